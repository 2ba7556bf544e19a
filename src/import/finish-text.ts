import type { Nodes, Root } from 'mdast';
import { visit } from '../text/visit.ts';
import { plainBlocks } from '../markdown/plain-text.ts';
import { readStatement } from '../markdown/statement.ts';
import { canonicalText } from '../text/canonical.ts';
import { compareWords } from './compare/compare-words.ts';
import type { ImportLog } from './import-log.ts';
import type { ImportSettings, ReadText } from './imported.ts';
import { isLeftOut } from './left-out.ts';
import { makeTypedLists } from './typed-lists.ts';
import { writeMarkdown } from './markdown-writer.ts';

/** Something that an editor has to look at, with its line in the Markdown. */
export interface ReviewNote {
  readonly line: number;
  readonly message: string;
}

/**
 * Writes a tree as Markdown, and reads it again as the site will, to check that the text is the same. Removes emphasis if it
 * changes the text, and adds a note. Then compares the words with those of the file.
 */
export function finishText(
  { title, tree, source }: ReadText,
  { tag, lists = false }: ImportSettings,
  log: ImportLog,
): { markdown: string; reviewNotes: ReviewNote[]; differences: string[] } {
  if (lists) makeTypedLists(tree);
  const read = (markdown: string) => readStatement({ path: `${tag}.md`, markdown }).tree;
  const wanted = comparable(tree);
  let markdown = writeMarkdown(tree);
  let back = read(markdown);
  if (comparable(back) !== wanted) {
    removeEmphasis(tree);
    log.note(
      'bold and italic could not be kept, because Markdown cannot mark them in this text: add them again where they matter',
    );
    markdown = writeMarkdown(tree);
    back = read(markdown);
  }
  if (comparable(back) !== wanted)
    log.note(
      'some characters have a meaning in Markdown and could not be escaped: compare the whole text with the file',
    );
  const reviewNotes = reviewNotesIn(tree, back);
  const told = [...log.notes, ...reviewNotes.map(({ message }) => message)];
  const differences = source
    ? compareWords(source, { title, tree: back, hasTypedLists: lists }, told)
    : [];
  for (const note of differences) log.note(note);
  return { markdown, reviewNotes: firstOfEach(reviewNotes), differences };
}

/** Returns the types of the blocks and their text: what must survive writing and reading. */
const comparable = (tree: Root): string =>
  canonicalText(tree.children.map(({ type }) => type).join(' '), plainBlocks(tree));

function removeEmphasis(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'strong' && node.type !== 'emphasis') || !parent || index === undefined)
      return;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
}

/** Returns the review notes in `tree`, each with the line of the same node in `back`. */
function reviewNotesIn(tree: Root, back: Root): ReviewNote[] {
  const reviewNotes: ReviewNote[] = [];
  const walk = (node: Nodes, twin: Nodes | undefined, line: number): void => {
    const at = twin?.position?.start.line ?? line;
    for (const message of node.data?.reviewNotes ?? []) reviewNotes.push({ line: at, message });
    if (!('children' in node)) return;
    const twins = twin && 'children' in twin ? twin.children : [];
    node.children.forEach((child, index) => {
      walk(child, twins[index], at);
    });
  };
  walk(tree, back, 1);
  return reviewNotes.sort((a, b) => a.line - b.line);
}

/** How many review notes of one kind are shown. */
const shownOfEach = 5;

/**
 * Returns the first notes of each kind, with the number of further ones. Quoted words do not make another kind. Notes on words
 * that were left out are all returned.
 */
function firstOfEach(reviewNotes: readonly ReviewNote[]): ReviewNote[] {
  const counts = new Map<string, number>();
  const kindOf = ({ message }: ReviewNote) =>
    isLeftOut(message) ? message : message.replaceAll(/"\u2068.*?\u2069"/gs, '');
  for (const reviewNote of reviewNotes)
    counts.set(kindOf(reviewNote), (counts.get(kindOf(reviewNote)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return reviewNotes.flatMap((reviewNote) => {
    const kind = kindOf(reviewNote);
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    const rest = (counts.get(kind) ?? 0) - shownOfEach;
    if (number > shownOfEach) return [];
    const isLast = number === shownOfEach && rest > 0;
    return [
      isLast
        ? { ...reviewNote, message: `${reviewNote.message} (and ${rest} more of this kind)` }
        : reviewNote,
    ];
  });
}
