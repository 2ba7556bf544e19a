import { codesOf, numbersOf } from './codes.ts';
import type { Lists } from './update-lists.ts';

/** The least lengths: of a compound, of what is before its last word, and of that word. What is shorter is too often an ending. */
const [leastCompound, leastBefore, leastLast] = [8, 3, 4];

/** What joins the words of a compound. */
const joint = /(?:e[ns]|[ens])$/;

/**
 * Returns the lists of an index in which compounds count as their last word, if a text has that word alone: a question for `Wald`
 * finds `Buchenwald`. A last word of four letters comes after another word of the index: `Gewerkschaft` has no `Haft`.
 * @param prefixes what no compound begins with
 */
export function withCompounds(lists: Lists, prefixes: RegExp): Lists {
  const added = new Map<string, Set<number>>();
  for (const [term, list] of lists) {
    if (list === '' || term.length < leastCompound) continue;
    for (let cut = leastBefore; cut <= term.length - leastLast; cut += 1) {
      const last = term.slice(cut);
      if (!lists.get(last)) continue;
      const before = term.slice(0, cut);
      const isWord = [before, before.replace(joint, '')].some((word) => lists.get(word));
      if (prefixes.test(before) || (last.length === leastLast && !isWord)) continue;
      const numbers = added.get(last) ?? new Set();
      added.set(last, numbers);
      for (const number of list.split('.').flatMap(numbersOf)) numbers.add(number);
    }
  }
  const all = new Map(lists);
  for (const [last, numbers] of added) {
    const [lowest = '', ...higher] = (lists.get(last) ?? '').split('.');
    for (const number of numbersOf(lowest)) numbers.add(number);
    for (const number of higher.flatMap(numbersOf)) numbers.delete(number);
    all.set(last, [codesOf([...numbers].sort((a, b) => a - b)), ...higher].join('.'));
  }
  return all;
}
