import { markupIn } from '../../text/markup.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Fix, Prose, Rule } from '../rule.ts';

/** Finds signs of Markdown and HTML in titles, summaries, sources and notes, which are shown as they are written. */
export const fieldMarkup: Rule = {
  name: 'field-markup',
  family: 'markdown',
  severity: 'warning',
  about:
    'signs of Markdown or HTML in a title, a summary, a source or a note: **…**, [x](y), &nbsp;',
  *find({ prose }) {
    for (const one of prose) if (one.isProperty) yield* findIn(one);
  },
};

function* findIn({ value, start, property = '' }: Prose): Iterable<Finding> {
  for (const { index, excerpt, words } of markupIn(unescaped(value))) {
    // Without its backslash, a sign may be one of YAML.
    const isFixable = words !== undefined && !excerpt.startsWith('\\');
    yield {
      start: start + index,
      end: start + index + excerpt.length,
      message: `readers see the signs of ${quoted(excerpt)}, because a ${property} is not Markdown; ${!words ? 'remove them' : `write ${quoted(words)}`}`,
      ...(isFixable && { fix: fixOf(excerpt, words) }),
    };
  }
}

function fixOf(excerpt: string, words: string): Fix {
  const at = excerpt.indexOf(words);
  const drops = words === '' ? excerpt : [excerpt.slice(0, at), excerpt.slice(at + words.length)];
  return { replacement: words, isSafe: excerpt.startsWith('**'), drops };
}

/** Returns a YAML scalar with the same length, in which a backslash is one of the text: `"\\*"` is `\*`. */
function unescaped(value: string): string {
  if (!value.startsWith('"')) return value;
  return value.replaceAll(/\\(.)/gs, (_, sign: string) =>
    sign === '\\' ? '\ufffc\\' : '\ufffc\ufffc',
  );
}
