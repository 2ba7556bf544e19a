import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ImportLog } from '../import-log.ts';
import { levelHeadings } from '../headings.ts';
import type { ImportSettings, ReadText } from '../imported.ts';
import { isAboutMarkdown } from './mdast/paragraphs.ts';
import { findTitle } from './mdast/title.ts';
import { loadPictures } from './mdast/load-pictures.ts';
import { makeTree } from './mdast/tree.ts';
import type { Package } from './package/open-package.ts';
import { cleanWord } from './clean/clean-word.ts';
import { wordsIn, type WordText } from './clean/word-text.ts';
import type { WordParts } from './package/word-parts.ts';

/** Reads the text of a Word file from its parts. */
export async function readDocx(
  file: Package,
  parts: WordParts,
  { tag, numerals }: ImportSettings,
  log: ImportLog,
): Promise<ReadText> {
  const word = cleanWord(parts, file, numerals, log);
  const { show, images } = await loadPictures(file, word.pictures, tag, log);
  const { blocks, notes, keys } = makeTree(word, tag, log, show);
  const tree: Root = { type: 'root', children: [...blocks.map(({ node }) => node), ...notes] };
  compareLetters(word, tree, keys, log);
  const title = takeTitle(tree, findTitle(blocks), log);
  levelHeadings(tree);
  return { title, tree, images };
}

/** Removes the title from the tree and returns it. Footnotes of the title become the beginning of the text. */
function takeTitle(tree: Root, index: number, log: ImportLog): string | undefined {
  const [node] = index < 0 ? [] : tree.children.splice(index, 1);
  if (!node) return undefined;
  for (const reviewNote of node.data?.reviewNotes ?? [])
    if (!isAboutMarkdown(reviewNote)) log.note(`in the title: ${reviewNote}`);
  visit(node, 'footnoteReference', (reference, at, parent) => {
    if (!parent || at === undefined) return;
    parent.children.splice(at, 1);
    const note = tree.children.findIndex(
      (child) => child.type === 'footnoteDefinition' && child.identifier === reference.identifier,
    );
    const [definition] = note < 0 ? [] : tree.children.splice(note, 1);
    if (definition?.type === 'footnoteDefinition') tree.children.unshift(...definition.children);
    log.note(
      'the title had a footnote in Word, which a title cannot have here: it is now the beginning of the text',
    );
    return at;
  });
  visit(node, 'break', (_, at, parent) => {
    if (parent && at !== undefined) parent.children[at] = { type: 'text', value: ' ' };
  });
  return toString(node).replaceAll(/\s+/g, ' ').trim();
}

/** Adds a note if the text has fewer letters than the Word file. */
function compareLetters(
  { body, notes: all }: WordText,
  tree: Root,
  keys: readonly string[],
  log: ImportLog,
): void {
  const notes = keys.flatMap((key) => all.get(key) ?? []);
  const missing =
    countLetters(wordsIn([...body, ...notes])) -
    countLetters(toString(tree, { includeImageAlt: false }));
  if (missing > 0)
    log.note(`${missing} letters of the Word file are not in the text: compare the two`);
}

/** Returns the number of letters and digits in a text. */
const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
