import { withNumerals, type NumberingSystem } from '../../../text/digits.ts';
import type { ImportLog } from '../../import-log.ts';
import { child, children, descendants } from '../package/elements.ts';
import type { Package } from '../package/open-package.ts';
import type { TextPart, WordParts } from '../package/word-parts.ts';
import type { XmlElement } from '../package/xml.ts';
import { cleanBlocks } from './blocks.ts';
import type { PartContext } from './context.ts';
import { Fields } from './fields.ts';
import { Numbering } from './numbering.ts';
import { paper, unknown } from './run-look.ts';
import { readStyles } from './styles.ts';
import { noteKey, type Picture, type WordBlock, type WordText } from './word-text.ts';

/** Returns the text of a Word file without anything private, which is counted in `log`. */
export function cleanWord(
  parts: WordParts,
  file: Package,
  numerals: NumberingSystem,
  log: ImportLog,
): WordText {
  const pictures: Picture[] = [];
  const styles = readStyles(parts.styles);
  const numbering = new Numbering(parts.numbering, styles);
  const contextOf = ({ root, relationships }: TextPart): PartContext => ({
    package: file,
    log,
    styles,
    numbering,
    relationships,
    fields: new Fields(areFieldsWhole(root)),
    digits: (text) => withNumerals(text, numerals),
    pictures,
    surface: paperOf(parts.document),
    insertions: 0,
  });
  const main = contextOf(parts.document);
  const body = cleanBlocks(children(child(parts.document.root, 'w:body')), main);
  const notes = new Map<string, readonly WordBlock[]>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = parts[`${kind}s`];
    const context = part && contextOf(part);
    for (const { attributes, children: content } of children(part?.root, `w:${kind}`)) {
      const isText = !/separator|notice/i.test(attributes['w:type'] ?? '');
      if (context && isText)
        notes.set(noteKey(kind, attributes['w:id']), cleanBlocks(content, context));
    }
  }
  if (main.insertions > 0) log.note(insertionNote(main.insertions));
  return { body, notes, pictures };
}

/** The background of the pages. Word shows a colour only if it is set to, so one that is not white is not certain. */
function paperOf({ root }: TextPart): string {
  const color = child(root, 'w:background')?.attributes['w:color'] ?? 'auto';
  return color === 'auto' || color.toUpperCase() === paper ? paper : unknown;
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
    ? '1 tracked insertion, not yet accepted in Word, is part of the text'
    : `${count} tracked insertions, not yet accepted in Word, are part of the text`;
}
