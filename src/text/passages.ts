import type { Isolate } from './bidi-order.ts';
import { ltrLetter, rtlLetter } from './scripts.ts';

/** A part of a line, and the tokens in it. */
export interface Passage<T extends Isolate> {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly T[];
}

/** Letters of the line, and brackets, which show their effect from one to the other. */
const signs = {
  rtl: new RegExp(`${rtlLetter}|[()[\\]{}]`, 'gu'),
  ltr: new RegExp(`${ltrLetter}|[()[\\]{}]`, 'gu'),
};
const controls = /[\u202a-\u202e\u2066-\u2069]/u;

/**
 * Cuts a line of direction `dir` into passages with tokens, each from one letter of its own direction to another. What is beyond
 * such letters has no effect on the order within (UAX #9), so a long line takes no more time than its passages.
 */
export function passagesOf<T extends Isolate>(
  line: string,
  tokens: readonly T[],
  dir: 'ltr' | 'rtl',
): Passage<T>[] {
  const whole = { start: 0, end: line.length, tokens };
  if (controls.test(line)) return [whole];
  const passages: Passage<T>[] = [];
  let [start, depth, next] = [0, 0, 0];
  let within: T[] = [];
  for (const { index, 0: sign } of line.matchAll(signs[dir])) {
    for (let token = tokens[next]; token && token.start < index; token = tokens[next]) {
      within.push(token);
      next += 1;
    }
    if (/[([{]/.test(sign)) depth += 1;
    else if (/[)\]}]/.test(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && index >= (within.at(-1)?.end ?? 0)) {
      if (within.length > 0) passages.push({ start, end: index + sign.length, tokens: within });
      start = index;
      within = [];
    }
  }
  const rest = [...within, ...tokens.slice(next)];
  if (rest.length > 0) passages.push({ start, end: line.length, tokens: rest });
  return passages;
}
