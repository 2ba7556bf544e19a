import { contentTypeOf } from '../domain/media-types.ts';
import { drawnWords, missingInCard, missingOnCard } from './card/drawn-words.ts';
import { coverShape } from './card/cover.ts';
import { cardShape, type Shape } from './card/drawing.ts';
import { cardImagesOf } from './card/images.ts';
import { paintCard } from './card/painter.ts';
import { cardWordsOf, withoutRepeatedName, type CardWords } from './card/words.ts';
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
  mediaType: contentTypeOf('/fa/a.png'),
  missingSigns: missingInCard,
  render: (context) => {
    const picture = cardOf(context);
    if (!picture) throw new Error(`no font has the letters on the card of ${context.edition.file}`);
    return picture.paint();
  },
};

/** A card or a cover that the fonts can draw. */
export interface Card {
  /** Returns its PNG. */
  readonly paint: () => Promise<Buffer<ArrayBuffer>>;
}

/** Returns the card of an edition; `undefined` if no font has its letters. */
export const cardOf = (context: EditionContext): Card | undefined =>
  cardWith(withoutRepeatedName(cardWordsOf(context)), () => cardShape(cardImagesOf(context)));

/** Returns the cover of the e-book of an edition, with the words of its card. */
export const coverOf = (context: EditionContext): Card | undefined =>
  cardWith(withoutRepeatedName(cardWordsOf(context)), () => coverShape);

/** Returns a picture of a shape with these words; `undefined` if no font has their letters. */
export function cardWith(words: CardWords, shape: () => Shape): Card | undefined {
  if (missingOnCard(words).length > 0) return undefined;
  return { paint: () => paintCard(drawnWords(words), shape()) };
}
