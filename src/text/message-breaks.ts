import { isStopInSentence, sentenceEnds } from './sentence-ends.ts';

/** A paragraph, heading, list or other part of a text. */
export interface MessageBlock {
  readonly text: string;
  /** Whether it belongs to the next block. */
  readonly leads?: boolean;
}

/** A place where a text may be cut: the words before it end at `end`, those after it begin at `next`. */
export interface Break {
  readonly end: number;
  readonly next: number;
  /** How good it is, the best first: see {@link breakLevels}. */
  readonly level: number;
}

/**
 * The kinds of places where a text may be cut. Between `line` and `sentence` are lines with an indentation. A `bad` one is after
 * a number, before a bracket, or elsewhere between words that belong together.
 */
export const breakLevels = { block: 0, line: 1, sentence: 20, clause: 21, word: 22, bad: 23 };

/** White space at which a line may end. A no-break space is not among it. */
const space = /[ \t\n\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/gu;

/** The end of words that announce what is below them. */
const announcement = /[:：][*»”)\]]*$/u;
/** The number, letter or sign of a list item or footnote at the start of a line. */
const itemMark =
  /(?<![^\n])[ \p{Cf}]*(?:\p{N}+[.)]|\[\p{N}+\]|\(?[\p{L}\p{M}]{1,4}\)|\p{L}\p{M}*\.|[-–—•*▪●■◦])$/u;
/** The characters that begin words of another direction, and those that end them (UAX #9). */
const openings = /[\u2066-\u2068\u202a\u202b\u202d\u202e]/u;
const closings = /[\u2069\u202c]/u;
const clauseEnd = /[،؛,;、，；–—][»”)\]]*$/u;
const opening = /^[([（]/;

/** Returns the places where the text of these blocks, with `\n\n` between them, may be cut, in their order. */
export function breaksIn(blocks: readonly MessageBlock[]): Break[] {
  const breaks: Break[] = [];
  let offset = 0;
  for (const { text, leads = false } of blocks) {
    for (const { end, next, level } of breaksInBlock(text))
      breaks.push({ end: offset + end, next: offset + next, level });
    offset += text.length;
    const level = leads || announcement.test(text) ? breakLevels.bad : breakLevels.block;
    breaks.push({ end: offset, next: offset + 2, level });
    offset += 2;
  }
  return breaks;
}

function breaksInBlock(text: string): Break[] {
  const sentences = new Set(sentenceEnds(text));
  const gaps = new Map(Array.from(text.matchAll(space), ({ index, 0: gap }) => [index, gap]));
  const isolated = isolatedIn(text);
  const ends = [...new Set([...gaps.keys(), ...sentences])].sort((a, b) => a - b);
  return ends.flatMap((end) => {
    const gap = gaps.get(end) ?? '';
    const next = end + gap.length;
    if (end === 0 || next >= text.length) return [];
    const before = text.slice(Math.max(0, end - 80), end);
    const after = text.slice(next, next + 80);
    const level = isolated(end) ? breakLevels.bad : levelOf(before, gap, after, sentences.has(end));
    // The indentation of a line stays with it.
    return [{ end, next: gap.includes('\n') ? end + gap.lastIndexOf('\n') + 1 : next, level }];
  });
}

function levelOf(before: string, gap: string, after: string, endsSentence: boolean): number {
  if (itemMark.test(before)) return breakLevels.bad;
  if (gap.includes('\n')) {
    if (announcement.test(before)) return breakLevels.bad;
    const indentation = gap.length - gap.lastIndexOf('\n') - 1;
    return Math.min(breakLevels.line + indentation, breakLevels.sentence - 1);
  }
  if (endsSentence) return breakLevels.sentence;
  const isNumber = /\p{N}\S*$/u.test(before) || /^\S*\p{N}/u.test(after);
  const isOpen = isStopInSentence(before, after) || /[:：]$/.test(before);
  if (isNumber || isOpen || opening.test(after)) return breakLevels.bad;
  return clauseEnd.test(before) ? breakLevels.clause : breakLevels.word;
}

/** Returns whether a place is between an opening and its closing on a line. Places are asked for in their order. */
function isolatedIn(text: string): (at: number) => boolean {
  let [read, open] = [0, 0];
  return (at) => {
    for (; read < at; read += 1) {
      const sign = text[read] ?? '';
      if (sign === '\n') open = 0;
      else if (openings.test(sign)) open += 1;
      else if (closings.test(sign)) open -= 1;
    }
    return open > 0;
  };
}
