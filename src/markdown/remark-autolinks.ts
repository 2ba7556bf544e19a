import type { Link, Nodes, Parents, Root, Text } from 'mdast';
import { SKIP, visit } from '../text/visit.ts';
import type { VFile } from 'vfile';
import { positionAt } from './source-text.ts';

/** Punctuation of Arabic-script text. No address contains it unencoded, but GFM would make it part of a bare address. */
const boundary = /[،؛؟«»۔…]/u;

/**
 * Ends a bare address, such as `https://example.org،`, before the punctuation of the sentence. Gives each part of a text with a
 * bare address its place in the file, which GFM drops: `«www.example.org» متن`.
 */
export function remarkAutolinks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if ('children' in node) placeChildren(node, file);
    });
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
      const [start, end] = [node.position?.start.offset, node.position?.end.offset];
      if (start !== undefined && end !== undefined) {
        node.position = text.position = positionAt(file, start, start + cut);
        rest.position = positionAt(file, start + cut, end);
      }
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

/** Gives the links that GFM has found within a text, and the texts around them, their places. */
function placeChildren({ children, position }: Parents, file: VFile): void {
  const source = String(file);
  let at = position?.start.offset ?? 0;
  children.forEach((child, index) => {
    if (child.position) {
      at = child.position.end.offset ?? at;
      return;
    }
    if (child.type !== 'text' && child.type !== 'link') return;
    const start = child.type === 'link' ? at : startOf(child, at, source);
    const end = endOf(children, index, { start, limit: position?.end.offset ?? at, source });
    if (end === undefined) return;
    child.position = positionAt(file, start, end);
    const [words] = child.type === 'link' ? child.children : [];
    if (words) words.position = child.position;
    at = end;
  });
}

/** Returns where a text begins, after the sign of its parent: `**` or `##`. */
function startOf({ value }: Text, at: number, source: string): number {
  const first = value.slice(0, 1);
  return first === '' ? at : Math.max(at, source.indexOf(first, at));
}

/** Returns where a child ends: a link with its text, and a text before the next link or node. */
function endOf(
  children: readonly Nodes[],
  index: number,
  { start, limit, source }: { start: number; limit: number; source: string },
): number | undefined {
  const [child, next] = [children[index], children[index + 1]];
  if (child?.type === 'link') {
    const [text] = child.children;
    const length = text?.type === 'text' ? text.value.length : 0;
    return source.slice(start, start + length) === (text as Text).value
      ? start + length
      : undefined;
  }
  if (next?.position) return next.position.start.offset;
  const [words] = next?.type === 'link' ? next.children : [];
  if (words?.type === 'text') {
    const end = source.indexOf(words.value, start);
    return end < 0 || end > limit ? undefined : end;
  }
  const last = child?.type === 'text' ? child.value.slice(-1) : '';
  const end = source.lastIndexOf(last, limit - 1);
  return last === '' || end < start ? undefined : end + 1;
}
