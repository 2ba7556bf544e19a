import { hasArabic, hasLatin } from '../language/letters.ts';
import { arabicScriptLanguages, orthographyOf } from '../language/orthography.ts';
import { guillemetsOf } from '../reading/guillemets.ts';
import { passagesOf } from '../reading/passages.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import { eachMatch } from '../../text/each-match.ts';
import type { Finding, LintText, Rule } from '../rule.ts';

/** Finds quotation marks of another language, and those of the language in reverse. */
export const quotes: Rule = {
  name: 'quotes',
  family: 'punctuation',
  severity: 'warning',
  about: 'straight, English and reversed quotation marks in a language that uses « » or „ “',
  languages: [...arabicScriptLanguages(({ quotes: own }) => own[0] === '«»'), 'de'],
  *find(text) {
    const { quotes: own = [], letters = '' } = orthographyOf(text.tag) ?? {};
    const [usual] = own;
    if (usual === undefined) return;
    const isArabic = letters !== '';
    if (isArabic) yield* reversedIn(text);
    for (const { value, start: from } of passagesOf(text)) {
      for (const { index, 0: found } of eachMatch(value, isArabic ? notArabic : notLatin)) {
        // Latin words keep the marks of their own language.
        if (isArabic && hasLatin(found) && !hasArabic(found)) continue;
        if (own.includes(found.charAt(0) + found.slice(-1))) continue;
        const range = { start: from + index, end: from + index + found.length };
        yield finding(text, usual, range, (shown, right) => {
          const sign = codePoint(found.charAt(0));
          return `${shown} (${sign}) are not the quotation marks of this language; write ${right}`;
        });
      }
    }
  },
};

function* reversedIn(text: LintText): Iterable<Finding> {
  for (const [open, close] of guillemetsOf(text).reversed) {
    yield finding(
      text,
      '«»',
      { start: open, end: close + 1 },
      (shown, right) => `${shown} are reversed; write ${right}`,
    );
  }
}

/** Returns a finding about a quotation, whose fix gives it the marks `usual` and keeps a space to either side. */
function finding(
  { value }: LintText,
  usual: string,
  { start, end }: { readonly start: number; readonly end: number },
  describe: (shown: string, right: string) => string,
): Finding {
  const inner = value.slice(start + 1, end - 1);
  const quotation = usual.charAt(0) + inner.trim() + usual.slice(-1);
  const isWord = (character = ''): boolean => /[\p{L}\p{M}\p{N}]/u.test(character);
  const before = inner !== inner.trimStart() && isWord(value[start - 1]) ? ' ' : '';
  const after = inner !== inner.trimEnd() && isWord(value[end]) ? ' ' : '';
  return {
    start,
    end,
    message: describe(
      quoted(`${value.charAt(start)}…${value.charAt(end - 1)}`),
      quoted(short(quotation)),
    ),
    fix: { replacement: before + quotation + after, isSafe: false },
  };
}

/** Up to 600 characters in straight marks. Longer ones are probably no pair, and a mark after a number means inches. */
const straight = String.raw`(?<![0-9])"(?=\S)[^"]{0,600}?(?<=[^\s"])"`;
/**
 * Text in any of the marks that Arabic script does not use, whichever of them opens or closes. A mark between a word and a
 * space can only close a quotation.
 */
const notArabic =
  /(?<![\p{L}\p{N}](?=["”“„]\s))(?:"[^"]{1,600}"|[“”„][^“”„]{1,600}[“”])(?!(?<=\s.)[\p{L}\p{N}])/gu;
/** Text in straight or English marks, or in a German opening and an English closing mark. */
const notLatin = new RegExp(
  String.raw`${straight}|(?<![^\s(\[–—-])“(?=\S)[^“”„]{0,600}?(?<=[^\s“”„])”|„(?=\S)[^“”„]{0,600}?(?<=[^\s“”„])”`,
  'g',
);

const short = (quotation: string): string =>
  quotation.length > 36
    ? `${quotation.slice(0, 20).trimEnd()} …${quotation.slice(-12)}`
    : quotation;
