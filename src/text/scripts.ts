const rtl = ['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Mandaic', 'Samaritan', 'Adlam'];

/** Patterns of one letter that is written from right to left, and of one that is written from left to right. */
export const rtlLetter = `(?:(?=[${rtl.map((script) => String.raw`\p{Script_Extensions=${script}}`).join('')}])\\p{L})`;
export const ltrLetter = String.raw`(?:(?!${rtlLetter})[\p{L}\p{Nl}])`;

const anyRtl = new RegExp(rtlLetter, 'u');
const anyLtr = new RegExp(ltrLetter, 'u');

/** Returns the direction of a text if all its letters have the same one, or `undefined` if there are both or none. */
export function soleDirection(text: string): 'ltr' | 'rtl' | undefined {
  const hasRtl = anyRtl.test(text);
  return hasRtl === anyLtr.test(text) ? undefined : hasRtl ? 'rtl' : 'ltr';
}

/** Returns the direction of the first letter of a text, by which programs choose the direction of a line. */
export function directionOfFirstLetter(text: string): 'ltr' | 'rtl' | undefined {
  const letter = /[\p{L}\p{Nl}]/u.exec(text)?.[0];
  return letter === undefined ? undefined : soleDirection(letter);
}

const tags: readonly [RegExp, string][] = [
  [/\p{Script=Latin}/u, 'und-Latn'],
  [/\p{Script=Arabic}/u, 'und-Arab'],
  [/\p{Script=Cyrillic}/u, 'und-Cyrl'],
  [/\p{Script=Hebrew}/u, 'und-Hebr'],
  [/\p{Script=Greek}/u, 'und-Grek'],
  [/\p{Script=Armenian}/u, 'und-Armn'],
];

/** Returns `und` with the script of the text, as its first letter shows it. */
export function scriptTag(text: string): string | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter === undefined ? undefined : tags.find(([script]) => script.test(letter))?.[1];
}
