import { toAsciiDigits } from './digits.ts';

/**
 * Returns the form of a text that the `words` digest is made from. Texts that a careful reader would call the same have the
 * same form. It drops white space, ZWNJ and other invisible characters, tatweel and the marks of Arabic script. It does not
 * distinguish Arabic and Persian ی and ک, the forms of ه, or the scripts of digits. Punctuation, letter case and the marks of
 * other scripts stay, because they change the meaning.
 *
 * `شده‌اند`, `شده اند` and `شدهاند` are equal; so are `۹۸` and `98`. `زندانی` and `زندان` are not.
 */
export function foldWords(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}\u0640[\p{M}&&\p{Script_Extensions=Arabic}]]+/gv, '')
    // Letters that keyboards and converters confuse. No two different words become the same by folding them.
    .replaceAll(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll(/[ۀەہھ]/g, 'ه');
  return toAsciiDigits(plain);
}
