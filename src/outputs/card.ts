import type { Edition } from '../domain/statement.ts';
import { cacheFolder } from '../environment.ts';
import { DigestCache, type Recipe } from '../cache/digest-cache.ts';
import { drawnWords, missingInCard, missingOnCard } from './card/drawn-words.ts';
import { paintCard, recipeOfCard } from './card/painter.ts';
import { cardWordsOf, type CardWords } from './card/words.ts';
import type { EditionOutput } from './output.ts';
import type { EditionContext } from '../views/edition-context.ts';

/**
 * The preview picture of a link to an edition. There is none if no font has all its characters: no picture is better than
 * empty boxes.
 */
export const card: EditionOutput = {
  about: 'the preview picture of its link',
  format: 'card',
  scope: 'edition',
  phase: 'render',
  extension: 'png',
  mediaType: 'image/png',
  missingSigns: missingInCard,
  render: (context) => {
    const picture = cardOf(context);
    if (!picture) throw new Error(`no font has the letters on the card of ${context.edition.file}`);
    return picture.paint();
  },
};

/** A card that the fonts can draw. */
export interface Card {
  /** Its cache key. An e-book with the card has it in its own key, and need not paint the card to know it. */
  readonly recipe: Recipe;
  /** Returns its PNG, from the cache if possible. */
  readonly paint: () => Promise<Buffer<ArrayBuffer>>;
}

/** Returns the card of an edition; `undefined` if no font has its letters. Several formats and the page ask for it. */
export function cardOf(context: EditionContext): Card | undefined {
  if (!known.has(context.edition)) known.set(context.edition, cardWith(cardWordsOf(context)));
  return known.get(context.edition);
}

const known = new WeakMap<Edition, Card | undefined>();

/** Returns the card with these words; `undefined` if no font has their letters. */
export function cardWith(words: CardWords): Card | undefined {
  if (missingOnCard(words).length > 0) return undefined;
  const drawn = drawnWords(words);
  const recipe = recipeOfCard(drawn);
  return {
    recipe,
    paint: () => new DigestCache(cacheFolder('cards')).get(recipe, () => paintCard(drawn)),
  };
}
