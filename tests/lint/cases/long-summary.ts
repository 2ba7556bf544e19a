import type { Cases } from '../cases.ts';

const sentence = 'حلقه کتابخوانان از همه می‌خواهد که چراغ اتاق خواندن را روشن نگه دارند.';
const long = Array.from({ length: 5 }, () => sentence).join(' ');
const text = (summary: string) => `---\ntitle: چراغ\nsummary: ${summary}\n---\n\nمتن.\n`;

export default {
  fail: [
    {
      name: 'a summary of five sentences',
      tag: 'fa',
      text: text(long),
      finds: [
        [
          long,
          `the summary has ${long.length} characters; messengers and search engines cut it after about 200, so write one or two sentences`,
        ],
      ],
    },
  ],
  pass: [{ name: 'a summary of one sentence', tag: 'fa', text: text(sentence) }],
} satisfies Cases;
