import { quoted } from '../../text/quote.ts';

const limit = 14;

/** Returns an excerpt for a message: the text from `start` to `end`, extended to the next spaces. */
export const contextOf = (value: string, start: number, end: number): string =>
  excerpt(value, [start, end], [/\S*$/, /^\S*/]);

/** Returns the same with the words around it on its line, for something that touches no word. */
export const lineAround = (value: string, start: number, end: number): string =>
  excerpt(value, [start, end], [/[^\n]*$/, /^[^\n]*/]);

function excerpt(
  value: string,
  [start, end]: readonly [number, number],
  [lead, rest]: readonly [RegExp, RegExp],
): string {
  const before = lead.exec(value.slice(Math.max(0, start - limit), start))?.[0] ?? '';
  const after = rest.exec(value.slice(end, end + limit))?.[0] ?? '';
  return quoted(before + value.slice(start, end) + after);
}
