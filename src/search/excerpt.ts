import { align, type Pair } from './align.ts';
import { numbersOf } from './codes.ts';
import { readEntry } from './entry.ts';
import { languageIn } from './language.ts';
import { directoryName } from './names.ts';
import { listsBetween } from './shard.ts';
import type { Index, Read } from './types.ts';
import { isFrequent, partsOf, termsOf, wordsIn } from './words.ts';

/** How many of the longest words of an excerpt are looked for, and in how many texts the excerpt is. */
const [longWords, mostTexts] = [7, 5];

/** A text that an excerpt may be from. */
export interface Source {
  readonly tag: string;
  readonly number: number;
  /** How much of the excerpt is in the text, from 0 to 1, by its letters. */
  readonly share: number;
  /** The folded words of the excerpt and those of the text, title included. */
  readonly excerpt: readonly string[];
  readonly text: readonly string[];
  /** Which of them are the same, in the order of both. */
  readonly pairs: readonly Pair[];
}

/** Returns the texts that an excerpt is most likely from, the likeliest first. Spellings, marks and line ends may differ. */
export async function findSources(excerpt: string, { tags, read }: Index): Promise<Source[]> {
  const sources = await Promise.all(tags.map((tag) => sourcesIn(excerpt, tag, read)));
  return sources
    .flat()
    .sort(([a], [b]) => b - a)
    .map(([, source]) => source);
}

/** Returns sources in a language, each with how likely it is: by its share of the excerpt, and by the rarity of the words in it. */
async function sourcesIn(
  excerpt: string,
  tag: string,
  read: Read,
): Promise<(readonly [number, Source])[]> {
  const [size, , line = ''] = (await read(directoryName(tag))).split('\n');
  const language = languageIn(line);
  const foldedWords = (text: string) =>
    wordsIn(text, language).flatMap(([word]) => partsOf(word, language));
  const words = foldedWords(excerpt);
  const longest = [...new Set(words)]
    .filter((word) => !isFrequent(word, language))
    .sort((a, b) => b.length - a.length)
    .slice(0, longWords);
  const scores = new Map<number, number>();
  await Promise.all(
    longest.map(async (word) => {
      // The word as it is written and its other forms count once.
      const weights = new Map<number, number>();
      for (const term of termsOf(word, language)) {
        const numbers = ((await listsBetween(tag, read, term)).get(term) ?? '')
          .split('.')
          .flatMap(numbersOf);
        const rarity = Math.log(1 + Number(size) / numbers.length);
        for (const number of numbers)
          weights.set(number, Math.max(weights.get(number) ?? 0, rarity));
      }
      for (const [number, weight] of weights)
        scores.set(number, (scores.get(number) ?? 0) + weight);
    }),
  );
  const likeliest = [...scores].sort(([, a], [, b]) => b - a).slice(0, mostTexts);
  return Promise.all(
    likeliest.map(async ([number, score]) => {
      const { title, blocks } = await readEntry({ tag, number }, read, () => false);
      const text = [title, ...blocks].flatMap(foldedWords);
      const pairs = align(words, text);
      const share = shareOf(words, pairs);
      return [share * score, { tag, number, share, excerpt: words, text, pairs }] as const;
    }),
  );
}

/** Returns how much of the words is in pairs, by letters. */
function shareOf(words: readonly string[], pairs: readonly Pair[]): number {
  const all = words.join('').length;
  const found = new Set(pairs.map(([at]) => at));
  return words.filter((_, at) => found.has(at)).join('').length / Math.max(1, all);
}
