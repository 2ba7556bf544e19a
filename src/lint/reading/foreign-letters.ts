import { ownLettersFor } from '../language/alike-letters.ts';
import { isForeignPhrase } from '../language/foreign-phrase.ts';
import { hasArabic } from '../language/letters.ts';
import type { Orthography } from '../language/orthographies.ts';
import { arabicOrthographyOf } from '../language/orthography.ts';
import type { Finding, LintText } from '../rule.ts';
import { matchesIn, type Passage } from './passages.ts';
import type { Range } from './blocks.ts';
import { wordAround } from './words.ts';

/** A letter that the language of a text does not have, within words of that language. */
export interface ForeignLetter extends Range {
  readonly letter: string;
  readonly passage: Passage;
  /** Where it is in the passage. */
  readonly index: number;
  readonly orthography: Orthography;
  /** The letters of the language that may be meant, and whether they are the same letter for readers. */
  readonly own: readonly string[];
  readonly isSame: boolean;
}

const kept = new WeakMap<LintText, readonly ForeignLetter[]>();

/** Returns the foreign letters of Arabic script in a text, in order. Cached, because several rules ask for them. */
export function foreignLettersOf(text: LintText): readonly ForeignLetter[] {
  const known = kept.get(text);
  if (known) return known;
  const orthography = arabicOrthographyOf(text.tag);
  const found = orthography ? Array.from(lettersIn(text, orthography)) : [];
  kept.set(text, found);
  return found;
}

/**
 * Finds those foreign letters of a text that `isReported` accepts. `message` writes what is wrong with such a letter in a word:
 * once for each word, because thousands of findings may be about the same one.
 */
export function* foreignLetterFindings(
  text: LintText,
  isReported: (found: ForeignLetter) => boolean,
  message: (found: ForeignLetter, word: string) => string,
): Iterable<Finding> {
  const messages = new Map<string, string>();
  for (const found of foreignLettersOf(text)) {
    if (!isReported(found)) continue;
    const { start, end, letter, passage, index, own, isSame } = found;
    const word = wordAround(passage.value, index);
    const key = letter + word;
    const known = messages.get(key) ?? message(found, word);
    messages.set(key, known);
    const [replacement = ''] = own;
    yield {
      start,
      end,
      message: known,
      ...(own.length === 1 && { fix: { replacement, isSafe: isSame } }),
    };
  }
}

function* lettersIn(text: LintText, orthography: Orthography): Iterable<ForeignLetter> {
  for (const { match, passage, start, end } of matchesIn(text, foreignPattern(orthography))) {
    const [letter] = match;
    const index = match.index;
    const { own, isSame } = ownLettersFor(letter, orthography);
    if (own.length === 0 || isForeignPhrase(passage.value, index, orthography, text.language))
      continue;
    yield { start, end, letter, passage, index, orthography, own, isSame };
  }
}

const patterns = new WeakMap<Orthography, RegExp>();

/** Returns a pattern for the letters that a language does not have, but for ة, which is judged by its word. */
function foreignPattern(orthography: Orthography): RegExp {
  const known = patterns.get(orthography);
  if (known) return known;
  const own = `${orthography.letters}ة`;
  const pattern = new RegExp(
    `[${allLetters.filter((letter) => !own.includes(letter)).join('')}]`,
    'gu',
  );
  patterns.set(orthography, pattern);
  return pattern;
}

const allLetters = Array.from({ length: 0x180 }, (_, index) =>
  String.fromCodePoint(0x600 + index),
).filter(hasArabic);
