import { ownLettersFor } from '../language/alike-letters.ts';
import { isForeignPhrase } from '../language/foreign-phrase.ts';
import { arabic } from '../language/letters.ts';
import type { Orthography } from '../language/orthographies.ts';
import { arabicOrthographyOf } from '../language/orthography.ts';
import type { LintText } from '../rule.ts';
import { matchesIn, type Passage } from './passages.ts';
import type { Range } from './blocks.ts';

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

function* lettersIn(text: LintText, orthography: Orthography): Iterable<ForeignLetter> {
  // ة is judged by its word: see the rule teh-marbuta.
  const foreign = new RegExp(`(?![${orthography.letters}ة])[${arabic}]`, 'gu');
  for (const { match, passage, start, end } of matchesIn(text, foreign)) {
    const [letter] = match;
    const index = match.index;
    const { own, isSame } = ownLettersFor(letter, orthography);
    if (own.length === 0 || isForeignPhrase(passage.value, index, orthography, text.language))
      continue;
    yield { start, end, letter, passage, index, orthography, own, isSame };
  }
}
