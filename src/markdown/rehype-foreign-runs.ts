import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { directionOf, type Direction } from '../domain/language-tag.ts';
import { isolationsOf, type Isolation } from '../text/isolations.ts';
import { scriptTag, soleDirection } from '../text/scripts.ts';
import { tokensOf } from '../text/tokens.ts';
import { isAtom, takeAfter, wrapRange } from './wrap-range.ts';

/** Blocks that take a direction of their own if all their letters have the other one. */
const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'figcaption']);

/**
 * Marks text that would be shown in a wrong order: a whole block in the other direction gets `dir` and `lang`, a part of a line
 * a `bdi`. The path of the file, `…/<tag>.md`, gives the language of the edition. An element with its own `dir` keeps it; code
 * is always left to right.
 */
export function rehypeForeignRuns() {
  return (tree: Root, file: VFile): void => {
    if (file.stem === undefined) throw new Error('a text needs a path that ends in <tag>.md');
    markChildren(tree, directionOf(file.stem));
  };
}

/** Marks the blocks in `parent`, and the lines between them. */
function markChildren(parent: Root | Element, dir: Direction): void {
  const nodes: RootContent[] = parent.children;
  const marked: RootContent[] = [];
  let line: RootContent[] = [];
  const endLine = () => {
    markLine(line, dir);
    marked.push(...line);
    line = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      endLine();
      markBlock(node, dir, parent);
      marked.push(node);
    } else line.push(node);
  }
  endLine();
  nodes.splice(0, nodes.length, ...marked);
}

function markBlock(node: Element, dir: Direction, parent: Root | Element): void {
  const own = node.properties['dir'];
  if (own === 'ltr' || own === 'rtl') {
    markChildren(node, own);
    return;
  }
  if (node.tagName === 'pre') {
    node.properties['dir'] = 'ltr';
    return;
  }
  const text = toString(node);
  const isInline = isItemOrCell(node, parent);
  const sole = isInline || blocks.has(node.tagName) ? soleDirection(text) : undefined;
  if (sole === undefined || sole === dir || isAddress(text)) {
    markChildren(node, dir);
    return;
  }
  const tag = scriptTag(text);
  const properties = { ...(tag !== undefined && { lang: tag }), dir: sole };
  markChildren(node, sole);
  if (isInline)
    node.children = [{ type: 'element', tagName: 'bdi', properties, children: node.children }];
  else Object.assign(node.properties, properties);
}

/**
 * Returns whether a block is an item or a cell. Only its words are isolated, so that they stay on the side of the item's number
 * and of the other cells in their column.
 */
const isItemOrCell = ({ tagName, children }: Element, parent: Root | Element): boolean =>
  tagName === 'td' ||
  tagName === 'th' ||
  (tagName === 'li' && !children.some(isBlock)) ||
  (tagName === 'p' && parent.type === 'element' && parent.tagName === 'li');

/** Returns whether the text is one address or number and nothing else. Such a text has a direction but no language. */
function isAddress(text: string): boolean {
  const [token] = tokensOf(text, 'rtl');
  return token?.start === 0 && token.end === text.length && token.tag === undefined;
}

const isBlock = (node: RootContent): node is Element =>
  node.type === 'element' &&
  /^(p|[uo]l|li|d[ltd]|div|section|figure|figcaption|aside|blockquote|pre|h[1-6r]|table|thead|tbody|tr|t[hd])$/.test(
    node.tagName,
  );

/** Marks the parts of a line. A line is what is between blocks; bold and links in it do not interrupt it. */
function markLine(line: RootContent[], dir: Direction): void {
  const { text, words, links } = readLine(line, dir);
  const isolations = isolationsOf(text, dir, { words });
  const [first, ...others] = line;
  if (first?.type === 'text' && others.length === 0) {
    // In one pass: a paragraph of numbers may have thousands.
    line.length = 0;
    for (const part of isolatedParts(text, isolations)) line.push(part);
    return;
  }
  // What is after a part is taken off first: a line of numbers may have thousands, and each would move all of it.
  const after: RootContent[][] = [];
  for (const isolation of isolations.toReversed())
    for (const part of cutAtLinks(isolation, links, text).toReversed()) {
      after.push(takeAfter(line, part.end));
      isolate(line, part, 0);
    }
  for (const nodes of after.toReversed()) for (const node of nodes) line.push(node);
}

/** Returns a text with its isolations, as nodes. */
function* isolatedParts(text: string, isolations: readonly Isolation[]): Generator<ElementContent> {
  let at = 0;
  for (const one of isolations) {
    if (one.start > at) yield { type: 'text', value: text.slice(at, one.start) };
    const wrapper = wrapperOf(one);
    wrapper.children = [{ type: 'text', value: text.slice(one.start, one.end) }];
    for (const inner of one.within.toReversed()) isolate(wrapper.children, inner, one.start);
    yield wrapper;
    at = one.end;
  }
  if (at < text.length) yield { type: 'text', value: text.slice(at) };
}

function isolate(nodes: RootContent[], one: Isolation, from: number): void {
  const { children } = wrapRange(nodes, one.start - from, one.end - from, wrapperOf(one));
  for (const inner of one.within.toReversed()) isolate(children, inner, one.start);
}

const wrapperOf = ({ tag, dir, isOverride }: Isolation): Element => ({
  type: 'element',
  tagName: isOverride ? 'bdo' : 'bdi',
  properties: { ...(tag !== undefined && { lang: tag }), dir },
  children: [],
});

/** The text of a line. In `words`, what belongs to no word or number is replaced. `links` are the places of links. */
interface Line {
  text: string;
  words: string;
  links: (readonly [start: number, end: number])[];
}

/** Reads a line, and marks what is in the elements that are isolated already. */
function readLine(nodes: readonly RootContent[], dir: Direction): Line {
  const line: Line = { text: '', words: '', links: [] };
  const add = (text: string, words = text) => {
    line.text += text;
    line.words += words;
  };
  const read = (node: RootContent): void => {
    if (node.type === 'text') add(node.value);
    else if (node.type !== 'element' || isAtom(node)) {
      add(node.type === 'element' && node.tagName === 'br' ? '\u2029' : object);
      if (node.type === 'element') markAtom(node, dir);
    } else if (node.properties['dataFootnoteRef'] !== undefined) {
      const text = toString(node);
      add(text, object.repeat(text.length));
    } else {
      const start = line.text.length;
      node.children.forEach(read);
      if (node.tagName === 'a') line.links.push([start, line.text.length]);
    }
  };
  nodes.forEach(read);
  for (const place of line.links.flatMap(([start, end]) => [start - 1, end]))
    line.words = endNumber(line.words, place);
  return line;
}

/** Replaces a space at `place` between two numbers: the groups of one number are all in the same link. */
const endNumber = (words: string, place: number): string =>
  /^\p{Nd}\s\p{Nd}$/u.test(words.slice(Math.max(0, place - 1), place + 2))
    ? words.slice(0, place) + object + words.slice(place + 1)
    : words;

/** Takes the place of an isolated element, an image or a component (UAX #9). */
const object = '\ufffc';

function markAtom(node: Element, dir: Direction): void {
  if (node.tagName === 'code') node.properties['dir'] ??= 'ltr';
  else
    markChildren(
      node,
      node.properties['dir'] === 'rtl' ? 'rtl' : node.properties['dir'] === 'ltr' ? 'ltr' : dir,
    );
}

/**
 * Cuts an isolation at the ends of a link that has only a part of it, because a link is not cut in two. Spaces at the ends of a piece
 * stay outside: within, they would be on its other side.
 */
function cutAtLinks(one: Isolation, links: Line['links'], text: string): Isolation[] {
  const cuts = links
    .filter(([start, end]) => start < one.start !== end > one.end)
    .flat()
    .filter((place) => one.start < place && place < one.end);
  if (cuts.length === 0) return [one];
  const places = [one.start, ...cuts, one.end];
  return places.slice(1).flatMap((to, index) => {
    const from = places[index] ?? 0;
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = start + piece.trim().length;
    return start < end ? [{ ...one, start, end, within: [] }] : [];
  });
}
