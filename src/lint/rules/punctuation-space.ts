import { contextOf } from '../reading/context.ts';
import { arabic, arabicMarks } from '../language/letters.ts';
import { arabicOrthographyOf, arabicScriptLanguages } from '../language/orthography.ts';
import { guillemetsOf } from '../reading/guillemets.ts';
import { matchesIn } from '../reading/passages.ts';
import type { Finding, LintText, Rule } from '../rule.ts';

/** Finds spaces before punctuation, and punctuation without a space after it. */
export const punctuationSpace: Rule = {
  name: 'punctuation-space',
  family: 'punctuation',
  severity: 'warning',
  about: 'a space before a comma or a full stop or inside « », or no space after a comma',
  languages: [...arabicScriptLanguages(() => true), 'en', 'de'],
  *find(text) {
    const isArabic = arabicOrthographyOf(text.tag) !== undefined;
    if (!isArabic && !['en', 'de'].includes(text.language)) return;
    yield* spaces(text, isArabic ? beforeArabic : beforeLatin);
    if (isArabic) yield* within(text);
    yield* missing(text, isArabic ? afterArabic : afterLatin, true);
    if (isArabic) yield* missing(text, stopArabic, false);
  },
};

const blank = String.raw`[ \t\u00a0]+`;
/** Spaces before punctuation, but not between numbers, as in ۳ : ۲, nor before … and smileys. */
const beforeArabic = new RegExp(
  // Match the space first: looking back from each character is slower. It is the same below.
  String.raw`(?=[ \t\u00a0])(?<=^|[\p{L}\p{M}\p{N}»)*_\u0060\]\u200c])${blank}(?=[،؛؟](?:$|[^()])|!(?:$|[\s»!؟])|:(?:$|\s(?![٠-٩۰-۹0-9]))|\.(?:$|\s(?!\.)))`,
  'gu',
);
const beforeLatin = new RegExp(
  String.raw`(?=[ \t\u00a0])(?<=^|[\p{L}*_\u0060\])”“’"»«])${blank}(?=[;!?:](?:$|\s(?!»))|,(?!,)|\.(?:$|\s(?!\.)))`,
  'gu',
);

const afterArabic = new RegExp(
  `(?=[،؛؟!])(?:(?<=[${arabic}${arabicMarks}»)])[،؛](?=[\\p{L}\\p{N}«(])|(?<=[\\p{N}])[،؛](?=[\\p{L}«(])|(?<=[${arabic}${arabicMarks}])[؟!](?=[${arabic}]))`,
  'gu',
);
const afterLatin = /(?=,)(?<=\p{L}\p{L}),(?=\p{L}\p{L})/gu;
/** A full stop within a word. Abbreviations have fewer letters: ه.ش, ق.م. */
const stopArabic = new RegExp(
  `(?=\\.)(?<=[${arabic}][${arabic}${arabicMarks}\\u200c]{2})\\.(?=[${arabic}]{2})`,
  'gu',
);

function* spaces(text: LintText, pattern: RegExp): Iterable<Finding> {
  for (const { match, passage, start, end } of matchesIn(text, pattern)) {
    const { value } = passage;
    const before = match.index > 0 ? (value[match.index - 1] ?? '') : (text.value[start - 1] ?? '');
    // After an address, a space keeps the sign out of it.
    if (match.index === 0 && (passage.isProperty || !/[*_`)\]]/.test(before))) continue;
    const sign = value[match.index + match[0].length] ?? '';
    const shown = contextOf(value, match.index, match.index + match[0].length);
    // «کتاب ،قلم»: the space is on the wrong side.
    const isTurned =
      /[،؛,;]/.test(sign) && /[\p{L}\p{N}«]/u.test(value[match.index + match[0].length + 1] ?? '');
    yield {
      start,
      end: isTurned ? end + 1 : end,
      message: `there is a space before ${sign} in ${shown}; ${isTurned ? `write it after ${sign}` : 'remove it'}`,
      fix: { replacement: isTurned ? `${sign} ` : '', isSafe: true },
    };
  }
}

/** Yields the spaces inside quotations. Outside of a pair, a space next to « or » may be what separates two words. */
function* within(text: LintText): Iterable<Finding> {
  const { value } = text;
  const { pairs, stray, unclosed } = guillemetsOf(text);
  const single = [...stray, ...unclosed];
  for (const [open, close] of pairs) {
    // Where one sign is missing or reversed, the others may not be a pair: «نقل" و »نقل«.
    if (single.some((at) => isSameParagraph(value, at, open))) continue;
    if ((value.slice(open, close).match(/["“”„]/g) ?? []).length % 2 === 1) continue;
    const [, lead = ''] = /^([ \t\u00a0]*)/.exec(value.slice(open + 1, close)) ?? [];
    const [, trail = ''] = /[^\s]([ \t\u00a0]*)$/.exec(value.slice(open + 1, close)) ?? [];
    for (const [sign, start, end] of [
      ['«', open + 1, open + 1 + lead.length],
      ['»', close - trail.length, close],
    ] as const) {
      if (start === end || lead.length === close - open - 1) continue;
      const outer = sign === '«' ? open - 1 : close + 1;
      // Without a space on the other side of the sign, this one moves there.
      const isOnly = /[\p{L}\p{M}\p{N}]/u.test(value[outer] ?? '');
      if (isOnly && !isSameParagraph(value, open, close)) continue;
      const range = sign === '«' ? { start: start - 1, end } : { start, end: end + 1 };
      const replacement = sign === '«' ? ` ${sign}` : `${sign} `;
      const shown = contextOf(value, start, end);
      const place = sign === '«' ? 'after' : 'before';
      const message = `there is a space ${place} ${sign} in ${shown}; ${isOnly ? 'write it outside' : 'remove it'}`;
      yield isOnly
        ? { ...range, message, fix: { replacement, isSafe: true } }
        : { start, end, message, fix: { replacement: '', isSafe: true } };
    }
  }
}

const isSameParagraph = (value: string, a: number, b: number): boolean =>
  !/\n[ \t>]*\n/.test(value.slice(Math.min(a, b), Math.max(a, b)));

function* missing(text: LintText, pattern: RegExp, isSafe: boolean): Iterable<Finding> {
  for (const { match, passage, start, end } of matchesIn(text, pattern)) {
    const [sign] = match;
    yield {
      start,
      end,
      message: `there is no space after ${sign} in ${contextOf(passage.value, match.index, match.index + 1)}; write one`,
      fix: { replacement: `${sign} `, isSafe },
    };
  }
}
