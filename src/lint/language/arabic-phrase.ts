/** Letters of Persian and Kurdish that Arabic does not have. */
const foreign = /[پچژگکیۀەێۆڵڕڤ]/;
/** Frequent Persian words, in the letters of an Arabic keyboard. */
const persianWords = new Set(
  'است از در كه را با اين براي شد شده بود هم تا مي نمي هاي ها خود هر يك'.split(' '),
);
const withArticle = /^(?:[وفبك]{0,2}ال|و?لل)[\p{L}\p{M}]{2,}$/u;
/** Vowel marks, except tanwin on alef, which Persian has too: حتماً. */
const vowel = /[\u064c-\u0652]|(?<!ا)\u064b(?!ا)/g;
const punctuation = /[^\p{L}\p{M}\p{Cf}\s]/u;

/** How far a phrase is followed to either side, so that time stays proportional to the text. */
const limit = 200;

/** Returns the words around `index`, up to the next punctuation on either side. */
export function phraseAround(value: string, index: number): string {
  let [start, end] = [index, index];
  while (start > Math.max(0, index - limit) && !punctuation.test(value[start - 1] ?? ''))
    start -= 1;
  while (end < Math.min(value.length, index + limit) && !punctuation.test(value[end] ?? ''))
    end += 1;
  return value.slice(start, end);
}

/**
 * Whether a phrase in a Persian or Kurdish text is Arabic: `السلام عليكم ورحمة الله` is, `حقوق بين المللي` is not. An Arabic
 * phrase has ة, vowel marks or articles, and no letter or word of Persian.
 */
export function isArabicPhrase(phrase: string): boolean {
  if (foreign.test(phrase)) return false;
  const words = phrase.trim().split(/\s+/);
  if (words.some((word) => persianWords.has(word))) return false;
  return (
    /ة(?!\p{L})/u.test(phrase) ||
    (phrase.match(vowel)?.length ?? 0) > 1 ||
    words.filter((word) => withArticle.test(word)).length > 1
  );
}
