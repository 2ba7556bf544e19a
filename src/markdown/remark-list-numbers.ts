import type { List, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Keeps the numbers of ordered lists as written: `1357.` followed by `1388.` are two years, not a count. An item whose number
 * is not the next one gets its number as `value`.
 */
export function remarkListNumbers() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'list', (list) => {
      if (!list.ordered) return;
      let next = list.start ?? 1;
      for (const item of list.children) {
        const written = /^\d{1,9}/.exec(source.slice(item.position?.start.offset))?.[0];
        const number = written === undefined ? next : Number(written);
        if (number !== next) item.data = { ...item.data, hProperties: { value: String(number) } };
        next = number + 1;
      }
    });
  };
}

/** Returns the numbers of the items of an ordered list, after `remarkListNumbers`. */
export function numbersOf(list: List): number[] {
  let next = list.start ?? 1;
  return list.children.map((item) => {
    const value = item.data?.hProperties?.['value'];
    const number = typeof value === 'string' ? Number(value) : next;
    next = number + 1;
    return number;
  });
}
