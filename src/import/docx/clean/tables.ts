import { child, children, element, toggle } from '../package/elements.ts';
import type { CleaningPart } from './facts.ts';
import type { XmlElement, XmlNode } from '../package/xml.ts';

/** Cleans what stands in a cell. */
type CleanBlocks = (nodes: readonly XmlNode[], part: CleaningPart) => XmlElement[];

/** What may stand around rows and cells, and says nothing of them. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml']);

/** A table without rows and cells that are deleted or hidden; its style is its number among the facts. */
export function cleanTable(
  table: XmlElement,
  part: CleaningPart,
  cleanBlocks: CleanBlocks,
): XmlElement {
  const isRightToLeft = toggle(child(table, 'w:tblPr'), 'w:bidiVisual') === true;
  const number = part.facts.tables.push({ isRightToLeft }) - 1;
  const properties = element('w:tblPr', {}, element('w:tblStyle', { 'w:val': String(number) }));
  const rows = within(table, 'w:tr').filter((row) => isShown(row, part));
  const cleanCell = (cell: XmlElement): XmlElement => {
    const own = child(cell, 'w:tcPr');
    const spans = ['w:gridSpan', 'w:vMerge'].flatMap((name) => children(own, name));
    const isDeleted = child(own, 'w:cellDel') !== undefined;
    if (isDeleted) part.log.drop('deletion');
    const content = isDeleted ? [] : cleanBlocks(cell.children, part);
    return element('w:tc', {}, element('w:tcPr', {}, ...spans), ...content);
  };
  return element(
    'w:tbl',
    {},
    properties,
    ...rows.map((row) => element('w:tr', {}, ...within(row, 'w:tc').map(cleanCell))),
  );
}

function isShown(row: XmlElement, { log }: CleaningPart): boolean {
  const properties = child(row, 'w:trPr');
  const isDeleted = child(properties, 'w:del') !== undefined;
  const isHidden = toggle(properties, 'w:hidden') === true;
  if (isDeleted) log.drop('deletion');
  else if (isHidden) log.drop('hidden');
  return !isDeleted && !isHidden;
}

/** Rows of a table, or cells of a row, whatever stands around them; not those of tables within. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return children(parent).flatMap((node) => {
    if (node.name === name) return [node];
    return wrappers.has(node.name) ? within(node, name) : [];
  });
}
