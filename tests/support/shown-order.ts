import type { Page } from 'playwright-core';
import type { ShownToken } from './shown-tokens.ts';

/** A line around a token, from its start to its end. Its parts are words and signs. */
export type Frame = readonly [tag: string, before: readonly string[], after: readonly string[]];

/** A line with a token in it, and where its parts are, in the order in which they must be seen from left to right. */
export interface ShownLine {
  readonly tag: string;
  readonly text: string;
  readonly places: readonly Place[];
}

type Place = readonly [start: number, end: number];

/** Puts a token into a line that is read from right to left. */
export function lineOf([tag, before, after]: Frame, [token, ...parts]: ShownToken): ShownLine {
  const within = placesOf(token, parts) ?? placesOf(token, parts.toReversed())?.toReversed();
  if (!within) throw new Error(`the parts of ${token} are not its own`);
  const start = before.join('').length;
  const end = start + token.length;
  const shifted = (places: readonly Place[], by: number) =>
    places.map(([from, to]): Place => [from + by, to + by]);
  return {
    tag,
    text: `${before.join('')}${token}${after.join('')}`,
    places: [
      ...shifted(placesOf(after.join(''), after) ?? [], end).toReversed(),
      ...shifted(within, start),
      ...shifted(placesOf(before.join(''), before) ?? [], 0).toReversed(),
    ],
  };
}

/** Returns where each part is in a text, if they are there in this order with nothing but spaces between them. */
function placesOf(text: string, parts: readonly string[]): Place[] | undefined {
  let end = 0;
  const places: Place[] = [];
  for (const part of parts.map((one) => one.trim()).filter(Boolean)) {
    const start = text.indexOf(part, end);
    if (start < 0 || text.slice(end, start).trim() !== '') return undefined;
    end = start + part.length;
    places.push([start, end]);
  }
  return text.slice(end).trim() === '' ? places : undefined;
}

/** The left and the right edge of a character, or nothing if it is not drawn. */
export type Edges = readonly [left: number, right: number] | undefined;

/**
 * Returns what is wrong in the order of a line, or `undefined`. `edges` has the place of each character of its text. The parts
 * must be next to each other from left to right, and so must the characters of a part, unless they are Arabic letters.
 */
export function disorder({ text, places }: ShownLine, edges: readonly Edges[]): string | undefined {
  let end = -Infinity;
  for (const [from, to] of places) {
    const part = text.slice(from, to);
    const drawn = edges.slice(from, to).filter((edge) => edge !== undefined);
    if (drawn.length === 0) return `${part} is not drawn in ${text}`;
    if (Math.min(...drawn.map(([left]) => left)) < end - 1)
      return `${part} is too far left in ${text}`;
    end = Math.max(...drawn.map(([, right]) => right));
    if (/(?=\p{Script=Arabic})\p{L}/u.test(part)) continue;
    const wrong = drawn.findIndex(([left], at) => left < (drawn[at - 1]?.[0] ?? -Infinity));
    if (wrong > 0) return `${part} is out of order after ${part.slice(0, wrong)} in ${text}`;
  }
  return undefined;
}

/** Returns the places of the characters of each paragraph of a page, without those that isolate. */
export const edgesOf = (page: Page): Promise<Edges[][]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('p'), (paragraph) => {
      const edges: (readonly [number, number] | undefined)[] = [];
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (let index = 0; index < text.length; index += 1) {
          if (/[\u202a-\u202e\u2066-\u2069]/.test(text.charAt(index))) continue;
          // Measuring is slow, and the ends of an Arabic word are enough.
          if (/^[\u0621-\u064a\u0671-\u06d5]{3}$/.test(text.slice(index - 1, index + 2))) {
            edges.push(undefined);
            continue;
          }
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const { left, right } = range.getBoundingClientRect();
          edges.push(right > left ? [left, right] : undefined);
        }
      }
      return edges;
    }),
  );
