import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../text/visit.ts';
import type { ImportLog } from '../import-log.ts';
import { levelHeadings } from '../headings.ts';
import type { ImportSettings, ReadText } from '../imported.ts';
import { isAboutMarkdown } from './mdast/paragraphs.ts';
import { findTitle } from './mdast/title.ts';
import { loadPictures } from './mdast/load-pictures.ts';
import { makeTree } from './mdast/tree.ts';
import type { Package } from './package/open-package.ts';
import { cleanWord } from './clean/clean-word.ts';
import { readSource } from './source/read-source.ts';
import type { WordParts } from './package/word-parts.ts';

/** Reads the text of a Word file from its parts. */
export async function readDocx(
  file: Package,
  parts: WordParts,
  { tag, numerals }: ImportSettings,
  log: ImportLog,
): Promise<ReadText> {
  const word = cleanWord(parts, file, numerals, log);
  const { omitted, contents, added } = word;
  const source = { paragraphs: readSource(parts, omitted), contents, added };
  const { show, images } = await loadPictures(file, word.pictures, tag, log);
  const { blocks, notes } = makeTree(word, tag, log, show);
  const tree: Root = { type: 'root', children: [...blocks.map(({ node }) => node), ...notes] };
  const title = takeTitle(tree, findTitle(blocks), log);
  levelHeadings(tree);
  return { title, tree, images, source };
}

/** Removes the title from the tree and returns it. Footnotes of the title become the beginning of the text. */
function takeTitle(tree: Root, index: number, log: ImportLog): string | undefined {
  const [node] = index < 0 ? [] : tree.children.splice(index, 1);
  if (!node) return undefined;
  for (const reviewNote of node.data?.reviewNotes ?? [])
    if (!isAboutMarkdown(reviewNote)) log.note(`in the title: ${reviewNote}`);
  visit(node, 'footnoteReference', (reference, at, parent) => {
    if (!parent || at === undefined) return;
    const next = parent.children[at + 1];
    const isWithin = next !== undefined && /^[\p{L}\p{N}]/u.test(toString(next));
    parent.children.splice(at, 1, ...(isWithin ? [{ type: 'text' as const, value: ' ' }] : []));
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
