import { lookUp } from '../../../src/search/look-up.ts';
import { nearName } from '../../../src/search/names.ts';
import { nearTerms } from '../../../src/search/near.ts';
import { readShown } from '../../../src/search/shown.ts';
import type { Read } from '../../../src/search/types.ts';
import { questions, type Question } from './planted.ts';
import type { SearchCorpus } from './search-corpus.ts';

/** A question with what was found. */
export interface Judged {
  readonly question: Question;
  /** The place of the first right text, from 1; 0 if it was not found. If there is none to find, 1 if nothing was, or only near. */
  readonly place: number;
  /** The names of the files that a page loads for it, with those of the texts that it shows at first. */
  readonly files: readonly string[];
}

/** How many texts a page shows at first. */
const shown = 5;

/** Asks all questions of a corpus. */
export async function judge(corpus: SearchCorpus): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const question of questions()) {
    const { tag, words, targets } = question;
    const files = new Set<string>();
    const read: Read = (name) => {
      files.add(name);
      return corpus.read(name);
    };
    const { hits, isNear } = await lookUp(words, { tags: [tag], read }, () => {
      files.add(nearName(tag));
      return Promise.resolve(nearTerms);
    });
    for (const [at, hit] of hits.slice(0, shown).entries()) await readShown(hit, read, at > 2);
    const place =
      targets.length > 0
        ? hits.findIndex((hit) => targets.includes(corpus.idOf(hit) ?? '')) + 1
        : Number(hits.length === 0 || isNear);
    judged.push({ question, place, files: [...files] });
  }
  return judged;
}

/** Returns the share of questions whose text is among the first five, and the mean of one by its place. */
export function scoresOf(judged: readonly Judged[]) {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    recall: mean(judged.map(({ place }) => Number(place > 0 && place <= 5))),
    rank: mean(judged.map(({ place }) => (place > 0 ? 1 / place : 0))),
  };
}
