/** The characters of Arabic script in groups. ASCII letters and digits are in none: they are set in a font of the system. */
export const arabicGroups = {
  // With the names of the languages, which are on every page: فارسی, العربية, کوردیی ناوەندی.
  shared: 'ابتجحخدرزسشعغفقلمنوئ\u00a0 .!()،؛–·',
  // Urdu has other forms of these letters.
  ends: 'هية',
  // On an Arabic page only the names of languages have these letters, and a font of the system sets them: see `base.css`.
  eastern: 'یک\u200c',
  openE: 'ە',
  emphatic: 'آثذصضطظ',
  persian: 'پچژگ',
  // The digits of years in which statements are issued, in both calendars; then the others.
  persianYears: '۰۱۲۴۸۹',
  persianDigits: '۳۵۶۷',
  hamza: 'أؤء',
  // Every Persian page is given these: most have one of them, and fewer kinds of pages need fewer fonts.
  sentencePunctuation: ':؟«»',
  // Every Arabic page is given it, because dates have it: تموز/يوليو. Elsewhere it is as rare as the rest.
  slash: '/',
  punctuation: '-"\'…—“”‘’‹›٪٫٬%•[]',
  kurdish: 'ۆێڵڕڤ',
  // In Kurdish and in Urdu.
  knottedHeh: 'ھ',
  urdu: 'ٹڈڑںہے۔',
  pashto: 'ټځڅډړږښګڼېۍ',
  arabicYears: '٠١٢٤٨٩',
  arabicDigits: '٣٥٦٧',
  arabic: 'إىك',
  rareLetters: 'ۀٱۂۃۓ',
  // Fathatan; then the marks that Arabic prose uses against ambiguity; then those of vocalized texts.
  tanvin: '\u064b',
  marks: '\u064d\u064e\u064f\u0650\u0651',
  rareMarks: '\u064c\u0652\u0653\u0654\u0655\u0670',
} as const;

export type ArabicGroup = keyof typeof arabicGroups;

/** Groups by frequency; needing one step includes all earlier steps. */
type Ladder = readonly (readonly ArabicGroup[])[];

/** The letters and digits of a language: those of every page, and those that some pages need too. */
interface Letters {
  readonly given: readonly ArabicGroup[];
  readonly ladders: readonly Ladder[];
}

const letters: Readonly<Record<string, Letters>> = {
  fa: {
    given: [
      'shared',
      'ends',
      'eastern',
      'openE',
      'emphatic',
      'persian',
      'persianYears',
      'sentencePunctuation',
    ],
    ladders: [
      [['persianDigits']],
      [
        ['hamza'],
        ['arabic', 'kurdish', 'knottedHeh'],
        ['arabicYears', 'arabicDigits', 'urdu', 'rareLetters'],
      ],
    ],
  },
  ar: {
    given: ['shared', 'ends', 'emphatic', 'hamza', 'slash', 'arabic', 'arabicYears'],
    ladders: [
      [['arabicDigits']],
      [
        ['eastern', 'openE', 'persian'],
        ['persianYears', 'persianDigits', 'kurdish', 'knottedHeh', 'urdu', 'rareLetters'],
      ],
    ],
  },
  ckb: {
    given: [
      'shared',
      'ends',
      'eastern',
      'openE',
      'persian',
      'kurdish',
      'knottedHeh',
      'arabicYears',
    ],
    ladders: [
      [['arabicDigits']],
      [
        ['emphatic', 'hamza'],
        ['persianYears', 'persianDigits', 'arabic', 'urdu', 'rareLetters'],
      ],
    ],
  },
  // Dates have Latin digits.
  ur: {
    given: [
      'shared',
      'eastern',
      'emphatic',
      'persian',
      'hamza',
      'sentencePunctuation',
      'knottedHeh',
      'urdu',
    ],
    ladders: [
      [['persianYears', 'persianDigits']],
      [
        ['rareLetters', 'ends'],
        ['openE', 'arabic', 'kurdish', 'arabicYears', 'arabicDigits'],
      ],
    ],
  },
  ps: {
    given: [
      'shared',
      'ends',
      'eastern',
      'emphatic',
      'persian',
      'persianYears',
      'sentencePunctuation',
      'pashto',
    ],
    ladders: [
      [['persianDigits']],
      [
        ['hamza'],
        ['arabic', 'knottedHeh', 'urdu'],
        ['openE', 'kurdish', 'arabicYears', 'arabicDigits', 'rareLetters'],
      ],
    ],
  },
};

/** Languages with the letters of another one, and few more. */
const alike: Readonly<Record<string, string>> = { pnb: 'ur', skr: 'ur' };

/** Signs, which are the same in every language. */
const signs: readonly Ladder[] = [
  [['sentencePunctuation'], ['slash', 'punctuation']],
  [['tanvin'], ['marks'], ['rareMarks']],
];

/** The characters that a page needs from the font. */
export interface CharacterNeed {
  /** In the order of `arabicGroups`. */
  readonly groups: readonly ArabicGroup[];
  /** One by one, sorted by code point. */
  readonly rare: string;
}

const names = Object.keys(arabicGroups) as ArabicGroup[];
const groupOf = new Map(
  names.flatMap((name) => Array.from(arabicGroups[name], (character) => [character, name])),
);

/**
 * Rounds the characters of a page in a language up to groups, so that a site needs some tens of fonts for any number of pages.
 * A language that is not listed here has the letters of Persian. The characters of `labels` are not rounded, because the same
 * labels are on every page.
 */
export function needOf(
  tag: string,
  text: Iterable<string>,
  labels: Iterable<string> = '',
): CharacterNeed {
  const asked = new Set<ArabicGroup>();
  const rare = new Set<string>();
  for (const character of text) {
    const group = groupOf.get(character);
    if (group !== undefined) asked.add(group);
    else if (isArabic(character)) rare.add(character);
  }
  const [language = ''] = tag.split('-');
  const own = letters[alike[language] ?? language] ?? letters['fa'];
  for (const group of own?.given ?? []) asked.delete(group);
  const given = new Set([
    ...(own?.given ?? []),
    ...[...(own?.ladders ?? []), ...signs].flatMap((ladder) => climb(ladder, asked)),
  ]);
  for (const character of labels) {
    const group = groupOf.get(character);
    if (isArabic(character) && (group === undefined || !given.has(group))) rare.add(character);
  }
  return {
    groups: names.filter((name) => given.has(name)),
    rare: [...rare].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join(''),
  };
}

const isArabic = (character: string): boolean => /\p{Script_Extensions=Arabic}/u.test(character);

/** The groups of a ladder, up to its last step with a group that is asked for. */
function climb(ladder: Ladder, asked: ReadonlySet<ArabicGroup>): ArabicGroup[] {
  const last = ladder.findLastIndex((step) => step.some((group) => asked.has(group)));
  return ladder.slice(0, last + 1).flat();
}

/** All characters of a need: the same order for the same need. */
export const charactersOf = ({ groups, rare }: CharacterNeed): string =>
  groups.map((name) => arabicGroups[name]).join('') + rare;

const beyondLetters: ReadonlySet<ArabicGroup> = new Set([
  'punctuation',
  'tanvin',
  'marks',
  'rareMarks',
]);

/** Whether a need has letters and digits only: no marks and no rare signs. */
export const isOfLetters = ({ groups, rare }: CharacterNeed): boolean =>
  rare === '' && !groups.some((name) => beyondLetters.has(name));
