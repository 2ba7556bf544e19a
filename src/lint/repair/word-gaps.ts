import { skeletonOf } from '../language/skeleton.ts';

/** What separates two letters: white space, an invisible joiner, signs only. */
type Gap = 'space' | 'joiner' | 'signs';

/** The letters of a text, as `skeletonOf` compares them, with what separates some of them. */
export interface SpacedWords {
  readonly letters: string;
  /** What is between a letter and the one before it, by the index of the letter. Letters without a gap touch. */
  readonly gaps: ReadonlyMap<number, Gap>;
}

const between = /([\s\p{P}\p{S}\u200b-\u200d]+)/u;
/** White space, without the byte order mark: JavaScript counts that as white space, but readers see no gap. */
const space = /[^\S\ufeff]/;

/** Returns the letters of a text and the gaps between them. */
export function spacedWords(text: string): SpacedWords {
  let letters = '';
  const gaps = new Map<number, Gap>();
  text.split(between).forEach((part, index) => {
    if (index % 2 === 0) letters += skeletonOf(part);
    else if (letters !== '') gaps.set(letters.length, wider(gaps.get(letters.length), gapOf(part)));
  });
  return { letters, gaps };
}

function gapOf(part: string): Gap {
  if (space.test(part)) return 'space';
  return /[\u200b-\u200d\ufeff]/.test(part) ? 'joiner' : 'signs';
}

const widths: readonly (Gap | undefined)[] = [undefined, 'signs', 'joiner', 'space'];

/** Returns the wider of two gaps: a space before a joiner, a joiner before signs. */
const wider = (a: Gap | undefined, b: Gap): Gap =>
  widths.indexOf(a) > widths.indexOf(b) ? (a ?? b) : b;

/**
 * Returns the words without those in `drops`, in order, where `result` does not have them. The gap that remains is the wider
 * one of those around them. Returns `undefined` if a dropped word is not there.
 */
export function withoutDrops(
  words: SpacedWords,
  drops: readonly string[],
  result: SpacedWords,
): SpacedWords | undefined {
  let [rest, at]: [SpacedWords, number] = [words, 0];
  for (const drop of drops) {
    const { letters } = spacedWords(drop);
    if (letters === '') continue;
    // The same letters may be elsewhere in the text too: take those where the two texts begin to differ.
    const start = rest.letters.lastIndexOf(letters, commonStart(rest.letters, result.letters));
    if (start < at) return undefined;
    rest = without(rest, start, start + letters.length);
    at = start;
  }
  return rest;
}

/** Returns how many characters at their start are the same. */
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function without({ letters, gaps }: SpacedWords, start: number, end: number): SpacedWords {
  const left = new Map<number, Gap>();
  for (const [index, gap] of gaps) {
    if (index > start && index < end) continue;
    const place = index < end ? index : index - (end - start);
    left.set(place, wider(left.get(place), gap));
  }
  return { letters: letters.slice(0, start) + letters.slice(end), gaps: left };
}

/**
 * Returns how many gaps between equal letters have changed. It does not count a space that became a ZWNJ, and a new space next to
 * a sign, unless it is within a number.
 */
export function countOtherGaps(before: SpacedWords, after: SpacedWords): number {
  const places = new Set([...before.gaps.keys(), ...after.gaps.keys()]);
  return [...places].filter((place) => !isAlike(place)).length;

  function isAlike(place: number): boolean {
    // A gap after the last letter separates no letters.
    if (place >= before.letters.length) return true;
    const [was, is] = [before.gaps.get(place), after.gaps.get(place)];
    if (was === is) return true;
    if (/^\d\d$/.test(before.letters.slice(place - 1, place + 1))) return false;
    if (was === 'space') return is === 'joiner';
    return is !== 'space' || was !== undefined;
  }
}
