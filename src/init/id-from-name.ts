import { refuseId } from '../domain/identifier.ts';

/** Letters that Unicode does not decompose into one of a-z. */
const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ə: 'e',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** The id of an organisation whose name has no Latin letters. */
export const idWithoutName = 'publisher';

/** Returns an id for an organisation from its name; {@link idWithoutName} if the name has no Latin letters. */
export function idFromName(name: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ıəßøæœłđðþ]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/['’ʼ]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
  return refuseId(id) === undefined ? id : idWithoutName;
}
