import type { Element, ElementContent, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { statementTree } from '../../catalog/statement-tree.ts';
import { isRetracted, type Edition } from '../../domain/statement.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import { lineHeightOf, lineWidth, most, roomOf, smallest } from './sizes.ts';

/** What a picture of text cannot show as the page does. */
const unfit = new Set(['table', 'img', 'pre']);

/** Texts that are longer are too long, whatever is in them. In bytes of Markdown. */
const longest = 40_000;

/** The width of a letter on average, relative to its size, with the space at the ends of lines. */
const letter = 0.5;

/** Space between paragraphs, in lines. */
const between = 0.5;

const known = new WeakMap<Edition, boolean>();

/**
 * Returns whether a text fits on a set of pictures. It is estimated without laying the text out, because every page that offers the
 * pictures asks: a text of which the estimate is too low is set a little smaller.
 */
export function areFew(context: EditionContext): boolean {
  const { edition } = context;
  const few = known.get(edition) ?? estimate(context);
  known.set(edition, few);
  return few;
}

function estimate({ edition, statement, locale }: EditionContext): boolean {
  if (edition.textSize > longest || edition.images.length > 0) return false;
  const { children } = statementTree(edition, locale, ({ name }) => name);
  const room = roomOf('pictures', isRetracted(statement, edition));
  const onOne = room / (smallest * lineHeightOf(locale.dir, edition.signs));
  // The first picture has the title, and each of the others may end a few rows early.
  return rowsIn(children, 0) <= (most - 1) * (onOne - 2);
}

/** Returns how many rows content takes; infinitely many if a picture cannot show it. */
function rowsIn(nodes: readonly (RootContent | ElementContent)[], depth: number): number {
  let rows = 0;
  for (const node of nodes) {
    // White space between blocks has no meaning.
    if (node.type === 'text' && node.value.trim() !== '')
      rows += rowsOfLine(node.value.length, depth);
    if (node.type !== 'element') continue;
    if (unfit.has(node.tagName)) return Infinity;
    rows += isParagraph(node) ? rowsOfParagraph(node, depth) : rowsIn(node.children, depth + 1);
  }
  return rows;
}

const isParagraph = ({ tagName }: Element): boolean => /^(?:p|h[2-6]|figcaption)$/.test(tagName);

const rowsOfParagraph = (element: Element, depth: number): number =>
  rowsOfLine(toString(element).length, depth) + breaksIn(element) + between;

const rowsOfLine = (letters: number, depth: number): number =>
  Math.ceil((letters * letter * smallest) / (lineWidth - Math.min(depth, 5) * 40));

const breaksIn = ({ children }: Element): number =>
  children.reduce(
    (sum, child) =>
      sum + (child.type !== 'element' ? 0 : child.tagName === 'br' ? 1 : breaksIn(child)),
    0,
  );
