import { textSearch } from '../text/traces/needles.ts';

/** Shorter needles are in most texts, and found early. */
const shortest = 3;

/**
 * Returns a function that returns those of `items` whose needle is in a text, in their order. It looks for all needles in one
 * pass, whatever their number.
 */
export function needleFilter<Item>(
  items: readonly Item[],
  needleOf: (item: Item) => string,
): (text: string) => Item[] {
  const needles = items.map(needleOf);
  const long = [...new Set(needles.filter(({ length }) => length >= shortest))];
  // Letters of any case are found: the exact needle is looked for again.
  const search = textSearch(long.map((needle) => needle.toLowerCase()));
  return (text) => {
    const found = new Set<string>();
    search(text, (index) => found.add(long[index] ?? ''));
    return items.filter((_, index) => {
      const needle = needles[index] ?? '';
      return (needle.length < shortest || found.has(needle)) && text.includes(needle);
    });
  };
}
