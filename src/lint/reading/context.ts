import { quoted } from '../../text/quote.ts';

const limit = 14;

/** An excerpt for a message: what stands from `start` to `end`, with what is written beside it up to the next space. */
export const contextOf = (value: string, start: number, end: number): string =>
  excerpt(value, [start, end], [/\S*$/, /^\S*/]);

/** The same with the words around it, as far as its line goes: for what stands beside none. */
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
