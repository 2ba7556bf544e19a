import { directionOf, type Direction } from '../../domain/language-tag.ts';
import type { Range } from '../reading/blocks.ts';
import { named } from '../language/character-names.ts';
import { lineAround } from '../reading/context.ts';
import { signedRanges, type Sign } from '../reading/direction-signs.ts';
import type { Rule } from '../rule.ts';

/** Signs of direction that change nothing: by UAX #9 all around them runs the same way without them. */
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

/** Marks above and below letters run as those do, and signs of direction are looked through. */
const passed = /[\p{M}\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]/u;
const letter = /\p{L}/u;
const rtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

const directionAt = (character: string | undefined): Direction | undefined =>
  character === undefined || !letter.test(character)
    ? undefined
    : rtlLetter.test(character)
      ? 'rtl'
      : 'ltr';

/** How far is looked for a letter. */
const reach = 64;

/** What stands before or after `at`, as far as its paragraph goes: beside it, and behind white space. */
function neighbours(value: string, at: number, step: 1 | -1, { start, end }: Range) {
  let here = at + step;
  const isWithin = () => here >= start && here < end && Math.abs(here - at) < reach;
  while (isWithin() && passed.test(value[here] ?? '')) here += step;
  const beside = isWithin() ? value[here] : undefined;
  while (isWithin() && /\s/.test(value[here] ?? '')) here += step;
  return { beside, beyond: isWithin() ? value[here] : undefined, isEdge: !isWithin() };
}

function isIdleMark(value: string, { sign, at }: Sign, range: Range, dir: Direction): boolean {
  if (value[at + 1] === sign) return true;
  const own = sign === '\u200e' ? 'ltr' : 'rtl';
  const [before, after] = [neighbours(value, at, -1, range), neighbours(value, at, 1, range)];
  const [left, right] = [directionAt(before.beside), directionAt(after.beside)];
  if (right === own || (left !== undefined && left === right)) return true;
  // After a letter of Arabic, RLM makes other numbers of the digits that follow (rule W2).
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
      ? directionAt(first.beside)
      : 'rtl';
  if (own !== dir) return false;
  if (before.isEdge && after.isEdge) return true;
  const isPlain = directionAt(first.beside) === dir && directionAt(last.beside) === dir;
  return isPlain && runs(before, dir) && runs(after, dir);
}
