/**
 * Yields each match of a global `pattern` in a text, as `matchAll` does. It takes a fraction of its time in a text without a match,
 * because it does not copy the pattern.
 */
export function* eachMatch(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  for (let at = 0; ;) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return;
    at = pattern.lastIndex;
    if (match[0] === '') at += pattern.unicode && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    yield match;
  }
}
