const rtl = ['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Mandaic', 'Samaritan', 'Adlam'];

/** Patterns of one letter that is written from right to left, and of one that is written from left to right. */
export const rtlLetter = `(?:(?=[${rtl.map((script) => String.raw`\p{Script_Extensions=${script}}`).join('')}])\\p{L})`;
export const ltrLetter = String.raw`(?:(?!${rtlLetter})[\p{L}\p{Nl}])`;

const anyRtl = new RegExp(rtlLetter, 'u');
const anyLtr = new RegExp(ltrLetter, 'u');

/** What is beyond the letters and signs of Arabic and Hebrew script and the signs of ASCII: all digits, `@`, other letters. */
const beyondRtl =
  // oxlint-disable-next-line no-misleading-character-class -- The ranges have no joined characters.
  /[^\s!-/:-?[-`{-~\u00ab\u00bb\u0591-\u05f4\u060c\u061b\u061f\u0620-\u065f\u066a-\u06d3\u200c-\u200f\u2013\u2014\u2018-\u201f\u2026]/;
/** What is beyond the letters and signs of Latin, Greek, Cyrillic and Armenian script: all digits, other letters. */
const beyondLtr =
  /[^\0-/:-\u00b1\u00b4-\u00b8\u00ba\u00bb\u00bf-\u058a\u1e00-\u1fff\u2010-\u203a\u20ac]/;

/** Whether a text may have digits, `@` or left-to-right letters. A quick test before a slow search. */
export const mayHaveLtr = (text: string): boolean => beyondRtl.test(text);

/** Whether a text may have digits or right-to-left letters. */
export const mayHaveRtl = (text: string): boolean => beyondLtr.test(text);

/** Returns the direction of a text if all its letters have the same one, or `undefined` if there are both or none. */
export function soleDirection(text: string): 'ltr' | 'rtl' | undefined {
  const hasRtl = mayHaveRtl(text) && anyRtl.test(text);
  const hasLtr = mayHaveLtr(text) && anyLtr.test(text);
  return hasRtl === hasLtr ? undefined : hasRtl ? 'rtl' : 'ltr';
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
