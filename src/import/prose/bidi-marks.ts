import type { Direction } from '../../domain/language-tag.ts';

/** Marks of direction, which have no width and are as strong as a letter. */
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

/** A character and where it begins. */
interface Place {
  readonly character: string;
  readonly index: number;
}

/** The direction of a letter, `number` of what numbers are written with, `undefined` of all else; that of the text at its ends. */
function directionOf(place: Place | undefined, base: Direction): Direction | 'number' | undefined {
  if (place === undefined) return base;
  const own = marks[place.character];
  if (own !== undefined) return own;
  if (/[\p{Nd}#$%+\-−٪٫٬]/u.test(place.character)) return 'number';
  if (!/\p{L}/u.test(place.character)) return undefined;
  return rtl.test(place.character) ? 'rtl' : 'ltr';
}

/**
 * The places in a text of direction `base` of characters that direct and mean nothing: without them every sign stands where it
 * stood (UAX #9). A mark means nothing beside a letter of its own direction, or, against the direction of the text, between
 * two letters; a pair with nothing in it, and half a pair, mean nothing.
 */
export function meaninglessMarks(text: string, base: Direction): Set<number> {
  const found = unpaired(text);
  const left: Place[] = [];
  let index = 0;
  for (const character of text) {
    if (!found.has(index)) left.push({ character, index });
    index += character.length;
  }
  // What has been taken away is no neighbour.
  let before: Place | undefined;
  left.forEach((place, number) => {
    const own = marks[place.character];
    const sides = [directionOf(before, base), directionOf(left[number + 1], base)];
    const isDoubled = sides.includes(own) && !sides.includes('number');
    const isBetween = own !== base && sides.every((side) => side === 'ltr' || side === 'rtl');
    if (own !== undefined && (isDoubled || isBetween)) found.add(place.index);
    else before = place;
  });
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
