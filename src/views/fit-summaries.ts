import { scriptOf } from '../domain/language-tag.ts';
import type { StatementGroup } from './statements.ts';

/** Bytes of Brotli that the first flight of a connection has for the statements of a list, next to its font and its frame. */
const room = { Arab: 1_750, others: 9_500 } as const;

/**
 * An estimate of how a list compresses: text to a third. A statement adds an address, a date and markup, each of its languages a
 * link, and a year a heading.
 */
const estimate = { share: 0.33, item: 20, language: 7, group: 25 } as const;

/**
 * Returns statements with summaries only as far as the page has room for them, the first ones first. A numbered part has none:
 * its titles need the room. `used` is text that the page shows besides, and `frame` the bytes that its frame has more than that of a list.
 */
export function fitSummaries(
  groups: readonly StatementGroup[],
  tag: string,
  {
    isPart = false,
    used = '',
    frame = 0,
  }: { readonly isPart?: boolean; readonly used?: string; readonly frame?: number } = {},
): StatementGroup[] {
  let left = (scriptOf(tag) === 'Arab' ? room.Arab : room.others) - weightOf(used) - frame;
  for (const { items } of groups) {
    left -= estimate.group;
    for (const { link, languages } of items)
      left -= estimate.item + weightOf(link.text) + languages.length * estimate.language;
  }
  return groups.map((group) => ({
    ...group,
    items: group.items.map((item) => {
      left -= weightOf(item.summary?.text ?? '');
      return isPart || left < 0 ? { ...item, summary: undefined } : item;
    }),
  }));
}

const weightOf = (text: string): number => Buffer.byteLength(text) * estimate.share;
