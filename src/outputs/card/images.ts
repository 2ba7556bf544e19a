import { readImage, readMark } from '../../catalog/text.ts';
import { imageTypeOf } from '../../domain/image.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import { leadPictureOf } from '../../views/lead-picture.ts';
import type { CardImages } from './drawing.ts';

/** The most marks on a card. */
const mostMarks = 3;

/** Returns the picture and the marks on the card of an edition, as data. */
export function cardImagesOf({ catalog, statement, edition }: EditionContext): CardImages {
  const picture = leadPictureOf(catalog, statement, edition);
  return {
    picture: picture && dataOf(imageTypeOf(picture), readImage(edition, picture)),
    marks: statement.issuers
      .flatMap(({ mark }) => mark ?? [])
      // The logo of the site is on each card.
      .filter(({ path }) => path !== catalog.site.mark?.path)
      .slice(0, mostMarks)
      .map((mark) =>
        dataOf(`image/${mark.path.endsWith('.svg') ? 'svg+xml' : 'png'}`, readMark(mark)),
      ),
  };
}

const dataOf = (type: string, bytes: Buffer): string =>
  `data:${type};base64,${bytes.toString('base64')}`;
