import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'a Cyrillic letter in a Latin word',
      tag: 'en',
      text: 'Write to the аdmin of the library.',
      finds: [
        ['аdmin', '"⁨аdmin⁩" has letters of two scripts, and "⁨а⁩" is not Latin; write "⁨admin⁩"'],
      ],
      fixedWhenAsked: 'Write to the admin of the library.',
    },
    {
      name: 'Latin letters in a Cyrillic word',
      tag: 'en',
      text: 'The word книrа is odd.',
      finds: [
        [
          'книrа',
          '"⁨книrа⁩" has letters of two scripts, and "⁨книа⁩" is not Latin; write it in one script',
        ],
      ],
    },
    {
      name: 'a Persian ending right after a Latin word',
      tag: 'fa',
      text: 'همه PDFها را خواندیم.',
      finds: [
        ['PDFها', '"⁨PDFها⁩" joins two scripts in one word; write ZWNJ (U+200C) between them'],
      ],
      fixedWhenAsked: 'همه PDF‌ها را خواندیم.',
    },
    {
      name: 'a Latin word right after a Persian one',
      tag: 'fa',
      text: 'از وی‌پی‌انVPN استفاده کنید.',
      finds: [
        [
          'وی‌پی‌انVPN',
          '"⁨وی‌پی‌انVPN⁩" joins two scripts in one word; write a space between them',
        ],
      ],
      fixedWhenAsked: 'از وی‌پی‌ان VPN استفاده کنید.',
    },
    {
      name: 'an Arabic word right before a Latin one',
      tag: 'ar',
      text: 'افتح ملفPDF الآن.',
      finds: [['ملفPDF', '"⁨ملفPDF⁩" joins two scripts in one word; write a space between them']],
      fixedWhenAsked: 'افتح ملف PDF الآن.',
    },
    {
      name: 'a Latin letter within a Persian, Arabic and Urdu word',
      tag: 'fa',
      text: 'کارگران و آزاdی و پاPرد',
      finds: [
        [
          'آزاdی',
          '"⁨آزاdی⁩" has letters of two scripts, and "⁨d⁩" is not Arabic; write it in one script',
        ],
        [
          'پاPرد',
          '"⁨پاPرد⁩" has letters of two scripts, and "⁨P⁩" is not Arabic; write it in one script',
        ],
      ],
    },
    {
      name: 'a Cyrillic letter within an Arabic word',
      tag: 'ar',
      text: 'والحрية للجميع',
      finds: [
        [
          'والحрية',
          '"⁨والحрية⁩" has letters of two scripts, and "⁨р⁩" is not Arabic; write it in one script',
        ],
      ],
    },
    {
      name: 'a Latin letter within a Kurdish word',
      tag: 'ckb',
      text: 'ئازاdی',
      finds: [
        [
          'ئازاdی',
          '"⁨ئازاdی⁩" has letters of two scripts, and "⁨d⁩" is not Arabic; write it in one script',
        ],
      ],
    },
  ],
  pass: [
    {
      name: 'a Persian ending after ZWNJ',
      tag: 'fa',
      text: 'همه PDF‌ها را خواندیم، با 5G و ۵G.',
    },
    { name: 'Arabic prefixes', tag: 'ar', text: 'ملفات الـPDF وPDF بلا إنترنت' },
    { name: 'Kurdish endings', tag: 'ckb', text: 'هەموو ماڵپەڕەکە لە یەک فایلی ZIPدا' },
    {
      name: 'units and words of other scripts',
      tag: 'en',
      text: '5 μm, 3 kΩ, the word книга and the α-helix',
    },
    { name: 'addresses', tag: 'fa', text: 'نشانی https://shelf.example/کتابخانه است.' },
    { name: 'an ending after a Latin name in Kurdish', tag: 'ckb', text: 'لە ZIPدا' },
  ],
} satisfies Cases;
