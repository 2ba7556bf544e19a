import { ownLettersFor } from './alike-letters.ts';
import { isArabicPhrase, isVocalized, phraseAround } from './arabic-phrase.ts';
import { functionWords } from './function-words.ts';
import { arabic } from './letters.ts';
import { rememberLast } from '../../text/remember-last.ts';
import { arabicScript, type Orthography } from './orthographies.ts';
import { stretchAround } from './stretch-around.ts';

const arabicLetter = new RegExp(`[${arabic}]`, 'gu');
/** How Kurdish and Uyghur begin a word with a vowel. */
const vowelFirst = /^ئ[اەۆێویېۇۈى]/u;
/** Blessings after names, which other languages write as Arabic does. */
const blessing = /(?:صلى|رضي|رحمه|رحمة|سلام) الله(?: تعالى)?(?: عليه| عنه)?|الله عليه/u;
/** "And" in several languages. */
const shared = new Set(['و']);

/**
 * Whether the words around `index` are of another language of Arabic script, which keeps its letters: a phrase of Arabic, or a
 * phrase with words that no keyboard makes of words of the text's own language.
 */
export function isForeignPhrase(
  value: string,
  index: number,
  orthography: Orthography,
  language: string,
): boolean {
  if (isWordOfOther(wordAround(value, index), orthography)) return true;
  if (blessing.test(value.slice(Math.max(0, index - 12), index + 12))) return true;
  return hasForeignWords(phraseAround(value, index), orthography, language);
}

const hasForeignWords = rememberLast(
  (phrase: string, orthography: Orthography, language: string): boolean => {
    if (isArabicPhrase(phrase)) return true;
    const words = phrase.split(/\s+/);
    return (
      (words.some((one) => isForeignWord(one, orthography)) || isOfOther(words, orthography)) &&
      !words.some((one) => isOwnWord(one, orthography, language))
    );
  },
);

const wordAround = stretchAround(/[\p{L}\p{M}]/u, 40);

const isWordOfOther = rememberLast(
  (word: string, orthography: Orthography): boolean =>
    isVocalized(word) || isForeignWord(word, orthography),
);

/** Whether a word has a foreign letter like no own one, two of them, or begins as no word of the language does. */
function isForeignWord(word: string, orthography: Orthography): boolean {
  const others = unlike(word, orthography);
  return (
    new Set(others).size > 1 ||
    others.some((letter) => ownLettersFor(letter, orthography).own.length === 0) ||
    (others.length > 0 && vowelFirst.test(word) && !orthography.letters.includes('ە'))
  );
}

/** Whether each word has a foreign letter, and another language has them all. */
function isOfOther(words: readonly string[], orthography: Orthography): boolean {
  const found = words.filter((word) => word !== '').map((word) => unlike(word, orthography));
  const others = new Set(found.flat());
  return (
    others.size > 1 &&
    found.every(({ length }) => length > 0) &&
    Object.values(arabicScript).some(({ letters }) =>
      Array.from(others).every((letter) => letters.includes(letter)),
    )
  );
}

/** Returns the letters that are neither own ones nor the same for readers. */
const unlike = (text: string, orthography: Orthography): string[] =>
  (text.match(arabicLetter) ?? []).filter(
    (letter) =>
      letter !== 'ة' &&
      !orthography.letters.includes(letter) &&
      !ownLettersFor(letter, orthography).isSame,
  );

/** Whether a word is a frequent one of the language, typed with foreign letters or not. */
function isOwnWord(word: string, orthography: Orthography, language: string): boolean {
  const own = word.replaceAll(arabicLetter, (letter) =>
    orthography.letters.includes(letter)
      ? letter
      : (ownLettersFor(letter, orthography).own[0] ?? letter),
  );
  return !shared.has(own) && functionWords[language]?.includes(own) === true;
}
