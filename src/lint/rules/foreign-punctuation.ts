import { arabic, arabicMarks, hasArabic, hasLatin, latin } from '../language/letters.ts';
import type { Orthography } from '../language/orthographies.ts';
import { orthographyOf } from '../language/orthography.ts';
import { matchesIn, passagesOf, type Passage } from '../reading/passages.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Finding, LintText, Rule } from '../rule.ts';

/** Finds commas, semicolons, question marks and full stops that the language does not use. */
export const foreignPunctuation: Rule = {
  name: 'foreign-punctuation',
  family: 'punctuation',
  severity: 'warning',
  about: 'Latin commas, semicolons and question marks in Arabic script, and the reverse',
  *find(text) {
    const orthography = orthographyOf(text.tag);
    if (!orthography) return;
    const isArabic = orthography.letters !== '';
    const { signs, suspect } = foreignSigns(orthography);
    if (!passagesOf(text).some(({ value }) => suspect.test(value))) return;
    for (const { match, passage, start, end } of matchesIn(text, isArabic ? inArabic : inLatin)) {
      const found = match[0].trimStart();
      if (!Array.from(found).some((one) => one in signs)) continue;
      const next = passage.value[match.index + match[0].length] ?? ' ';
      // Signs on the wrong side of a space: «کتاب ,قلم».
      const isTurned =
        match[0].startsWith(' ') &&
        (/[«(]/.test(next) || /^(?:[[`]|[*_]+[\p{L}«])/u.test(text.value.slice(end, end + 4)));
      const isGlued = isTurned || /\p{L}/u.test(next);
      // After a space or within a word, ? may be a lost character. A full stop may belong to an abbreviation.
      const isDoubtful = /^\s+[?؟]|\./u.test(match[0]) || (isGlued && found.includes('?'));
      yield finding(signs, { start, end }, found, wordBefore(passage.value, match.index), {
        isGlued,
        isSafe: !isDoubtful,
      });
    }
    yield* afterMarkup(text, signs, isArabic ? hasArabic : hasLatin);
  },
};

type Signs = Readonly<Record<string, string>>;

/** The signs of other languages, and a quick test that a text with none of them fails. */
interface ForeignSigns {
  /** Each with the one of this language. */
  readonly signs: Signs;
  readonly suspect: RegExp;
}

const kept = new WeakMap<Orthography, ForeignSigns>();

function foreignSigns(orthography: Orthography): ForeignSigns {
  const known = kept.get(orthography);
  if (known) return known;
  const signs = signsFor(orthography);
  const found = { signs, suspect: new RegExp(`[${Object.keys(signs).join('')}]`) };
  kept.set(orthography, found);
  return found;
}

/** Returns the signs of other languages, each with the one of this language. */
function signsFor({ letters, comma, semicolon, question, stops }: Orthography): Signs {
  const [stop = '.'] = stops;
  const own = comma + semicolon + question + stops;
  const others: Signs = {
    ',': comma,
    '،': comma,
    ';': semicolon,
    '؛': semicolon,
    '?': question,
    '؟': question,
    '.': stop,
    '۔': stop,
    // Some keyboards have the separators of numbers where others have the comma.
    ...(letters !== '' && { '٫': comma, '٬': comma }),
  };
  return Object.fromEntries(Object.entries(others).filter(([sign]) => !own.includes(sign)));
}

/** Signs after words of Arabic script, but not between Latin words or within numbers. */
const inArabic = new RegExp(
  // Match the sign first: looking back from each character is slower.
  `(?=[ ,;?!؟٫٬۔.])(?:${[
    `(?<=[${arabic}${arabicMarks}»٠-٩۰-۹\\u200c])(?:[,;](?=$|[\\s${arabic}«(*_"])|[!؟]*\\?[?!؟]*| \\?(?=$|[\\s)»]))`,
    `(?<=\\))[,;](?=\\s[${arabic}«])`,
    `(?<=[${arabic}${arabicMarks}»)]) [,;](?=[${arabic}«(])`,
    `(?<=[${arabic}${arabicMarks}](?:[»)\\]”"’]{1,2})?) ?[,;٫٬](?=\\s|$)`,
    `(?<=[${arabic}${arabicMarks}»)])۔`,
    `(?<=[${arabic}][${arabic}${arabicMarks}])\\.(?=\\s|$)`,
  ].join('|')})`,
  'gu',
);
const inLatin = new RegExp(
  `(?=[ ،؛؟۔])(?<=[${latin}\\p{Script=Cyrillic}0-9”“"’)»«]) ?[،؛؟۔](?![${arabic}])`,
  'gu',
);

const wordBefore = (value: string, index: number): string =>
  /\S{1,20}$/.exec(value.slice(Math.max(0, index - 20), index))?.[0] ?? '';

/** Yields signs right after bold words or a link, if these and the text go on in the script of the language. */
function* afterMarkup(
  text: LintText,
  signs: Signs,
  hasScript: (value: string) => boolean,
): Iterable<Finding> {
  let last: Passage | undefined;
  for (const passage of passagesOf(text)) {
    const before = last;
    last = passage;
    const sign = /^ ?([,;?،؛؟](?=\s|$)|[,;،؛](?=[\p{L}«(]))/u.exec(passage.value);
    if (!sign?.[1] || !(sign[1] in signs) || !before || before.isProperty) continue;
    const between = text.value.slice(before.start + before.value.length, passage.start);
    if (!/^[*_~`)\]]/.test(between) || between.includes('\n')) continue;
    if (!hasScript(before.value.slice(-3))) continue;
    const next = passage.value.charAt(sign[0].length);
    const isGlued = /[\p{L}«(]/u.test(next);
    if (/\p{L}/u.test(next) && !hasScript(next)) continue;
    const range = { start: passage.start, end: passage.start + sign[0].length };
    yield finding(signs, range, sign[1], wordBefore(before.value, before.value.length), {
      isGlued,
      isSafe: sign[0] !== ' ?',
    });
  }
}

function finding(
  signs: Signs,
  range: { readonly start: number; readonly end: number },
  found: string,
  word: string,
  { isGlued, isSafe }: { readonly isGlued: boolean; readonly isSafe: boolean },
): Finding {
  const right = Array.from(found, (sign) => signs[sign] ?? sign).join('');
  const sign = Array.from(found).find((one) => one in signs) ?? found;
  return {
    ...range,
    message: `${codePoint(sign)} is ${origin(sign)}, after ${quoted(word)}; write ${right} (${codePoint(signs[sign] ?? sign)})`,
    fix: { replacement: right + (isGlued ? ' ' : ''), isSafe },
  };
}

function origin(sign: string): string {
  if ('٫٬'.includes(sign)) return 'a separator of numbers';
  if (sign === '۔') return 'a full stop of Urdu';
  return `a sign of ${/[،؛؟]/.test(sign) ? 'Arabic' : 'Latin'} script`;
}
