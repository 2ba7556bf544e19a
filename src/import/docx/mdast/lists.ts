import type { BlockContent, List, ListItem, Paragraph } from 'mdast';
import type { Label } from '../clean/numbering.ts';

/** Puts numbered paragraphs together into lists, as they come. */
export class Lists {
  /** The lists that are open, each within the last item of the one before it, with the level that Word has it at. */
  #open: { readonly list: List; readonly level: number; last: number }[] = [];

  /** Puts an item where it belongs. Gives the list to put into the text where it begins one there. */
  add(label: Label, paragraph: Paragraph): List | undefined {
    while ((this.#open.at(-1)?.level ?? -1) > label.level) this.#open.pop();
    const item: ListItem = { type: 'listItem', spread: false, children: [paragraph] };
    const current = this.#open.at(-1);
    if (current?.level === label.level) {
      if (goesOn(current, label)) {
        current.list.children.push(item);
        current.last = label.number;
        return undefined;
      }
      this.#open.pop();
    }
    const list: List = {
      type: 'list',
      ordered: label.isOrdered,
      ...(label.isOrdered && { start: label.number }),
      spread: false,
      children: [item],
    };
    const parent = this.#open.at(-1)?.list.children.at(-1);
    this.#open.push({ list, level: label.level, last: label.number });
    if (!parent) return list;
    (parent.children as BlockContent[]).push(list);
    return undefined;
  }

  /** What follows is no item. */
  close(): void {
    this.#open = [];
  }
}

const goesOn = ({ list, last }: { list: List; last: number }, label: Label): boolean =>
  list.ordered === label.isOrdered && (!label.isOrdered || label.number === last + 1);
