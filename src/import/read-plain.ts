import type { Paragraph, Root } from 'mdast';
import { directionOf } from '../domain/language-tag.ts';
import { quoted } from '../text/quote.ts';
import type { ImportLog } from './import-log.ts';
import type { ReadText } from './imported.ts';
import { itemNote, looksLikeItem } from './fake-item.ts';
import { leftOut } from './left-out.ts';
import { chatMarkIn, readChatMarks } from './prose/chat-marks.ts';
import { hasGap, openGaps } from './prose/gaps.ts';
import { makeLine, type Prose } from './prose/phrasing.ts';
import { words, type Piece } from './prose/piece.ts';
import { takeMessages } from './take-messages.ts';

/** What Word writes for a bookmark when it saves plain text. */
const bookmark = /\[bookmark: [^\]\n]{0,80}\]/g;
/** What an old encoding leaves of digits that it does not have. */
const lostDigits = /(?<!\?)\?{2,}(?!\?)/;
/** The maximum length of a title. */
const longest = 200;
/** Lines longer than this are paragraphs, and not broken by hand. */
const long = 120;

/**
 * Reads plain text: the first line, or the subject of a mail, is the title, and empty lines separate paragraphs. No character
 * becomes Markdown syntax, apart from the signs of a messenger for bold and italic in a text that comes from one.
 */
export function readPlain(text: string, tag: string, log: ImportLog): ReadText {
  const { lines, subject, isChat } = takeMessages(linesOf(text, log), log);
  const blocks = blocksOf(lines);
  const [first = [], ...others] = blocks;
  const hasTitle =
    first.length === 1 &&
    (first[0]?.length ?? 0) <= longest &&
    (subject === undefined ? others.length > 0 : first[0]?.trim() === subject);
  const title = hasTitle ? first[0] : subject;
  if (title !== undefined && !hasTitle)
    log.note('the title is the subject of the mail: check that it is that of the text');
  const prose: Prose = { tag, log, labelOf: () => undefined };
  const children = (hasTitle ? others : blocks)
    .map((block) => makeParagraph(block, prose, isChat))
    .filter(({ children: [some] }) => some !== undefined);
  const tree: Root = { type: 'root', children };
  const { pieces, reviewNotes } = readLine(title ?? '', isChat);
  const line = title === undefined ? undefined : makeLine(pieces, prose);
  [...reviewNotes, ...(line?.reviewNotes ?? [])].forEach((reviewNote) => {
    log.note(`in the title: ${reviewNote}`);
  });
  return { title: line?.text, tree, images: [] };
}

/** Returns the words of a line; in a text from a messenger, with the format that its signs give them. */
function readLine(line: string, isChat: boolean): { pieces: Piece[]; reviewNotes: string[] } {
  const reviewNotes: string[] = [];
  if (isChat) {
    const pieces = readChatMarks(line, (struck) => {
      reviewNotes.push(
        leftOut(
          struck,
          'it is struck through in the message; write it into the text if it belongs there',
        ),
      );
    });
    return { pieces, reviewNotes };
  }
  const mark = chatMarkIn(line);
  if (mark !== undefined)
    reviewNotes.push(
      `${quoted(mark)} has signs with which messengers and mails mark words: remove them, and write ** around what has to be bold`,
    );
  return { pieces: [words(line)], reviewNotes };
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

function makeParagraph(block: readonly string[], prose: Prose, isChat: boolean): Paragraph {
  const isWrapped = wasWrapped(block);
  const lines = block.map((line) => readLine(line, isChat));
  const pieces = lines.flatMap((line, index): Piece[] => {
    if (index === 0) return line.pieces;
    return isWrapped ? [words(' '), ...line.pieces] : [{ kind: 'break' }, ...line.pieces];
  });
  const gaps = isWrapped ? { pieces, reviewNotes: [] } : openGaps(pieces);
  const { children, reviewNotes } = makeLine(gaps.pieces, prose);
  const all = [...lines.flatMap((line) => line.reviewNotes), ...gaps.reviewNotes, ...reviewNotes];
  if (block.every(isEndOfPost))
    all.push(
      'these are hashtags, or the name or address of a channel, as at the end of a post: remove them if they are not part of the text',
    );
  if (directionOf(prose.tag) === 'rtl' && block.some((line) => lostDigits.test(line)))
    all.push('"??" can be digits or letters that an old encoding lost: compare with the original');
  if (block.some(looksLikeItem) || block.filter(beginsWithPicture).length > 1) all.push(itemNote);
  else if (block.length > 1)
    all.push(
      isWrapped
        ? 'the lines of this paragraph were joined'
        : 'the line breaks of this paragraph were kept: join the lines that belong together',
    );
  return { type: 'paragraph', children, ...(all.length > 0 && { data: { reviewNotes: all } }) };
}

/** Whether a line begins with a hashtag, or with the name or address of a channel. */
const isEndOfPost = (line: string): boolean =>
  /^[^\p{L}\p{N}#@]*(?:#[\p{L}_]|@[a-z]\w{3}|(?:https?:\/\/)?(?:t(?:elegram)?\.me|chat\.whatsapp\.com)\/)/iu.test(
    line,
  );

/** Whether a line begins with a picture (emoji) instead of a bullet. */
const beginsWithPicture = (line: string): boolean =>
  /^\s*(?![\p{N}#*])\p{Extended_Pictographic}/u.test(line);

/**
 * Whether a paragraph was wrapped at a fixed width: all its lines but the last have about the same length. Lines of verse and
 * columns can have it too, but there are gaps in them.
 */
function wasWrapped(block: readonly string[]): boolean {
  const full = block.slice(0, -1).map((line) => line.trimEnd().length);
  const shortest = full.reduce((least, length) => Math.min(least, length), Infinity);
  const widest = full.reduce((most, length) => Math.max(most, length), 0);
  const last = block.at(-1)?.length ?? 0;
  return (
    block.length > 1 &&
    block.filter(hasGap).length <= block.length / 2 &&
    shortest >= 50 &&
    widest <= 100 &&
    widest - shortest <= 16 &&
    last <= widest + 2
  );
}
