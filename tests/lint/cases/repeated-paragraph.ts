import type { Cases } from '../cases.ts';

const paragraph = 'حلقه کتابخوانان از همه می‌خواهد که چراغ اتاق خواندن را تا سپیده روشن نگه دارند.';

export default {
  fail: [
    {
      name: 'a paragraph that was pasted twice',
      tag: 'fa',
      text: `${paragraph}\n\nسکوت.\n\n**${paragraph}**`,
      finds: [
        [
          `**${paragraph}**`,
          `the paragraph "⁨${paragraph.slice(0, 39)}…⁩" is also on line 5; remove one`,
        ],
      ],
    },
  ],
  pass: [
    { name: 'a refrain', tag: 'fa', text: 'زنده باد کتاب!\n\nسکوت.\n\nزنده باد کتاب!' },
    {
      name: 'paragraphs that begin alike',
      tag: 'fa',
      text: `${paragraph}\n\n${paragraph} امشب هم.`,
    },
  ],
} satisfies Cases;
