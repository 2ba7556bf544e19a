import type { Cases } from '../cases.ts';

const zoned = (excerpt: string) =>
  [
    excerpt,
    `"⁨${excerpt}⁩" shows in which time zone a program wrote it; write only the day`,
  ] as const;

export default {
  fail: [
    {
      name: 'the date of a mail in a sentence',
      tag: 'en',
      text: 'It came on Sun, 1 Aug 2021 10:30:00 +0430 to us.',
      finds: [zoned('Sun, 1 Aug 2021 10:30:00 +0430')],
    },
    {
      name: 'dates of JavaScript, of git and of a terminal',
      tag: 'en',
      text: 'Thu Nov 26 2026 10:30:00 GMT+0330\n\nThu Nov 26 10:30:00 2026 +0330\n\nThu Nov 26 10:30:00 CEST 2026',
      finds: [
        zoned('Nov 26 2026 10:30:00 GMT+0330'),
        zoned('Nov 26 10:30:00 2026 +0330'),
        zoned('Nov 26 10:30:00 CEST 2026'),
      ],
    },
  ],
  pass: [
    {
      name: 'the time of a meeting',
      tag: 'en',
      text: 'On Sunday, 1 August 2021, 12:30 (UTC+3:30), in the square. Sat, 7 Aug 2021 12:30 (CEST).',
    },
    {
      name: 'the date line of a mail, which message-header finds',
      tag: 'en',
      text: 'Date: Sun, 1 Aug 2021 10:30:00 +0430',
    },
    { name: 'a time in UTC', tag: 'en', text: 'Sun, 1 Aug 2021 10:30:00 +0000' },
    { name: 'a telephone number', tag: 'fa', text: 'تلفن: 10:30 تا 12:00، ‎+98 21 1234 5678' },
  ],
} satisfies Cases;
