import { mailHeader, mailTraces } from '../text/traces/mail.ts';
import { quote, type Fault } from './finding.ts';
import { allowingAdvice, type NameScanner } from './name-scanner.ts';
import { readableText } from './name-views.ts';

/** Signs without which a text has no header and no date of a mail. */
const hint = /\d{1,2}:\d{2}\b|[\w+-]@[\w-]|(?:-IP|-Mailer|-Signature|Seal|Results|Received)\s?:/i;

/** Returns the traces of mails in a text or a page: headers with addresses, and dates with a time zone. */
export function mailFaults(text: string, names: NameScanner): Fault[] {
  if (!hint.test(text)) return [];
  // Feeds have such dates by their standard, and are read by their own rule.
  const plain = readableText(text.replaceAll(/<(pubDate|lastBuildDate)>[^<]*<\/\1>/g, ''));
  const faults = new Map<string, Fault>();
  for (const { start, end, what } of mailTraces(plain)) {
    const found = plain.slice(start, end).trim();
    if (faults.has(what) || names.isAllowed(found)) continue;
    const advice =
      what === mailHeader
        ? `Remove the line: it can name the people who wrote, sent or received the text. ${allowingAdvice('message-header')}`
        : `Write only the day: 2021-07-23. ${allowingAdvice('zoned-time')}`;
    faults.set(what, { found: `${what}: ${quote(found)}`, advice });
  }
  return [...faults.values()];
}
