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
  ],
  pass: [
    { name: 'signs of the same script', tag: 'fa', text: 'کتاب، قلم؛ دفتر؟ 1,000 و A, B; C?' },
    { name: 'HTML entities', tag: 'fa', text: 'کتاب &amp; قلم' },
    { name: 'a paragraph in English', tag: 'fa', text: 'Books, pens; paper?' },
    { name: 'Persian words in English', tag: 'en', text: 'He wrote «کتاب، قلم».' },
  ],
} satisfies Cases;
