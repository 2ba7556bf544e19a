import type { Range } from '../reading/blocks.ts';
import type { Fix } from '../rule.ts';

/** What to write in place of a bold passage: its words, and the text moved out of it to either side. */
interface Parts {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const pairs = new Set(['«»', '‹›', '“”', '„“', '‘’', '()', '[]', '""', "''"]);
const punctuation = /^[\p{P}\p{S}]$/u;
/** What may be next to a bold passage that begins or ends with punctuation: a space, punctuation, or the end of the text. */
const boundary = /^[\s\p{P}\p{S}]?$/u;
const isBlank = (character = ''): boolean => /^\s?$/.test(character);

/**
 * Returns how to write the bold passage from `open` to `close`, with its signs, so that Markdown reads it as bold (CommonMark
 * 6.2). Spaces move out of it, which is safe. Punctuation moves out only if needed, because it is then no longer bold:
 * `**«متن»**است` becomes `«**متن**»است`.
 */
export function emphasise(value: string, open: number, close: number): Range & Fix {
  const [left, right] = [value[open - 1], value[close]];
  let parts = spacesOut({ before: '', words: value.slice(open + 2, close - 2), after: '' });
  let isSafe = true;
  while (/[\p{L}\p{N}]/u.test(parts.words)) {
    const first = parts.words[0] ?? '';
    const last = parts.words.at(-1) ?? '';
    const opens = !punctuation.test(first) || boundary.test(parts.before.at(-1) ?? left ?? '');
    const closes = !punctuation.test(last) || boundary.test(parts.after[0] ?? right ?? '');
    if (opens && closes) break;
    const isAround = pairs.has(first + last);
    parts = spacesOut({
      before: parts.before + (isAround || !opens ? first : ''),
      words: parts.words.slice(isAround || !opens ? 1 : 0, isAround || !closes ? -1 : undefined),
      after: (isAround || !closes ? last : '') + parts.after,
    });
    isSafe = false;
  }
  const before = isBlank(left) ? parts.before.trimStart() : parts.before;
  const after = isBlank(right) ? parts.after.trimEnd() : parts.after;
  return { start: open, end: close, replacement: `${before}**${parts.words}**${after}`, isSafe };
}

function spacesOut({ before, words, after }: Parts): Parts {
  const core = words.trim();
  const at = words.indexOf(core);
  return {
    before: before + words.slice(0, at),
    words: core,
    after: words.slice(at + core.length) + after,
  };
}
