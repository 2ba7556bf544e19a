import { blocksOf, type Range } from './blocks.ts';
import type { LintText } from '../rule.ts';

/** A direction mark or control (UAX #9) in a text. */
export interface Sign {
  readonly sign: string;
  readonly at: number;
}

/** The direction signs of one paragraph: their effect ends with it. */
export interface SignedRange extends Range {
  /** LRM, RLM and ALM. */
  readonly marks: readonly Sign[];
  /** Embeddings, overrides and isolates, each with the sign that closes it. */
  readonly pairs: readonly (readonly [open: Sign, close: Sign])[];
  readonly unclosed: readonly Sign[];
  /** Closing signs without an opening one. */
  readonly stray: readonly Sign[];
}

const signs = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const [popEmbedding, popIsolate] = ['\u202c', '\u2069'];
const isMark = (sign: string): boolean => /[\u061c\u200e\u200f]/.test(sign);
const isIsolate = (sign: string): boolean => /[\u2066-\u2068]/.test(sign);

/** Returns the paragraphs of a text that have direction signs; outside of blocks, each line is a paragraph. */
export function signedRanges(text: LintText): SignedRange[] {
  const blocks = blocksOf(text);
  const groups: { range: Range; found: Sign[] }[] = [];
  let next = 0;
  for (const { index: at, 0: sign } of text.value.matchAll(signs)) {
    const last = groups.at(-1);
    if (last && at < last.range.end) {
      last.found.push({ sign, at });
      continue;
    }
    while ((blocks[next]?.end ?? Infinity) <= at) next += 1;
    const block = blocks[next];
    const range = block && block.start <= at ? block : lineAround(text.value, at);
    groups.push({ range, found: [{ sign, at }] });
  }
  return groups.map(({ range, found }) => pair(range, found));
}

function lineAround(value: string, at: number): Range {
  const end = value.indexOf('\n', at);
  return { start: value.lastIndexOf('\n', at) + 1, end: end < 0 ? value.length : end };
}

function pair({ start, end }: Range, found: readonly Sign[]): SignedRange {
  const pairs: [Sign, Sign][] = [];
  const unclosed: Sign[] = [];
  const stray: Sign[] = [];
  const open: Sign[] = [];
  let isolates = 0;
  for (const one of found) {
    if (isMark(one.sign)) continue;
    const last = open.at(-1);
    if (one.sign === popEmbedding) {
      if (last && !isIsolate(last.sign)) {
        pairs.push([last, one]);
        open.pop();
      } else stray.push(one);
    } else if (one.sign === popIsolate && isolates === 0) {
      stray.push(one);
    } else if (one.sign === popIsolate) {
      // It also ends what was opened within the isolate.
      const [first, ...within] = open.splice(open.findLastIndex(({ sign }) => isIsolate(sign)));
      if (first) pairs.push([first, one]);
      unclosed.push(...within);
      isolates -= 1;
    } else {
      open.push(one);
      if (isIsolate(one.sign)) isolates += 1;
    }
  }
  const marks = found.filter(({ sign }) => isMark(sign));
  return { start, end, marks, pairs, unclosed: [...unclosed, ...open], stray };
}
