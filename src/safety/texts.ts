import { quote, type Fault } from './finding.ts';
import { mailFaults } from './mail-traces.ts';
import type { NameScanner } from './name-scanner.ts';
import { secretFaults } from './secrets.ts';
import type { Reader } from './site-file.ts';

/** Traces of programs in texts, which people never write themselves. */
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
    what: 'markup left over from Word',
    advice: 'Paste the text without formatting.',
  })),
  {
    needle: 'sourceMappingURL=',
    pattern: /[#@] sourceMappingURL=\S*/,
    what: 'a source map',
    advice: 'Build without source maps: they contain paths and comments.',
  },
  {
    needle: ' GMT',
    pattern: /\w{3} \d{2} \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4}/,
    what: 'a date and time with a time zone',
    advice: 'Write only the day: 2021-07-23.',
  },
];

/** Reads a text file: finds names of the machine and leftovers of programs. */
export const readText: Reader = ({ bytes }, { names }) =>
  faultsInText(decode(bytes.subarray()), names);

/** The names of the machine and leftovers of programs in a text. */
export function faultsInText(text: string, names: NameScanner): Fault[] {
  const faults = [...names.inText(text), ...mailFaults(text), ...secretFaults(text)];
  for (const { needle, pattern, what, advice } of leftovers) {
    const match = text.includes(needle) ? pattern.exec(text) : null;
    if (match) faults.push({ found: `${what}: ${quote(match[0])}`, advice });
  }
  return faults;
}

/** Returns the text in `bytes`: UTF-8, or UTF-16 if it begins with a byte order mark. */
export function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.toString('utf8');
}
