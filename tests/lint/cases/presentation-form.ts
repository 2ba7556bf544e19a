import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'words copied from a PDF',
      tag: 'fa',
      text: 'ﮐﺘﺎﺑﺨﺎﻧﻪ ﺑﺎﺯ است.',
      finds: [
        [
          'ﮐﺘﺎﺑﺨﺎﻧﻪ',
          'U+FB90 is the form of a letter, not the letter itself, in "⁨ﮐﺘﺎﺑﺨﺎﻧﻪ⁩"; write "⁨کتابخانه⁩"',
        ],
        ['ﺑﺎﺯ', 'U+FE91 is the form of a letter, not the letter itself, in "⁨ﺑﺎﺯ⁩"; write "⁨باز⁩"'],
      ],
      fixed: 'کتابخانه باز است.',
    },
    {
      name: 'a ligature of lam and alef',
      tag: 'ar',
      text: 'اﻷبواب مفتوحة.',
      finds: [
        ['ﻷ', 'U+FEF7 is the form of a letter, not the letter itself, in "⁨اﻷبواب⁩"; write "⁨لأ⁩"'],
      ],
      fixed: 'الأبواب مفتوحة.',
    },
    {
      name: 'forms of Arabic letters in Persian',
      tag: 'fa',
      text: 'ﻛﺘﺎﺏ',
      finds: [
        [
          'ﻛﺘﺎﺏ',
          'U+FEDB is the form of a letter, not the letter itself, in "⁨ﻛﺘﺎﺏ⁩"; write "⁨کتاب⁩"',
        ],
      ],
      fixed: 'کتاب',
    },
    {
      name: 'a mark without a letter',
      tag: 'ar',
      text: 'كتاباﹰ',
      finds: [
        [
          'ﹰ',
          'U+FE70 is the form of a letter, not the letter itself, in "⁨كتاباﹰ⁩"; write "⁨\u064b⁩"',
        ],
      ],
      fixed: 'كتاباً',
    },
    {
      name: 'the ligature of Allah',
      tag: 'ar',
      text: 'بسم ﷲ',
      finds: [
        ['ﷲ', 'U+FDF2 is the form of a letter, not the letter itself, in "⁨ﷲ⁩"; write "⁨الله⁩"'],
      ],
      fixed: 'بسم الله',
    },
    {
      name: 'forms by entity',
      tag: 'fa',
      text: '&#xFEDB;&#xFE98;&#xFE8E;&#xFE8F; خوب است.',
      finds: [
        [
          '&#xFEDB;&#xFE98;&#xFE8E;&#xFE8F;',
          'U+FEDB is the form of a letter, not the letter itself, in "⁨ﻛﺘﺎﺏ⁩"; write "⁨کتاب⁩"',
        ],
      ],
      fixed: 'کتاب خوب است.',
    },
    {
      name: 'forms in Uyghur, which has ك',
      tag: 'ug',
      text: 'ﻛﯩﺘﺎﺏ',
      finds: [
        [
          'ﻛﯩﺘﺎﺏ',
          'U+FEDB is the form of a letter, not the letter itself, in "⁨ﻛﯩﺘﺎﺏ⁩"; write "⁨كىتاب⁩"',
        ],
      ],
      fixed: 'كىتاب',
    },
  ],
  pass: [
    {
      name: 'honorifics, currency signs and ornate brackets',
      tag: 'ar',
      text: 'قال ﷺ ﴿اقرأ﴾ وثمنه ١٠٠ ﷼.',
    },
    { name: 'a ligature of Latin letters', tag: 'en', text: 'ﬁ and fi' },
  ],
} satisfies Cases;
