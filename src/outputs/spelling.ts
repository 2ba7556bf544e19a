/**
 * Returns other characters with the same sense as these, or `undefined` if there are none: `°C` for `℃`, and an ordinary space
 * for every space that may end a line.
 */
export function spellingOf(characters: string): string | undefined {
  if (/^[\u2007\u202f]+$/.test(characters)) return '\u00a0';
  if (/^\s+$/.test(characters)) return ' ';
  return [characters.normalize('NFD'), compatible(characters)].find(
    (spelling) => spelling !== undefined && spelling !== characters,
  );
}

/** Returns the compatibility form, unless it would change a number or a power: `1½` would become `11⁄2`. */
function compatible(characters: string): string | undefined {
  const form = characters.normalize('NFKC');
  return /[\p{N}\u2044]/u.test(form) ? undefined : form;
}
