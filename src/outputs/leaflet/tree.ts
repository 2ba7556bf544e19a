import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { inCell, inText, prepared, type Lettering, type Place } from './lettering.ts';
import {
  alignments,
  type Alignment,
  type BlockName,
  type BlockNode,
  type LeafletImage,
  type LeafletNode,
  type LineElement,
  type LineNode,
} from './nodes.ts';

const names: Readonly<Record<string, BlockName>> = {
  p: 'p',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  blockquote: 'quote',
  figcaption: 'cite',
  pre: 'pre',
  hr: 'hr',
  table: 'table',
  img: 'image',
  section: 'small',
  div: 'group',
  figure: 'group',
};

/** Classes of parts with a box around them. */
const boxes = new Set(['demands', 'note']);

/** Returns a text as blocks for the template. Only links to web and mail addresses stay links on paper. */
export function blocksOf({ children }: Root | Element, lettering: Lettering): BlockNode[] {
  const blocks = nodesOf(children, { lettering, place: inText }).filter(isBlock);
  closeHeadingGaps(blocks, 1);
  return blocks;
}

const isBlock = (node: LeafletNode): node is BlockNode =>
  typeof node !== 'string' && node.kind === 'block';

/**
 * Raises headings that skip a level after `last`, and returns the level of the last one. PDF/UA does not allow a gap, and a text
 * with one has a warning only.
 */
function closeHeadingGaps(nodes: readonly LeafletNode[], last: number): number {
  for (const node of nodes.filter(isBlock)) {
    if (node.level === undefined) last = closeHeadingGaps(node.children, last);
    else last = node.level = Math.min(node.level, last + 1);
  }
  return last;
}

/** How and where text is set. */
interface Setting {
  readonly lettering: Lettering;
  readonly place: Place;
}

function nodesOf(
  children: readonly (RootContent | ElementContent)[],
  setting: Setting,
): LeafletNode[] {
  const { lettering, place } = setting;
  // White space between blocks has no meaning.
  const hasBlocks = children.some((node) => node.type === 'element' && isBlockElement(node));
  return children.flatMap((node, index): LeafletNode[] => {
    if (node.type === 'element') return elementNodes(node, setting);
    if (node.type !== 'text' || (hasBlocks && node.value.trim() === '')) return [];
    // Typst would begin the line after a break with the line end of the source, as a space.
    const text = isBreak(children[index - 1]) ? node.value.trimStart() : node.value;
    return lettering.parts(prepared(text, place), place);
  });
}

const isBreak = (node: RootContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'br';

function elementNodes(element: Element, setting: Setting): LeafletNode[] {
  const { tagName, properties } = element;
  // Links back from footnotes are for screens.
  if (properties['dataFootnoteBackref'] !== undefined) return [];
  const level = headingLevel(tagName);
  const within = {
    ...setting,
    place: {
      ...setting.place,
      ...(level !== undefined && { isHeading: true }),
      ...(tagName === 'em' && { isEmphasis: true }),
      ...(properties['dir'] === 'ltr' && { isLtr: true }),
    },
  };
  const common = {
    children: nodesOf(element.children, within),
    ...languageOf(properties),
  };
  if (level !== undefined)
    return [{ kind: 'block', name: 'heading', ...common, level: Math.min(Number(level), 3) }];
  const name = names[tagName];
  if (name === undefined) return [lineElement(element, lineOf(common.children))];
  const classes = [properties['className']].flat().map(String);
  switch (name) {
    case 'group':
      return [{ kind: 'block', ...common, name: groupName(classes) }];
    case 'pre':
      return [
        {
          kind: 'block',
          name,
          ...common,
          lines: linesOf(element, within),
        },
      ];
    case 'table':
      return [{ kind: 'block', name, ...common, ...tableOf(element, within) }];
    case 'cite':
      return [{ kind: 'block', ...common, name: classes.includes('caption') ? 'caption' : name }];
    case 'image':
      return [{ kind: 'block', name, ...common, image: imageOf(properties) }];
    case 'ul':
    case 'ol':
      return [{ kind: 'block', name, ...common, children: itemsOf(element, common.children) }];
    default:
      return [{ kind: 'block', name, ...common }];
  }
}

const groupName = (classes: readonly string[]): BlockName =>
  classes.includes('signatories')
    ? 'columns'
    : classes.some((one) => boxes.has(one))
      ? 'box'
      : 'group';

const headingLevel = (tagName: string): string | undefined => /^h([2-6])$/.exec(tagName)?.[1];

const isBlockElement = ({ tagName }: Element): boolean =>
  names[tagName] !== undefined || headingLevel(tagName) !== undefined;

/** Returns the lines of code, with their indentation. */
const linesOf = (element: Element, { lettering, place }: Setting): LineNode[][] =>
  toString(element)
    .trimEnd()
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => line.replaceAll('\t', '    ').replaceAll(/^ +/g, noBreakSpaces))
    .map((line) => lettering.parts(prepared(line, place), place));

const noBreakSpaces = (spaces: string): string => '\u00a0'.repeat(spaces.length);

const imageOf = ({ src, alt, width, height }: Element['properties']): LeafletImage => ({
  file: String(src),
  alt: String(alt),
  width: Number(width),
  height: Number(height),
});

function lineElement({ tagName, properties }: Element, children: readonly LineNode[]): LineElement {
  const { href } = properties;
  return {
    kind: 'line',
    name: tagName,
    children,
    ...(typeof href === 'string' && /^(https?|mailto):/.test(href) && { href }),
    ...languageOf(properties),
  };
}

/** Returns direction and language of an element. Typst takes only the primary subtag of a language, and not `und`. */
function languageOf({ dir, lang }: Element['properties']): { dir?: string; lang?: string } {
  const language = typeof lang === 'string' ? new Intl.Locale(lang).language : 'und';
  return {
    ...(typeof dir === 'string' && { dir }),
    ...(language !== 'und' && { lang: language }),
  };
}

const lineOf = (nodes: readonly LeafletNode[]): LineNode[] =>
  nodes.filter((node): node is LineNode => typeof node === 'string' || node.kind === 'line');

/** Returns the items of a list. Those of an ordered list have their numbers, which may start anywhere and skip. */
function itemsOf(list: Element, children: readonly LeafletNode[]): BlockNode[] {
  const items = children.filter(isBlock);
  if (list.tagName === 'ul') return items;
  const elements = list.children.filter((child) => child.type === 'element');
  let number = Number(list.properties['start'] ?? 1) - 1;
  return items.map((item, index) => {
    number = Number(elements[index]?.properties['value'] ?? number + 1);
    return { ...item, value: number };
  });
}

function tableOf(table: Element, setting: Setting) {
  const rows = rowsOf(table);
  const columns = Math.max(1, ...rows.map((row) => cellElements(row).length));
  const place = { ...setting.place, ...inCell(columns) };
  const cellsOf = (row: Element) =>
    cellElements(row).map((cell) =>
      cellOf(cell, lineOf(nodesOf(cell.children, { ...setting, place }))),
    );
  const [first, ...others] = rows;
  const isHead =
    first?.children.some((cell) => cell.type === 'element' && cell.tagName === 'th') ?? false;
  const head = first && isHead ? cellsOf(first) : [];
  const aligned = first ? cellElements(first).map(alignmentOf) : [];
  return {
    columns,
    aligned: Array.from({ length: columns }, (_, column) => aligned[column] ?? 'start'),
    head,
    // A header that is repeated on the next page is an artifact, and PDF/UA allows no link in one.
    isHeadRepeated: !head.some(hasLink),
    cells: (isHead ? others : rows).flatMap(cellsOf),
  };
}

/** Returns the content of a cell, isolated if the cell has a direction of its own. */
const cellOf = ({ properties }: Element, children: readonly LineNode[]): readonly LineNode[] =>
  properties['dir'] === undefined
    ? children
    : [{ kind: 'line', name: 'bdi', children, ...languageOf(properties) }];

/** Returns how a cell is aligned, from the class that `src/markdown/rehype-tables.ts` gives it. */
function alignmentOf({ properties }: Element): Alignment {
  const classes = [properties['className']].flat();
  return alignments.find((alignment) => classes.includes(alignment)) ?? 'start';
}

const cellElements = (row: Element): Element[] =>
  row.children.filter((cell) => cell.type === 'element');

const hasLink = (nodes: readonly LineNode[]): boolean =>
  nodes.some(
    (node) => typeof node !== 'string' && (node.href !== undefined || hasLink(node.children)),
  );

const rowsOf = (element: Element): Element[] =>
  element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'tr' ? [child] : rowsOf(child);
  });
