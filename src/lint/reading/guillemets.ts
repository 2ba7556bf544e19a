import type { LintText } from '../rule.ts';
import { passagesOf } from './passages.ts';

/** A « or » of a text. */
interface Guillemet {
  readonly sign: '«' | '»';
  /** Its offset in `LintText.value`. */
  readonly at: number;
  readonly isProperty: boolean;
}

/** The guillemets of a text: those that belong together, and the others. */
export interface Guillemets {
  readonly pairs: readonly (readonly [open: number, close: number])[];
  /** Pairs such as »متن«, which open with » and close with «. */
  readonly reversed: readonly (readonly [open: number, close: number])[];
  /** » that close nothing. */
  readonly stray: readonly number[];
  /** « that are never closed. */
  readonly unclosed: readonly number[];
}

const kept = new WeakMap<LintText, Guillemets>();

/** Pairs the guillemets of a text. Cached, because several rules ask for them. */
export function guillemetsOf(text: LintText): Guillemets {
  const known = kept.get(text);
  if (known) return known;
  const signs = passagesOf(text).flatMap(({ value, start, isProperty }) =>
    Array.from(value.matchAll(/[«»]/g), ({ index, 0: sign }): Guillemet => ({
      sign: sign === '«' ? '«' : '»',
      at: start + index,
      isProperty,
    })),
  );
  const paired = pair(signs, text.value);
  kept.set(text, paired);
  return paired;
}

function pair(signs: readonly Guillemet[], value: string): Guillemets {
  const pairs: [number, number][] = [];
  const reversed: [number, number][] = [];
  const stray: number[] = [];
  const unclosed: number[] = [];
  let open: number[] = [];
  signs.forEach((one, index) => {
    const [last, next] = [signs[index - 1], signs[index + 1]];
    // A property ends what is open in it.
    if (last?.isProperty && !(one.isProperty && isNear(value, last.at, one.at))) {
      unclosed.push(...open);
      open = [];
    }
    if (reversed.at(-1)?.[1] === one.at) return;
    if (one.sign === '«') {
      // In a quotation of several paragraphs, each may begin with «, and only the last one ends with ».
      const goesOn =
        open.length > 0 && beginsBlock.test(value.slice(Math.max(0, one.at - 40), one.at));
      if (!goesOn) open.push(one.at);
      return;
    }
    const start = open.pop();
    if (start !== undefined) pairs.push([start, one.at]);
    else if (next && isReversed(value, one, next)) reversed.push([one.at, next.at]);
    else stray.push(one.at);
  });
  unclosed.push(...open);
  return { pairs, reversed, stray, unclosed };
}

/** Matches text that ends with an empty line and the signs of a list or a quotation. */
const beginsBlock = /\n[ \t>]*\n[ \t>]*(?:[-*+] +|\d+[.)] +)?$/;

/** Whether two guillemets of the front matter are in the same property: not on different lines. */
const isNear = (value: string, from: number, to: number): boolean =>
  !value.slice(from, to).includes('\n');

const markup = /[*_~`]/;

/** Whether » opens a quotation that « closes: neither touches a word outside of it. */
function isReversed(value: string, open: Guillemet, close: Guillemet): boolean {
  const inner = value.slice(open.at + 1, close.at);
  if (close.sign !== '«' || /\n[ \t>]*\n/.test(inner) || inner.trim() === '') return false;
  let [before, after] = [open.at - 1, close.at + 1];
  while (markup.test(value[before] ?? '')) before -= 1;
  while (markup.test(value[after] ?? '')) after += 1;
  const touches = /[\p{L}\p{M}\p{N}]/u;
  return !touches.test(value[before] ?? '') && !touches.test(value[after] ?? '');
}
