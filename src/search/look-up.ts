import { numbersOf } from './codes.ts';
import { languageIn } from './language.ts';
import { directoryName } from './names.ts';
import type { NearTerms } from './near.ts';
import { listsBetween } from './shard.ts';
import type { Answer, Hit, Index, Lines, Read } from './types.ts';
import { isFrequent, partsOf, termsOf, wordsIn } from './words.ts';

/** What texts are worth, by their numbers. */
type Weights = Map<number, number>;

/** In how many places a word is tried apart, where its first part is a word. */
const mostParts = 4;

/**
 * Returns the texts that a question in words leads to, in the indexes of some languages. Few questions need `loadNear`: it returns
 * what looks for words with a wrong letter.
 */
export async function lookUp(
  question: string,
  { tags, read }: Index,
  loadNear: () => Promise<NearTerms>,
): Promise<Answer> {
  const answers = await Promise.all(tags.map((tag) => lookUpIn(question, tag, read, loadNear)));
  const isNear = answers.every((answer) => answer.isNear);
  const used = answers.filter((answer) => answer.isNear === isNear);
  return {
    hits: used.flatMap(({ hits }) => hits).sort((a, b) => b.score - a.score),
    isNear,
    near: used.flatMap(({ near }) => near),
  };
}

async function lookUpIn(
  question: string,
  tag: string,
  read: Read,
  loadNear: () => Promise<NearTerms>,
) {
  const [size, , line] = (await read(directoryName(tag))).split('\n') as Lines;
  const language = languageIn(line);
  const [, joining = ''] = language.frequent.split('|');
  const parts = wordsIn(question, language).flatMap(([word]) => partsOf(word, language));
  const terms = new Set<string>();
  const found = { terms, language };
  const near: string[] = [];

  const lists = (first: string, last?: string) => listsBetween(tag, read, first, last);
  /** Raises what texts are worth to what they are by one of some terms, which count as one. */
  const weigh = (
    weights: Weights,
    found: readonly (readonly [string, string])[],
    share: number,
  ) => {
    const all = found.map(([, codes]) => codes.split('.').map(numbersOf));
    const rarity = share * Math.log(1 + Number(size) / all.flat(2).length);
    for (const levels of all)
      for (const [level, numbers] of levels.entries())
        for (const number of numbers)
          weights.set(number, Math.max(weights.get(number) ?? 0, rarity * (0.6 + 0.4 * level)));
    for (const [term] of found) terms.add(term);
  };
  /** Raises what texts are worth to what they are by a word in any of its forms. */
  const look = async (word: string, weights: Weights = new Map()) => {
    for (const term of termsOf(word, language)) {
      const codes = (await lists(term)).get(term);
      if (codes) weigh(weights, [[term, codes]], 1);
    }
    return weights;
  };
  /** The last word may be the beginning of one. If it is a word, only its own shard is looked through. */
  const lookLonger = async (word: string, weights: Weights) => {
    const all = await lists(word, weights.size ? word : `${word}\uffff`);
    const longer = [...all].filter(([term, codes]) => codes && term.startsWith(word));
    weigh(weights, longer, 0.5);
  };
  /** Looks for a word as two words, which may have been written together. The first has to be as it is written. */
  const lookApart = async (word: string, weights: Weights) => {
    let left = mostParts;
    for (let cut = word.length - 2; cut > 1 && left > 0; cut -= 1) {
      const first = word.slice(0, cut);
      const codes = (await lists(first)).get(first);
      if (!codes) continue;
      left -= 1;
      const own: Weights = new Map();
      weigh(own, [[first, codes]], 1);
      for (const [number, weight] of await look(word.slice(cut)))
        if (own.has(number)) weights.set(number, weight);
    }
  };
  /** Looks for words that differ in one letter. */
  const lookNear = async (word: string, weights: Weights) => {
    const nearTerms = await loadNear();
    for (const term of await nearTerms(termsOf(word, language), lists, language.alike)) {
      const codes = (await lists(term)).get(term);
      if (!codes) continue;
      near.push(term);
      weigh(weights, [[term, codes]], 0.6);
    }
  };

  const best = parts.map((): Weights => new Map());
  const strong = best.filter((_, at) => !isFrequent(parts[at] ?? '', language));
  // A title may have frequent words alone: چه باید کرد.
  const asked = strong.length > 0 ? strong : best;
  await Promise.all(
    best.map(async (weights, at) => {
      const [part, next] = parts.slice(at) as [string, string?];
      if (asked.includes(weights)) await look(part, weights);
      if (!next || isFrequent(next, language)) return;
      // What comes after `|` joins the next word: بی خانمان.
      if (!asked.includes(weights) && !joining.includes(` ${part} `)) return;
      await look(part + next, weights);
      await look(part + next, best[at + 1]);
    }),
  );
  await Promise.all(
    best.map(async (weights, at) => {
      const part = parts[at] ?? '';
      if (!strong.includes(weights)) return;
      if (at === parts.length - 1) await lookLonger(part, weights);
      if (!weights.size) await lookApart(part, weights);
      if (weights.size === 0 && part.length > 2) await lookNear(part, weights);
    }),
  );

  let most = 0;
  const hits = Array.from(
    new Set(asked.flatMap((weights) => [...weights.keys()])),
    (number): Hit => {
      const own = asked.flatMap((weights) => weights.get(number) ?? []);
      most = Math.max(most, own.length);
      const share = own.length / asked.length;
      return { tag, number, found, score: own.reduce((a, b) => a + b, 0) * share * share };
    },
  );
  const isNear = near.length > 0 || most < Math.max(1, asked.length);
  return { hits, isNear, near };
}
