import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { directionOf, type Direction } from '../domain/language-tag.ts';
import { foreignRuns, scriptTag, soleDirection } from '../text/foreign-runs.ts';

const blocks = new Set([
  'p',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'figcaption',
]);

/**
 * Marks text that runs against the direction of the edition: a whole block gets `dir` and `lang`, a run within a line a `bdi`.
 * The path of the file, `…/<tag>.md`, gives the language of the edition. An element with its own `dir` or `lang` stays as it
 * is; code is always left to right.
 */
export function rehypeForeignRuns() {
  return (tree: Root, file: VFile): void => {
    if (file.stem === undefined) throw new Error('a text needs a path that ends in <tag>.md');
    markChildren(tree, directionOf(file.stem));
  };
}

function markChildren(parent: Root | Element, dir: Direction): void {
  const nodes: RootContent[] = parent.children;
  for (const [index, node] of [...nodes.entries()].reverse()) {
    if (node.type === 'text') nodes.splice(index, 1, ...isolated(node.value, dir));
    else if (node.type === 'element' && !isMarked(node)) markElement(node, dir);
  }
}

function markElement(node: Element, dir: Direction): void {
  if (node.tagName === 'pre' || node.tagName === 'code') {
    node.properties['dir'] = 'ltr';
    return;
  }
  const text = toString(node);
  if (isAddress(text) || (node.tagName === 'a' && /^(https?:\/\/|www\.)\S+$/.test(text))) {
    if (node.tagName === 'a') node.properties['dir'] = 'ltr';
    else markChildren(node, dir);
    return;
  }
  const isItem = node.tagName === 'li' && !node.children.some(isBlock);
  const sole = isItem || blocks.has(node.tagName) ? soleDirection(text) : undefined;
  if (sole === undefined || sole === dir) {
    markChildren(node, dir);
    return;
  }
  const tag = scriptTag(text);
  const properties = { ...(tag !== undefined && { lang: tag }), dir: sole };
  // Isolate the words within the item, so that its marker stays on the side of the list.
  if (isItem)
    node.children = [{ type: 'element', tagName: 'bdi', properties, children: node.children }];
  else Object.assign(node.properties, properties);
}

/** Returns whether the text is one address and nothing else. An address has a direction but no language. */
function isAddress(text: string): boolean {
  const [run, ...others] = foreignRuns(text, 'rtl');
  return run?.dir !== undefined && run.tag === undefined && others.length === 0;
}

const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' &&
  /^(p|ul|ol|div|section|figure|aside|blockquote|pre)$/.test(node.tagName);

const isMarked = (node: Element): boolean =>
  node.properties['dir'] !== undefined || node.properties['lang'] !== undefined;

function isolated(text: string, dir: Direction): ElementContent[] {
  return foreignRuns(text, dir).map((run) =>
    run.dir === undefined
      ? { type: 'text', value: run.text }
      : {
          type: 'element',
          tagName: 'bdi',
          properties: { ...(run.tag !== undefined && { lang: run.tag }), dir: run.dir },
          children: [{ type: 'text', value: run.text }],
        },
  );
}
