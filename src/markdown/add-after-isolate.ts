import type { Element, ElementContent, Parents } from 'hast';
import { toString } from 'hast-util-to-string';

/** The elements around a node, the outermost first. */
export type Ancestors = readonly Parents[];

/**
 * Adds nodes after a link that is the last of the words in an isolated part of its line, and ends the part before them. So the
 * number in `[Windows](…) 11` stays on its side of the address. Returns whether there is such a part.
 */
export function addAfterIsolate(
  ancestors: Ancestors,
  link: Element,
  added: readonly ElementContent[],
): boolean {
  const top = ancestors.findIndex((one) => one.type === 'element' && /^bd[io]$/.test(one.tagName));
  const [line, isolate] = [ancestors[top - 1], ancestors[top]];
  if (!line || isolate?.type !== 'element') return false;
  const path = [...ancestors.slice(top + 1), link];
  if (/\p{L}/u.test(textAfter(isolate, path))) return false;
  const rest = cutAfter(isolate, path);
  const space = /^\s*/.exec(toString(rest))?.[0] ?? '';
  trimStart(rest);
  line.children.splice(line.children.indexOf(isolate) + 1, 0, ...added);
  if (toString(rest) !== '')
    line.children.splice(
      line.children.indexOf(isolate) + 1 + added.length,
      0,
      { type: 'text', value: space },
      rest,
    );
  return true;
}

/** Returns the text of an element after the node at the end of `path`. */
function textAfter(element: Parents, [child, ...deeper]: Ancestors): string {
  if (!child) return '';
  const after = element.children.slice(element.children.indexOf(child as Element) + 1);
  return textAfter(child, deeper) + toString({ type: 'root', children: after });
}

/** Removes what is after the node at the end of `path`, and returns it in copies of the elements around it. */
function cutAfter(element: Element, [child, ...deeper]: Ancestors): Element {
  const after = element.children.splice(element.children.indexOf(child as Element) + 1);
  const within = deeper.length > 0 && child?.type === 'element' ? [cutAfter(child, deeper)] : [];
  return {
    ...element,
    properties: { ...element.properties },
    children: [...within.filter((one) => toString(one) !== ''), ...after],
  };
}

/** Removes spaces before the first word of an element. */
function trimStart({ children }: Element): void {
  const [first] = children;
  if (first?.type === 'text') first.value = first.value.trimStart();
  else if (first?.type === 'element') trimStart(first);
}
