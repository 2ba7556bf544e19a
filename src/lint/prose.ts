import type { Nodes, Parents, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { visitParents } from 'unist-util-visit-parents';
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Prose } from './rule.ts';

/** The properties of an edition that readers read as words. */
const properties = new Set(['title', 'summary', 'source', 'note']);

/** The words of the properties. `value` is the file, in which the front matter ends at `end`. */
export function proseOfProperties(value: string, end: number, language: string): Prose[] {
  const opening = value.indexOf('\n') + 1;
  const found: Prose[] = [];
  const document = parseDocument(value.slice(opening, end), { prettyErrors: false });
  if (!isMap(document.contents)) return found;
  visit(document, {
    Pair(_, pair) {
      if (isMap(pair.value) || isSeq(pair.value) || !isScalar(pair.key)) return;
      if (!properties.has(String(pair.key.value)) || !isScalar(pair.value)) return;
      const [from, to] = pair.value.range ?? [0, 0];
      const start = opening + from;
      found.push({ value: value.slice(start, opening + to), start, language, isProperty: true });
    },
  });
  return found;
}

/** The words of the text. */
export function proseOfTree(value: string, tree: Root, language: string): Prose[] {
  const found: Prose[] = [];
  visitParents(tree, 'text', (node, ancestors) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined || isAddress(ancestors.at(-1))) return;
    found.push({
      value: value.slice(start, end),
      start,
      language: languageWithin(ancestors) ?? language,
      isProperty: false,
    });
  });
  return found;
}

/** Whether a link shows nothing but where it leads. */
function isAddress(parent: Parents | undefined): boolean {
  const [text] = parent?.type === 'link' ? parent.children : [];
  return parent?.type === 'link' && text?.type === 'text' && parent.url.endsWith(text.value);
}

function languageWithin(ancestors: readonly Nodes[]): string | undefined {
  const directive = ancestors.findLast((node) => node.type === 'textDirective');
  const tag = directive?.attributes?.['tag'];
  return tag?.split('-')[0];
}
