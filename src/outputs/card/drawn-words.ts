import type { Edition } from '../../domain/statement.ts';
import { siteFacts, type EditionContext } from '../../views/edition-context.ts';
import { cardChoice, cardFaces } from './fonts.ts';
import { cardWordsOf, linesOf, plainLinesOf, type CardWords } from './words.ts';

/** Returns the words of a card in the spelling that its fonts can draw. */
export function drawnWords(words: CardWords): CardWords {
  const choice = cardChoice(linesOf(words).join('\n'), words.dir, words.look.headings);
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

/** What {@link missingInCard} has found for the card of an edition: many pages and formats ask for it. */
const found = new WeakMap<Edition, EditionContext & { readonly signs: readonly string[] }>();

/** Returns the characters of an edition's card that no font has. */
export function missingInCard(context: EditionContext): readonly string[] {
  const { locale, statement, edition } = context;
  const catalog = siteFacts(context.catalog);
  const last = found.get(edition);
  if (last?.catalog === catalog && last.locale === locale && last.statement === statement)
    return last.signs;
  const signs = isUsual(context) ? [] : missingOnCard(cardWordsOf(context));
  found.set(edition, { catalog, locale, statement, edition, signs });
  return signs;
}

/** Returns whether the first font has all characters of a card: it has those of most, and isolating words takes far longer. */
const isUsual = (context: EditionContext): boolean =>
  cardFaces.has(cardFaces.first, plainLinesOf(context).join(' ').normalize('NFC'));
