import type { Trace } from './trace.ts';

const names =
  'From|To|Cc|Bcc|Reply-To|Sender|Von|An|De|À|از|به|فرستنده|گیرنده|رونوشت|من|إلى|المرسل|نسخة';
const address = String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}`;
const upTo = (length: number) => String.raw`[^\n]{0,${length}}?`;

/** Headers with an address, and those that only programs write, with a value that only they write. */
const header = new RegExp(
  String.raw`(?<=^[>\s]{0,20}|\\n|")(?:(?:${names})\s?:[^<\n]{0,100}<${address}>` +
    String.raw`|(?:Message-ID|In-Reply-To|References|Return-Path|Delivered-To|Envelope-To|X-Original-To)\s?:${upTo(40)}${address}>?` +
    String.raw`|X-Mailer\s?:${upTo(40)}\d[^\n]{0,20}|X-(?:Originating|Sender|Client)-IP\s?:\s?\[?[\d.:a-f]{7,45}\]?` +
    String.raw`|(?:DKIM-Signature|ARC-Seal|Authentication-Results)\s?:${upTo(60)}=[^\n]{0,20}` +
    String.raw`|Received\s?:\s?(?:from|by)\s(?:[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|[\w-]{1,63} \(|\[)[^\n]{0,60})`,
  'gimu',
);

const zone = String.raw`(?:[+-](?!00:?00)\d{2}:?\d{2}(?!\d)|GMT[+-](?!00:?00)\d{2}:?\d{2}|[A-Z]{2,4}T(?![A-Z])(?<!GMT|UTC))`;
/** Dates as mail, JavaScript, `date` and git write them, with a zone that is not UTC: it shows where the text was written. */
const date = new RegExp(
  [
    String.raw`\p{L}{2,4}\.?,\s{1,4}\d{1,2}\.?\s{1,4}\p{L}{3,9}\.?\s{1,4}\d{4}\s{1,4}\d{1,2}:\d{2}(?::\d{2})?\s{1,4}[+-](?!00:?00)\d{2}:?\d{2}`,
    String.raw`\d{1,2}\s\p{L}{3}\s\d{4}\s\d{1,2}:\d{2}:\d{2}\s{1,4}\(?${zone}\)?`,
    String.raw`\p{L}{3}\s{1,2}\d{1,2}\s\d{4}\s\d{2}:\d{2}:\d{2}\s${zone}`,
    String.raw`\p{L}{3}\s{1,2}\d{1,2}\s\d{2}:\d{2}:\d{2}\s(?:${zone}\s\d{4}|\d{4}\s${zone})`,
  ]
    .map((form) => String.raw`(?<![\p{L}\p{N}])${form}`)
    .join('|'),
  'gu',
);

export const mailHeader = 'the header of a mail';
export const mailDate = 'a date and time with a time zone';

/** Returns the headers of mails with addresses, and the dates with a time zone, in a plain text. */
export function mailTraces(text: string): Trace[] {
  return [...tracesOf(text, header, mailHeader), ...tracesOf(text, date, mailDate)];
}

const tracesOf = (text: string, pattern: RegExp, what: string): Trace[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    what,
  }));
