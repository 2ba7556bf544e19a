import { withNumerals, type NumberingSystem } from '../../../text/digits.ts';
import type { ImportLog } from '../../import-log.ts';
import { cleanBlocks } from './blocks.ts';
import { child, children, descendants, textIn } from '../package/elements.ts';
import type { CleaningPart, Facts } from './facts.ts';
import { Fields } from './fields.ts';
import type { ModelBlock } from '../model.ts';
import { Numbering } from './numbering.ts';
import type { Package } from '../package/open-package.ts';
import { noteKey } from '../mdast/pieces.ts';
import { readModel } from '../read-model.ts';
import { readStyles } from './styles.ts';
import type { TextPart, WordParts } from '../package/word-parts.ts';
import type { XmlElement } from '../package/xml.ts';

/** A Word document as it has been read: its text by mammoth, and what mammoth has no place for. */
export interface WordText {
  readonly body: readonly ModelBlock[];
  /** Footnotes and endnotes, by their keys. */
  readonly notes: ReadonlyMap<string, readonly ModelBlock[]>;
  readonly facts: Facts;
  /** How many letters and digits its text has, and each of its notes, by the key of the note. */
  readonly letters: { readonly body: number; readonly notes: ReadonlyMap<string, number> };
}

/** Cleans the parts of a Word file of what is private in them, of which it keeps a record, and reads the text that is left. */
export async function readWord(
  parts: WordParts,
  file: Package,
  numerals: NumberingSystem,
  log: ImportLog,
): Promise<WordText> {
  const facts: Facts = { paragraphs: [], tables: [], pictures: [], links: [] };
  const styles = readStyles(parts.styles);
  const numbering = new Numbering(parts.numbering, styles);
  const partOf = ({ root, relationships }: TextPart): CleaningPart => ({
    package: file,
    log,
    facts,
    styles,
    numbering,
    relationships,
    fields: new Fields(areFieldsWhole(root)),
    digits: (text) => withNumerals(text, numerals),
    insertions: 0,
  });
  const main = partOf(parts.document);
  const body = cleanBlocks(children(child(parts.document.root, 'w:body')), main);
  const notes = new Map<string, XmlElement[]>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = parts[`${kind}s`];
    const within = part && partOf(part);
    for (const { attributes, children: content } of children(part?.root, `w:${kind}`)) {
      const isText = !/separator|notice/i.test(attributes['w:type'] ?? '');
      if (within && isText)
        notes.set(noteKey(kind, attributes['w:id'] ?? ''), cleanBlocks(content, within));
    }
  }
  if (main.insertions > 0) log.note(insertionNote(main.insertions));
  const letters = {
    body: lettersIn(body),
    notes: new Map(Array.from(notes, ([key, blocks]) => [key, lettersIn(blocks)])),
  };

  const read = await readModel([...body, ...[...notes.values()].flat()], facts, log);
  let at = body.length;
  const readNotes = new Map(
    Array.from(notes, ([key, { length }]) => [key, read.slice(at, (at += length))]),
  );
  return { body: read.slice(0, body.length), notes: readNotes, facts, letters };
}

/** Whether each field of a part ends. */
function areFieldsWhole(root: XmlElement): boolean {
  let open = 0;
  for (const { attributes } of descendants(root, 'w:fldChar')) {
    const type = attributes['w:fldCharType'];
    open += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
  }
  return open === 0;
}

function insertionNote(count: number): string {
  return count === 1
    ? '1 insertion that Word still tracks, and nobody has accepted yet, is part of the text'
    : `${count} insertions that Word still tracks, and nobody has accepted yet, are part of the text`;
}

function lettersIn(blocks: readonly XmlElement[]): number {
  let count = 0;
  for (const block of blocks)
    for (const text of descendants(block, 'w:t')) count += countLetters(textIn(text));
  return count;
}

/** Letters and digits in a text. */
export const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
