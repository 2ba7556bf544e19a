import { isArabicTehMarbuta } from '../language/arabic-phrase.ts';
import { arabicOrthographyOf, arabicScriptLanguages, isKurdish } from '../language/orthography.ts';
import { foreignLettersOf } from '../reading/foreign-letters.ts';
import { matchesIn } from '../reading/passages.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import { rememberLast } from '../../text/remember-last.ts';
import type { Finding, LintText, Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

const advice = 'or :lang[…]{tag=ar} around Arabic words';

/** Finds Arabic yeh and kaf in other languages: they look the same, but search does not find them. And ة, which they do not have. */
export const arabicLetters: Rule = {
  name: 'arabic-letters',
  family: 'letters',
  severity: 'warning',
  about: 'Arabic ي, ى, ك and ة in languages that have other letters for them, such as ی and ک',
  languages: arabicScriptLanguages(({ letters }) => !letters.includes('ة')),
  *find(text) {
    for (const { start, end, letter, passage, index, own, isSame } of foreignLettersOf(text)) {
      if (!'يىك'.includes(letter)) continue;
      const [right = ''] = own;
      yield {
        start,
        end,
        message: `${codePoint(letter)} is a letter of Arabic, in ${quoted(wordAround(passage.value, index))}; write ${named(own)}, ${advice}`,
        ...(own.length === 1 && { fix: { replacement: right, isSafe: isSame } }),
      };
    }
    yield* tehMarbuta(text);
  },
};

/** Kurdish has ة in old fonts only: see the rule kurdish-letters. */
function* tehMarbuta(text: LintText): Iterable<Finding> {
  const orthography = arabicOrthographyOf(text.tag);
  if (!orthography || isKurdish(orthography)) return;
  const { letters } = orthography;
  const own = letters.includes('ۃ') ? ['ۃ'] : [letters.includes('ه') ? 'ه' : 'ە', 'ت'];
  const remedy = named(own);
  for (const { match, passage, start, end } of matchesIn(text, /ة/g)) {
    if (isArabicTehMarbuta(passage.value, match.index)) continue;
    const word = quoted(wordAround(passage.value, match.index));
    const message = `${codePoint('ة')} is a letter of Arabic, in ${word}; write ${remedy}, ${advice}`;
    yield {
      start,
      end,
      message,
      ...(own[0] === 'ۃ' && { fix: { replacement: 'ۃ', isSafe: false } }),
    };
  }
}

const named = rememberLast((letters: readonly string[]): string =>
  letters.map((letter) => `${letter} (${codePoint(letter)})`).join(' or '),
);
