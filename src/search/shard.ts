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

/** How many shards are loaded for a beginning of words: with two letters, a great part of a large index may begin. */
const mostShards = 8;

/** Returns the lists of the shards that have the terms from `first` to `last`: of the first shards, if they are many. */
export async function listsBetween(
  tag: string,
  read: Read,
  first: string,
  last = first,
): Promise<Map<string, string>> {
  const [, depth, , ...rest] = (await read(directoryName(tag))).split('\n') as Lines;
  let parts = [rest.join('\n')];
  for (let level = Number(depth); level > 0; level -= 1) {
    const names = parts.flatMap((line) =>
      line
        .split(' ')
        .filter((start, at, all) => start <= last && !((all[at + 1] ?? '\uffff') <= first)),
    );
    parts = await Promise.all(
      names.slice(0, mostShards).map((start) => read(partName(tag, level > 1 ? 'd' : 's', start))),
    );
  }
  return new Map(parts.flatMap((data) => [...listsOf(data)]));
}
