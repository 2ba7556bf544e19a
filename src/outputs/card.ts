import type { Edition } from '../domain/statement.ts';
import { cacheFolder } from '../environment.ts';
import { DigestCache, type Recipe } from '../cache/digest-cache.ts';
import { drawable } from './card/fonts.ts';
import { paintCard, recipeOfCard } from './card/painter.ts';
import { cardWordsOf, type CardWords } from './card/words.ts';
import type { EditionOutput } from './output.ts';
import type { EditionContext } from '../views/edition-context.ts';

/**
 * The picture that a link is shown with where it is pasted. An edition in a script that the fonts of the cards lack has none:
 * no picture is better than one of empty boxes.
 */
export const card: EditionOutput = {
  about: 'the picture that its link is shown with',
  scope: 'edition',
  phase: 'render',
  extension: 'png',
  mediaType: 'image/png',
  isMadeOf: (given) => cardOf(given) !== undefined,
  render: (given) => {
    const picture = cardOf(given);
    if (!picture) throw new Error(`no font draws the title of ${given.edition.file}`);
    return picture.paint();
  },
};

/** A card that can be drawn. */
export interface Card {
  /** What it is made of: what holds a card depends on this, and need not paint it to know. */
  readonly recipe: Recipe;
  /** Its PNG, from the cache where it has been drawn before. */
  readonly paint: () => Promise<Buffer<ArrayBuffer>>;
}

/** The card of an edition, `undefined` where no font draws its words. It is asked for by several formats and the page. */
export function cardOf(given: EditionContext): Card | undefined {
  if (!known.has(given.edition)) known.set(given.edition, cardWith(cardWordsOf(given)));
  return known.get(given.edition);
}

const known = new WeakMap<Edition, Card | undefined>();

/** The card with some words, `undefined` where no font draws them. */
export function cardWith(words: CardWords): Card | undefined {
  const drawn = drawableWords(words);
  if (!drawn) return undefined;
  const recipe = recipeOfCard(drawn);
  return {
    recipe,
    paint: () => new DigestCache(cacheFolder('cards')).get(recipe, () => paintCard(drawn)),
  };
}

/** The words of a card as the fonts draw them, `undefined` where they cannot. */
function drawableWords(words: CardWords): CardWords | undefined {
  const title = drawable(words.title);
  const site = drawable(words.site);
  const issuers = words.issuers.map(drawable).filter((name) => name !== undefined);
  if (!title || site === undefined || issuers.length < words.issuers.length) return undefined;
  return { ...words, title, site, issuers };
}
