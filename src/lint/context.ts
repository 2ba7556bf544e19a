import { quoted } from './quote.ts';

const limit = 14;

/** An excerpt for a message: what stands from `start` to `end`, with what is written beside it up to the next space. */
export function contextOf(value: string, start: number, end: number): string {
  const before = /\S*$/.exec(value.slice(Math.max(0, start - limit), start))?.[0] ?? '';
  const after = /^\S*/.exec(value.slice(end, end + limit))?.[0] ?? '';
  return quoted(before + value.slice(start, end) + after);
}

/** The same with the words around it, as far as its line goes: for what stands beside none. */
export function lineAround(value: string, start: number, end: number): string {
  const before = /[^\n]*$/.exec(value.slice(Math.max(0, start - limit), start))?.[0] ?? '';
  const after = /^[^\n]*/.exec(value.slice(end, end + limit))?.[0] ?? '';
  return quoted(before + value.slice(start, end) + after);
}
