import type { Trace } from '../../text/traces/trace.ts';

/** Words of an address with codes: `%2Fhome%2Fsara`. */
const coded = /[^\s"'<>()]{0,200}%[\da-f]{2}[^\s"'<>()]{0,400}/gi;

/**
 * Returns the traces of programs in a file, in order, without those within another one. It reads code and addresses too, but no
 * comments: those are not published.
 */
export function tracesInFile(
  value: string,
  bodyStart: number,
  find: (text: string) => readonly Trace[],
): Trace[] {
  const found = [...find(value)];
  for (const { index: start, 0: word } of value.matchAll(coded)) {
    for (const { what } of find(decode(word)))
      found.push({ start, end: start + word.length, what });
  }
  let last = 0;
  return found
    .filter(({ start }) => !isInComment(value, start, bodyStart))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isNew = start >= last;
      if (isNew) last = end;
      return isNew;
    });
}

function isInComment(value: string, at: number, bodyStart: number): boolean {
  const line = value.slice(value.lastIndexOf('\n', at - 1) + 1, at);
  return at < bodyStart ? /^\s*#/.test(line) : /^\s*(?:<!--|\{\/\*)\s*bayan-allow\b/.test(line);
}

function decode(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
