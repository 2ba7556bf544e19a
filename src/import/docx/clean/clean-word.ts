import { withNumerals, type NumberingSystem } from '../../../text/digits.ts';
import { ImportLog } from '../../import-log.ts';
import { child, children } from '../package/elements.ts';
import type { Package } from '../package/open-package.ts';
import type { TextPart } from '../package/parts.ts';
import type { WordParts } from '../package/word-parts.ts';
import type { XmlElement } from '../package/xml.ts';
import { cleanBlocks } from './blocks.ts';
import type { PartContext } from './context.ts';
import { Fields } from './fields.ts';
import { reportMargins } from './margins.ts';
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
  const styles = readStyles(parts.styles);
  const pictures: Picture[] = [];
  const omitted = new Map<XmlElement, string>();
  const contents: string[] = [];
  const added: string[] = [];
  const main = cleanPart(parts.document, ({ root }, part) =>
    cleanBlocks(children(child(root, 'w:body')), part),
  );
  const notes = new Map<string, readonly WordBlock[]>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = parts[`${kind}s`];
    if (part)
      cleanPart(part, ({ root }, context) => {
        for (const { attributes, children: content } of children(root, `w:${kind}`)) {
          const isText = !/separator|notice/i.test(attributes['w:type'] ?? '');
          if (isText) notes.set(noteKey(kind, attributes['w:id']), cleanBlocks(content, context));
        }
      });
  }
  reportMargins(parts.margins, main.cleaned, log, (part) => {
    const { cleaned, context } = cleanApart(part, ({ root }, own) =>
      cleanBlocks(children(root), own),
    );
    return { blocks: cleaned, pictures: context.pictures, notes: context.log.notes };
  });
  if (main.insertions > 0) log.note(insertionNote(main.insertions));
  return { body: main.cleaned, notes, pictures, omitted, contents, added };

  /** Cleans a part of the text. */
  function cleanPart<T>(
    part: TextPart,
    clean: (part: TextPart, context: PartContext) => T,
  ): { cleaned: T; insertions: number } {
    const { cleaned, context } = cleanApart(part, clean);
    log.add(context.log);
    pictures.push(...context.pictures);
    contents.push(...context.contents);
    added.push(...context.added);
    for (const [node, instead] of context.omitted) omitted.set(node, instead);
    return { cleaned, insertions: context.insertions };
  }

  /** Cleans a part; if a field in it never ends, again without that field, which would hide all text after it. */
  function cleanApart<T>(
    part: TextPart,
    clean: (part: TextPart, context: PartContext) => T,
    endless: ReadonlySet<XmlElement> = new Set(),
  ): { cleaned: T; context: PartContext } {
    const context: PartContext = {
      package: file,
      log: new ImportLog(),
      styles,
      numbering: new Numbering(parts.numbering, styles, (text) => withNumerals(text, numerals)),
      relationships: part.relationships,
      drawnWords: parts.drawnWords,
      fields: new Fields(endless),
      pictures: [],
      surface: paperOf(parts.document),
      omitted: new Map(),
      contents: [],
      added: [],
      insertions: 0,
    };
    const cleaned = clean(part, context);
    const open = context.fields.open;
    return open.length > 0
      ? cleanApart(part, clean, new Set([...endless, ...open]))
      : { cleaned, context };
  }
}

/** The background of the pages. Word shows a colour only if it is set to, so one that is not white is not certain. */
function paperOf({ root }: TextPart): string {
  const color = child(root, 'w:background')?.attributes['w:color'] ?? 'auto';
  return color === 'auto' || color.toUpperCase() === paper ? paper : unknown;
}

function insertionNote(count: number): string {
  return count === 1
    ? '1 tracked insertion, not yet accepted in Word, is part of the text'
    : `${count} tracked insertions, not yet accepted in Word, are part of the text`;
}
