import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'the empty lines of Word',
      tag: 'fa',
      text: 'بند یکم.\n\u00a0\nبند دوم.\n \u00a0\u00a0\nبند سوم.',
      finds: [
        [
          '\u00a0',
          'a line of U+00A0 (no-break space) is not empty, so the paragraphs around it run together; empty it',
        ],
        [
          ' \u00a0\u00a0',
          'a line of U+00A0 (no-break space) is not empty, so the paragraphs around it run together; empty it',
        ],
      ],
      fixed: 'بند یکم.\n\nبند دوم.\n\nبند سوم.',
    },
    {
      name: 'a line of zero width spaces',
      tag: 'en',
      text: 'First.\n\u200b\nSecond.',
      finds: [
        [
          '\u200b',
          'a line of U+200B (zero width space) is not empty, so the paragraphs around it run together; empty it',
        ],
      ],
      fixed: 'First.\n\nSecond.',
    },
  ],
  pass: [{ name: 'empty lines', tag: 'fa', text: 'بند یکم.\n \nبند دوم.\n\nبند سوم.' }],
} satisfies Cases;
