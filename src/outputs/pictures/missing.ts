import type { EditionContext } from '../../views/edition-context.ts';
import { cardChoice, cardFaces } from '../card/fonts.ts';
import { linesAround, pictureWordsOf } from './words.ts';

/** Returns the characters of an edition's pictures that no font has. */
export function missingOnPictures(context: EditionContext): readonly string[] {
  const { edition, locale } = context;
  const signs = `${linesAround(pictureWordsOf(context)).join(' ')} ${edition.signs}`.normalize(
    'NFC',
  );
  if (cardFaces.has(cardFaces.first, signs)) return [];
  return cardChoice('', locale.dir).missing(signs);
}
