import { quote, type Fault } from './finding.ts';
import { traceFinder } from '../text/traces/trace.ts';
import { wordPatterns } from '../text/traces/word.ts';
import { mailFaults } from './mail-traces.ts';
import { allowingAdvice, type NameScanner } from './name-scanner.ts';
import { decodeLong } from './name-views.ts';
import { secretFaults } from './secrets.ts';
import type { FileContent, Reader } from './site-file.ts';

const wordAdvice = `Paste the text without formatting. ${allowingAdvice('word-leftovers')}`;

/** Reads a text file: finds names of the machine and leftovers of programs. */
export const readText: Reader = (file, { names }) => faultsInText(textOf(file), names);

/** Returns the names of the machine and the leftovers of programs in a text. */
export function faultsInText(text: string, names: NameScanner): Fault[] {
  const sourceMap = /[#@] ?sourceMappingURL=\S{1,200}/.exec(text);
  return [
    ...names.inText(text),
    ...mailFaults(text, names),
    ...secretFaults(text),
    ...wordFaults(text, names),
    ...(sourceMap
      ? [
          {
            found: `a source map: ${quote(sourceMap[0])}`,
            advice: 'Build without source maps: they contain paths and comments.',
          },
        ]
      : []),
  ];
}

const findWordTraces = traceFinder(wordPatterns);

/** Returns the first markup left over from Word that is not allowed. */
function wordFaults(text: string, names: NameScanner): Fault[] {
  for (const form of new Set([text, decodeLong(text) ?? text])) {
    for (const { start, end, what } of findWordTraces(form)) {
      const found = form.slice(start, end);
      if (!names.isAllowed(decodeLong(found) ?? found))
        return [{ found: `${what}: ${quote(found)}`, advice: wordAdvice }];
    }
  }
  return [];
}

/** Returns the text of a file. */
export const textOf = ({ text, bytes }: FileContent): string => text ?? decode(bytes.subarray());

/** Returns the text in `bytes`: UTF-8, or UTF-16 if it begins with a byte order mark. */
export function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.toString('utf8');
}
