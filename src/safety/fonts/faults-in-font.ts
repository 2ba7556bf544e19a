import { hiddenText } from '../../text/hidden-text.ts';
import { quote, unreadable, type Fault } from '../finding.ts';
import type { Inspection, Reader } from '../site-file.ts';
import { wrongTable } from './font-tables.ts';
import { faultsInTimes } from './font-times.ts';
import { faultsInGlyphNames } from './glyph-names.ts';
import { faultsInNames } from './name-records.ts';
import { faultsInPictures } from './pictures.ts';
import { unpackFont, type FontTable, type UnpackedFont } from './unpack-font.ts';

const advice = 'Remove it with a font editor, or download the font from its foundry again.';

/** Tables whose texts have rules of their own, and tables of numbers that fill a table of their size. */
const withRules = new Set(['name', 'post', 'CFF ', 'SVG ', 'meta', 'cmap', 'loca', 'hmtx', 'vmtx']);

/** Reads a font: TrueType, OpenType, a collection, WOFF or WOFF2. */
export const readFont: Reader = ({ bytes }, inspection) =>
  faultsInFont(bytes.subarray(), inspection);

/**
 * Returns the faults in a font, also one inside another file. Allowed are tables that draw letters, the names of a published font,
 * and its dates; see {@link wrongTable}, {@link faultsInNames} and {@link faultsInTimes}. Every byte must belong to a table.
 */
export function faultsInFont(bytes: Buffer, inspection: Inspection): Fault[] {
  try {
    const { fonts, extras, broken } = unpackFont(bytes);
    if (broken !== undefined) return [unreadable(broken)];
    return [
      ...extras.map(faultOf),
      ...fonts.flatMap((tables) => faultsInTables(tables, inspection)),
    ];
  } catch (error) {
    if (error instanceof RangeError) return [unreadable('it is truncated')];
    throw error;
  }
}

function faultsInTables(tables: readonly FontTable[], inspection: Inspection): Fault[] {
  const { names } = inspection;
  const faults = [
    ...faultsInTimes(tables),
    ...faultsInNames(tables, names),
    ...faultsInGlyphNames(tables, names),
    ...faultsInPictures(tables, inspection),
  ];
  // Names are looked for in what could be read; looking through all numbers would take longer than all else.
  const words: string[] = [];
  for (const table of tables) {
    const wrong = wrongTable(table, tables);
    if (wrong) faults.push(faultOf(wrong));
    if (!withRules.has(table.tag)) {
      words.push(...(table.bytes.toString('latin1').match(/[ -~]{10,}/g) ?? []));
      const content = wrong ? undefined : hiddenText(table.bytes);
      if (content)
        faults.push(faultOf({ what: `a text in the table ${table.tag.trim()}`, content }));
    }
  }
  faults.push(...names.inText(words.join('\n')));
  return faults;
}

const faultOf = ({ what, content }: UnpackedFont['extras'][number]): Fault => ({
  found: `${what} in a font: ${quote(content.toString('utf8', 0, 400).replaceAll(/[\p{C}\uFFFD]+/gu, ' '))}`,
  advice,
});
