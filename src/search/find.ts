import { numbersOf } from './codes.ts';
import { directoryName } from './names.ts';
import { isNear } from './near.ts';
import { directoryOf, listsBetween } from './shard.ts';
import { termsOf } from './stem.ts';
import type { Answer, Hit, Index, Read } from './types.ts';
import { isFrequent, wordsIn } from './words.ts';

/** What a term in a text is worth, for each list of its shard. */
const impacts = [0.6, 1, 1.4, 1.8];

type Weights = Map<number, number>;

/** Returns the texts of an index that a question in words leads to. */
export async function find(question: string, { tags, read }: Index): Promise<Answer> {
  const answers = await Promise.all(tags.map((tag) => findIn(question, tag, read)));
  const whole = answers.filter(({ isNear, hits }) => !isNear && hits.length > 0);
  const hits = (whole.length > 0 ? whole : answers)
    .flatMap((answer) => answer.hits)
    .sort((a, b) => b.score - a.score);
  return {
    hits,
    isNear: whole.length === 0,
    terms: new Map(answers.map(({ tag, terms }) => [tag, terms])),
    near: [],
  };
}

async function findIn(question: string, tag: string, read: Read) {
  const { size } = directoryOf(await read(directoryName(tag)));
  const parts = wordsIn(question, tag).flatMap((word) => word.parts);
  const asked = parts.filter((part) => !isFrequent(part, tag));
  const terms = new Set<string>();
  const best = parts.map((): Weights => new Map());

  const weigh = (codes: string, share: number, places: readonly number[]) => {
    const levels = codes.split('.').map(numbersOf);
    const idf = Math.log(1 + size / levels.flat().length);
    for (const [level, numbers] of levels.entries())
      for (const number of numbers)
        for (const place of places) {
          const weight = idf * (impacts[level] ?? 0) * share;
          const weights = best[place];
          if (weights && (weights.get(number) ?? 0) < weight) weights.set(number, weight);
        }
  };
  const look = async (word: string, places: readonly number[]) => {
    for (const term of termsOf(word, tag)) {
      const codes = (await listsBetween(tag, read, term)).get(term);
      if (codes) {
        terms.add(term);
        weigh(codes, 1, places);
      }
    }
  };
  await Promise.all(
    parts.map(async (part, at) => {
      if (!isFrequent(part, tag)) await look(part, [at]);
      const next = parts[at + 1];
      if (next !== undefined) await look(part + next, [at, at + 1]);
    }),
  );
  let isOther = false as boolean;
  await Promise.all(
    parts.map(async (part, at) => {
      if (best[at]?.size || isFrequent(part, tag) || part.length < 4) return;
      const start = part.slice(0, part.length >> 1);
      for (const [term, codes] of await listsBetween(tag, read, start, `${start}\uffff`))
        if (codes && isNear(term, part)) {
          isOther = true;
          terms.add(term);
          weigh(codes, 0.6, [at]);
        }
    }),
  );
  const all = new Set(best.flatMap((weights) => [...weights.keys()]));
  const hits = Array.from(all, (number): Hit => {
    const found = best.flatMap((weights) => weights.get(number) ?? []);
    const sum = found.reduce((a, b) => a + b, 0);
    return { tag, number, score: sum * Math.min(1, found.length / asked.length) ** 2 };
  }).sort((a, b) => b.score - a.score);
  const isWhole = [...all].some((number) =>
    best.every((weights, at) => weights.has(number) || isFrequent(parts[at] ?? '', tag)),
  );
  return { tag, hits, isNear: isOther || !isWhole, terms };
}
