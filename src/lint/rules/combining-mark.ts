import { codePoint, quoted } from '../../text/quote.ts';
import { rememberLast } from '../../text/remember-last.ts';
import { matchesIn, passagesOf } from '../reading/passages.ts';
import type { Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

/** A character with its marks, or a character that Unicode has twice, such as Å the letter and Å the unit. */
const cluster = /\P{M}\p{M}{1,30}|[\u037e\u0387\u1fef\u2126\u212a\u212b]/gu;
const alone = /(?<=^|\s)\p{M}+/gu;
/** A quick test that many texts fail. */
const suspect = /[\p{M}\u037e\u0387\u1fef\u2126\u212a\u212b]/u;

/** Finds a letter and a mark that Unicode has as one character, and marks without a letter. */
export const combiningMark: Rule = {
  name: 'combining-mark',
  family: 'letters',
  severity: 'warning',
  about: 'letters with separate marks that exist as one character, and marks without a letter',
  *find(text) {
    if (!passagesOf(text).some(({ value }) => suspect.test(value))) return;
    for (const { match, start, end } of matchesIn(text, cluster)) {
      const [found] = match;
      if (/\s/.test(found)) continue;
      const replacement = found.normalize('NFC');
      // Only the order of the marks differs: readers see no difference, and people type them in that order.
      if (replacement.length === found.length && found.length > 1) continue;
      const message = messageOf(found, replacement, wordAround(match.input, match.index));
      yield { start, end, message, fix: { replacement, isSafe: true } };
    }
    for (const { match, passage, start, end } of matchesIn(text, alone)) {
      const before = text.value[start - 1] ?? '';
      if (match.index === 0 && !/\s/.test(before)) continue;
      const letter = /\p{L}(?=\s$)/u.exec(
        passage.value.slice(Math.max(0, match.index - 2), match.index),
      )?.[0];
      const remedy = letter ? 'write it right after its letter' : 'write its letter, or remove it';
      yield {
        start: letter ? start - 1 : start,
        end,
        message: `${codePoint(match[0])} is a mark without a letter; ${remedy}`,
        ...(letter && { fix: { replacement: match[0], isSafe: false } }),
      };
    }
  },
};

/** Thousands of findings may be about the same word. */
const messageOf = rememberLast(
  (found: string, replacement: string, word: string): string =>
    `${codePoint(found)} is written as ${codePoint(replacement)} everywhere else, and search does not find it in ${quoted(word)}; write ${quoted(replacement)}`,
);
