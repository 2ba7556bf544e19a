import { quoted } from '../../text/quote.ts';
import { mailDate, mailTraces } from '../../text/traces/mail.ts';
import type { Rule } from '../rule.ts';

/** Lines that are headers of messages, which `message-header` finds. */
const header = /^\W*(?:date|datum|تاریخ|التاريخ|sent|gesendet|ارسال[‌ ]?شده|received)\s?:/iu;

/** Finds dates with a time zone as mail and other programs write them. Times in the words of a text are none. */
export const zonedTime: Rule = {
  name: 'zoned-time',
  family: 'leftovers',
  severity: 'error',
  about:
    'a date with a time zone, as mail and other programs write it: Sun, 1 Aug 2021 10:30:00 +0430',
  *find({ value }) {
    for (const { start, end, what } of mailTraces(value)) {
      const line = value.slice(value.lastIndexOf('\n', start - 1) + 1, start);
      if (what !== mailDate || header.test(line)) continue;
      const message = `${quoted(value.slice(start, end))} shows in which time zone a program wrote it; write only the day`;
      yield { start, end, message };
    }
  },
};
