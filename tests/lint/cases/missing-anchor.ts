import type { Cases } from '../cases.ts';

const missing = (url: string, headings: string, paragraphs: string) =>
  `there is no "⁨${url}⁩" in this text; its headings are ${headings}, its paragraphs ${paragraphs}`;

export default {
  fail: [
    {
      name: 'a bookmark of Word',
      tag: 'fa',
      text: '[خواسته‌ها](#_Toc78404352)\n\nمتن.',
      finds: [['[خواسته‌ها](#_Toc78404352)', missing('#_Toc78404352', 'none', '#p-1 to #p-2')]],
    },
    {
      name: 'a heading linked by its words',
      tag: 'en',
      text: '## Our demands\n\nSee [our demands](#our-demands).',
      finds: [['[our demands](#our-demands)', missing('#our-demands', '#sec-1', '#p-1')]],
    },
    {
      name: 'a number above that of the last heading',
      tag: 'fa',
      text: '## یک\n\n[دو](#sec-2) و [پانوشت](#fn-1)',
      finds: [
        ['[دو](#sec-2)', missing('#sec-2', '#sec-1', '#p-1')],
        ['[پانوشت](#fn-1)', missing('#fn-1', '#sec-1', '#p-1')],
      ],
    },
  ],
  pass: [
    {
      name: 'links to headings, paragraphs and footnotes',
      tag: 'fa',
      text: '## یک\n\n[یک](#sec-1) و [بند](#p-1) و [پانوشت](#fn-1)[^1] و [بالا](#)\n\n[^1]: متن.',
    },
    { name: 'links to other pages', tag: 'fa', text: '[نامه](long-letter.html#sec-9)' },
  ],
} satisfies Cases;
