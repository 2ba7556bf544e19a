/**
 * Returns how near two words are that differ in one letter, or in the order of two letters: 2 if the letters are often mistaken for
 * each other, 1 if not. Returns 0 if the words differ in more, or in nothing.
 */
export function nearness(one: string, other: string, alike: string): number {
  // What differs, between what both begin and end with.
  const [, , a = '', , b = ''] =
    /^(.*)(.{0,2}?)(.*)\n\1(.{0,2}?)\3$/.exec(`${one}\n${other}`) ?? [];
  const isOne = a.length < 2 && b.length < 2;
  if (
    isOne
      ? a && b && [a + b, b + a].some((pair) => alike.includes(pair))
      : a === b.charAt(1) + b.charAt(0)
  )
    return 2;
  return Number(isOne && a !== b);
}

/**
 * Returns a word as an index has it a second time, without a list: backwards. A word with a wrong letter at its beginning is found by
 * its end.
 */
export const backwards = (word: string): string => `~${Array.from(word).reverse().join('')}`;

/** Returns the lists of the terms of an index from one to another. */
type Lists = (first: string, last: string) => Promise<ReadonlyMap<string, string>>;

/**
 * Returns the terms of an index that are nearest to one of the forms of a word. They have its first half, or its last one.
 * @param alike the letters of its language that are mistaken for each other
 */
export async function nearTerms(
  forms: readonly string[],
  lists: Lists,
  alike: string,
): Promise<string[]> {
  const nearest = new Map<string, number>();
  const [{ length } = ''] = forms;
  for (const form of forms) {
    // A form that is short, or much shorter than the word, is near to too many others.
    if (form !== forms[0] && (form.length < 4 || form.length * 2 < length)) continue;
    // What is near to the word itself is nearer than what is near to a part of it, besides compounds that end so.
    const isFound = nearest.size > 0;
    // Words of three letters are not in an index backwards.
    const both = form.length > 3 ? [form, backwards(form)] : [form];
    // What many words begin with, as an article, leads to a great part of the index. The word without it is enough.
    const isLed =
      form === forms[0] &&
      forms.some((other) => other.length > 3 && other !== form && form.endsWith(other));
    for (const turned of isFound || isLed ? both.slice(1) : both) {
      // Two letters at least, and of all forms as many as of the word: fewer would be those of a great part of the index.
      const half =
        turned === form
          ? form.slice(0, Math.max(2, (length + 1) >> 1))
          : turned.slice(0, Math.max(3, (turned.length + 1) >> 1));
      // Of many shards few are read: those where one more letter, or the one after it, is right, before the others.
      const { length: at } = half;
      const begins = [half + turned.charAt(at), half + turned.charAt(at + 1), half];
      const read = await Promise.all(begins.map((begin) => lists(begin, `${begin}\uffff`)));
      const terms = new Set(read.flatMap((found) => [...found.keys()]));
      for (const term of terms) {
        // A compound is near to its last word.
        const near =
          turned !== form && form.length > 3 && term.startsWith(turned)
            ? 1
            : isFound
              ? 0
              : nearness(term, turned, alike);
        const found = turned === form ? term : backwards(term).slice(1, -1);
        if (near > (nearest.get(found) ?? 0)) nearest.set(found, near);
      }
    }
  }
  const most = Math.max(1, ...nearest.values());
  return [...nearest.keys()].filter((term) => nearest.get(term) === most);
}

/** What {@link nearTerms} is. */
export type NearTerms = typeof nearTerms;
