import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { typesettable } from './fonts.ts';
import type {
  BlockName,
  BlockNode,
  LeafletImage,
  LeafletNode,
  LineElement,
  LineNode,
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
export function blocksOf({ children }: Root | Element): BlockNode[] {
  const blocks = nodesOf(children).filter(isBlock);
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

function nodesOf(children: readonly (RootContent | ElementContent)[]): LeafletNode[] {
  const nodes = children.flatMap((node): LeafletNode[] => {
    if (node.type === 'text') return [typesettable(node.value).replaceAll(/\s*\n\s*/g, ' ')];
    return node.type === 'element' ? elementNodes(node) : [];
  });
  // White space between blocks has no meaning.
  const hasBlocks = nodes.some((node) => typeof node !== 'string' && node.kind === 'block');
  return hasBlocks ? nodes.filter((node) => typeof node !== 'string' || node.trim() !== '') : nodes;
}

function elementNodes(element: Element): LeafletNode[] {
  const { tagName, properties } = element;
  // Links back from footnotes are for screens.
  if (properties['dataFootnoteBackref'] !== undefined) return [];
  const common = {
    children: nodesOf(element.children),
    ...languageOf(properties),
  };
  const level = /^h([2-6])$/.exec(tagName)?.[1];
  if (level !== undefined)
    return [{ kind: 'block', name: 'heading', ...common, level: Math.min(Number(level), 3) }];
  const name = names[tagName];
  if (name === undefined) return [lineElement(element, lineOf(common.children))];
  const classes = [properties['className']].flat().map(String);
  switch (name) {
    case 'group':
      return [
        { kind: 'block', ...common, name: classes.some((one) => boxes.has(one)) ? 'box' : name },
      ];
    case 'pre':
      return [
        {
          kind: 'block',
          name,
          ...common,
          lines: typesettable(toString(element)).trimEnd().split('\n'),
        },
      ];
    case 'table':
      return [{ kind: 'block', name, ...common, ...tableOf(element) }];
    case 'image':
      return [{ kind: 'block', name, ...common, image: imageOf(properties) }];
    case 'ul':
    case 'ol':
      return [{ kind: 'block', name, ...common, children: itemsOf(element, common.children) }];
    default:
      return [{ kind: 'block', name, ...common }];
  }
}

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

function tableOf(table: Element) {
  const rows = rowsOf(table);
  const cellsOf = (row: Element) =>
    row.children
      .filter((cell) => cell.type === 'element')
      .map((cell) => lineOf(nodesOf(cell.children)));
  const [first, ...others] = rows;
  const isHead =
    first?.children.some((cell) => cell.type === 'element' && cell.tagName === 'th') ?? false;
  const head = first && isHead ? cellsOf(first) : [];
  return {
    columns: Math.max(1, ...rows.map((row) => cellsOf(row).length)),
    head,
    // A header that is repeated on the next page is an artifact, and PDF/UA allows no link in one.
    isHeadRepeated: !head.some(hasLink),
    cells: (isHead ? others : rows).flatMap(cellsOf),
  };
}

const hasLink = (nodes: readonly LineNode[]): boolean =>
  nodes.some(
    (node) => typeof node !== 'string' && (node.href !== undefined || hasLink(node.children)),
  );

const rowsOf = (element: Element): Element[] =>
  element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'tr' ? [child] : rowsOf(child);
  });
