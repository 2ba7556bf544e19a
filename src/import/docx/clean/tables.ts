import { child, children, toggle, valueOf } from '../package/elements.ts';
import type { XmlElement, XmlNode } from '../package/xml.ts';
import type { PartContext } from './context.ts';
import type { WordBlock, WordCell, WordTable } from './word-text.ts';

type CleanBlocks = (nodes: readonly XmlNode[], part: PartContext) => WordBlock[];

/** Elements that can surround rows and cells. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml']);

/** Returns a table without its deleted and hidden rows and cells. */
export function cleanTable(
  table: XmlElement,
  part: PartContext,
  cleanBlocks: CleanBlocks,
): WordTable {
  // The columns at which a cell of the rows above begins.
  const begun = new Set<number>();
  const rows = within(table, 'w:tr').filter((row) => isShown(row, part));
  return {
    kind: 'table',
    isRightToLeft: toggle(child(table, 'w:tblPr'), 'w:bidiVisual') === true,
    rows: rows.map((row) => {
      let column = 0;
      return within(row, 'w:tc').map((cell): WordCell => {
        const properties = child(cell, 'w:tcPr');
        const columns = columnsOf(properties);
        const isContinued = continuesAbove(properties) && begun.has(column);
        begun.add(column);
        column += columns;
        const isDeleted = child(properties, 'w:cellDel') !== undefined;
        if (isDeleted) part.log.drop('deletion');
        return {
          columns,
          isContinued,
          blocks: isDeleted ? [] : cleanBlocks(cell.children, part),
        };
      });
    }),
  };
}

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

/** Returns the rows of a table, or the cells of a row, inside any wrappers; not those of nested tables. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return children(parent).flatMap((node) => {
    if (node.name === name) return [node];
    return wrappers.has(node.name) ? within(node, name) : [];
  });
}
