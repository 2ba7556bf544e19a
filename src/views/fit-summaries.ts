import { scriptOf } from '../domain/language-tag.ts';
import type { StatementItem } from './statement-item.ts';

/** Bytes of Brotli that the first flight of a connection has for the statements of a list, next to its font and its frame. */
const room = { Arab: 1_750, others: 9_500 } as const;

/**
 * An estimate of how a list compresses: text to a third. A statement adds an address, a date and markup, and one in another
 * language the languages that it is available in.
 */
const estimate = { share: 0.33, item: 18, foreign: 12 } as const;

/**
 * Returns statements with summaries only as far as the page has room for them, the first ones first. A numbered part has none:
 * its titles need the room. `used` is text that the page shows besides, and `frame` the bytes that its frame has more than that of a list.
 */
export function fitSummaries(
  items: readonly StatementItem[],
  tag: string,
  {
    isPart = false,
    used = '',
    frame = 0,
  }: { readonly isPart?: boolean; readonly used?: string; readonly frame?: number } = {},
): StatementItem[] {
  let left = (scriptOf(tag) === 'Arab' ? room.Arab : room.others) - weightOf(used) - frame;
  for (const { link, availableIn } of items)
    left -= estimate.item + weightOf(link.text) + (availableIn.length > 0 ? estimate.foreign : 0);
  return items.map((item) => {
    left -= weightOf(item.summary?.text ?? '');
    return isPart || left < 0 ? { ...item, summary: undefined } : item;
  });
}

const weightOf = (text: string): number => Buffer.byteLength(text) * estimate.share;
