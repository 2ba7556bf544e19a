import type { Paragraph, Root } from 'mdast';
import { directionOf } from '../domain/language-tag.ts';
import type { ImportLog } from './import-log.ts';
import type { ReadText } from './imported.ts';
import { itemNote, looksLikeItem } from './fake-item.ts';
import { makeLine, type Prose } from './prose/phrasing.ts';
import { words, type Piece } from './prose/piece.ts';

/** What Word writes for a bookmark when it saves plain text. */
const bookmark = /\[bookmark: [^\]\n]{0,80}\]/g;
/** What an old encoding leaves of digits that it does not have. */
const lostDigits = /(?<!\?)\?{2,}(?!\?)/;
/** The maximum length of a title. */
const longest = 200;
/** Lines longer than this are paragraphs, and not broken by hand. */
const long = 120;

/** Reads plain text: the first line is the title, and empty lines separate paragraphs. No character becomes Markdown syntax. */
export function readPlain(text: string, tag: string, log: ImportLog): ReadText {
  const lines = linesOf(text, log);
  const blocks = blocksOf(lines);
  const [first = [], ...others] = blocks;
  const title =
    first.length === 1 && (first[0]?.length ?? 0) <= longest && others.length > 0
      ? first[0]
      : undefined;
  const prose: Prose = { tag, log, labelOf: () => undefined };
  const children = (title === undefined ? blocks : others)
    .map((block) => makeParagraph(block, prose))
    .filter(({ children: [some] }) => some !== undefined);
  const tree: Root = { type: 'root', children };
  const line = title === undefined ? undefined : makeLine([words(title)], prose);
  line?.reviewNotes.forEach((reviewNote) => {
    log.note(`in the title: ${reviewNote}`);
  });
  return { title: line?.text, tree, images: [] };
}

/** Returns the lines of a text, without bookmarks of Word. Lines of nothing but spaces are empty. */
export function linesOf(text: string, log: ImportLog): string[] {
  const plain = text.replaceAll(bookmark, () => {
    log.drop('bookmark');
    return '';
  });
  return plain
    .split(/\r\n|[\n\r\f\u2028\u2029\u0085]/u)
    .map((line) => (/^[\s\p{Cf}]*$/u.test(line) ? '' : line));
}

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  const filled = blocks.filter((block) => block.length > 0);
  // Word saves each paragraph as one line, without empty lines between them.
  const [only = [], ...others] = filled;
  if (others.length === 0 && !wasWrapped(only)) return only.map((line) => [line]);
  return filled.flatMap(splitParagraphs);
}

/** Splits a block into its lines if all are as long as paragraphs. */
const splitParagraphs = (block: string[]): string[][] =>
  block.length > 1 && block.every((line) => line.length > long)
    ? block.map((line) => [line])
    : [block];

function makeParagraph(block: readonly string[], prose: Prose): Paragraph {
  const isWrapped = wasWrapped(block);
  const pieces = block.flatMap((line, index): Piece[] => {
    if (index === 0) return [words(line)];
    return isWrapped ? [words(' '), words(line)] : [{ kind: 'break' }, words(line)];
  });
  const { children, reviewNotes } = makeLine(pieces, prose);
  const all = [...reviewNotes];
  if (directionOf(prose.tag) === 'rtl' && block.some((line) => lostDigits.test(line)))
    all.push('"??" can be digits or letters that an old encoding lost: compare with the original');
  if (block.some(looksLikeItem)) all.push(itemNote);
  else if (block.length > 1)
    all.push(
      isWrapped
        ? 'the lines of this paragraph were joined'
        : 'the line breaks of this paragraph were kept: join the lines that belong together',
    );
  return { type: 'paragraph', children, ...(all.length > 0 && { data: { reviewNotes: all } }) };
}

/** Whether a paragraph was wrapped at a fixed width: all its lines but the last have about the same length. */
function wasWrapped(block: readonly string[]): boolean {
  const full = block.slice(0, -1).map((line) => line.trimEnd().length);
  const shortest = full.reduce((least, length) => Math.min(least, length), Infinity);
  const widest = full.reduce((most, length) => Math.max(most, length), 0);
  const last = block.at(-1)?.length ?? 0;
  return (
    block.length > 1 &&
    shortest >= 50 &&
    widest <= 100 &&
    widest - shortest <= 16 &&
    last <= widest + 2
  );
}
