import type { XmlElement, XmlNode } from './xml.ts';

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The first child of a name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);

export const children = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (node): node is XmlElement => isElement(node) && (name === undefined || node.name === name),
  );

/** The attribute `w:val` of a child, which says most of what a child says. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val'];

/** What a property says that is on or off; `undefined` where it is not there. */
export function toggle(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  return property && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '1');
}

/** All elements below one that have a name, in their order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const node of element.children) {
    if (!isElement(node)) continue;
    if (node.name === name) yield node;
    yield* descendants(node, name);
  }
}

/** The text in an element, however deep. */
export const textIn = (element: XmlElement): string =>
  element.children.map((node) => (isElement(node) ? textIn(node) : node)).join('');
