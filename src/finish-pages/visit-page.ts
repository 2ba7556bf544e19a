import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visitNestedHtml, type PageVisitor } from '../text/nested-html.ts';

/**
 * Visits the parts of a page that a layout has written, and returns the visitors.
 * @param visitorsOf makes new visitors
 */
export function visitPage<Visitors extends readonly PageVisitor[]>(
  html: string,
  visitorsOf: () => Visitors,
): Visitors {
  const visitors = visitorsOf();
  if (visitNestedHtml(html, all(visitors))) return visitors;
  // A page in MDX can have any HTML.
  const others = visitorsOf();
  visitTree(fromHtml(html, { verbose: true }), all(others));
  return others;
}

const all = (visitors: readonly PageVisitor[]): PageVisitor => ({
  open: (tag) => {
    for (const visitor of visitors) visitor.open(tag);
  },
  text: (text) => {
    for (const visitor of visitors) visitor.text(text);
  },
  close: (start, end) => {
    for (const visitor of visitors) visitor.close(start, end);
  },
});

/** Visits the parts of a page that was parsed, without recursion. */
function visitTree(tree: Root, visitor: PageVisitor): void {
  const waiting: (Root['children'][number] | (() => void))[] = tree.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (typeof node === 'function') node();
    else if (node.type === 'text') visitor.text(node.value);
    else if (node.type === 'element') {
      const { start, inner, innerEnd, end } = offsetsOf(node);
      const name = node.tagName;
      visitor.open({ name, vocabulary: 'html', attributes: attributesOf(node), start, end: inner });
      waiting.push(() => {
        visitor.close(innerEnd, end);
      });
      waiting.push(...node.children.toReversed());
    }
  }
}

/** Returns the offsets of an element and of its content. One that the parser has added has no place of its own. */
function offsetsOf({ position, data, children }: Element) {
  const start = position?.start.offset ?? children[0]?.position?.start.offset ?? 0;
  const end = position?.end.offset ?? start;
  const inner = data?.position.opening?.end.offset ?? start;
  return { start, inner, innerEnd: data?.position.closing?.start.offset ?? end, end };
}

function attributesOf({ properties }: Element): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [property, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    const name =
      property === 'className'
        ? 'class'
        : property.replace(/^aria(?=[A-Z])/, 'aria-').toLowerCase();
    attributes.set(
      name,
      value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value),
    );
  }
  return attributes;
}
