import { arabic } from './letters.ts';
import { rememberLast } from '../../text/remember-last.ts';
import { stretchAround } from './stretch-around.ts';

/** Letters that classical Arabic does not have. */
const foreign = new RegExp(`(?![ء-غف-يٱ])[${arabic}]`, 'u');
/** Frequent Persian words, in the letters of an Arabic keyboard. */
const persianWords = new Set(
  'است از در كه را با اين براي شد شده بود هم تا مي نمي هاي ها خود هر يك'.split(' '),
);
const withArticle = /^(?:[وفبك]{0,2}[اٱ]ل|و?لل)[\p{L}\p{M}]{2,}$/u;
/** Words that begin with a written hamza, as no Persian word does: أكبر, إليه. */
const withHamza = /^[وفبلك]?[أإ]\p{L}/u;
/** Vowel marks, except tanwin on alef, which Persian has too: حتماً. */
const vowel = /[\u064c-\u0652]|(?<!ا)\u064b(?!ا)/g;

/** Returns the words around an index, up to the next punctuation on either side. */
export const phraseAround = stretchAround(/[\p{L}\p{M}\p{Cf}\s]/u, 200);

/**
 * Whether a phrase in a Persian or Kurdish text is Arabic: `السلام عليكم ورحمة الله` is, `حقوق بين المللي` is not. An Arabic
 * phrase has ة, vowel marks, articles or hamza, and no letter or word of Persian.
 */
export const isArabicPhrase = rememberLast((phrase: string): boolean => {
  if (foreign.test(phrase)) return false;
  const words = phrase.trim().split(/\s+/);
  if (words.some((word) => persianWords.has(word))) return false;
  return (
    /ة(?!\p{L})/u.test(phrase) ||
    (phrase.match(vowel)?.length ?? 0) > 1 ||
    words.filter((word) => withArticle.test(word) || withHamza.test(word)).length > 1
  );
});

/** Whether a word has the vowel marks or the alef of the Koran. */
export const isVocalized = (word: string): boolean =>
  (word.match(vowel)?.length ?? 0) > 1 || /^[وفبلك]?ٱل/u.test(word);

/** The article, in Arabic or Persian letters, and Persian words that begin like it. */
const article = /^(?:[وفبکك]{0,2}[اٱ]ل|و?لل)\p{L}{2}/u;
const noArticle =
  /^ال(?:کتر|گو|کل|مپی|بته|ان|هام|ماس|فبا|تماس|زام|تهاب|تیام|تزام|حاق|قا|مان|بسه|یاف)/;
/** Words of religion that Persian writes as the Koran does. */
const koranic = new Set('صلوة زکوة زكوة حیوة حيوة مشکوة مشكوة توریة تورية'.split(' '));

/**
 * Whether the ة at `index` in a text of another language is part of Arabic words: `بقیة الله` and `عادةً` are Arabic, `مدرسة ما`
 * is not.
 */
export function isArabicTehMarbuta(value: string, index: number): boolean {
  const before = value.slice(Math.max(0, index - 60), index);
  const known = isArabicAround(before, value.slice(index + 1, index + 31));
  if (known !== undefined) return known;
  const phrase = phraseAround(value, index);
  const start = value.lastIndexOf(phrase, index);
  const isQuoted = value[start - 1] === '«' && value[start + phrase.length] === '»';
  return isArabicWithTehMarbuta(phrase, isQuoted);
}

/** Whether a ة is Arabic as far as the words before and after it show; `undefined` if they do not. */
const isArabicAround = rememberLast((before: string, after: string): boolean | undefined => {
  const lead = /(?<![\p{L}\p{M}])[\p{L}\p{M}]*$/u.exec(before.slice(-30))?.[0] ?? '';
  const [, joint = '', next = ''] = /^([\s\u200c_-]{0,2})(\p{L}*)/u.exec(after) ?? [];
  if (/^[\u064b-\u0652]/.test(after) || koranic.has(`${lead}ة`) || article.test(lead)) return true;
  if (article.test(next) && !noArticle.test(next)) return true;
  if (withHamza.test(next)) return true;
  const [last = ''] = /(?<!\p{L})\p{L}+(?= \p{L}*$)/u.exec(before) ?? [];
  if (article.test(last) && !noArticle.test(last)) return true;
  return joint === '' && next !== '' ? false : undefined;
});

const isArabicWithTehMarbuta = rememberLast((phrase: string, isQuoted: boolean): boolean => {
  // Persian keyboards write Arabic with their own ی and ک.
  const arabicLetters = phrase.replaceAll(/[یک]/g, (letter) => (letter === 'ی' ? 'ي' : 'ك'));
  return isArabicPhrase(
    isQuoted && phrase === arabicLetters ? phrase : arabicLetters.replaceAll('ة', 'ه'),
  );
});
