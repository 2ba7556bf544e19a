import type { Direction } from '../../domain/language-tag.ts';

/** Direction marks: they have no width, and act like a letter of that direction. */
const marks: Readonly<Record<string, Direction>> = {
  '\u200e': 'ltr',
  '\u200f': 'rtl',
  '\u061c': 'rtl',
};

const openings = new Set(['\u202a', '\u202b', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068']);
const isolates = new Set(['\u2066', '\u2067', '\u2068']);

/** All characters that only set a direction. */
export const directing = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

const rtl = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A character and its index. */
interface Place {
  readonly character: string;
  readonly index: number;
}

/** Returns the direction of a character; `number` in a number; `undefined` if it is neutral; `base` at the ends of the text. */
function directionOf(place: Place | undefined, base: Direction): Direction | 'number' | undefined {
  if (place === undefined) return base;
  const own = marks[place.character];
  if (own !== undefined) return own;
  if (/[\p{Nd}#$%+\-−٪٫٬]/u.test(place.character)) return 'number';
  if (!/\p{L}/u.test(place.character)) return undefined;
  return rtl.test(place.character) ? 'rtl' : 'ltr';
}

/**
 * Returns the indexes of direction characters in `text` that change nothing: without them, every character is displayed in the
 * same place (UAX #9). A mark changes nothing next to a letter of its own direction or, if it is not of the direction of the text,
 * between two letters. An empty pair changes nothing, and neither does half a pair.
 */
export function meaninglessMarks(text: string, base: Direction): Set<number> {
  const found = unpaired(text);
  const left: Place[] = [];
  let index = 0;
  for (const character of text) {
    if (!found.has(index)) left.push({ character, index });
    index += character.length;
  }
  // A removed mark is not a neighbour of the next one.
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

/** Embeddings and isolates that are never closed or have no content, and closing characters without an opening one. */
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
