import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** An e-book as its files. */
export interface OpenBook {
  /** In the order of the archive. */
  readonly names: readonly string[];
  /** The bytes of a file, by its path in the archive. */
  readonly read: (name: string) => Uint8Array;
  readonly text: (name: string) => string;
  readonly package: Element;
  /** The XHTML documents of the manifest, by file name. */
  readonly documents: ReadonlyMap<string, Element>;
}

/** Opens an e-book. Fails if its XML is not well-formed. */
export function openBook(bytes: Uint8Array): OpenBook {
  const files = unzipSync(bytes);
  const read = (name: string) => {
    const file = files[name];
    assert.ok(file, `there is no ${name}`);
    return file;
  };
  const text = (name: string) => new TextDecoder('utf-8', { fatal: true }).decode(read(name));
  const opened = rootOf(text('EPUB/book.opf'));
  const documents = elementsIn(opened, 'item')
    .filter(({ attributes }) => attributes['media-type'] === 'application/xhtml+xml')
    .map(({ attributes }) => attributes['href'] ?? '');
  return {
    names: Object.keys(files),
    read,
    text,
    package: opened,
    documents: new Map(documents.map((name) => [name, rootOf(text(`EPUB/${name}`))])),
  };
}

function rootOf(xml: string): Element {
  const root = fromXml(xml).children.find((child) => child.type === 'element');
  assert.ok(root);
  return root;
}

/** The elements with a name in an element, in the order of the document. */
export const elementsIn = (node: Nodes, name: string): Element[] =>
  elementsOf(node).filter((element) => element.name === name);

/** Returns all elements of a tree, including its root. */
export const elementsOf = (node: Nodes): Element[] => [
  ...(node.type === 'element' ? [node] : []),
  ...('children' in node ? node.children.flatMap(elementsOf) : []),
];

/** All text of a tree. */
export const textIn = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textIn).join('') : '';

/** The texts of the elements with a name. */
export const textsIn = (node: Nodes, name: string): string[] => elementsIn(node, name).map(textIn);

/** Returns the element with a class. Fails if there is none. */
export function classIn(node: Nodes, name: string): Element {
  const found = elementsOf(node).find(({ attributes }) =>
    (attributes['class'] ?? '').split(' ').includes(name),
  );
  assert.ok(found, `there is no .${name}`);
  return found;
}
