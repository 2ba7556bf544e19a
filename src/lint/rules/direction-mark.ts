import { directionOf, type Direction } from '../../domain/language-tag.ts';
import type { Range } from '../reading/blocks.ts';
import { named } from '../language/character-names.ts';
import { lineAround } from '../reading/context.ts';
import { signedRanges, type Sign } from '../reading/direction-signs.ts';
import type { Rule } from '../rule.ts';

/** Finds direction signs that change nothing: by UAX #9 the text around them has the same order without them. */
export const directionMark: Rule = {
  name: 'direction-mark',
  family: 'spaces',
  severity: 'warning',
  about: 'direction marks (LRM, RLM, embeddings, isolates) that have no effect',
  *find(text) {
    const { value } = text;
    const dir = directionOf(text.tag);
    for (const { marks, pairs, ...range } of signedRanges(text)) {
      const idle = [
        ...marks.filter((mark) => isIdleMark(value, mark, range, dir)),
        ...pairs.filter((pair) => isIdlePair(value, pair, range, dir)).flat(),
      ];
      for (const { sign, at } of idle) {
        const message = `${named(sign)} does nothing in ${lineAround(value, at, at + 1)}; remove it`;
        yield { start: at, end: at + 1, message, fix: { replacement: '', isSafe: true } };
      }
    }
  },
};

/** Skipped when looking for the next letter: marks on letters and direction signs. */
const skipped = /[\p{M}\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]/u;
const letter = /\p{L}/u;
const rtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

const directionAt = (character: string | undefined): Direction | undefined =>
  character === undefined || !letter.test(character)
    ? undefined
    : rtlLetter.test(character)
      ? 'rtl'
      : 'ltr';

/** How far to look for a letter. */
const reach = 64;

/** Returns the characters next to `at` in its paragraph: the nearest one, and the nearest one beyond white space. */
function neighbours(value: string, at: number, step: 1 | -1, { start, end }: Range) {
  let here = at + step;
  const isWithin = () => here >= start && here < end && Math.abs(here - at) < reach;
  while (isWithin() && skipped.test(value[here] ?? '')) here += step;
  const nearest = isWithin() ? value[here] : undefined;
  while (isWithin() && /\s/.test(value[here] ?? '')) here += step;
  return { nearest, beyond: isWithin() ? value[here] : undefined, isEdge: !isWithin() };
}

function isIdleMark(value: string, { sign, at }: Sign, range: Range, dir: Direction): boolean {
  if (value[at + 1] === sign) return true;
  const own = sign === '\u200e' ? 'ltr' : 'rtl';
  const [before, after] = [neighbours(value, at, -1, range), neighbours(value, at, 1, range)];
  const [left, right] = [directionAt(before.nearest), directionAt(after.nearest)];
  if (right === own || (left !== undefined && left === right)) return true;
  // After an Arabic letter, RLM changes the type of the digits that follow (rule W2).
  const isBeforeWord = after.isEdge || directionAt(after.beyond) !== undefined;
  if (left === own && (sign !== '\u200f' || isBeforeWord)) return true;
  return runs(before, dir) && runs(after, dir);
}

const runs = ({ beyond, isEdge }: ReturnType<typeof neighbours>, dir: Direction): boolean =>
  isEdge || directionAt(beyond) === dir;

function isIdlePair(
  value: string,
  [open, close]: readonly [Sign, Sign],
  range: Range,
  dir: Direction,
): boolean {
  if (/[\u202d\u202e]/.test(open.sign)) return false;
  const within = { start: open.at + 1, end: close.at };
  const first = neighbours(value, open.at, 1, within);
  if (first.isEdge) return true;
  const [before, after] = [
    neighbours(value, open.at, -1, range),
    neighbours(value, close.at, 1, range),
  ];
  const last = neighbours(value, close.at, -1, within);
  const own = /[\u202a\u2066]/.test(open.sign)
    ? 'ltr'
    : open.sign === '\u2068'
      ? directionAt(first.nearest)
      : 'rtl';
  if (own !== dir) return false;
  if (before.isEdge && after.isEdge) return true;
  const isPlain = directionAt(first.nearest) === dir && directionAt(last.nearest) === dir;
  return isPlain && runs(before, dir) && runs(after, dir);
}
