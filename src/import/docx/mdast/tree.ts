import type { BlockContent, FootnoteDefinition } from 'mdast';
import type { ImportLog } from '../../import-log.ts';
import type { Prose } from '../../prose/phrasing.ts';
import { makeBlocks, type Block, type ShowPicture } from './blocks.ts';
import type { ModelBlock } from '../model.ts';
import type { WordText } from '../clean/read-word.ts';

/** A text by its blocks, and the notes that it refers to, by the order of their numbers. */
export interface TextTree {
  readonly blocks: readonly Block[];
  readonly notes: readonly FootnoteDefinition[];
  /** The keys of those notes. */
  readonly keys: readonly string[];
}

/** The text of a Word document as Markdown has it. Footnotes and endnotes are footnotes, numbered as a reader meets them. */
export function makeTree(
  { body, notes: all, facts }: WordText,
  tag: string,
  log: ImportLog,
  showPicture: ShowPicture,
): TextTree {
  const labels = new Map<string, string>();
  const labelOf = (key: string): string | undefined => {
    if (!hasWords(all.get(key))) return undefined;
    if (!labels.has(key)) labels.set(key, String(labels.size + 1));
    return labels.get(key);
  };
  const prose: Prose = { tag, log, labelOf };
  const inNotes: Prose = { ...prose, labelOf: () => undefined };
  const blocks = makeBlocks(body, facts, prose, showPicture);
  const notes = Array.from(labels, ([key, label]): FootnoteDefinition => {
    const blocksOfNote = makeBlocks(all.get(key) ?? [], facts, inNotes, showPicture);
    const children = blocksOfNote.map(({ node }) => node as BlockContent);
    return { type: 'footnoteDefinition', identifier: label, label, children };
  });
  return { blocks, notes, keys: [...labels.keys()] };
}

/** A note of nothing has no place to refer to. */
const hasWords = (note: readonly ModelBlock[] = []): boolean => /\S/.test(wordsIn(note));

const wordsIn = (nodes: readonly object[]): string =>
  nodes
    .map((node) => {
      const { value = '', children = [] } = node as {
        value?: string;
        children?: readonly object[];
      };
      return value + wordsIn(children);
    })
    .join('');
