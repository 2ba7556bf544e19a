import { quote, type Fault } from './finding.ts';
import type { NameScanner } from './names.ts';
import type { Reader } from './site-file.ts';

/** What no text of a site holds, whatever it says: words of programs that people do not write. */
const leftovers: readonly {
  readonly needle: string;
  readonly pattern: RegExp;
  readonly what: string;
  readonly advice: string;
}[] = [
  ...(
    [
      ['urn:schemas-microsoft-com', /urn:schemas-microsoft-com/],
      ['mso-', /(?<![\w-])mso-[a-z]/],
      ['MsoNormal', /MsoNormal/],
      ['docProps', /docProps/],
      ['w:rsid', /w:rsid/],
      ['<o:p>', /<o:p>/],
      ['&#x3C;o:p', /&#x3C;o:p/],
      ['_Hlk', /(?<!\w)_Hlk\d{5}/],
    ] as const
  ).map(([needle, pattern]) => ({
    needle,
    pattern,
    what: 'a leftover of Word',
    advice: 'Bring the text over as plain text.',
  })),
  {
    needle: 'PRIVATE KEY-----',
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    what: 'a private key',
    advice: 'Take it out, and use it no more: keys never enter the project.',
  },
  {
    needle: 'sourceMappingURL=',
    pattern: /[#@] sourceMappingURL=\S*/,
    what: 'a source map',
    advice: 'Build without source maps: they hold paths and comments.',
  },
  {
    needle: ' GMT',
    pattern: /\w{3} \d{2} \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4}/,
    what: 'a time of the machine',
    advice: 'Write the day alone: 2021-07-23.',
  },
];

/** Reads a text: the names of the machine, and what programs leave behind. */
export const readText: Reader = ({ bytes }, { names }) =>
  faultsInText(decode(bytes.subarray()), names);

/** The same for a text at hand. */
export function faultsInText(text: string, names: NameScanner): Fault[] {
  const faults = names.inText(text);
  for (const { needle, pattern, what, advice } of leftovers) {
    const match = text.includes(needle) ? pattern.exec(text) : null;
    if (match) faults.push({ found: `${what}: ${quote(match[0])}`, advice });
  }
  return faults;
}

/** A text as UTF-8, or as UTF-16 where its first bytes say so. */
export function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.toString('utf8');
}
