import { isArabicTehMarbuta } from '../language/arabic-phrase.ts';
import { arabicOrthographyOf, arabicScriptLanguages, isKurdish } from '../language/orthography.ts';
import { foreignLetterFindings } from '../reading/foreign-letters.ts';
import { matchesIn } from '../reading/passages.ts';
import { codePoint, quoted } from '../../text/quote.ts';
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
    yield* foreignLetterFindings(
      text,
      ({ letter }) => 'يىك'.includes(letter),
      ({ letter, own }, word) => messageOf(letter, word, own),
    );
    yield* tehMarbuta(text);
  },
};

/** Kurdish has ة in old fonts only: see the rule kurdish-letters. */
function* tehMarbuta(text: LintText): Iterable<Finding> {
  const orthography = arabicOrthographyOf(text.tag);
  if (!orthography || isKurdish(orthography)) return;
  const { letters } = orthography;
  const own = letters.includes('ۃ') ? ['ۃ'] : [letters.includes('ه') ? 'ه' : 'ە', 'ت'];
  for (const { match, passage, start, end } of matchesIn(text, /ة/g)) {
    if (isArabicTehMarbuta(passage.value, match.index)) continue;
    yield {
      start,
      end,
      message: messageOf('ة', wordAround(passage.value, match.index), own),
      ...(own[0] === 'ۃ' && { fix: { replacement: 'ۃ', isSafe: false } }),
    };
  }
}

function messageOf(letter: string, word: string, own: readonly string[]): string {
  const remedy = own.map((one) => `${one} (${codePoint(one)})`).join(' or ');
  return `${codePoint(letter)} is a letter of Arabic, in ${quoted(word)}; write ${remedy}, ${advice}`;
}
