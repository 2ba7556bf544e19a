import createBidi from 'bidi-js';

type Direction = 'ltr' | 'rtl';

/** A part of a text, from `start` up to `end`, that is isolated in direction `dir`. */
export interface Isolate {
  readonly start: number;
  readonly end: number;
  readonly dir: Direction;
  /** Whether every character in it takes this direction, whatever its own is. */
  readonly isOverride?: boolean;
}

const bidi = createBidi();

/** Returns the characters that begin an isolate; `closing` ends it. */
export const opening = ({ dir, isOverride = false }: Omit<Isolate, 'start' | 'end'>): string =>
  (dir === 'rtl' ? '\u2067' : '\u2066') + (isOverride ? (dir === 'rtl' ? '\u202e' : '\u202d') : '');
export const closing = '\u2069';

/** The order in which the characters of a text are shown. Two equal orders look the same, wherever the lines break. */
export interface ShownOrder {
  /** For each pair of neighbours, the least level between them, reduced so that levels which change nothing are left out. */
  readonly levels: Uint8Array;
  /** The positions of signs that are shown mirrored, such as brackets. */
  readonly mirrored: ReadonlySet<number>;
}

/**
 * Returns the order that the Unicode Bidirectional Algorithm (UAX #9) gives to a line of direction `dir`, with `isolates`, which
 * are in order and do not overlap.
 *
 * A character is shown to the left of a later one if the least level from one to the other is even. So the levels between
 * neighbours decide everything, and of nested levels only a change from odd to even or back has an effect.
 */
export function shownOrder(
  text: string,
  dir: Direction,
  isolates: readonly Isolate[] = [],
): ShownOrder {
  const { marked, places } = withControls(text, isolates);
  const { levels } = bidi.getEmbeddingLevels(marked, dir);
  const between = new Uint8Array(Math.max(0, text.length - 1));
  const mirrored = new Set<number>();
  for (const [index, place] of places.entries()) {
    const next = places[index + 1];
    if (next !== undefined) between[index] = Math.min(...levels.subarray(place, next + 1));
    if ((levels[place] ?? 0) % 2 === 1 && bidi.getMirroredCharacter(text.charAt(index)) !== null)
      mirrored.add(index);
  }
  return { levels: reduced(between), mirrored };
}

/** Returns the positions after which two orders of the same text differ. */
export function differences(one: ShownOrder, other: ShownOrder): number[] {
  const places = new Set<number>();
  for (const [index, level] of one.levels.entries())
    if (level !== other.levels[index]) places.add(index);
  for (const index of one.mirrored) if (!other.mirrored.has(index)) places.add(index);
  for (const index of other.mirrored) if (!one.mirrored.has(index)) places.add(index);
  return [...places].sort((a, b) => a - b);
}

/** Returns the text with control characters around its isolates, and where each of its own characters is in it. */
function withControls(text: string, isolates: readonly Isolate[]) {
  let marked = '';
  let end = 0;
  const places: number[] = [];
  const copy = (to: number) => {
    for (; end < to; end += 1) {
      places.push(marked.length);
      marked += text.charAt(end);
    }
  };
  for (const isolate of isolates) {
    copy(isolate.start);
    marked += opening(isolate);
    copy(isolate.end);
    marked += closing;
  }
  copy(text.length);
  return { marked, places };
}

/** Returns levels in which each differs by one from the level around it. */
function reduced(levels: Uint8Array): Uint8Array {
  const result = new Uint8Array(levels.length);
  const open: [start: number, end: number, around: number][] = [[0, levels.length, 0]];
  for (let range = open.pop(); range; range = open.pop()) {
    const [start, end, around] = range;
    if (start >= end) continue;
    const least = levels.subarray(start, end).reduce((a, b) => Math.min(a, b));
    const level = least % 2 === around % 2 ? around : around + 1;
    let from = start;
    for (let index = start; index <= end; index += 1) {
      if (index < end && levels[index] !== least) continue;
      open.push([from, index, level]);
      if (index < end) result[index] = level;
      from = index + 1;
    }
  }
  return result;
}
