/** Letters that are other forms of a letter, or that keyboards confuse, and the form of each that stays. */
const others = 'يىېێكةەہھۀۆۇڕڵٱıøłđ';
const kept = 'ییییکهههههوورلاiold';
const anyOther = new RegExp(`[${others}]`, 'g');

/**
 * Returns the form of a word in which its spellings are equal: without case, marks, hamza and invisible characters, with one form
 * of each letter, and with ASCII digits. `tag` is the language, since some spellings are those of one language.
 *
 * `مسئول`, `مسؤول` and `مسوول` are equal; so are `هیئت` and `هیأت`, `آئین` and `آیین`, `Räte` and `Raete`.
 */
export function fold(word: string, tag: string): string {
  let text = word;
  // In Kurdish, heh before ZWNJ or at the end is the vowel `ە`. It is left out, because it is written in many ways.
  if (tag === 'ckb') text = text.replace(/[هھ](?:\u200c|$)|[ەة]\u200c?/g, '');
  text = text
    .replace(/^ئ|ئ(?=[وؤ])|[ء\u0640]/g, '')
    .replace(/([^ا])ئ(?=[تل])/g, '$1ا')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(anyOther, (letter) => kept[others.indexOf(letter)] ?? '')
    .replace(/([ایو])\1+/g, '$1')
    .replace(/ß/g, 'ss')
    .replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`);
  return tag === 'de' ? text.replace(/([aou])e/g, '$1') : text;
}
