import { isSpace, Lexer } from './lexer.ts';
import { readValues } from './read-values.ts';
import type { PdfValue } from './values.ts';

/** The objects of an object stream, and what else is in it. */
export interface PackedObjects {
  readonly numbers: readonly number[];
  readonly objects: readonly { readonly number: number; readonly value: PdfValue }[];
  readonly comments: ReadonlySet<string>;
  readonly strays: readonly Buffer[];
  readonly problems: ReadonlySet<string>;
}

/**
 * Reads a decoded object stream: a list of numbers and offsets, then the objects.
 * @param count how many objects its dictionary states
 * @param first the offset of the first one
 */
export function readPacked(content: Buffer, count: number, first: number): PackedObjects {
  const list = new Lexer(content.subarray(0, first));
  const { values, word } = readValues(list);
  const problems = new Set(list.problems);
  const comments = new Set(list.comments);
  const strays: Buffer[] = [];
  const isList = values.length === 2 * count && values.every((value) => typeof value === 'number');
  if (!isList || word !== undefined) problems.add('the list of an object stream is malformed');
  const pairs: (readonly [number: number, offset: number])[] = [];
  for (let at = 0; at + 1 < values.length; at += 2)
    pairs.push([Number(values[at]), Number(values[at + 1])]);

  const sorted = pairs.toSorted(([, a], [, b]) => a - b);
  const before = content.subarray(first, first + (sorted[0]?.[1] ?? content.length));
  if (before.some((byte) => !isSpace(byte))) strays.push(before);
  const objects: { number: number; value: PdfValue }[] = [];
  for (const [index, [number, offset]] of sorted.entries()) {
    const end = sorted[index + 1]?.[1] ?? content.length - first;
    const lexer = new Lexer(content.subarray(first + offset, first + end));
    const inside = readValues(lexer);
    if (inside.values.length !== 1 || inside.word !== undefined || lexer.problems.size > 0)
      problems.add(`object ${number} in an object stream is malformed`);
    for (const comment of lexer.comments) comments.add(comment);
    for (const value of inside.values) objects.push({ number, value });
  }
  return { numbers: pairs.map(([number]) => number), objects, comments, strays, problems };
}
