import { quote, type Fault } from './finding.ts';

const names =
  'From|To|Cc|Bcc|Reply-To|Sender|Von|An|De|À|از|به|فرستنده|گیرنده|رونوشت|من|إلى|المرسل|نسخة';

/** The header of a mail with a name and an address, or one that only programs write. */
const header = new RegExp(
  String.raw`(?<=^|\\n|")[>\s]*(?:(?:${names})\s?:[^<\n]{0,100}<[\w.+-]+@[\w-]+(?:\.[\w-]+)+>|(?:Message-ID|In-Reply-To|Return-Path|Delivered-To|X-Mailer|X-Originating-IP|DKIM-Signature)\s?:\s?\S[^\n]{0,60}|Received\s?:\s?(?:from|by)\s[^\n]{0,60})`,
  'imu',
);
/** A date with a time and a zone that is not UTC: the zone says where the text was written. */
const date =
  /\p{L}{2,4}\.?,\s+\d{1,2}\.?\s+\p{L}{3,9}\.?\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s+(?:[+-](?!00:?00)\d{2}:?\d{2}|\((?!UTC|GMT)[A-Z]{3,5}\))/u;

/** Signs without which a text has neither. */
const hint =
  /\d{4}(?:\s|<[^<>]{0,80}>)+\d{1,2}:\d{2}|:[^\n]{0,160}@|(?:-ID|-Path|-To|-IP|-Mailer|-Signature|Received)\s?:/i;

/** Returns the traces of mails in a text or a page: headers with addresses, and dates with a time zone. */
export function mailFaults(text: string): Fault[] {
  if (!hint.test(text)) return [];
  const plain = text
    // Feeds have such dates by their standard, and are read by their own rule.
    .replaceAll(/<(pubDate|lastBuildDate)>[^<]*<\/\1>/g, '')
    .replaceAll(/<(?:br|\/?(?:p|li|h[1-6]|div|td|th|tr|blockquote|section|title))\b[^<>]*>/gi, '\n')
    .replaceAll(/<(?![\w.+-]+@)[^<>]*>/g, '')
    .replaceAll(/&(?:lt|#x3c|#60);/gi, '<')
    .replaceAll(/&(?:gt|#x3e|#62);/gi, '>');
  const [headers, dates] = [header.exec(plain), date.exec(plain)];
  return [
    ...(headers
      ? [
          {
            found: `the header of a mail: ${quote(headers[0].trim())}`,
            advice: 'Remove the line: it can name whoever wrote, sent or received the text.',
          },
        ]
      : []),
    ...(dates
      ? [
          {
            found: `the date of a mail, with its time zone: ${quote(dates[0])}`,
            advice: 'Remove the line, or write only the day: 2021-07-23.',
          },
        ]
      : []),
  ];
}
