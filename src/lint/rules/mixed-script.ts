import { arabic, arabicMarks, hasArabic, latin } from '../language/letters.ts';
import { arabicOrthographyOf, isKurdish } from '../language/orthography.ts';
import { matchesIn, passagesOf } from '../reading/passages.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, LintText, Rule } from '../rule.ts';

/** Finds words with letters of two scripts. */
export const mixedScript: Rule = {
  name: 'mixed-script',
  family: 'letters',
  severity: 'warning',
  about: 'letters of two scripts in one word: аdmin with a Cyrillic а, PDFها without ZWNJ',
  *find(text) {
    yield* lookAlikesIn(text);
    // Few texts have letters of both scripts in one passage.
    if (passagesOf(text).some(({ value }) => anyOther.test(value) && hasArabic(value)))
      yield* gluedIn(text);
  },
};

const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const european = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]{2,}/gu;
/** Cyrillic and Greek letters, each with the Latin letter that it looks like. */
export const lookAlikes = new Map(
  'АA ВB ЕE КK МM НH ОO РP СC ТT ХX ІI ЈJ ЅS аa еe оo рp сc уy хx іi јj ѕs ԁd һh ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo'
    .split(' ')
    .map(([other = '', own = '']): [string, string] => [other, own]),
);

function* lookAlikesIn(text: LintText): Iterable<Finding> {
  for (const { value, start } of passagesOf(text)) {
    if (!foreign.test(value)) continue;
    for (const { index, 0: word } of value.matchAll(european)) {
      const letters = Array.from(word);
      const others = letters.filter((letter) => foreign.test(letter));
      const isAlike = others.every((letter) => lookAlikes.has(letter));
      const isGreek = others.some((letter) => /\p{Script=Greek}/u.test(letter));
      // μm and kΩ are units.
      if (others.length === 0 || (isGreek && !isAlike) || !/\p{Script=Latin}/u.test(word)) continue;
      const replacement = letters.map((letter) => lookAlikes.get(letter) ?? letter).join('');
      const remedy = isAlike ? quoted(replacement) : 'it in one script';
      yield {
        start: start + index,
        end: start + index + word.length,
        message: `${quoted(word)} has letters of two scripts, and ${quoted(others.join(''))} is not Latin; write ${remedy}`,
        ...(isAlike && { fix: { replacement, isSafe: false } }),
      };
    }
  }
}

/** The place where letters of Arabic and Latin script meet. ƒ, Œ and œ come from a wrong encoding, which mojibake reports. */
const otherLetters = String.raw`${latin}\p{Script=Cyrillic}\p{Script=Greek}`;
const meeting = new RegExp(
  `[${arabic}][${arabicMarks}]{0,4}(?=(?![ƒŒœ])[${otherLetters}])|(?![ƒŒœ])[${otherLetters}](?=[${arabic}])`,
  'gu',
);
const arabicEnd = new RegExp(`[${arabic}${arabicMarks}\\u200c]{1,40}$`, 'u');
const arabicStart = new RegExp(`^[${arabic}${arabicMarks}\\u200c]{1,40}`, 'u');
const latinEnd = new RegExp(`[${otherLetters}0-9-]{1,40}$`, 'u');
const latinStart = new RegExp(`^[${otherLetters}0-9-]{1,40}`, 'u');
/** Words that Arabic writes together with the next word: and, with, the … */
const prefix = /^[وفبلكس]{0,3}(?:ال)?$/;
/** Persian endings, which ZWNJ joins to a Latin word. */
const ending = /^(?:ها|های|هایی|هایش|هایشان|ی|ای|یی|ام|اش|شان|مان)$/;

function* gluedIn(text: LintText): Iterable<Finding> {
  const orthography = arabicOrthographyOf(text.tag);
  const isKurdishText = orthography !== undefined && isKurdish(orthography);
  yield* strayLetters(text);
  for (const { match, passage, start } of matchesIn(text, meeting)) {
    const at = match.index + match[0].length;
    const [before, after] = [
      passage.value.slice(Math.max(0, at - 40), at),
      passage.value.slice(at, at + 40),
    ];
    const isEnding = new RegExp(`^[${otherLetters}]`, 'u').test(match[0]);
    const left = (isEnding ? latinEnd : arabicEnd).exec(before)?.[0] ?? '';
    const right = (isEnding ? arabicStart : latinStart).exec(after)?.[0] ?? '';
    // Kurdish writes endings right after a Latin name: ZIPدا.
    if (
      isKurdishText ||
      strayLetter.test(isEnding ? before.slice(-3) + after : before.slice(-1) + after)
    )
      continue;
    if (text.language === 'ar' && !isEnding && prefix.test(left)) continue;
    const isBound = isEnding && text.language === 'fa' && ending.test(right);
    const joint = isBound ? '\u200c' : ' ';
    const end = start + match[0].length;
    yield {
      start: end - left.length,
      end: end + right.length,
      message: `${quoted(left + right)} joins two scripts in one word; write ${isBound ? 'ZWNJ (U+200C)' : 'a space'} between them`,
      fix: { replacement: left + joint + right, isSafe: false, changes: ['spaces'] },
    };
  }
}

/** One or two letters of another script within a word of Arabic script. */
const strayLetter = new RegExp(
  `[${arabic}${arabicMarks}][${otherLetters}]{1,2}(?=[${arabic}])`,
  'u',
);
const wordWithStray = new RegExp(
  `[${arabic}${arabicMarks}\\u200c]{1,40}(?:[${otherLetters}]{1,2}[${arabic}][${arabic}${arabicMarks}\\u200c]{0,40})+`,
  'gu',
);

function* strayLetters(text: LintText): Iterable<Finding> {
  for (const { value, start: from } of passagesOf(text)) {
    // Few passages have one, and a search for whole words is slower.
    if (!strayLetter.test(value)) continue;
    for (const { index, 0: word } of value.matchAll(wordWithStray)) {
      const others = Array.from(word).filter((letter) => anyOther.test(letter));
      const message = `${quoted(word)} has letters of two scripts, and ${quoted(others.join(''))} is not Arabic; write it in one script`;
      yield { start: from + index, end: from + index + word.length, message };
    }
  }
}

const anyOther = new RegExp(`[${otherLetters}]`, 'u');
