/** The places of two equal words: in an excerpt, and in a text. */
export type Pair = readonly [inExcerpt: number, inText: number];

/** How many words may be added in one place, and how many may be others. */
const [ahead, farthest] = [8, 64];

/** In how many places of an excerpt a word is followed. The frequent ones show nothing. */
const places = 8;

/**
 * Returns which words of an excerpt are which of a text: those near the place where most of them are, in the same order. Two words that
 * are one in the other are equal. It takes linear time.
 */
export function align(excerpt: readonly string[], text: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let [at, to] = [0, Math.max(0, startOf(excerpt, text) - ahead)];
  let window = 2 * ahead;
  while (at < excerpt.length && to < text.length) {
    const step = nextPair(excerpt, text, at, to, window);
    if (!step) {
      at += 1;
      // What comes after a word that is missing is further on, too: by that word, and by what may be there in its place.
      window = Math.min(window + 2, farthest);
      continue;
    }
    pairs.push(...step.pairs);
    [at, to] = [step.at, step.to];
    window = ahead;
  }
  return pairs;
}

/** Returns the place of the text where most words are in the order of the excerpt. */
function startOf(excerpt: readonly string[], text: readonly string[]): number {
  const where = Map.groupBy(excerpt.keys(), (at) => excerpt[at] ?? '');
  const votes = new Map<number, number>();
  let [best, most] = [0, 0];
  for (const [to, word] of text.entries())
    for (const at of (where.get(word) ?? []).slice(0, places)) {
      // Words that are missing or added move the others a little.
      const start = Math.floor((to - at) / ahead) * ahead;
      const count = (votes.get(start) ?? 0) + word.length;
      votes.set(start, count);
      if (count > most) [best, most] = [start, count];
    }
  return best;
}

/** Returns the pairs of the next word of an excerpt that is in the text soon, and where both go on. */
function nextPair(
  excerpt: readonly string[],
  text: readonly string[],
  at: number,
  from: number,
  window: number,
) {
  const [word = '', second] = excerpt.slice(at, at + 2);
  for (let to = from; to < Math.min(text.length, from + window); to += 1) {
    const [other = '', next] = text.slice(to, to + 2);
    if (word === other) return { pairs: [[at, to] as const], at: at + 1, to: to + 1 };
    if (next !== undefined && word === other + next)
      return { pairs: [[at, to] as const, [at, to + 1] as const], at: at + 1, to: to + 2 };
    if (second !== undefined && word + second === other)
      return { pairs: [[at, to] as const, [at + 1, to] as const], at: at + 2, to: to + 1 };
  }
  return undefined;
}
