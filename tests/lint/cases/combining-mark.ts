import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'letters and marks that exist as one character',
      tag: 'fa',
      text: 'ا\u0653زادی و مو\u0654من',
      finds: [
        [
          'ا\u0653',
          'U+0627 U+0653 is written as U+0622 everywhere else, and search does not find it in "⁨ا\u0653زادی⁩"; write "⁨آ⁩"',
        ],
        [
          'و\u0654',
          'U+0648 U+0654 is written as U+0624 everywhere else, and search does not find it in "⁨مو\u0654من⁩"; write "⁨ؤ⁩"',
        ],
      ],
      fixed: 'آزادی و مؤمن',
    },
    {
      name: 'an umlaut in two characters',
      tag: 'de',
      text: 'Die Tu\u0308ren sind offen.',
      finds: [
        [
          'u\u0308',
          'U+0075 U+0308 is written as U+00FC everywhere else, and search does not find it in "⁨Tu\u0308ren⁩"; write "⁨ü⁩"',
        ],
      ],
      fixed: 'Die Türen sind offen.',
    },
    {
      name: 'the sign of a unit',
      tag: 'en',
      text: '5 \u212b and 3 \u2126',
      finds: [
        [
          '\u212b',
          'U+212B is written as U+00C5 everywhere else, and search does not find it in "⁨\u212b⁩"; write "⁨Å⁩"',
        ],
        [
          '\u2126',
          'U+2126 is written as U+03A9 everywhere else, and search does not find it in "⁨\u2126⁩"; write "⁨Ω⁩"',
        ],
      ],
      fixed: '5 Å and 3 Ω',
    },
    {
      name: 'a mark after a space',
      tag: 'fa',
      text: 'کتاب \u0650 ما',
      finds: [[' \u0650', 'U+0650 is a mark without a letter; write it right after its letter']],
      fixedWhenAsked: 'کتابِ ما',
    },
    {
      name: 'a mark at the start of a line',
      tag: 'ar',
      text: '\u064b كتاب',
      finds: [['\u064b', 'U+064B is a mark without a letter; write its letter, or remove it']],
    },
  ],
  pass: [
    { name: 'vowel marks in the order of typing', tag: 'ar', text: 'مُحَمَّد، خانهٔ' },
    { name: 'a mark after bold words', tag: 'fa', text: '**کتاب**\u0650 ما' },
  ],
} satisfies Cases;
