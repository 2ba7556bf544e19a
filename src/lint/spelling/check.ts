import { isArabicPhrase, phraseAround } from '../language/arabic-phrase.ts';
import { hasArabic, hasLatin } from '../language/letters.ts';
import { passagesOf } from '../reading/passages.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, LintText } from '../rule.ts';
import { word } from '../reading/words.ts';
import type { Dictionary } from './dictionary.ts';
import { isSlip } from './slip.ts';

/** A language, and how to look up its words. */
export interface Speller {
  readonly name: string;
  readonly isArabic: boolean;
  /** Whether the suggestions of its dictionary are useful. */
  readonly suggests: boolean;
  readonly isWord: (word: string, dictionary: Dictionary) => boolean;
}

/** Finds words that are in no dictionary. */
export type Check = (text: LintText) => Iterable<Finding>;

/** The most words of a text to look up suggestions for, because each takes ten milliseconds. */
const maxSuggestions = 100;

/** Returns one form for all ways to write a word, to look it up by. */
export const foldWord = (one: string): string =>
  one
    .toLowerCase()
    .replaceAll(/\u200c|[\u064b-\u0652]/g, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/['’]s?$/, '');

/** Returns the check of one language. It reports each word once, where it first appears. */
export function spellingCheck(
  speller: Speller,
  dictionary: Dictionary,
  known: ReadonlySet<string>,
): Check {
  const judged = new Map<string, boolean>();
  const isRight = (one: string): boolean => {
    const right = judged.get(one) ?? (known.has(foldWord(one)) || speller.isWord(one, dictionary));
    judged.set(one, right);
    return right;
  };
  return function* find(text) {
    const reported = new Set<string>();
    let lookups = 0;
    for (const { value, start } of passagesOf(text)) {
      const words = Array.from(value.matchAll(word), ({ index, 0: found }) => ({ index, found }));
      const wrong = words.map(({ index, found }) => {
        const isLooked = speller.isArabic ? isPersian(found, value, index) : isLatin(found);
        // ebd., vgl.
        const isShort = found.length < 5 && value[index + found.length] === '.';
        return isLooked && !isShort && !isRight(found);
      });
      for (const [at, { index, found }] of words.entries()) {
        if (!wrong[at] || reported.has(found)) continue;
        // Two unknown words in a row are probably in another language.
        const isWrongNeighbour = (other: number) =>
          wrong[other] === true &&
          isNear(value, words[Math.min(at, other)], words[Math.max(at, other)]);
        if (!speller.isArabic && (isWrongNeighbour(at - 1) || isWrongNeighbour(at + 1))) continue;
        const isName = /^\p{Lu}/u.test(found);
        if (isName && !beginsSentence(value, index)) continue;
        lookups += 1;
        const canSuggest = speller.suggests && lookups <= maxSuggestions;
        const near = canSuggest ? nearest(found, dictionary, isName) : undefined;
        // An unknown word with a capital may be a name, even at the start of a sentence.
        if (isName && (found.length < 5 || near === undefined)) continue;
        reported.add(found);
        const remedy = near ? `did you mean ${quoted(near)}?` : 'check its spelling';
        const message = `${quoted(found)} is not in the ${speller.name} dictionary; ${remedy}`;
        yield { start: start + index, end: start + index + found.length, message };
      }
    }
  };
}

interface Word {
  readonly index: number;
  readonly found: string;
}

/** Whether only a space is between two words. */
const isNear = (value: string, first?: Word, second?: Word): boolean =>
  first !== undefined &&
  second !== undefined &&
  /^\s$/.test(value.slice(first.index + first.found.length, second.index));

/** Returns the most likely intended word. For a possible name, only words without a capital count. */
function nearest(found: string, { suggest }: Dictionary, isName: boolean): string | undefined {
  const near = suggest(isName ? found.toLowerCase() : found);
  return near.find((one) => isSlip(found, one) && !(isName && /^\p{Lu}/u.test(one)));
}

/** Longer strings are not words, but written by a machine. */
const isOfLength = ({ length }: string): boolean => length > 2 && length < 60;

/** Whether a word is in Arabic script, without digits, and not part of an Arabic phrase. */
const isPersian = (found: string, value: string, index: number): boolean =>
  isOfLength(found) &&
  !/\p{N}/u.test(found) &&
  hasArabic(found) &&
  !hasLatin(found) &&
  !found.endsWith('ة') &&
  !isArabicPhrase(phraseAround(value, index));

/** Whether a word is in Latin script, without digits, and no abbreviation in capitals or name such as eBay. */
const isLatin = (found: string): boolean =>
  isOfLength(found) &&
  !/[^\p{Script=Latin}\p{M}'’-]/u.test(found) &&
  !/(?<=\p{L})\p{Lu}/u.test(found);

const beginsSentence = (value: string, index: number): boolean =>
  /(?:^|[.!?…]|\n\s*)[\s"“”„‚‘’'«»()[\]–—*_-]*$/u.test(value.slice(Math.max(0, index - 12), index));
