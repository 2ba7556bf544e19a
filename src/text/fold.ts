import { toAsciiDigits } from './digits.ts';

/** Letters of one sound that keyboards and converters exchange. Words stay distinct; only their spelling by bytes is made equal. */
const letters: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
};

/**
 * The form that the `words` digest is of. Two texts that a careful reader would call the same are equal in it:
 * it drops white space, ZWNJ and other invisible characters, tatweel and the marks of Arabic script,
 * and makes equal Arabic and Persian ی and ک, the forms of ه, and all digits.
 * Punctuation, letter case and the marks of other scripts stay: they change what is said.
 *
 * `شده‌اند`, `شده اند` and `شدهاند` are equal; so are `۹۸` and `98`. `زندانی` and `زندان` are not.
 */
export function foldWords(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/\u0640|(?=\p{M})\p{Script_Extensions=Arabic}/gu, '')
    .replaceAll(/[يىكۀەہھ]/g, (letter) => letters[letter] ?? letter);
  return toAsciiDigits(plain);
}
