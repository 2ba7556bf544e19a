/** A letter that Arabic does not have, in the spelling of Persian or Kurdish. */
const foreign = /[پچژگکیۀەێۆڵڕڤ]/;
/** Small words that Arabic does not have, as a keyboard of Arabic writes them. */
const persianWords = new Set(
  'است از در كه را با اين براي شد شده بود هم تا مي نمي هاي ها خود هر يك'.split(' '),
);
const withArticle = /^(?:[وفبك]{0,2}ال|و?لل)[\p{L}\p{M}]{2,}$/u;
/** Tanwin on alef is at home in Persian too: حتماً. */
const vowel = /[\u064c-\u0652]|(?<!ا)\u064b(?!ا)/g;
const mark = /[^\p{L}\p{M}\p{Cf}\s]/u;

/** No phrase is longer, to either side. */
const limit = 200;

/** The words around `index`, as far as no punctuation stands between them. */
export function phraseAround(value: string, index: number): string {
  let [start, end] = [index, index];
  while (start > Math.max(0, index - limit) && !mark.test(value[start - 1] ?? '')) start -= 1;
  while (end < Math.min(value.length, index + limit) && !mark.test(value[end] ?? '')) end += 1;
  return value.slice(start, end);
}

/**
 * Whether words within Persian or Kurdish are of Arabic: with ة, with vowels or with articles, and with no letter or word of
 * Persian among them. `السلام عليكم ورحمة الله` is, `حقوق بين المللي` is not.
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
