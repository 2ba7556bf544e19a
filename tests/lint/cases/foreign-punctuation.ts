import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'Latin signs in Persian',
      tag: 'fa',
      text: 'کتاب, قلم; دفتر? آری',
      finds: [
        [',', 'U+002C is a sign of Latin script, after "⁨کتاب⁩"; write ، (U+060C)'],
        [';', 'U+003B is a sign of Latin script, after "⁨قلم⁩"; write ؛ (U+061B)'],
        ['?', 'U+003F is a sign of Latin script, after "⁨دفتر⁩"; write ؟ (U+061F)'],
      ],
      fixed: 'کتاب، قلم؛ دفتر؟ آری',
    },
    {
      name: 'Latin signs without a space',
      tag: 'fa',
      text: 'کتاب,قلم و چرا?! گفت «باز», رفت',
      finds: [
        [',', 'U+002C is a sign of Latin script, after "⁨کتاب⁩"; write ، (U+060C)'],
        ['?!', 'U+003F is a sign of Latin script, after "⁨چرا⁩"; write ؟! (U+061F)'],
        [',', 'U+002C is a sign of Latin script, after "⁨«باز»⁩"; write ، (U+060C)'],
      ],
      fixed: 'کتاب، قلم و چرا؟! گفت «باز»، رفت',
    },
    {
      name: 'a question mark after a space',
      tag: 'ar',
      text: 'لماذا ? لا',
      finds: [[' ?', 'U+003F is a sign of Latin script, after "⁨لماذا⁩"; write ؟ (U+061F)']],
      fixedWhenAsked: 'لماذا؟ لا',
    },
    {
      name: 'Arabic signs in English',
      tag: 'en',
      text: 'Books، pens؛ paper؟',
      finds: [
        ['،', 'U+060C is a sign of Arabic script, after "⁨Books⁩"; write , (U+002C)'],
        ['؛', 'U+061B is a sign of Arabic script, after "⁨pens⁩"; write ; (U+003B)'],
        ['؟', 'U+061F is a sign of Arabic script, after "⁨paper⁩"; write ? (U+003F)'],
      ],
      fixed: 'Books, pens; paper?',
    },
    {
      name: 'Latin signs after a space and after bold words',
      tag: 'fa',
      text: 'کارگران , معلمان ; پس **آزادی**, برابری.',
      finds: [
        [' ,', 'U+002C is a sign of Latin script, after "⁨کارگران⁩"; write ، (U+060C)'],
        [' ;', 'U+003B is a sign of Latin script, after "⁨معلمان⁩"; write ؛ (U+061B)'],
        [',', 'U+002C is a sign of Latin script, after "⁨آزادی⁩"; write ، (U+060C)'],
      ],
      fixed: 'کارگران، معلمان؛ پس **آزادی**، برابری.',
    },
    {
      name: 'Latin signs after a link and after brackets',
      tag: 'fa',
      text: '[متن](https://shelf.example/), «باز» , (این) ; آری',
      finds: [
        [',', 'U+002C is a sign of Latin script, after "⁨متن⁩"; write ، (U+060C)'],
        [' ,', 'U+002C is a sign of Latin script, after "⁨«باز»⁩"; write ، (U+060C)'],
        [' ;', 'U+003B is a sign of Latin script, after "⁨(این)⁩"; write ؛ (U+061B)'],
      ],
      fixed: '[متن](https://shelf.example/)، «باز»، (این)؛ آری',
    },
    {
      name: 'separators of numbers, and a full stop of Urdu',
      tag: 'fa',
      text: 'کتاب٫ قلم ٬ دفتر۔',
      finds: [
        ['٫', 'U+066B is a separator of numbers, after "⁨کتاب⁩"; write ، (U+060C)'],
        [' ٬', 'U+066C is a separator of numbers, after "⁨قلم⁩"; write ، (U+060C)'],
        ['۔', 'U+06D4 is a full stop of Urdu, after "⁨دفتر⁩"; write . (U+002E)'],
      ],
      fixed: 'کتاب، قلم، دفتر.',
    },
    {
      name: 'Latin signs in Urdu',
      tag: 'ur',
      text: 'کتاب, قلم; کیا? اچھا ہے.',
      finds: [
        [',', 'U+002C is a sign of Latin script, after "⁨کتاب⁩"; write ، (U+060C)'],
        [';', 'U+003B is a sign of Latin script, after "⁨قلم⁩"; write ؛ (U+061B)'],
        ['?', 'U+003F is a sign of Latin script, after "⁨کیا⁩"; write ؟ (U+061F)'],
        ['.', 'U+002E is a sign of Latin script, after "⁨ہے⁩"; write ۔ (U+06D4)'],
      ],
      fixed: 'کتاب، قلم؛ کیا؟ اچھا ہے.',
      fixedWhenAsked: 'کتاب، قلم؛ کیا؟ اچھا ہے۔',
    },
    {
      name: 'Latin signs in Pashto',
      tag: 'ps',
      text: 'کتاب, قلم; ولې?',
      finds: [
        [',', 'U+002C is a sign of Latin script, after "⁨کتاب⁩"; write ، (U+060C)'],
        [';', 'U+003B is a sign of Latin script, after "⁨قلم⁩"; write ؛ (U+061B)'],
        ['?', 'U+003F is a sign of Latin script, after "⁨ولې⁩"; write ؟ (U+061F)'],
      ],
      fixed: 'کتاب، قلم؛ ولې؟',
    },
    {
      name: 'Latin signs in Uyghur',
      tag: 'ug',
      text: 'كىتاب, قەلەم; نېمە?',
      finds: [
        [',', 'U+002C is a sign of Latin script, after "⁨كىتاب⁩"; write ، (U+060C)'],
        [';', 'U+003B is a sign of Latin script, after "⁨قەلەم⁩"; write ؛ (U+061B)'],
        ['?', 'U+003F is a sign of Latin script, after "⁨نېمە⁩"; write ؟ (U+061F)'],
      ],
      fixed: 'كىتاب، قەلەم؛ نېمە؟',
    },
    {
      name: 'Latin signs in Sindhi',
      tag: 'sd',
      text: 'ڪتاب, قلم; ڇا?',
      finds: [
        [',', 'U+002C is a sign of Latin script, after "⁨ڪتاب⁩"; write ، (U+060C)'],
        [';', 'U+003B is a sign of Latin script, after "⁨قلم⁩"; write ؛ (U+061B)'],
        ['?', 'U+003F is a sign of Latin script, after "⁨ڇا⁩"; write ؟ (U+061F)'],
      ],
      fixed: 'ڪتاب، قلم؛ ڇا؟',
    },
    {
      name: 'Latin signs in Azerbaijani in Arabic script',
      tag: 'az-Arab',
      text: 'کیتاب, قلم; نه?',
      finds: [
        [',', 'U+002C is a sign of Latin script, after "⁨کیتاب⁩"; write ، (U+060C)'],
        [';', 'U+003B is a sign of Latin script, after "⁨قلم⁩"; write ؛ (U+061B)'],
        ['?', 'U+003F is a sign of Latin script, after "⁨نه⁩"; write ؟ (U+061F)'],
      ],
      fixed: 'کیتاب، قلم؛ نه؟',
    },
    {
      name: 'Latin signs in Balochi, Dari and Kurmanji',
      tag: 'bal-Arab',
      text: 'کتاب, قلم;',
      finds: [
        [',', 'U+002C is a sign of Latin script, after "⁨کتاب⁩"; write ، (U+060C)'],
        [';', 'U+003B is a sign of Latin script, after "⁨قلم⁩"; write ؛ (U+061B)'],
      ],
      fixed: 'کتاب، قلم؛',
    },
    {
      name: 'Arabic signs in Russian, and after bold words in English',
      tag: 'en',
      text: 'Books ، **pens**؛ paper۔',
      finds: [
        [' ،', 'U+060C is a sign of Arabic script, after "⁨Books⁩"; write , (U+002C)'],
        ['؛', 'U+061B is a sign of Arabic script, after "⁨pens⁩"; write ; (U+003B)'],
        ['۔', 'U+06D4 is a full stop of Urdu, after "⁨paper⁩"; write . (U+002E)'],
      ],
      fixed: 'Books, **pens**; paper.',
    },
    {
      name: 'a question mark within a word, where a letter may be lost',
      tag: 'ar',
      text: 'شريط ا?دوات',
      finds: [['?', 'U+003F is a sign of Latin script, after "⁨ا⁩"; write ؟ (U+061F)']],
      fixedWhenAsked: 'شريط ا؟ دوات',
    },
  ],
  pass: [
    { name: 'signs of the same script', tag: 'fa', text: 'کتاب، قلم؛ دفتر؟ 1,000 و A, B; C?' },
    { name: 'HTML entities', tag: 'fa', text: 'کتاب &amp; قلم' },
    { name: 'a paragraph in English', tag: 'fa', text: 'Books, pens; paper?' },
    { name: 'Persian words in English', tag: 'en', text: 'He wrote «کتاب، قلم».' },
    {
      name: 'signs of Urdu',
      tag: 'ur',
      text: 'یہ بیان 2023، 2024 اور (NATO)، میں جاری ہوا۔ کیا درست ہے (جی ہاں)؟',
    },
    { name: 'either full stop in Pashto', tag: 'ps', text: 'ښه دی۔ ښه دی.' },
    {
      name: 'Latin words in bold and links',
      tag: 'fa',
      text: 'نام **NATO**, UNO و [BBC](https://shelf.example/), ITV',
    },
    { name: 'numbers', tag: 'fa', text: 'سال 2023, 2024 و ۱,۲۰۰ و ۲٫۵ و ۱٬۰۰۰' },
    { name: 'a language whose signs are not known', tag: 'ms-Arab', text: 'کتاب, قلم؟' },
    { name: 'Hebrew and Greek', tag: 'el', text: 'Τι؛ βιβλία' },
  ],
} satisfies Cases;
