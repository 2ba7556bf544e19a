import type { Cases } from '../cases.ts';

const unseen = (title: string) =>
  `on a page, readers see "⁨${title}⁩" only if they have a mouse; write these words in the text`;

export default {
  fail: [
    {
      name: 'a link with a title',
      tag: 'fa',
      text: 'نامه را [اینجا](https://example.org "نامه سرگشاده") بخوانید.',
      finds: [['[اینجا](https://example.org "نامه سرگشاده")', unseen('نامه سرگشاده')]],
    },
    {
      name: 'a definition with a title',
      tag: 'de',
      text: 'Lest [den Brief][1].\n\n[1]: https://example.org (Offener Brief)',
      finds: [['[1]: https://example.org (Offener Brief)', unseen('Offener Brief')]],
    },
  ],
  pass: [
    { name: 'a link', tag: 'fa', text: 'نامه را [اینجا](https://example.org) بخوانید.' },
    { name: 'a title that repeats the words', tag: 'en', text: '[Letter](a.html "Letter")' },
    { name: 'quotation marks after a link', tag: 'en', text: '[Letter](a.html) "Letter"' },
  ],
} satisfies Cases;
