import type { Nodes, Root } from 'mdast';
import { tokensOf } from './tokens.ts';

/** The words of an imported text, in its order; those of footnotes and of descriptions of images apart. */
export interface ResultWords {
  readonly body: string[];
  readonly notes: string[];
  readonly alts: string[];
}

/** Returns the words of a title and a text as readers see them. */
export function resultWords(
  title: string | undefined,
  tree: Root,
  hasNumbers: boolean,
): ResultWords {
  const texts = { body: `${title ?? ''}\n`, notes: '', alts: '' };
  walk(tree, 'body');
  const wordsOf = (text: string) => tokensOf(text).map(({ word }) => word);
  return { body: wordsOf(texts.body), notes: wordsOf(texts.notes), alts: wordsOf(texts.alts) };

  function walk(node: Nodes, place: 'body' | 'notes'): void {
    if (node.type === 'image') texts.alts += `${node.alt ?? ''}\n`;
    else if ('value' in node) texts[place] += node.value;
    if (!('children' in node)) {
      if (node.type === 'break') texts[place] += '\n';
      return;
    }
    const inner = node.type === 'footnoteDefinition' ? 'notes' : place;
    node.children.forEach((child, index) => {
      if (hasNumbers && node.type === 'list' && node.ordered === true)
        texts[inner] += `${(node.start ?? 1) + index} `;
      walk(child, inner);
    });
    if (!phrasing.has(node.type)) texts[inner] += '\n';
  }
}

/** Elements that do not end a word. */
const phrasing = new Set([
  'strong',
  'emphasis',
  'link',
  'delete',
  'linkReference',
  'textDirective',
]);
