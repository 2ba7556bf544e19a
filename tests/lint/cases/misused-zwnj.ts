import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'ZWNJ twice',
      tag: 'fa',
      text: 'کتاب\u200c\u200cها',
      finds: [
        ['\u200c\u200c', 'ZWNJ (U+200C) is doubled in "⁨کتاب\u200c\u200cها⁩"; write it once'],
      ],
      fixed: 'کتاب\u200cها',
    },
    {
      name: 'ZWNJ at the end and at the beginning of words',
      tag: 'fa',
      text: 'به\u200c کتابخانه \u200cبروید.',
      finds: [
        ['\u200c', 'ZWNJ (U+200C) ends a word in "⁨به\u200c⁩"; remove it'],
        ['\u200c', 'ZWNJ (U+200C) begins a word in "⁨\u200cبروید⁩"; remove it'],
      ],
      fixed: 'به کتابخانه بروید.',
    },
    {
      name: 'ZWNJ and a space where it alone is right',
      tag: 'fa',
      text: 'می\u200c شود و کتاب\u200c ها',
      finds: [
        ['\u200c ', 'ZWNJ (U+200C) is next to a space in "⁨می\u200c⁩"; write it without the space'],
        [
          '\u200c ',
          'ZWNJ (U+200C) is next to a space in "⁨کتاب\u200c⁩"; write it without the space',
        ],
      ],
      fixedWhenAsked: 'می\u200cشود و کتاب\u200cها',
    },
    {
      name: 'ZWNJ next to punctuation',
      tag: 'fa',
      text: 'کتاب\u200c، قلم؛\u200cدفتر «کاغذ\u200c».',
      finds: [
        ['\u200c', 'ZWNJ (U+200C) is before punctuation in "⁨کتاب\u200c⁩"; remove it'],
        ['\u200c', 'ZWNJ (U+200C) is in the place of a space in "⁨\u200cدفتر⁩"; write a space'],
        ['\u200c', 'ZWNJ (U+200C) is before punctuation in "⁨کاغذ\u200c⁩"; remove it'],
      ],
      fixed: 'کتاب، قلم؛ دفتر «کاغذ».',
    },
    {
      name: 'ZWNJ between Latin letters',
      tag: 'en',
      text: 'The li\u200cbrary is open.',
      finds: [
        [
          '\u200c',
          'ZWNJ (U+200C) separates letters that do not join in "⁨li\u200cbrary⁩"; remove it',
        ],
      ],
      fixed: 'The library is open.',
    },
    {
      name: 'ZWNJ before a European digit',
      tag: 'fa',
      text: 'آبان\u200c98',
      finds: [['\u200c', 'ZWNJ (U+200C) is before a digit in "⁨آبان\u200c98⁩"; remove it']],
      fixed: 'آبان98',
    },
    {
      name: 'ZWNJ before a mark',
      tag: 'fa',
      text: 'خانه\u200cٔ ما',
      finds: [
        ['\u200c', 'ZWNJ (U+200C) separates a letter from its mark in "⁨خانه\u200cٔ⁩"; remove it'],
      ],
      fixedWhenAsked: 'خانهٔ ما',
    },
    {
      name: '¬ in its place',
      tag: 'fa',
      text: 'مرحله¬ی تازه¬ و کتاب¬ها.',
      finds: [
        ['¬', 'U+00AC (¬) is used for ZWNJ in "⁨مرحله¬ی⁩"; write ZWNJ (U+200C)'],
        ['¬', 'U+00AC (¬) is used for ZWNJ in "⁨تازه¬⁩"; remove it'],
        ['¬', 'U+00AC (¬) is used for ZWNJ in "⁨کتاب¬ها.⁩"; write ZWNJ (U+200C)'],
      ],
      fixed: 'مرحله\u200cی تازه و کتاب\u200cها.',
    },
    {
      name: 'ZWNJ by entity',
      tag: 'fa',
      text: 'کتاب&zwnj;&zwnj;ها و در&#8204; باز',
      finds: [
        ['&zwnj;&zwnj;', 'ZWNJ (U+200C) is doubled in "⁨کتاب‌‌ها⁩"; write it once'],
        ['&#8204;', 'ZWNJ (U+200C) ends a word in "⁨در‌⁩"; remove it'],
      ],
      fixed: 'کتاب‌ها و در باز',
    },
  ],
  pass: [
    {
      name: 'ZWNJ within words and next to quotations',
      tag: 'fa',
      text: 'کتاب\u200cها، «کتاب»\u200cها، PDF\u200cها، ۱۰\u200cساله، نا\u200cامید، ه\u200c.ش، **کتاب**\u200cها',
    },
    {
      name: 'ه with ZWNJ in older Kurdish, which kurdish-letters reports',
      tag: 'ckb',
      text: 'ئه\u200c کتێبخانه\u200c.',
    },
  ],
} satisfies Cases;
