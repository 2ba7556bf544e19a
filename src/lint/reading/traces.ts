import type { Trace } from '../../text/traces/trace.ts';

/** A code of an address, and the word that has it: `%2Fhome%2Fsara`. */
const code = /%[\da-f]{2}/gi;
const coded = /[^\s"'<>()]{0,200}%[\da-f]{2}[^\s"'<>()]{0,400}/iy;
const beforeCode = /[^\s"'<>()]*$/;

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
  for (const { start, word } of codedWords(value)) {
    for (const { what } of find(decode(word)))
      found.push({ start, end: start + word.length, what });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const isInComment = commentsIn(value, bodyStart);
  let last = 0;
  return found
    .filter(({ start }) => !isInComment(start))
    .filter(({ start, end }) => {
      const isNew = start >= last;
      if (isNew) last = end;
      return isNew;
    });
}

/** Yields the words with codes in them. It looks around each code: a search for the word would look far from every place. */
function* codedWords(value: string): Generator<{ start: number; word: string }> {
  let end = 0;
  for (const { index } of value.matchAll(code)) {
    if (index < end) continue;
    const [lead = ''] = beforeCode.exec(value.slice(Math.max(end, index - 200), index)) ?? [];
    const start = index - lead.length;
    coded.lastIndex = start;
    const [word] = coded.exec(value) ?? [''];
    end = start + word.length;
    yield { start, word };
  }
}

/** Returns whether a place is in a comment. Places are asked for in their order. */
function commentsIn(value: string, bodyStart: number): (at: number) => boolean {
  let [lineEnd, commentStart] = [-1, Infinity];
  return (at) => {
    if (at > lineEnd) {
      const start = value.lastIndexOf('\n', at - 1) + 1;
      const next = value.indexOf('\n', at);
      lineEnd = next < 0 ? value.length : next;
      const line = value.slice(start, lineEnd);
      const sign = at < bodyStart ? /^\s*#/ : /^\s*(?:<!--|\{\/\*)\s*bayan-allow\b/;
      commentStart = start + (sign.exec(line)?.[0].length ?? Infinity);
    }
    return at >= commentStart;
  };
}

function decode(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
