/**
 * The characters of Arabic script in groups, the most frequent first: a page asks for whole groups, so that the pages of a
 * site need a few dozen fonts between them, however many they are. Digits and letters of ASCII are in none: Latin words
 * stand in the system's own face.
 */
export const arabicGroups = {
  // With the names of the languages, which stand on every page: فارسی, العربية, کوردی.
  shared: 'ابتجحخدرزسشعغفقلمنهویيةکئ\u200c\u00a0 .:!()،؛؟«»–·',
  emphatic: 'آثذصضطظ',
  persian: 'پچژگ',
  persianDigits: '۰۱۲۳۴۵۶۷۸۹',
  hamza: 'أؤء',
  punctuation: '-/"\'…—“”‘’‹›٪٫٬%•[]',
  kurdish: 'ەۆێڵڕڤھ',
  arabicDigits: '٠١٢٣٤٥٦٧٨٩',
  arabic: 'إىك',
  rareLetters: 'ۀٱ',
  // Fathatan; then the marks that Arabic prose uses to tell words apart; then those of vocalized texts.
  tanvin: '\u064b',
  marks: '\u064d\u064e\u064f\u0650\u0651',
  rareMarks: '\u064c\u0652\u0653\u0654\u0655\u0670',
} as const;

export type ArabicGroup = keyof typeof arabicGroups;

const names = Object.keys(arabicGroups) as ArabicGroup[];
const groupOf = new Map(
  names.flatMap((name) => Array.from(arabicGroups[name], (character) => [character, name])),
);

/** What a page needs of the font: whole groups, and the rare characters of the script that are in none. */
export interface CharacterNeed {
  /** In the order of `arabicGroups`. */
  readonly groups: readonly ArabicGroup[];
  /** Sorted by code point. */
  readonly rare: string;
}

/** Rounds the characters of a page up to groups. */
export function needOf(...texts: readonly Iterable<string>[]): CharacterNeed {
  const groups = new Set<ArabicGroup>(['shared']);
  const rare = new Set<string>();
  for (const character of texts.flatMap((text) => Array.from(text))) {
    const group = groupOf.get(character);
    if (group !== undefined) groups.add(group);
    else if (/\p{Script_Extensions=Arabic}/u.test(character)) rare.add(character);
  }
  return {
    groups: names.filter((name) => groups.has(name)),
    rare: [...rare].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join(''),
  };
}

/** All the characters of a need, in an order that depends on nothing else. */
export const charactersOf = ({ groups, rare }: CharacterNeed): string =>
  groups.map((name) => arabicGroups[name]).join('') + rare;

const beyondLetters: ReadonlySet<ArabicGroup> = new Set([
  'punctuation',
  'tanvin',
  'marks',
  'rareMarks',
]);

/** Whether a need is of nothing but the letters and digits of the site's languages: no marks, no rare signs. */
export const isOfLetters = ({ groups, rare }: CharacterNeed): boolean =>
  rare === '' && !groups.some((name) => beyondLetters.has(name));
