import { languageIn, type Language } from './language.ts';
import type { Read } from './types.ts';
import { directoryName, partName } from './names.ts';

/** The size of an index and the way to its shards. */
export interface Directory {
  /** How many texts it has. They have the numbers from 0. */
  readonly size: number;
  /** How many levels of directories there are before the shards; 0 if the only shard is in this one. */
  readonly depth: number;
  readonly language: Language;
  /** The shortest text above all before it, for each shard, or for each directory of the second level. */
  readonly starts: string;
  readonly shard: string;
}

/** Returns a directory from the data of its file. */
export function directoryOf(data: string): Directory {
  const [size, depth, language = '', starts = '', ...shard] = data.split('\n');
  return {
    size: Number(size),
    depth: Number(depth),
    language: languageIn(language),
    starts,
    shard: shard.join('\n'),
  };
}

/**
 * Returns the lists of a shard by their terms. Its first line has the terms: a capital letter for how much each has in common with
 * the one before, and the rest of it. The second line has the lists.
 */
export function listsOf(shard: string): Map<string, string> {
  const [terms = '', lists = ''] = shard.split('\n');
  const codes = lists.split(' ');
  const found = new Map<string, string>();
  let term = '';
  for (const [, common = '', rest = ''] of terms.matchAll(/([A-Z])([^A-Z]*)/g)) {
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
  const { depth, starts, shard } = directoryOf(await read(directoryName(tag)));
  let names = [starts];
  for (let level = depth; level > 0; level -= 1) {
    names = names.flatMap((line) => {
      const all = line.split(' ');
      return all.filter((start, at) => start <= last && !((all[at + 1] ?? '\uffff') <= first));
    });
    names = await Promise.all(
      names.map((start) => read(partName(tag, level > 1 ? 'd' : 's', start))),
    );
  }
  return new Map((depth ? names : [shard]).flatMap((data) => [...listsOf(data)]));
}
