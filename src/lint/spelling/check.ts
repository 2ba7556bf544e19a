import { isArabicPhrase, phraseAround } from '../language/arabic-phrase.ts';
import { hasArabic, hasLatin } from '../language/letters.ts';
import { passagesOf } from '../reading/passages.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, LintText } from '../rule.ts';
import { word } from '../reading/words.ts';
import type { Dictionary } from './dictionary.ts';
import { isSlip } from './slip.ts';

/** A language, and how its words are looked up. */
export interface Speller {
  readonly name: string;
  readonly isArabic: boolean;
  /** Whether what its dictionary suggests is of any use. */
  readonly suggests: boolean;
  readonly isWord: (word: string, dictionary: Dictionary) => boolean;
}

/** Finds words that are in no dictionary. */
export type Check = (text: LintText) => Iterable<Finding>;

/** For more words of a text nothing is suggested: each takes ten milliseconds. */
const mostAsked = 100;

/** One spelling of a word, to find it by however it is written. */
export const foldWord = (one: string): string =>
  one
    .toLowerCase()
    .replaceAll(/\u200c|[\u064b-\u0652]/g, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/['’]s?$/, '');

/** The check of one language. Each word is told once, where it first stands. */
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
    const told = new Set<string>();
    let asked = 0;
    for (const { value, start } of passagesOf(text)) {
      const words = Array.from(value.matchAll(word), ({ index, 0: found }) => ({ index, found }));
      const wrong = words.map(({ index, found }) => {
        const isLooked = speller.isArabic ? isPersian(found, value, index) : isLatin(found);
        // ebd., vgl.
        const isShort = found.length < 5 && value[index + found.length] === '.';
        return isLooked && !isShort && !isRight(found);
      });
      for (const [at, { index, found }] of words.entries()) {
        if (!wrong[at] || told.has(found)) continue;
        // Two unknown words in a row are of another language.
        const isBeside = (other: number) =>
          wrong[other] === true &&
          isNear(value, words[Math.min(at, other)], words[Math.max(at, other)]);
        if (!speller.isArabic && (isBeside(at - 1) || isBeside(at + 1))) continue;
        const isName = /^\p{Lu}/u.test(found);
        if (isName && !beginsSentence(value, index)) continue;
        asked += 1;
        const isAsked = speller.suggests && asked <= mostAsked;
        const near = isAsked ? nearest(found, dictionary, isName) : undefined;
        // Whatever else begins a sentence with a capital may be a name.
        if (isName && (found.length < 5 || near === undefined)) continue;
        told.add(found);
        const remedy = near ? `did you mean ${quoted(near)}?` : 'look at how it is written';
        const message = `${quoted(found)} is in no dictionary of ${speller.name}; ${remedy}`;
        yield { start: start + index, end: start + index + found.length, message };
      }
    }
  };
}

interface Word {
  readonly index: number;
  readonly found: string;
}

/** Whether only a space stands between two words. */
const isNear = (value: string, first?: Word, second?: Word): boolean =>
  first !== undefined &&
  second !== undefined &&
  /^\s$/.test(value.slice(first.index + first.found.length, second.index));

/** The likeliest word that was meant: for one with a capital, which may be a name, another that has none. */
function nearest(found: string, { suggest }: Dictionary, isName: boolean): string | undefined {
  const near = suggest(isName ? found.toLowerCase() : found);
  return near.find((one) => isSlip(found, one) && !(isName && /^\p{Lu}/u.test(one)));
}

/** Longer ones are no words, but what a machine wrote. */
const isOfLength = ({ length }: string): boolean => length > 2 && length < 60;

/** Without digits, and neither a word of Arabic nor among such. */
const isPersian = (found: string, value: string, index: number): boolean =>
  isOfLength(found) &&
  !/\p{N}/u.test(found) &&
  hasArabic(found) &&
  !hasLatin(found) &&
  !found.endsWith('ة') &&
  !isArabicPhrase(phraseAround(value, index));

/** Without digits; not abbreviations in capitals, nor names such as eBay. */
const isLatin = (found: string): boolean =>
  isOfLength(found) &&
  !/[^\p{Script=Latin}\p{M}'’-]/u.test(found) &&
  !/(?<=\p{L})\p{Lu}/u.test(found);

const beginsSentence = (value: string, index: number): boolean =>
  /(?:^|[.!?…]|\n\s*)[\s"“”„‚‘’'«»()[\]–—*_-]*$/u.test(value.slice(Math.max(0, index - 12), index));
