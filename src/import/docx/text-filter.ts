import type { Account } from '../account.ts';
import type { XmlFilter } from './xml.ts';

/** Elements about how a text looks, and nothing else. */
const looks = new Set(
  'w:rFonts w:lang w:proofErr w:lastRenderedPageBreak w:sectPr w:spacing w:ind w:tabs w:kern w:shd w:pBdr w:tblBorders w:tcBorders w:tblGrid w:tblLook w:tblCellMar'.split(
    ' ',
  ),
);

/** Passes over what says nothing about a text, and over who wrote it when. Keeps account of the ids of editing sessions. */
export function textOnly(account: Account): XmlFilter {
  const ids = new Set<string>();
  return {
    element: (name) => !looks.has(name),
    attribute: (name, value) => {
      if (!name.startsWith('w:rsid'))
        return !/^w14:(?:paraId|textId)$|^w:(?:author|date|initials)$/.test(name);
      if (!ids.has(value)) account.drop('revisionId');
      ids.add(value);
      return false;
    },
  };
}
