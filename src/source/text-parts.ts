import type { Definition, Nodes, Root } from 'mdast';
import { visit } from '../text/visit.ts';
import { footnotesInOrder } from '../markdown/remark-footnote-numbers.ts';
import { numbersOf } from '../markdown/remark-list-numbers.ts';
import { partDigest } from './part-digest.ts';
import { formOf } from './text-form.ts';

/** What readers see of a text besides its words. */
export interface TextParts {
  /** Digest of its Markdown. */
  readonly body: string;
  /** Digest of {@link formOf}. */
  readonly form: string;
  /** Destinations of its links in reading order, each with its title: `https://example.org "Petition"`. */
  readonly links: readonly string[];
  /** The numbers of each ordered list: `1, 2, 3`. */
  readonly lists: readonly string[];
}

/** Returns the parts of a text besides its words. */
export function textPartsOf(tree: Root, markdown: string): TextParts {
  return {
    body: partDigest(markdown.trim()),
    form: partDigest(formOf(tree)),
    links: destinationsOf(tree),
    lists: inReadingOrder(tree, (node) =>
      node.type === 'list' && node.ordered ? [numbersOf(node).join(', ')] : [],
    ),
  };
}

function destinationsOf(tree: Root): string[] {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    // CommonMark takes the first of two.
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return inReadingOrder(tree, (node) => {
    const link =
      node.type === 'link'
        ? node
        : node.type === 'linkReference'
          ? definitions.get(node.identifier)
          : undefined;
    return link ? [link.title ? `${link.url} "${link.title}"` : link.url] : [];
  });
}

/** Returns what `find` finds in the nodes of a text, footnotes last. */
function inReadingOrder(tree: Root, find: (node: Nodes) => readonly string[]): string[] {
  const search = (node: Nodes): string[] => [
    ...find(node),
    ...('children' in node
      ? node.children.flatMap((child) => (child.type === 'footnoteDefinition' ? [] : search(child)))
      : []),
  ];
  return [tree, ...footnotesInOrder(tree)].flatMap(search);
}
