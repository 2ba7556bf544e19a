import type { Dictionary } from './dictionary.ts';

/** British spellings and their American form, because the dictionary has only the American one. */
const american: readonly (readonly [british: RegExp, american: string])[] = [
  [/(?<=[a-z]{2})is(?=e[ds]?$|er|ing|ation|able)/, 'iz'],
  [/ys(?=e[ds]?$|ing)/, 'yz'],
  [/our/, 'or'],
  [/(?<=[bcdgptv])re(?=[ds]?$)/, 'er'],
  [/ll(?=ed$|ing|er|or|ous|ery)/, 'l'],
  [/(?<=[aeiou])l(?=s?$|ment|ful|ness)/, 'll'],
  [/enc(?=e|es|ed|ing)/, 'ens'],
  [/ctis(?=e|ing)/, 'ctic'],
  [/ogue(?=s?$)/, 'og'],
  [/[ao]e/, 'e'],
  [/oeu/, 'eu'],
  [/dgement/, 'dgment'],
  [/grey/, 'gray'],
  [/programme/, 'program'],
  [/eing$/, 'ing'],
  [/mould/, 'mold'],
  [/sc(?=eptic)/, 'sk'],
  [/lph(?=ur)/, 'lf'],
];
const more = new Set(
  'aluminium anaesthetic armoury cheque gaol jewellery kerb manoeuvre manoeuvres manoeuvring plough storey tyre whilst nationwide'.split(
    ' ',
  ),
);
const prefix =
  /^(?:un|re|non|co|pre|anti|over|under|sub|inter|multi|mis|out|counter|super|trans|self|semi|ex)-?(?=[a-z]{4})/;

/** Whether an English word is in the dictionary, in American or British spelling, also without its prefix or in its parts. */
export const isEnglishWord = (word: string, { has }: Dictionary): boolean =>
  isWord(word.replaceAll('’', "'"), has);

function isWord(word: string, has: Dictionary['has']): boolean {
  const plain = word.replace(/'s?$/i, '');
  const lower = plain.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const spellings = [word, word.toLowerCase(), plain, lower];
  if (spellings.some((one) => has(one) || more.has(one))) return true;
  if (american.some(([british, own]) => has(lower.replace(british, own)))) return true;
  const rest = lower.replace(prefix, '');
  if (rest !== lower && isWord(rest, has)) return true;
  const parts = plain.split(/[-']/);
  return parts.length > 1 && parts.every((part) => part === '' || isWord(part, has));
}
