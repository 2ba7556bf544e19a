import { child, children, toggle, valueOf } from '../package/elements.ts';
import type { XmlElement, XmlNode } from '../package/xml.ts';
import type { PartContext } from './context.ts';
import { contentOf } from './controls.ts';
import { onSurface, shadeOf, unknown } from './run-look.ts';
import type { WordBlock, WordCell, WordTable } from './word-text.ts';

type CleanBlocks = (nodes: readonly XmlNode[], part: PartContext) => WordBlock[];

/** Elements that can surround rows and cells. */
const wrappers = new Set(['w:ins', 'w:moveTo', 'w:customXml']);

/** Returns a table without its deleted and hidden rows and cells. */
export function cleanTable(
  table: XmlElement,
  part: PartContext,
  cleanBlocks: CleanBlocks,
): WordTable {
  // The columns at which a cell of the rows above begins.
  const begun = new Set<number>();
  const rows = within(table, 'w:tr', part)
    .filter(({ node, isEmptied }) => !isEmptied && isShown(node, part))
    .map(({ node }) => node);
  const gaps = rows.map(gapBefore);
  // A gap before all rows only moves the table.
  const least = Math.min(...gaps);
  const look = child(table, 'w:tblPr');
  // Other styles than the plain grid can fill cells.
  const isStyled = !/^TableGrid|^TableNormal|^$/.test(valueOf(look, 'w:tblStyle') ?? '');
  const surface = shadeOf(look) ?? (isStyled ? unknown : part.surface);
  return {
    kind: 'table',
    hasLines: hasLines(table),
    isRightToLeft: toggle(look, 'w:bidiVisual') === true,
    rows: rows.map((row, index) => {
      const before = Math.min((gaps[index] ?? 0) - least, widestGap);
      let column = before;
      const cells = within(row, 'w:tc', part).map((found): WordCell => {
        const properties = child(found.node, 'w:tcPr');
        const columns = columnsOf(properties);
        const isContinued = continuesAbove(properties) && begun.has(column);
        begun.add(column);
        column += columns;
        const isDeleted = child(properties, 'w:cellDel') !== undefined;
        if (isDeleted) part.log.drop('deletion');
        return {
          columns,
          isContinued,
          blocks:
            isDeleted || found.isEmptied
              ? []
              : onSurface(shadeOf(properties) ?? surface, part, () =>
                  cleanBlocks(found.node.children, part),
                ),
        };
      });
      return [...emptyCells(before), ...cells];
    }),
  };
}

/** The maximum number of columns that a row skips. */
const widestGap = 64;

/** Returns how many columns a row skips before its first cell. */
function gapBefore(row: XmlElement): number {
  const gap = Number.parseInt(valueOf(child(row, 'w:trPr'), 'w:gridBefore') ?? '0', 10);
  return gap > 0 ? gap : 0;
}

const emptyCells = (count: number): WordCell[] =>
  Array.from({ length: count }, () => ({ columns: 1, isContinued: false, blocks: [] }));

function columnsOf(cell: XmlElement | undefined): number {
  const span = Number.parseInt(valueOf(cell, 'w:gridSpan') ?? '1', 10);
  return span > 0 ? span : 1;
}

/** Whether a cell declares that it continues the one above it, with `w:vMerge` without a value or with `continue`. */
function continuesAbove(cell: XmlElement | undefined): boolean {
  const merge = child(cell, 'w:vMerge');
  return merge !== undefined && ['', 'continue'].includes(merge.attributes['w:val'] ?? '');
}

function isShown(row: XmlElement, { log }: PartContext): boolean {
  const properties = child(row, 'w:trPr');
  const isDeleted = child(properties, 'w:del') !== undefined;
  const isHidden = toggle(properties, 'w:hidden') === true;
  if (isDeleted) log.drop('deletion');
  else if (isHidden) log.drop('hidden');
  return !isDeleted && !isHidden;
}

/** A row or a cell. It is emptied if a content control around it shows only its prompt or a private property. */
interface Found {
  readonly node: XmlElement;
  readonly isEmptied: boolean;
}

/** Returns the rows of a table, or the cells of a row, inside any wrappers; not those of nested tables. */
function within(parent: XmlElement, name: string, part: PartContext): Found[] {
  return children(parent).flatMap((node): Found[] => {
    if (node.name === name) return [{ node, isEmptied: false }];
    if (node.name === 'w:sdt') {
      const content = child(node, 'w:sdtContent');
      if (!content) return [];
      const isEmptied = contentOf(node, part).length === 0;
      return within(content, name, part).map((found) =>
        isEmptied ? { node: found.node, isEmptied } : found,
      );
    }
    return wrappers.has(node.name) ? within(node, name, part) : [];
  });
}

/** Whether a table has lines between its cells, by its own borders or a style. */
function hasLines(table: XmlElement): boolean {
  const properties = child(table, 'w:tblPr');
  const borders = children(child(properties, 'w:tblBorders'));
  if (borders.length === 0)
    return !/^(?:|TableNormal)$/.test(valueOf(properties, 'w:tblStyle') ?? '');
  return borders.some((border) => !['none', 'nil'].includes(border.attributes['w:val'] ?? ''));
}
