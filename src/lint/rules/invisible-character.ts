import { named } from '../language/character-names.ts';
import { arabic } from '../language/letters.ts';
import type { Finding, LintText, Rule } from '../rule.ts';
import { lineAround } from '../reading/context.ts';
import { isBlankLine } from './nbsp-line.ts';

/** Finds characters that show nothing or an empty box. Joiners and direction signs have their own rules. */
export const invisibleCharacter: Rule = {
  name: 'invisible-character',
  family: 'spaces',
  severity: 'warning',
  about: 'invisible characters within or next to words, and characters that no font has',
  *find(text) {
    if (!rare.test(text.value)) return;
    for (const match of text.value.matchAll(invisible)) {
      const finding = judge(text, match[0], match.index);
      if (finding) yield { start: match.index, end: match.index + match[0].length, ...finding };
    }
  },
};

/** A run of one such character, or of tag characters. */
const invisible =
  /[\u{e0000}-\u{e007f}]+|\u034f+|([\u00ad\u115f\u1160\u180e\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\p{Variation_Selector}\p{Co}\p{Cn}\p{Cs}])\1*/gu;

/** What is beyond the usual letters and signs of European and Arabic scripts: a quick test before the slow one. */
const rare =
  /[^\n\x20-\x7e\u00a0-\u00ac\u00ae-\u034e\u0384-\u038a\u03a3-\u052f\u0600-\u06ff\u0750-\u077f\u200c-\u200f\u2010-\u2027]/;

/** Scripts without spaces between words, where U+200B marks a possible line break. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const arabicLetter = new RegExp(`[${arabic}]`, 'u');

type Judgement = Omit<Finding, 'start' | 'end'>;

function judge(text: LintText, found: string, at: number): Judgement | undefined {
  const { value } = text;
  const [before, after] = [characterBefore(value, at), value[at + found.length] ?? ''];
  const name = named(found);
  const context = lineAround(value, at, at + found.length);
  if (/[\p{Co}\p{Cn}\p{Cs}]/u.test(found)) {
    // Fonts may have emoji that are newer than the Unicode version of this Node.
    if (/\p{Extended_Pictographic}/u.test(found)) return undefined;
    const message = `${name} is a private character that readers see as an empty box, in ${context}; write the intended character`;
    return { message, severity: 'error' };
  }
  if (/[\u2028\u2029]/.test(found)) {
    const message = `${name} is not a line break here, so words run together; start a new line, or write a space`;
    return { message, severity: 'error', fix: { replacement: ' ', isSafe: false } };
  }
  const removal = { replacement: '', isSafe: true };
  if (/[\u{e0000}-\u{e007f}]/u.test(found)) {
    // Tag characters after a black flag are the flags of England, Scotland and Wales.
    if (before === '\u{1f3f4}') return undefined;
    const message = `${name} hides invisible text, in ${context}; remove it`;
    return { message, severity: 'error', fix: removal };
  }
  if (/\p{Variation_Selector}/u.test(found) && !isIdleSelector(before)) return undefined;
  if (isBlankLine(text, at)) return undefined;
  if (found.startsWith('\u200b') && unspaced.test(before + after)) return undefined;
  const isWithin = /[\p{L}\p{M}]/u.test(before) && /\p{L}/u.test(after);
  // Next to a number or a dash, U+2060 prevents a line break.
  if (!isWithin && found.startsWith('\u2060')) return undefined;
  if (!isWithin) {
    // Programs write it at the start of a file only, so that here two files were joined.
    const severity = found.startsWith('\ufeff') ? 'error' : 'warning';
    return { message: `${name} is invisible in ${context}; remove it`, severity, fix: removal };
  }
  if (!/[\u200b\u2060\ufeff]/.test(found)) {
    return { message: `${name} is invisible in ${context}; remove it`, fix: removal };
  }
  const isArabic = arabicLetter.test(before) && arabicLetter.test(after);
  // Some programs write U+200B where ZWNJ is meant.
  const isMeant = isArabic && text.language === 'fa' && found === '\u200b';
  const remedy = isMeant ? 'write ZWNJ (U+200C), or remove it' : 'remove it';
  return {
    message: `${name} splits a word, in ${context}; ${remedy}`,
    severity: 'error',
    fix: { replacement: isMeant ? '\u200c' : '', isSafe: !isArabic },
  };
}

/** Whether a variation selector after `before` has no effect. */
const isIdleSelector = (before: string): boolean =>
  before === '' ||
  /\s/u.test(before) ||
  (/\p{L}/u.test(before) && !/\p{Script=Han}|\p{Script=Mongolian}/u.test(before));

function characterBefore(value: string, at: number): string {
  const code = value.codePointAt(at - 2) ?? 0;
  return code > 0xffff ? String.fromCodePoint(code) : value.slice(Math.max(0, at - 1), at);
}
