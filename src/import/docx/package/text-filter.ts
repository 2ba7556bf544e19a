import type { ImportLog } from '../../import-log.ts';
import type { XmlFilter } from './xml.ts';

/** Whether letters in a font look like signs, so that the font is part of the text. */
export const isSymbolFont = (font: string): boolean =>
  /^(?:symbol|wingdings(?: [23])?|webdings)$/i.test(font);

/** Elements that only describe the appearance of text. */
const looks = new Set(
  'w:lang w:proofErr w:lastRenderedPageBreak w:sectPr w:spacing w:ind w:tabs w:kern w:pBdr w:tcBorders w:tblGrid w:tblLook w:tblCellMar'.split(
    ' ',
  ),
);

/** Skips what describes only appearance, author or date while a part is read. Counts the ids of editing sessions in `log`. */
export function textOnly(log: ImportLog): XmlFilter {
  const ids = new Set<string>();
  return {
    element: (name, values) =>
      name === 'w:rFonts' ? values().some(isSymbolFont) : !looks.has(name),
    attribute: (name, value) => {
      if (!name.startsWith('w:rsid'))
        return !/^w14:(?:paraId|textId)$|^w:(?:author|date|initials)$/.test(name);
      if (!ids.has(value)) log.drop('revisionId');
      ids.add(value);
      return false;
    },
  };
}
