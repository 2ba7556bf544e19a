import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'ه with ZWNJ',
      tag: 'ckb',
      text: 'کتێبخانه‌ی قاف',
      finds: [
        ['ه‌', 'U+0647 U+200C is used for a Kurdish letter in "⁨کتێبخانه‌ی⁩"; write ە (U+06D5)'],
      ],
      fixed: 'کتێبخانەی قاف',
    },
    {
      name: 'letters with a small v',
      tag: 'ckb',
      text: 'گول\u065a و ر\u065aۆژ و دەڕو\u065aا',
      finds: [
        [
          'ل\u065a',
          'U+0644 U+065A is used for a Kurdish letter in "⁨گول\u065a⁩"; write ڵ (U+06B5)',
        ],
        [
          'ر\u065a',
          'U+0631 U+065A is used for a Kurdish letter in "⁨ر\u065aۆژ⁩"; write ڕ (U+0695)',
        ],
        [
          'و\u065a',
          'U+0648 U+065A is used for a Kurdish letter in "⁨دەڕو\u065aا⁩"; write ۆ (U+06C6)',
        ],
      ],
      fixed: 'گوڵ و ڕۆژ و دەڕۆا',
    },
    {
      name: 'ة as in old fonts',
      tag: 'ckb',
      text: 'ئةو کتێبە',
      finds: [['ة', 'U+0629 is used for a Kurdish letter in "⁨ئةو⁩"; write ە (U+06D5)']],
      fixed: 'ئەو کتێبە',
    },
    {
      name: 'a name that may be Persian',
      tag: 'ckb',
      text: 'لە نامەی خانه‌های قافدا',
      finds: [
        ['ه‌', 'U+0647 U+200C is used for a Kurdish letter in "⁨خانه‌های⁩"; write ە (U+06D5)'],
      ],
      fixedWhenAsked: 'لە نامەی خانەهای قافدا',
    },
    {
      name: 'ة at the end of a word',
      tag: 'ckb',
      text: 'خانة گەورەیە.',
      finds: [['ة', 'U+0629 is used for a Kurdish letter in "⁨خانة⁩"; write ە (U+06D5)']],
      fixed: 'خانە گەورەیە.',
    },
    {
      name: 'ه at the end of Kurdish words',
      tag: 'ckb',
      text: 'دەوڵەته به ڕێگا هات.',
      finds: [
        ['ه', 'U+0647 is used for a Kurdish letter in "⁨دەوڵەته⁩"; write ە (U+06D5)'],
        ['ه', 'U+0647 is used for a Kurdish letter in "⁨به⁩"; write ە (U+06D5)'],
      ],
      fixedWhenAsked: 'دەوڵەتە بە ڕێگا هات.',
    },
    {
      name: 'the same in Kurmanji in Arabic script',
      tag: 'kmr-Arab',
      text: 'ئةو هات.',
      finds: [['ة', 'U+0629 is used for a Kurdish letter in "⁨ئةو⁩"; write ە (U+06D5)']],
      fixed: 'ئەو هات.',
    },
  ],
  pass: [
    { name: 'Kurdish letters', tag: 'ckb', text: 'کتێبخانەی قاف هەشت ڕەفەی هەیە، ئەوەش گوڵە.' },
    { name: 'Arabic', tag: 'ckb', text: 'نووسرابوو «المكتبة»' },
    { name: 'words that end in h', tag: 'ckb', text: 'شاه و گوناه و عبدالله و توده' },
    { name: 'an Arabic name', tag: 'ckb', text: 'بقیة الله هات.' },
  ],
} satisfies Cases;
