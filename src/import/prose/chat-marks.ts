import { words, type Piece } from './piece.ts';

const side = String.raw`[\p{L}\p{M}\p{N}]`;
const first = String.raw`[\p{L}\p{N}\p{Extended_Pictographic}«‹“"'([#@*_~]`;
const last = String.raw`[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\ufe0f»›”"')\].!?؟…:،؛*_~]`;

/** A passage between two equal signs that touch its words, and are not within a word. */
const between = (sign: string, inner: string): string =>
  String.raw`(?<!${side})${sign}(?!${sign})(?=${first})(${inner})(?<=${last})${sign}(?!${side})`;

type Mark = 'bold' | 'italic' | 'struck' | 'plain' | 'address';

/** The signs of WhatsApp and Telegram, the longer ones first. Addresses and the names of channels are skipped. */
const signs: readonly (readonly [mark: Mark, pattern: string])[] = [
  ['address', String.raw`((?:https?:\/\/|www\.|[\w.+-]+@|@)[^\s،؛*]+)`],
  ['plain', '`{1,3}([^`]+)`{1,3}'],
  ['bold', between(String.raw`\*\*`, '.+?')],
  ['bold', between(String.raw`\*`, '[^*]+?')],
  ['italic', between('__', '.+?')],
  ['italic', between('_', '[^_]+?')],
  ['struck', between('~~', '.+?')],
  ['struck', between('~', '[^~]+?')],
  ['plain', between(String.raw`\|\|`, '.+?')],
];
const anySign = new RegExp(signs.map(([, pattern]) => pattern).join('|'), 'gu');

/** A passage with signs, or an address. */
interface Marked {
  readonly mark: Mark;
  readonly inner: string;
  readonly index: number;
  readonly length: number;
}

function* marksIn(line: string): Generator<Marked> {
  for (const { 0: whole, index, ...groups } of line.matchAll(anySign)) {
    const at = signs.findIndex((_, number) => groups[number + 1] !== undefined);
    const mark = signs[at]?.[0];
    if (mark) yield { mark, inner: groups[at + 1] ?? '', index, length: whole.length };
  }
}

/** Returns the first passage of a line with the signs of a messenger for bold, italic or struck-out words. */
export function chatMarkIn(line: string): string | undefined {
  const found = Array.from(marksIn(line)).find(({ mark }) => mark !== 'address');
  return found && line.slice(found.index, found.index + found.length);
}

/** Reads the signs of a messenger in a line. Struck-out words are passed to `leaveOut`, and are not in the result. */
export function readChatMarks(
  line: string,
  leaveOut: (words: string) => void,
  format: { readonly isBold?: boolean; readonly isItalic?: boolean } = {},
): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { mark, inner, index, length } of marksIn(line)) {
    pieces.push(words(line.slice(end, index), format));
    end = index + length;
    if (mark === 'struck') leaveOut(inner);
    else if (mark === 'address' || mark === 'plain') pieces.push(words(inner, format));
    else {
      const own = mark === 'bold' ? { ...format, isBold: true } : { ...format, isItalic: true };
      pieces.push(...readChatMarks(inner, leaveOut, own));
    }
  }
  return [...pieces, words(line.slice(end), format)];
}
