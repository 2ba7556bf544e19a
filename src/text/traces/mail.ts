import { traceFinder, type Trace } from './trace.ts';

const names =
  'From|To|Cc|Bcc|Reply-To|Sender|Von|An|De|À|از|به|فرستنده|گیرنده|رونوشت|من|إلى|المرسل|نسخة';
const withAddress =
  'Message-ID|In-Reply-To|References|Return-Path|Delivered-To|Envelope-To|X-Original-To';
const withIp = 'X-Originating-IP|X-Sender-IP|X-Client-IP';
const signatures = 'DKIM-Signature|ARC-Seal|Authentication-Results';
const address = String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}`;
const upTo = (length: number) => String.raw`[^\n]{0,${length}}?`;

/** Headers with an address, and those that only programs write, with a value that only they write. */
const header = new RegExp(
  String.raw`(?<=^[>\s]{0,20}|\\n|")(?:(?:${names})\s?:[^<\n]{0,100}<${address}>` +
    String.raw`|(?:${withAddress})\s?:${upTo(40)}${address}>?` +
    String.raw`|X-Mailer\s?:${upTo(40)}\d[^\n]{0,20}|(?:${withIp})\s?:\s?\[?[\d.:a-f]{7,45}\]?` +
    String.raw`|(?:${signatures})\s?:${upTo(60)}=[^\n]{0,20}` +
    String.raw`|Received\s?:\s?(?:from|by)\s(?:[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|[\w-]{1,63} \(|\[)[^\n]{0,60})`,
  'imuy',
);

/** The spaces of `\s`: one may be between the name of a header and its colon. */
const spaces = [
  ...[
    0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
    0xfeff,
  ],
  ...Array.from({ length: 11 }, (_, index) => 0x2000 + index),
].map((code) => String.fromCharCode(code));
const headerNeedles = [names, withAddress, withIp, signatures, 'X-Mailer', 'Received']
  .flatMap((list) => list.toLowerCase().split('|'))
  .flatMap((name) => ['', ...spaces].map((space) => `${name}${space}:`));

const zone = String.raw`(?:[+-](?!00:?00)\d{2}:?\d{2}(?!\d)|GMT[+-](?!00:?00)\d{2}:?\d{2}|[A-Z]{2,4}T(?![A-Z])(?<!GMT|UTC))`;
const day = String.raw`(?:\d{4}[-/:.]\d{2}[-/:.]\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})`;
/** Dates as mail, JavaScript, `date` and git write them, with a zone that is not UTC: it shows where the text was written. */
const date = new RegExp(
  [
    [
      String.raw`\p{L}{2,4}\.?,\s{1,4}\d{1,2}\.?\s{1,4}\p{L}{3,9}\.?\s{1,4}\d{4}\s{1,4}\d{1,2}`,
      String.raw`:\d{2}(?::\d{2})?\s{1,4}[+-](?!00:?00)\d{2}:?\d{2}`,
    ],
    [String.raw`\d{1,2}\s\p{L}{3}\s\d{4}\s\d{1,2}`, String.raw`:\d{2}:\d{2}\s{1,4}\(?${zone}\)?`],
    [String.raw`\p{L}{3}\s{1,2}\d{1,2}\s\d{4}\s\d{2}`, String.raw`:\d{2}:\d{2}\s${zone}`],
    [
      String.raw`\p{L}{3}\s{1,2}\d{1,2}\s\d{2}`,
      String.raw`:\d{2}:\d{2}\s(?:${zone}\s\d{4}|\d{4}\s${zone})`,
    ],
    [
      String.raw`${day},?\s\d{1,2}`,
      String.raw`:\d{2}:\d{2}(?:[.,]\d{1,9})?\s?\(?(?:UTC)?${zone}\)?`,
    ],
    // A text may state a time as 2021-07-23T10:30:00+03:30.
    [
      String.raw`${day}T\d{2}`,
      String.raw`:\d{2}:\d{2}(?=[.,]|\s?[+-]\d{4})(?:[.,]\d{1,9})?\s?${zone}`,
    ],
  ]
    .map(
      ([before = '', after = '']) => String.raw`(?<=(?<lead>(?<![\p{L}\p{N}])${before}))${after}`,
    )
    .join('|'),
  'uy',
);

export const mailHeader = 'the header of a mail';
export const mailDate = 'a date and time with a time zone';

/** Returns the headers of mails with addresses, and the dates with a time zone, in a plain text. */
export const mailTraces: (text: string) => Trace[] = traceFinder([
  { needles: headerNeedles, pattern: header, what: mailHeader },
  {
    needles: Array.from({ length: 10 }, (_, digit) => `:${digit}`),
    pattern: date,
    what: mailDate,
  },
]);
