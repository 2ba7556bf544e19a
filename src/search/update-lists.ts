import { codesOf, numbersOf } from './codes.ts';
import type { Language } from './language.ts';
import { backwards } from './near.ts';
import { termsOf } from './words.ts';

/**
 * The lists of an index by their terms: for each the numbers of its texts in codes, level by level, with points between them. Terms
 * backwards have none.
 */
export type Lists = ReadonlyMap<string, string>;

/** The terms of a text, each with its level. */
export type Terms = ReadonlyMap<string, number>;

/** How the texts of an index have changed. */
export interface Changes {
  /** The new number of each old one; `undefined` if the text is gone or has changed. */
  readonly moved: readonly (number | undefined)[];
  /** The terms of new and of changed texts, by their new numbers in rising order. */
  readonly added: Iterable<readonly [number: number, terms: Terms]>;
}

/** Returns the lists of an index after its texts have changed: the same as those of a new index of all its texts. */
export function updateLists(old: Lists, { moved, added }: Changes, language: Language): Lists {
  const lists = movedLists(old, moved);
  const levels = new Map<string, number[][]>();
  for (const [number, terms] of added)
    for (const [term, level] of terms) {
      let all = levels.get(term);
      if (!all) levels.set(term, (all = levelsIn(lists.get(term) ?? '')));
      all[level]?.push(number);
    }
  for (const [term, all] of levels) lists.set(term, listOf(all));
  for (const term of levels.keys())
    if (hasBackwards(term, language)) lists.set(backwards(term), '');
  for (const [term, list] of lists) {
    if (list !== '' || term.startsWith('~')) continue;
    lists.delete(term);
    lists.delete(backwards(term));
  }
  return lists;
}

function movedLists(old: Lists, moved: readonly (number | undefined)[]): Map<string, string> {
  const isSame = moved.map((to, from) => to === from);
  if (isSame.every(Boolean)) return new Map(old);
  return new Map(
    Array.from(old, ([term, list]) => {
      const levels = levelsIn(list);
      if (levels.every((numbers) => numbers.every((number) => isSame[number]))) return [term, list];
      return [
        term,
        listOf(levels.map((numbers) => numbers.flatMap((number) => moved[number] ?? []))),
      ];
    }),
  );
}

/** Whether an index has a term backwards, too: words without endings are enough to find the others. */
const hasBackwards = (term: string, language: Language): boolean =>
  term.length > 3 && termsOf(term, language).length === 1;

/** Returns the numbers of each of the four levels of a list. */
function levelsIn(list: string): number[][] {
  const levels = list.split('.').map(numbersOf);
  while (levels.length < 4) levels.push([]);
  return levels;
}

const listOf = (levels: readonly number[][]): string =>
  levels
    .map((numbers) => codesOf(numbers.sort((a, b) => a - b)))
    .join('.')
    .replace(/\.+$/, '');
