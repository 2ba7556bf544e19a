import type { List, Root } from 'mdast';
import { visit } from '../text/visit.ts';
import type { VFile } from 'vfile';

/**
 * Keeps the numbers of ordered lists as written: `1357.` followed by `1388.` are two years, not a count. An item whose number
 * is not the next one gets its number as `value`. A list in which every item is `1.`, or every item is `0.`, counts up, as in
 * CommonMark.
 */
export function remarkListNumbers() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'list', (list) => {
      if (!list.ordered) return;
      const written = list.children.map((item) => {
        const digits = /^\d{1,9}/.exec(source.slice(item.position?.start.offset))?.[0];
        return digits === undefined ? undefined : Number(digits);
      });
      if (isCount(written)) return;
      let next = list.start ?? 1;
      for (const [index, item] of list.children.entries()) {
        const number = written[index] ?? next;
        if (number !== next) item.data = { ...item.data, hProperties: { value: String(number) } };
        next = number + 1;
      }
    });
  };
}

/** Whether all items have the same number and it is 0 or 1, so that the writer left the counting to Markdown. */
const isCount = ([first, ...others]: readonly (number | undefined)[]): boolean =>
  (first === 0 || first === 1) && others.every((number) => number === first);

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
