import type { Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Punctuation of Arabic-script text. No address contains it unencoded, but GFM would make it part of a bare address. */
const boundary = /[،؛؟«»۔…]/u;

/** Ends a bare address, such as `https://example.org،`, before the punctuation of the sentence. */
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
      // The end of the URL is the cut text, either percent-encoded or raw, so cut it by the length of the text.
      node.url = node.url.slice(0, node.url.length - (text.value.length - cut));
      text.value = text.value.slice(0, cut);
      parent.children.splice(index + 1, 0, rest);
      return [SKIP, index + 2];
    });
  };
}

function isBare(node: Link, text: Text, source: string): boolean {
  // An address in brackets ends at the closing bracket.
  const first = source[node.position?.start.offset ?? -1];
  if (first === '[' || first === '<') return false;
  return (
    node.url === text.value ||
    node.url === `http://${text.value}` ||
    node.url === `mailto:${text.value}`
  );
}
