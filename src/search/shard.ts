import type { Lines, Read } from './types.ts';
import { directoryName, partName } from './names.ts';

/**
 * Returns the lists of a shard by their terms. Its first line has the terms: a capital letter for how much each has in common with
 * the one before, and the rest of it. The second line has the lists.
 */
export function listsOf(shard: string): Map<string, string> {
  const [terms, lists] = shard.split('\n') as [string, string];
  const codes = lists.split(' ');
  const found = new Map<string, string>();
  let term = '';
  for (const [, common, rest] of terms.matchAll(/([A-Z])([^A-Z]*)/g) as Iterable<
    [string, string, string]
  >) {
    term = term.slice(0, common.charCodeAt(0) - 65) + rest;
    found.set(term, codes[found.size] ?? '');
  }
  return found;
}

/** Returns the lists of the shards that have the terms from `first` to `last`. */
export async function listsBetween(
  tag: string,
  read: Read,
  first: string,
  last = first,
): Promise<Map<string, string>> {
  const [, depth, , starts, ...shard] = (await read(directoryName(tag))).split('\n') as Lines;
  let names = [starts];
  for (let level = Number(depth); level > 0; level -= 1) {
    names = names.flatMap((line) => {
      const all = line.split(' ');
      return all.filter((start, at) => start <= last && !((all[at + 1] ?? '\uffff') <= first));
    });
    names = await Promise.all(
      names.map((start) => read(partName(tag, level > 1 ? 'd' : 's', start))),
    );
  }
  return new Map(
    (shard.length > 0 ? [shard.join('\n')] : names).flatMap((data) => [...listsOf(data)]),
  );
}
