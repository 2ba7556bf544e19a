import type { Range } from '../reading/blocks.ts';
import type { Unit } from '../reading/units.ts';
import type { Fix } from '../rule.ts';

/** What to write in place of a bold passage: its words, by their range, and the text moved out of it to either side. */
interface Parts extends Range {
  readonly before: string;
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
 * `**«متن»**است` becomes `«**متن**»است`. A link moves out whole and keeps its bold words: `[**متن**](…)ها`.
 * @param units what must stay whole, such as links and footnotes
 */
export function emphasise(
  value: string,
  { start: open, end: close }: Range,
  units: readonly Unit[],
): Range & Fix {
  const [left, right] = [value[open - 1], value[close]];
  let parts = spacesOut(value, { before: '', start: open + 2, end: close - 2, after: '' });
  let isSafe = true;
  while (/[\p{L}\p{N}]/u.test(value.slice(parts.start, parts.end))) {
    const [first, last] = [firstOf(value, parts, units), lastOf(value, parts, units)];
    const opens = isOpening(value[first.start], parts.before.at(-1) ?? left);
    const closes = isOpening(value[last.end - 1], parts.after[0] ?? right);
    if (opens && closes) break;
    const isAround = pairs.has(
      value.slice(first.start, first.end) + value.slice(last.start, last.end),
    );
    const [takesFirst, takesLast] = [isAround || !opens, isAround || !closes];
    const isOne = first.start === last.start;
    parts = spacesOut(value, {
      before: takesFirst ? parts.before + bold(value, first) : parts.before,
      start: takesFirst ? first.end : parts.start,
      end: takesLast && !(isOne && takesFirst) ? last.start : parts.end,
      after: takesLast && !(isOne && takesFirst) ? bold(value, last) + parts.after : parts.after,
    });
    isSafe = false;
  }
  const before = isBlank(left) ? parts.before.trimStart() : parts.before;
  const after = isBlank(right) ? parts.after.trimEnd() : parts.after;
  const words = value.slice(parts.start, parts.end);
  const inner = words === '' ? '' : `**${words}**`;
  return { start: open, end: close, replacement: before + inner + after, isSafe };
}

/** Whether bold signs next to `edge`, the first or last character of the words, are read if `outer` is on their other side. */
const isOpening = (edge = '', outer = ''): boolean =>
  !punctuation.test(edge) || boundary.test(outer);

/** Returns the unit or the single character at the start of the words. */
const firstOf = (value: string, { start, end }: Range, units: readonly Unit[]): Unit =>
  units.find((unit) => unit.start === start && unit.end <= end) ?? {
    start,
    end: start + String.fromCodePoint(value.codePointAt(start) ?? 0).length,
  };

/** Returns the unit or the single character at the end of the words. */
function lastOf(value: string, { start, end }: Range, units: readonly Unit[]): Unit {
  const unit = units.find((one) => one.end === end && one.start >= start);
  if (unit) return unit;
  const [last = ''] = Array.from(value.slice(Math.max(start, end - 2), end)).slice(-1);
  return { start: end - last.length, end };
}

/** Returns a unit with its own words in bold, if it has words. */
function bold(value: string, { start, end, inner }: Unit): string {
  const words = inner && value.slice(inner.start, inner.end);
  if (!inner || !words?.trim() || words.includes('**')) return value.slice(start, end);
  const core = words.trim();
  // Within a word, only * is read as emphasis.
  if (value[start] === '_') return `***${core}***`;
  return (
    value.slice(start, inner.start) +
    words.replace(core, () => `**${core}**`) +
    value.slice(inner.end, end)
  );
}

function spacesOut(value: string, { before, start, end, after }: Parts): Parts {
  const words = value.slice(start, end);
  const core = words.trim();
  const at = start + words.indexOf(core);
  return {
    before: before + value.slice(start, at),
    start: at,
    end: at + core.length,
    after: value.slice(at + core.length, end) + after,
  };
}
