import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { visit } from '../text/visit.ts';

/**
 * Returns the footnotes of a text in reading order: by first reference in the text, then those that only other footnotes refer
 * to. A footnote without a reference is left out.
 */
export function footnotesInOrder(tree: Root): FootnoteDefinition[] {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const ordered = new Set<FootnoteDefinition>();
  const follow = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') return;
    if (node.type === 'footnoteReference') {
      const definition = definitions.get(node.identifier);
      if (definition) ordered.add(definition);
    }
    if ('children' in node) node.children.forEach(follow);
  };
  follow(tree);
  // The set grows during this loop: a footnote may refer to another.
  for (const definition of ordered) definition.children.forEach(follow);
  return [...ordered];
}

/** Renames footnotes to their numbers, so that their ids are `fn-1` and `fnref-1` in any script. */
export function remarkFootnoteNumbers() {
  return (tree: Root): void => {
    const numbers = new Map(
      footnotesInOrder(tree).map((definition, index) => [definition.identifier, String(index + 1)]),
    );
    visit(tree, (node) => {
      if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
      const number = numbers.get(node.identifier);
      if (number !== undefined) node.identifier = node.label = number;
    });
  };
}
