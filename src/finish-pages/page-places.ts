import type { NumberingSystem } from '../text/digits.ts';
import type { SizeWords } from '../text/file-size.ts';
import type { OpeningTag, PageVisitor } from '../text/nested-html.ts';
import { visitPage } from './visit-page.ts';

/** Offsets in the HTML of a page; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The name of the element that the layout puts in the place of the size of a file. */
const sizeName = 'file-size';

/** The name of the element in the place of the script of the search page. */
const scriptName = 'search-script';

/** The name of the element around an example of what that script adds to the page: it has the same styles, and is not on the page. */
const exampleName = 'search-example';

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
  /** Only on the search page. */
  readonly script: Range | undefined;
  /** Around examples of what the script adds to the page. */
  readonly examples: readonly Range[];
  /** The content of each inlined script that a browser runs. */
  readonly scripts: readonly Range[];
}

/** Whether an element is a place, and not a part of the finished page. */
export const isPlace = ({ name }: OpeningTag): boolean => name === sizeName || name === scriptName;

/** Whether an element is around an example, whose elements are those of the page when its script has run. */
export const isExample = ({ name }: OpeningTag): boolean => name === exampleName;

/** Whether an element is the place for the script. */
export const isScriptPlace = ({ name }: OpeningTag): boolean => name === scriptName;

/** Returns the places in a page. Throws if the layout has left one out. */
export function placesIn(html: string): Places {
  const [finder] = visitPage(html, () => [new PlaceFinder()] as const);
  return finder.places;
}

/** Finds the places in a page that it visits. */
export class PlaceFinder implements PageVisitor {
  readonly #open: OpeningTag[] = [];
  readonly #charsets: Range[] = [];
  readonly #styles: Range[] = [];
  readonly #sizes: SizePlace[] = [];
  readonly #examples: Range[] = [];
  readonly #scripts: Range[] = [];
  #script: Range | undefined;

  open(tag: OpeningTag): void {
    this.#open.push(tag);
  }

  text(): void {
    // No place is a text.
  }

  close(contentEnd: number, end: number): void {
    const tag = this.#open.pop();
    if (!tag) return;
    const { name, attributes, start } = tag;
    if (name === 'meta' && attributes.has('charset')) this.#charsets.push({ start, end });
    else if (name === 'style') this.#styles.push({ start, end });
    else if (name === 'script' && !attributes.has('type') && !attributes.has('src'))
      this.#scripts.push({ start: tag.end, end: contentEnd });
    else if (isScriptPlace(tag)) this.#script = { start, end };
    else if (isExample(tag)) this.#examples.push({ start, end });
    else if (isPlace(tag)) this.#sizes.push({ start, end, ...sizeOf(tag) });
  }

  /** What was found. Throws if a place is missing. */
  get places(): Places {
    const [charset] = this.#charsets;
    const [first, last] = [this.#styles[0], this.#styles.at(-1)];
    if (!charset) throw new Error('the layout has left no <meta charset> in a page');
    if (!first || !last || first === last)
      throw new Error('the layout has left no <style> at the end of a page');
    return {
      charset,
      styles: [first, last],
      sizes: this.#sizes,
      script: this.#script,
      examples: this.#examples,
      scripts: this.#scripts,
    };
  }
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

function sizeOf({ attributes }: OpeningTag): Pick<SizePlace, 'path' | 'words'> {
  const value = (name: string) => attributes.get(name) ?? '';
  return {
    path: value('path'),
    words: {
      numerals: value('numerals') as NumberingSystem,
      kilobytes: value('kilobytes'),
      megabytes: value('megabytes'),
    },
  };
}
