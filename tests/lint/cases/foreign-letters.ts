import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'heh of Urdu in Persian',
      tag: 'fa',
      text: 'این بیانیہ را بخوانید و بہ دیگران بدهید.',
      finds: [
        [
          'ہ',
          'U+06C1 is not a letter of Persian, in "⁨بیانیہ⁩"; write ه (U+0647), or :lang[…]{tag=…} around words of another language',
        ],
        [
          'ہ',
          'U+06C1 is not a letter of Persian, in "⁨بہ⁩"; write ه (U+0647), or :lang[…]{tag=…} around words of another language',
        ],
      ],
      fixed: 'این بیانیه را بخوانید و به دیگران بدهید.',
    },
    {
      name: 'letters of five languages in Persian',
      tag: 'fa',
      text: 'آزادے، ڪارگران، ھمه، هەمە، ٱزادی، آزادې.',
      finds: [
        [
          'ے',
          'U+06D2 is not a letter of Persian, in "⁨آزادے⁩"; write ی (U+06CC), or :lang[…]{tag=…} around words of another language',
        ],
        [
          'ڪ',
          'U+06AA is not a letter of Persian, in "⁨ڪارگران⁩"; write ک (U+06A9), or :lang[…]{tag=…} around words of another language',
        ],
        [
          'ھ',
          'U+06BE is not a letter of Persian, in "⁨ھمه⁩"; write ه (U+0647), or :lang[…]{tag=…} around words of another language',
        ],
        [
          'ە',
          'U+06D5 is not a letter of Persian, in "⁨هەمە⁩"; write ه (U+0647), or :lang[…]{tag=…} around words of another language',
        ],
        [
          'ە',
          'U+06D5 is not a letter of Persian, in "⁨هەمە⁩"; write ه (U+0647), or :lang[…]{tag=…} around words of another language',
        ],
        [
          'ٱ',
          'U+0671 is not a letter of Persian, in "⁨ٱزادی⁩"; write ا (U+0627), or :lang[…]{tag=…} around words of another language',
        ],
        [
          'ې',
          'U+06D0 is not a letter of Persian, in "⁨آزادې⁩"; write ی (U+06CC), or :lang[…]{tag=…} around words of another language',
        ],
      ],
      fixed: 'آزادے، کارگران، همه، هەمە، ٱزادی، آزادې.',
      fixedWhenAsked: 'آزادی، کارگران، همه، ههمه، ازادی، آزادی.',
    },
    {
      name: 'gaf and te of Pashto in Persian',
      tag: 'fa',
      text: 'این ګروه ما از ټهران آمد.',
      finds: [
        [
          'ګ',
          'U+06AB is not a letter of Persian, in "⁨ګروه⁩"; write گ (U+06AF), or :lang[…]{tag=…} around words of another language',
        ],
        [
          'ټ',
          'U+067C is not a letter of Persian, in "⁨ټهران⁩"; write ت (U+062A), or :lang[…]{tag=…} around words of another language',
        ],
      ],
      fixed: 'این گروه ما از ټهران آمد.',
      fixedWhenAsked: 'این گروه ما از تهران آمد.',
    },
    {
      name: 'swash kaf and heh of Urdu in Arabic',
      tag: 'ar',
      text: 'قال الڪاتب إن المدرسۃ ھنا.',
      finds: [
        [
          'ڪ',
          'U+06AA is not a letter of Arabic, in "⁨الڪاتب⁩"; write ك (U+0643), or :lang[…]{tag=…} around words of another language',
        ],
        [
          'ۃ',
          'U+06C3 is not a letter of Arabic, in "⁨المدرسۃ⁩"; write ة (U+0629), or :lang[…]{tag=…} around words of another language',
        ],
        [
          'ھ',
          'U+06BE is not a letter of Arabic, in "⁨ھنا⁩"; write ه (U+0647), or :lang[…]{tag=…} around words of another language',
        ],
      ],
      fixed: 'قال الكاتب إن المدرسة هنا.',
    },
    {
      name: 'the e of Kurdish in Arabic',
      tag: 'ar',
      text: 'المكتبة مفتوحە في المساء.',
      finds: [
        [
          'ە',
          'U+06D5 is not a letter of Arabic, in "⁨مفتوحە⁩"; write ه (U+0647), or :lang[…]{tag=…} around words of another language',
        ],
      ],
      fixedWhenAsked: 'المكتبة مفتوحه في المساء.',
    },
    {
      name: 'heh of Urdu in Kurdish',
      tag: 'ckb',
      text: 'کتێبخانەکەمان ہەیە.',
      finds: [
        [
          'ہ',
          'U+06C1 is not a letter of Kurdish, in "⁨ہەیە⁩"; write ه (U+0647) or ھ (U+06BE), or :lang[…]{tag=…} around words of another language',
        ],
      ],
    },
    {
      name: 'heh of Arabic in Urdu',
      tag: 'ur',
      text: 'یه کتاب ہماری ہے۔',
      finds: [
        [
          'ه',
          'U+0647 is not a letter of Urdu, in "⁨یه⁩"; write ہ (U+06C1) or ھ (U+06BE), or :lang[…]{tag=…} around words of another language',
        ],
      ],
    },
    {
      name: 'heh of Urdu in Pashto',
      tag: 'ps',
      text: 'ہغه کتاب زما دی.',
      finds: [
        [
          'ہ',
          'U+06C1 is not a letter of Pashto, in "⁨ہغه⁩"; write ه (U+0647), or :lang[…]{tag=…} around words of another language',
        ],
      ],
      fixed: 'هغه کتاب زما دی.',
    },
    {
      name: 'heh of Arabic in Uyghur',
      tag: 'ug',
      text: 'شهر چوڭ.',
      finds: [
        [
          'ه',
          'U+0647 is not a letter of Uyghur, in "⁨شهر⁩"; write ە (U+06D5) or ھ (U+06BE), or :lang[…]{tag=…} around words of another language',
        ],
      ],
    },
    {
      name: 'heh of Urdu in Sindhi',
      tag: 'sd',
      text: 'ہي ڪتاب آهي.',
      finds: [
        [
          'ہ',
          'U+06C1 is not a letter of Sindhi, in "⁨ہي⁩"; write ه (U+0647) or ھ (U+06BE), or :lang[…]{tag=…} around words of another language',
        ],
      ],
    },
    {
      name: 'heh of Urdu in Dari',
      tag: 'prs',
      text: 'کتابخانہ باز است.',
      finds: [
        [
          'ہ',
          'U+06C1 is not a letter of Dari, in "⁨کتابخانہ⁩"; write ه (U+0647), or :lang[…]{tag=…} around words of another language',
        ],
      ],
      fixed: 'کتابخانه باز است.',
    },
    {
      name: 'yeh barree in Azerbaijani',
      tag: 'az-Arab',
      text: 'کیتاب یئنے دیر.',
      finds: [
        [
          'ے',
          'U+06D2 is not a letter of Azerbaijani, in "⁨یئنے⁩"; write ی (U+06CC) or ێ (U+06CE) or ؽ (U+063D), or :lang[…]{tag=…} around words of another language',
        ],
      ],
    },
    {
      name: 'gaf of Pashto in Balochi',
      tag: 'bal-Arab',
      text: 'ګوش بدار.',
      finds: [
        [
          'ګ',
          'U+06AB is not a letter of Balochi, in "⁨ګوش⁩"; write گ (U+06AF), or :lang[…]{tag=…} around words of another language',
        ],
      ],
      fixed: 'گوش بدار.',
    },
    {
      name: 'a heading, a link and a title',
      tag: 'fa',
      text: '---\ntitle: بیانیہ\n---\n\n## بیانیہ\n\n[بیانیہ](https://shelf.example/)',
      finds: [
        [
          'ہ',
          'U+06C1 is not a letter of Persian, in "⁨بیانیہ⁩"; write ه (U+0647), or :lang[…]{tag=…} around words of another language',
        ],
        [
          'ہ',
          'U+06C1 is not a letter of Persian, in "⁨بیانیہ⁩"; write ه (U+0647), or :lang[…]{tag=…} around words of another language',
        ],
        [
          'ہ',
          'U+06C1 is not a letter of Persian, in "⁨بیانیہ⁩"; write ه (U+0647), or :lang[…]{tag=…} around words of another language',
        ],
      ],
      fixed: '---\ntitle: بیانیه\n---\n\n## بیانیه\n\n[بیانیه](https://shelf.example/)',
    },
  ],
  pass: [
    {
      name: 'letters of the language',
      tag: 'fa',
      text: 'خانهٔ ما، خانۀ ما، رأی، مسئله، مؤسسه، جزء، إن‌شاءالله',
    },
    { name: 'Kurdish and Pashto names', tag: 'fa', text: 'حزب کۆمەڵە، ژینا ئەمینی و پښتونستان' },
    { name: 'a Kurdish slogan', tag: 'fa', text: 'شعار «شەهید نامرێ» را نوشتند.' },
    {
      name: 'a verse of the Koran',
      tag: 'fa',
      text: 'بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ را که خواندند، رفتند.',
    },
    { name: 'a verse of the Koran in Arabic', tag: 'ar', text: 'بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ' },
    { name: 'names in Arabic', tag: 'ar', text: 'قال چنگیز و گلبهار وڤيان.' },
    { name: 'both letters h in Kurdish', tag: 'ckb', text: 'هەولێر و ھەولێر' },
    { name: 'Urdu', tag: 'ur', text: 'یہ گھر ہماری تنظیم کا ہے، جو ۱۹۹۰ء میں بنا۔' },
    { name: 'a blessing in Urdu', tag: 'ur', text: 'رسول الله صلى الله عليه وسلم نے فرمایا۔' },
    { name: 'Pashto', tag: 'ps', text: 'ښوونځی، ژۍ، ډېرې کتابونه او ګډون' },
    { name: 'Uyghur', tag: 'ug', text: 'بۇ كىتاب ياخشى، شەھەر چوڭ.' },
    { name: 'Sindhi', tag: 'sd', text: 'هيءَ ڪتاب آهي، ڳالهه ۽ ٻار' },
    { name: 'Azerbaijani in Latin script', tag: 'az', text: 'bu kitab گؤزه‌ل, بہ' },
    { name: 'a language whose letters are not known', tag: 'ms-Arab', text: 'کيت بہ سموا ے' },
    { name: 'words in :lang', tag: 'fa', text: 'نوشت :lang[یہ گھر ہمارا ہے]{tag=ur}.' },
  ],
} satisfies Cases;
