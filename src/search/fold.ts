import { rewrite, type Language } from './language.ts';

/** Letters that are other forms of a letter, or that keyboards confuse, and the form of each that stays. */
const others = 'يىكةەہھۀٱı';
const kept = 'ییکهههههاi';
const anyOther = new RegExp(`[${others}]`, 'g');

/**
 * Returns the form of a word in which its spellings are equal: without case, marks, hamza and invisible characters, with one form
 * of each letter, and with ASCII digits.
 *
 * `مسئول`, `مسؤول` and `مسوول` are equal; so are `هیئت` and `هیأت`, `آئین` and `آیین`, in German `Räte` and `Raete`.
 */
export const fold = (word: string, { after }: Language): string =>
  rewrite(
    word
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(anyOther, (letter) => kept[others.indexOf(letter)] ?? '')
      .replace(/([ایو])\1+/g, '$1')
      .replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`),
    after,
  );
