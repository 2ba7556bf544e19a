import { visit } from '../../text/visit.ts';
import { lintText } from '../lint-text.ts';
import type { LintText } from '../rule.ts';
import { writtenCharacters } from './written-characters.ts';
import type { WrittenCharacter } from './yaml-escapes.ts';

/** A text with its characters in the place of their codes, and the function from its offsets to those in the file. */
export interface Decoded {
  readonly text: LintText;
  readonly offsetInFile: (offset: number) => number;
}

/** Returns a text as readers get it: with a character for each entity and escape. Most texts have none, and stay the same. */
export function decoded(text: LintText): Decoded {
  const written = writtenCharacters(text.value, text.bodyStart, text.tree);
  if (written.length === 0) return { text, offsetInFile: (offset) => offset };
  const { value, toDecoded, toFile } = replaceAll(text.value, written);
  const tree = structuredClone(text.tree);
  visit(tree, ({ position }) => {
    for (const point of position ? [position.start, position.end] : [])
      if (point.offset !== undefined) point.offset = toDecoded(point.offset);
  });
  return {
    text: lintText(text, { value, bodyStart: toDecoded(text.bodyStart), tree }),
    offsetInFile: toFile,
  };
}

/** Replaces each code by its character. Offsets within one become its start. */
export function replaceAll(value: string, written: readonly WrittenCharacter[]) {
  let [result, at] = ['', 0];
  const inFile: number[] = [];
  const inDecoded: number[] = [];
  for (const { start, end, character } of written) {
    result += value.slice(at, start);
    inFile.push(start, end);
    inDecoded.push(result.length, result.length + character.length);
    result += character;
    at = end;
  }
  return {
    value: result + value.slice(at),
    toDecoded: (offset: number) => moved(offset, inFile, inDecoded),
    toFile: (offset: number) => moved(offset, inDecoded, inFile),
  };
}

/** Maps an offset by pairs of starts and ends. */
function moved(offset: number, from: readonly number[], to: readonly number[]): number {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return offset;
  const start = to[low - 1] ?? 0;
  // After an odd number of places, the offset is within a code.
  return low % 2 === 1 ? start : start + offset - (from[low - 1] ?? 0);
}
