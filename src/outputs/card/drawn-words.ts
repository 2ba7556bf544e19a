import type { EditionContext } from '../../views/edition-context.ts';
import type { Edition } from '../../domain/statement.ts';
import { cardChoice } from './fonts.ts';
import { cardWordsOf, linesOf, type CardWords } from './words.ts';

/** Returns the words of a card in the spelling that its fonts can draw. */
export function drawnWords(words: CardWords): CardWords {
  const choice = cardChoice(linesOf(words).join('\n'), words.dir);
  const drawn = (line: string): string =>
    choice
      .runsOf(line)
      .map(({ text }) => text)
      .join('')
      .replaceAll(/ {2,}/g, ' ')
      .trim();
  return {
    ...words,
    site: drawn(words.site),
    title: drawn(words.title),
    issuers: words.issuers.map(drawn),
    date: drawn(words.date),
  };
}

/** Returns the characters of a card that no font has. */
export const missingOnCard = (words: CardWords): string[] =>
  cardChoice('', words.dir).missing(linesOf(words).join(' '));

const known = new WeakMap<Edition, readonly string[]>();

/** Returns the characters of an edition's card that no font has. Pages and several formats ask for them. */
export function missingInCard(context: EditionContext): readonly string[] {
  const missing = known.get(context.edition) ?? missingOnCard(cardWordsOf(context));
  known.set(context.edition, missing);
  return missing;
}
