import { contentTypeOf } from '../domain/media-types.ts';
import { drawnWords, missingInCard, missingOnCard } from './card/drawn-words.ts';
import { cardShape, type Shape } from './card/drawing.ts';
import { cardImagesOf } from './card/images.ts';
import { paintCard } from './card/painter.ts';
import { cardWordsOf, withoutRepeatedName, type CardWords } from './card/words.ts';
import type { EditionOutput } from './output.ts';
import { rememberLastEdition } from './remember-last.ts';
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

/** A card that the fonts can draw. */
export interface Card {
  /** Returns its PNG, which is painted once. */
  readonly paint: () => Promise<Buffer<ArrayBuffer>>;
}

/** Returns the card of an edition; `undefined` if no font has its letters. It is the cover of its e-book too. */
export const cardOf: (context: EditionContext) => Card | undefined = rememberLastEdition(
  (context) =>
    cardWith(withoutRepeatedName(cardWordsOf(context)), () => cardShape(cardImagesOf(context))),
);

/** Returns a picture of a shape with these words; `undefined` if no font has their letters. */
export function cardWith(words: CardWords, shape: () => Shape): Card | undefined {
  if (missingOnCard(words).length > 0) return undefined;
  let painted: Promise<Buffer<ArrayBuffer>> | undefined;
  return { paint: () => (painted ??= paintCard(drawnWords(words), shape())) };
}
