import type { BlockContent, List, ListItem, Paragraph } from 'mdast';
import type { Label } from '../clean/numbering.ts';

/** Collects list items into nested lists. */
export class Lists {
  /** The open lists, each inside the last item of the one before, with the level that Word gives it. */
  #open: { readonly list: List; readonly level: number; last: number }[] = [];

  /** Adds an item. Returns a list if the item begins a new one at the top level. */
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

  /** Adds a further paragraph to the last item at a level or above it. Returns `false` if there is none. */
  addTo(level: number, paragraph: Paragraph): boolean {
    while ((this.#open.at(-1)?.level ?? -1) > level) this.#open.pop();
    const item = this.#open.at(-1)?.list.children.at(-1);
    if (!item) return false;
    item.children.push(paragraph);
    item.spread = true;
    return true;
  }

  /** Ends all open lists, before a block that is not an item. */
  close(): void {
    this.#open = [];
  }
}

const goesOn = ({ list, last }: { list: List; last: number }, label: Label): boolean =>
  list.ordered === label.isOrdered && (!label.isOrdered || label.number === last + 1);
