import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'Arabic digits in Persian',
      tag: 'fa',
      text: 'در سال ١٤٠٣ و در ٤-٥ روز',
      finds: [
        ['١٤٠٣', '"⁨١٤٠٣⁩" has U+0661, which is not a digit of Persian; write "⁨۱۴۰۳⁩"'],
        ['٤-٥', '"⁨٤-٥⁩" has U+0664, which is not a digit of Persian; write "⁨۴-۵⁩"'],
      ],
      fixed: 'در سال ۱۴۰۳ و در ٤-٥ روز',
      fixedWhenAsked: 'در سال ۱۴۰۳ و در ۴-۵ روز',
    },
    {
      name: 'European digits in Persian',
      tag: 'fa',
      text: 'در 25 مهر 1,000 نفر آمدند (نیمی از 2000).',
      finds: [
        ['25', '"⁨25⁩" has U+0032, which is not a digit of Persian; write "⁨۲۵⁩"'],
        ['1,000', '"⁨1,000⁩" has U+0031, which is not a digit of Persian; write "⁨۱٬۰۰۰⁩"'],
        ['2000', '"⁨2000⁩" has U+0032, which is not a digit of Persian; write "⁨۲۰۰۰⁩"'],
      ],
      fixedWhenAsked: 'در ۲۵ مهر ۱٬۰۰۰ نفر آمدند (نیمی از ۲۰۰۰).',
    },
    {
      name: 'Persian digits in Arabic and Kurdish',
      tag: 'ckb',
      text: 'لە ساڵی ۱۴۰۳دا',
      finds: [['۱۴۰۳', '"⁨۱۴۰۳⁩" has U+06F1, which is not a digit of Kurdish; write "⁨١٤٠٣⁩"']],
      fixed: 'لە ساڵی ١٤٠٣دا',
    },
    {
      name: 'two kinds in one number',
      tag: 'ar',
      text: 'سنة ٢٠۲4',
      finds: [['٢٠۲4', '"⁨٢٠۲4⁩" has digits of two kinds, such as U+06F2; write "⁨٢٠٢٤⁩"']],
      fixedWhenAsked: 'سنة ٢٠٢٤',
    },
    {
      name: 'Persian digits in English',
      tag: 'de',
      text: 'Im Aban ۹۸ kamen viele.',
      finds: [['۹۸', '"⁨۹۸⁩" has U+06F9, which is not a digit of this language; write "⁨98⁩"']],
      fixedWhenAsked: 'Im Aban 98 kamen viele.',
    },
    {
      name: 'percentages in Persian',
      tag: 'fa',
      text: 'تورم 45% و رشد 2.5% و دستمزد 12 درصد بود.',
      finds: [
        ['45%', '"⁨45%⁩" has U+0034, which is not a digit of Persian; write "⁨۴۵٪⁩"'],
        ['2.5%', '"⁨2.5%⁩" has U+0032, which is not a digit of Persian; write "⁨۲٫۵٪⁩"'],
        ['12', '"⁨12⁩" has U+0031, which is not a digit of Persian; write "⁨۱۲⁩"'],
      ],
      fixedWhenAsked: 'تورم ۴۵٪ و رشد ۲٫۵٪ و دستمزد ۱۲ درصد بود.',
    },
    {
      name: 'Arabic digits in Urdu and Pashto',
      tag: 'ur',
      text: 'سال ٢٠٢٤ میں',
      finds: [['٢٠٢٤', '"⁨٢٠٢٤⁩" has U+0662, which is not a digit of Urdu; write "⁨۲۰۲۴⁩"']],
      fixed: 'سال ۲۰۲۴ میں',
    },
    {
      name: 'Arabic digits in Dari, which has the Persian ones',
      tag: 'prs',
      text: 'سال ١٤٠٣ و 25 نفر',
      finds: [['١٤٠٣', '"⁨١٤٠٣⁩" has U+0661, which is not a digit of Dari; write "⁨۱۴۰۳⁩"']],
      fixed: 'سال ۱۴۰۳ و 25 نفر',
    },
    {
      name: 'Persian digits in Uyghur',
      tag: 'ug',
      text: '۲۰۲۴-يىلى',
      finds: [['۲۰۲۴', '"⁨۲۰۲۴⁩" has U+06F2, which is not a digit of Uyghur; write "⁨2024⁩"']],
      fixedWhenAsked: '2024-يىلى',
    },
    {
      name: 'digits of two kinds in Pashto',
      tag: 'ps',
      text: 'کال ۲۰۲4',
      finds: [['۲۰۲4', '"⁨۲۰۲4⁩" has digits of two kinds, such as U+0034; write "⁨۲۰۲۴⁩"']],
      fixedWhenAsked: 'کال ۲۰۲۴',
    },
    {
      name: 'Persian digits in Sindhi',
      tag: 'sd',
      text: 'سال ۲۰۲۴',
      finds: [['۲۰۲۴', '"⁨۲۰۲۴⁩" has U+06F2, which is not a digit of Sindhi; write "⁨٢٠٢٤⁩"']],
      fixed: 'سال ٢٠٢٤',
    },
  ],
  pass: [
    {
      name: 'numbers among Latin words, dates, times and telephone numbers',
      tag: 'fa',
      text: 'ساعت 10:30، تاریخ 2024-03-01 و 2021/07، با COVID-19 و A4 و iPhone 12، +98 21 5550 0199 و 02155500199، نسخه 3.2، Watch (2019)',
    },
    { name: 'European digits in Arabic', tag: 'ar', text: 'سنة 2024 و ٢٠٢٤' },
    {
      name: 'a paragraph in English',
      tag: 'fa',
      text: 'This whole paragraph of 12 words is in English.',
    },
    { name: 'Persian words in English', tag: 'en', text: 'They wrote «آبان ۹۸» on the door.' },
    { name: 'European and Persian digits in Urdu', tag: 'ur', text: 'سال 2024 اور ۲۰۲۴' },
    { name: 'European digits in Dari, Pashto and Uyghur', tag: 'ps', text: 'کال 2024 او ۲۰۲۴' },
    { name: 'a language whose digits are not known', tag: 'ms-Arab', text: 'تاهون ٢٠٢٤ ۲۰۲۴' },
  ],
} satisfies Cases;
