import type { Element, Root } from 'hast';
import { visit } from '../text/visit.ts';
import type { NumberingSystem } from '../text/digits.ts';
import type { SizeWords } from '../text/file-size.ts';

/** Offsets in the HTML of a page; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The name of the element that the layout puts in the place of the size of a file. */
const sizeName = 'file-size';

/** The place for the size of a file. */
export interface SizePlace extends Range {
  /** Its site path. */
  readonly path: string;
  readonly words: SizeWords;
}

/**
 * The places that the layout leaves for what is added to a finished page. They are elements, because a text may contain any
 * characters but no element of these names: its signs are escaped.
 */
export interface Places {
  /** `<meta charset>`, before the policy. */
  readonly charset: Range;
  /** The style in the head, and the last one in the page, which is in an SVG, because HTML allows no other style in the body. */
  readonly styles: readonly [first: Range, last: Range];
  readonly sizes: readonly SizePlace[];
}

/** Whether an element is a place, and not a part of the finished page. */
export const isPlace = ({ tagName }: Element): boolean => tagName === sizeName;

/** Returns the places in a page. Throws if the layout has left one out. */
export function placesIn(tree: Root): Places {
  const charsets: Range[] = [];
  const styles: Range[] = [];
  const sizes: SizePlace[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === 'meta' && element.properties['charSet'] !== undefined)
      charsets.push(rangeOf(element));
    else if (element.tagName === 'style') styles.push(rangeOf(element));
    else if (element.tagName === sizeName) sizes.push(sizePlace(element));
  });
  const [charset] = charsets;
  const [first, last] = [styles[0], styles.at(-1)];
  if (!charset) throw new Error('the layout has left no <meta charset> in a page');
  if (!first || !last || first === last)
    throw new Error('the layout has left no <style> at the end of a page');
  return { charset, styles: [first, last], sizes };
}

/**
 * Returns the site paths of the files whose sizes a page shows, of a page that is not finished. It needs no syntax tree: in
 * texts `<` is escaped, and in values of attributes `"` is.
 */
export const sizesNamedIn = (html: string): string[] => [
  ...new Set(
    Array.from(
      html.matchAll(new RegExp(`<${sizeName} path="([^"]*)"`, 'g')),
      ([, path = '']) => path,
    ),
  ),
];

function sizePlace(element: Element): SizePlace {
  const { path, numerals, kilobytes, megabytes } = element.properties;
  return {
    ...rangeOf(element),
    path: String(path),
    words: {
      numerals: String(numerals) as NumberingSystem,
      kilobytes: String(kilobytes),
      megabytes: String(megabytes),
    },
  };
}

function rangeOf({ position, tagName }: Element): Range {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined)
    throw new Error(`a <${tagName}> of the layout is not closed`);
  return { start, end };
}
