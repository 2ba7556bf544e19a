import type { Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Marks of Arabic-script text that are in no address as they stand, and that a bare address would otherwise swallow. */
const boundary = /[،؛؟«»۔…]/u;

/** Ends a bare address (`https://example.org،`) where the punctuation of the sentence begins. */
export function remarkAutolinks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'link', (node, index, parent) => {
      const [text] = node.children;
      if (
        parent === undefined ||
        index === undefined ||
        node.children.length !== 1 ||
        text?.type !== 'text'
      )
        return;
      const cut = isBare(node, text, String(file)) ? text.value.search(boundary) : -1;
      if (cut <= 0) return;
      const rest: Text = { type: 'text', value: text.value.slice(cut) };
      // The address is cut by its own text: what was swallowed stands percent-encoded or raw at its end.
      node.url = node.url.slice(0, node.url.length - (text.value.length - cut));
      text.value = text.value.slice(0, cut);
      parent.children.splice(index + 1, 0, rest);
      return [SKIP, index + 2];
    });
  };
}

function isBare(node: Link, text: Text, source: string): boolean {
  // What stands in signs of its own ends where they do.
  const first = source[node.position?.start.offset ?? -1];
  if (first === '[' || first === '<') return false;
  return (
    node.url === text.value ||
    node.url === `http://${text.value}` ||
    node.url === `mailto:${text.value}`
  );
}
