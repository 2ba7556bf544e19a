import { markupIn } from '../../text/markup.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Fix, Prose } from '../rule.ts';

/** Yields the signs of Markdown and HTML in a YAML scalar, which is shown as it is written. `what` is its name in messages. */
export function* markupInField(
  { value, start }: Pick<Prose, 'value' | 'start'>,
  what: string,
): Generator<Finding> {
  for (const { index, excerpt, words } of markupIn(unescaped(value))) {
    // Without its backslash, a sign may be one of YAML.
    const isFixable = words !== undefined && !excerpt.startsWith('\\');
    yield {
      start: start + index,
      end: start + index + excerpt.length,
      message: `readers see the signs of ${quoted(excerpt)}, because a ${what} is not Markdown; ${!words ? 'remove them' : `write ${quoted(words)}`}`,
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
