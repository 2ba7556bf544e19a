import { otherTermsOf } from './forms.ts';
import { languageOf } from './languages.ts';
import { isFrequent, partsOf, termsOf, wordsIn } from './words.ts';

/** A text as an index sees it. */
export interface SearchedText {
  readonly title: string;
  readonly blocks: readonly string[];
  /** What is around it: names of issuers and topics, dates. */
  readonly around: readonly string[];
}

/** How much the title of a text counts, in words. */
const titleCounts = 4;

/** What limits the levels of a term that is not in the title: how often it is in a text, against how long the text is. */
const limits = [0.8, 1.2];

/** The level of what is in a title. */
const ofTitle = 3;

/** The usual length of a text, in words. It is not that of the corpus: a text then has the same levels whatever the others are. */
const usualLength = 350;

/** How much a word counts for the terms of its other forms. */
const otherCounts = 0.5;

/** Returns the terms of a text in a language, each with its level, from 0 to 3. */
export function indexOf({ title, blocks, around }: SearchedText, tag: string): Map<string, number> {
  const language = languageOf(tag);
  const counts = new Map<string, number>();
  let length = 0;
  const add = (line: string, count: number) => {
    for (const [word] of wordsIn(line, language)) {
      length += 1;
      const [terms, others] = termsOfWord(word, tag);
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + count);
      for (const term of others) counts.set(term, (counts.get(term) ?? 0) + count * otherCounts);
    }
  };
  add(title, titleCounts);
  const inTitle = new Set(counts.keys());
  for (const line of [...blocks, ...around]) add(line, 1);
  return new Map(
    Array.from(counts, ([term, count]) => [
      term,
      inTitle.has(term) ? ofTitle : levelOf(count, length),
    ]),
  );
}

/** The terms of a word itself, and those of its other forms. */
type OfWord = readonly [terms: readonly string[], others: readonly string[]];

/** Most words of a text are in others, too. */
const known = new Map<string, Map<string, OfWord>>();

/** Returns the terms of a word as it is written: of its parts, and of all together. */
function termsOfWord(word: string, tag: string): OfWord {
  let ofLanguage = known.get(tag);
  if (!ofLanguage || ofLanguage.size > mostKnown)
    known.set(tag, (ofLanguage = new Map<string, OfWord>()));
  let found = ofLanguage.get(word);
  if (!found) {
    const language = languageOf(tag);
    const parts = partsOf(word, language);
    const all = parts.length > 1 ? [...parts, parts.join('')] : parts;
    // An index has the words before `/`: a title may have no others.
    const frequent = language.frequent.replace(/^.*\//, '');
    const own = all.filter((part) => !isFrequent(part, { ...language, frequent }));
    const terms = new Set(own.flatMap((part) => termsOf(part, language)));
    const others = new Set(own.flatMap((part) => otherTermsOf(part, tag, language)));
    found = [[...terms], [...others.difference(terms)]];
    ofLanguage.set(word, found);
  }
  return found;
}

const mostKnown = 200_000;

/** Returns the level of a term by BM25. The length is in steps, so that an edited text keeps the levels of most terms. */
function levelOf(count: number, length: number): number {
  const steps = 1.25 ** Math.round(Math.log(length / usualLength) / Math.log(1.25));
  const weight = (count * 2.2) / (count + 1.2 * (0.25 + 0.75 * steps));
  return limits.filter((limit) => weight >= limit).length;
}
