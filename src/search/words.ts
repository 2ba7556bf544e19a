import { fold } from './fold.ts';

/** A word of a text: where it is, and its folded parts. A word has several parts if ZWNJ is between them. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly string[];
}

/** Words that say nothing of what a text is about, folded. Letters alone are left out, too. */
const frequent: Readonly<Record<string, string>> = {
  fa: 'در به از که با را برای تا این ان است بر هم هر یا ما نیز بی نا خود شد شده',
  ckb: 'بو هر دو لگل یان',
  ar: 'فی من الی علی عن مع هذا هذه ان التی الذی ما لا او کل',
  en: 'the of and to in is for on that by with as are was be at from or an it this',
  de: 'der die das und in zu den von mit ist des fur auf im dem ein eine an als auch es sie nicht innen',
};

/** Parts of Persian words that are no words, folded: endings, written with ZWNJ or with a space before them. */
const ending = /^(?:ها(?:ی?(?:[تمش]ان|[تمش])?)|ا?[یمتش]|ا(?:ند|ی[مد]|ن)|[تمش]ان|تر(?:ین)?)$/;

/** Scripts without spaces between words: each pair of characters is a word. */
const pairs = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u;

/** Returns whether a folded word is too frequent to look for it. */
export const isFrequent = (word: string, tag: string): boolean =>
  /^\D?$/.test(word) ||
  ` ${frequent[tag] ?? ''} `.includes(` ${word} `) ||
  (tag === 'fa' && ending.test(word));

/** Returns the words and numbers of a text. `#` and `_` divide words. */
export function wordsIn(text: string, tag: string): Word[] {
  const words: Word[] = [];
  // A space after the prefix of a verb is read as a ZWNJ, of the same length.
  const line =
    tag === 'fa' ? text.replace(/(^|[^\p{L}])(ن?م[یي]) (?=\p{L})/gu, '$1$2\u200c') : text;
  for (const { 0: found, index } of line.matchAll(
    /\p{N}+(?:[٬,.'’]\p{N}{3}(?!\p{N}))*|[\p{L}\p{M}\p{Cf}]+/gu,
  )) {
    const add = (all: readonly string[], start = index, length = found.length) => {
      const parts = all.filter(Boolean);
      if (parts.length > 0) words.push({ start, end: start + length, parts });
    };
    if (pairs.test(found)) {
      const signs = Array.from(found);
      const last = Math.max(1, signs.length - 1);
      let at = index;
      for (const [number, sign] of signs.slice(0, last).entries()) {
        const pair = sign + (signs[number + 1] ?? '');
        add([fold(pair, tag)], at, pair.length);
        at += sign.length;
      }
    } else if (tag === 'ckb') add([fold(found, tag)]);
    else {
      const [first = '', ...rest] = found
        .split('\u200c')
        .map((part) => fold(part, tag))
        .filter(Boolean);
      const own = tag === 'fa' ? rest.filter((part) => !ending.test(part)) : rest;
      add(/^ن?می$/.test(first) ? [first + own.join('')] : [first, ...own]);
    }
  }
  return words;
}
