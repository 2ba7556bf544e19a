import type { Direction } from '../../domain/language-tag.ts';

/** Marks of direction without a width: they are as strong as a letter. */
const marks: Readonly<Record<string, Direction>> = {
  '\u200e': 'ltr',
  '\u200f': 'rtl',
  '\u061c': 'rtl',
};

const openings = new Set(['\u202a', '\u202b', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068']);
const isolates = new Set(['\u2066', '\u2067', '\u2068']);

/** Characters that only direct. */
export const directing = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

const rtl = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The direction of a letter, `number` of what numbers are written with, `undefined` of all else. */
function directionAt(
  text: string,
  index: number,
  base: Direction,
): Direction | 'number' | undefined {
  const character = text[index];
  if (character === undefined) return base;
  if (/[\p{Nd}#$%+\-−٪٫٬]/u.test(character)) return 'number';
  if (!/[\p{L}\ud800-\udfff]/u.test(character)) return undefined;
  return rtl.test(character) ? 'rtl' : 'ltr';
}

/**
 * The places in a text of direction `base` of characters that direct and mean nothing: without them every sign stands where it
 * stood (UAX #9). A mark means nothing beside a letter of its own direction, or, against the direction of the text, between
 * two letters; a pair with nothing in it, and half a pair, mean nothing.
 */
export function meaninglessMarks(text: string, base: Direction): Set<number> {
  const found = unpaired(text);
  for (const { index, 0: mark } of text.matchAll(/[\u200e\u200f\u061c]/gu)) {
    const own = marks[mark];
    // Marks that have been taken away are no neighbours.
    let [before, after] = [index - 1, index + 1];
    while (found.has(before)) before -= 1;
    while (found.has(after)) after += 1;
    const sides = [directionAt(text, before, base), directionAt(text, after, base)];
    const isDoubled = sides.includes(own) && !sides.includes('number');
    const isBetween = own !== base && sides.every((side) => side === 'ltr' || side === 'rtl');
    if (isDoubled || isBetween || text[after] === mark) found.add(index);
  }
  return found;
}

/** Embeddings and isolates that are not closed, closings of nothing, and pairs around nothing. */
function unpaired(text: string): Set<number> {
  const found = new Set<number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (openings.has(sign)) open.push(index);
    else if (sign === '\u202c' || sign === '\u2069') {
      const last = open.at(-1);
      const fits = last !== undefined && isolates.has(text[last] ?? '') === (sign === '\u2069');
      if (!fits) found.add(index);
      else {
        open.pop();
        if (index === last + 1) found.add(last).add(index);
      }
    }
  }
  for (const index of open) found.add(index);
  return found;
}
