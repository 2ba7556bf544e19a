import type { BlockContent, FootnoteDefinition } from 'mdast';
import type { ImportLog } from '../../import-log.ts';
import type { Prose } from '../../prose/phrasing.ts';
import { wordsIn, type WordText } from '../clean/word-text.ts';
import { makeBlocks, type Block, type ShowPicture } from './blocks.ts';

/** The blocks of a text, and the notes that it refers to, in the order of their numbers. */
export interface TextTree {
  readonly blocks: readonly Block[];
  readonly notes: readonly FootnoteDefinition[];
}

/** Returns the text of a Word document as mdast. Footnotes and endnotes become footnotes, numbered in reading order. */
export function makeTree(
  { body, notes: all }: WordText,
  tag: string,
  log: ImportLog,
  showPicture: ShowPicture,
): TextTree {
  const labels = new Map<string, string>();
  const labelOf = (key: string): string | undefined => {
    const content = all.get(key) ?? [];
    if (!/\S/.test(wordsIn(content))) {
      for (const block of content)
        if (block.kind === 'paragraph')
          for (const note of block.reviewNotes)
            log.note(`in a footnote without other words: ${note}`);
      return undefined;
    }
    if (!labels.has(key)) labels.set(key, String(labels.size + 1));
    return labels.get(key);
  };
  const prose: Prose = { tag, log, labelOf };
  const inNotes: Prose = { ...prose, labelOf: () => undefined };
  const blocks = makeBlocks(body, prose, showPicture);
  const notes = Array.from(labels, ([key, label]): FootnoteDefinition => {
    const blocksOfNote = makeBlocks(all.get(key) ?? [], inNotes, showPicture);
    const children = blocksOfNote.map(({ node }) => node as BlockContent);
    return { type: 'footnoteDefinition', identifier: label, label, children };
  });
  return { blocks, notes };
}
