import { lineOfLanguage } from '../search/languages.ts';
import { quote, type Fault } from './finding.ts';
import type { Inspection } from './site-file.ts';
import { faultsInText } from './texts.ts';

/** A file of a search index: a script with one call that hands data over, and nothing else. */
const whole =
  /^put\("([a-z0-9-]+\/search\/[a-z0-9-]+)","((?:[^"\\\p{Cc}\u2028\u2029]|\\["\\n])*)"\)\n$/iu;

/** Whether a script begins as a file of a search index does. */
export const isSearchData = (text: string): boolean => text.startsWith('put(');

/**
 * Reads a file of a search index. What is shown of a text is searched as a text. An index has single words without signs, which no
 * trace has, and numbers in letters, which could look like one by chance: it may have nothing else.
 */
export function faultsInSearchData(text: string, { names }: Inspection): Fault[] {
  const [, name = '', data = ''] = whole.exec(text) ?? [];
  if (name === '')
    return [
      {
        found: `more than data in a file of a search index: ${quote(text.slice(0, 80))}`,
        advice:
          'Remove it. A file that begins with put( may have one call with two strings, as builds write it.',
      },
    ];
  const all = data.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
  if (/\/(?:\d+r?|facts)$/.test(name)) return faultsInText(all, names);
  const [tag = ''] = name.split('/');
  const isDirectory = name.endsWith('/index');
  // The rules of the language are part of the code.
  const lines = isDirectory ? all.replace(`\n${lineOfLanguage(tag)}\n`, '\n\n') : all;
  const form = isDirectory ? directory : /\/d[^/]*$/.test(name) ? starts : shard;
  return form.test(lines)
    ? []
    : [
        {
          found: 'more than words and numbers in a file of a search index',
          advice: 'Remove it, and build the site again.',
        },
      ];
}

/** Folded words have no capital letters of ASCII, which begin the next word of a shard. */
const word = String.raw`~?[[\p{L}\p{N}]--[A-Z]]*`;
const starts = new RegExp(`^${word}(?: ${word})*$`, 'v');
const linesOfShard = String.raw`(?:[A-Z]${word})*\n[\w.\- ]*`;
const shard = new RegExp(`^${linesOfShard}$`, 'v');
const directory = new RegExp(
  String.raw`^\d+\n(?:0\n\n${linesOfShard}|[12]\n\n${starts.source.slice(1, -1)})$`,
  'v',
);
