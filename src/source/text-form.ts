import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { footnotesInOrder } from '../markdown/remark-footnote-numbers.ts';

/** A node of a text: its type, what readers see of its attributes, and its children. */
type Form = string | readonly [type: string, ...parts: unknown[]];

/**
 * Returns the form of a text: its words with headings, lists, emphasis, tables, quotations and languages. Destinations of links
 * and numbers of items are left out, and so are the ways of writing that look the same: line ends, `*` for `-`, `_` for `*`.
 */
export function formOf(tree: Root): readonly Form[] {
  return [...formsOf(tree.children), ...footnotesInOrder(tree).map(footnote)];
}

const footnote = ({ identifier, children }: { identifier: string; children: Nodes[] }): Form => [
  'footnote',
  identifier,
  ...formsOf(children),
];

/** Returns the forms of sibling nodes, with adjacent texts as one. */
function formsOf(nodes: readonly Nodes[]): Form[] {
  const forms: Form[] = [];
  for (const form of nodes.flatMap(formsOfNode)) {
    const last = forms.at(-1);
    if (typeof form === 'string' && typeof last === 'string') forms[forms.length - 1] = last + form;
    else forms.push(form);
  }
  return forms.map((form) =>
    typeof form === 'string' ? form.replaceAll(/[ \t\r\n]+/g, ' ').normalize('NFC') : form,
  );
}

function formsOfNode(node: Nodes): Form[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'code':
    case 'inlineCode':
      return [[node.type, node.value]];
    // Readers do not see editors' comments. Definitions and footnotes are shown at another place.
    case 'html':
    case 'definition':
    case 'footnoteDefinition':
      return [];
    case 'footnoteReference':
      return [[node.type, node.identifier]];
    case 'heading':
      return [[node.type, node.depth, ...formsOf(node.children)]];
    case 'list':
      return [[node.type, node.ordered === true, ...formsOf(node.children)]];
    case 'table':
      return [[node.type, node.align, ...formsOf(node.children)]];
    case 'image':
      return [[node.type, node.alt, ...(node.title ? [node.title] : [])]];
    case 'link':
    case 'linkReference':
      return [['link', ...formsOf(node.children)]];
    case 'containerDirective':
    case 'textDirective':
      return [[node.type, node.name, { ...node.attributes }, ...formsOf(node.children)]];
    default:
      return [[node.type, ...('children' in node ? formsOf(node.children) : [])]];
  }
}
