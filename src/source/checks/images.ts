import type { Problem } from '../../domain/problem.ts';
import type { Linked } from '../content.ts';
import { checkFilesOfTexts } from './files-of-texts.ts';

/** Reports images that texts show but that do not exist, and images that no text shows. */
export const checkImages = ({ editions, images }: Linked): Problem[] =>
  checkFilesOfTexts(editions, images, {
    noun: 'image',
    shownIn: (edition) => edition.images,
    missing: 'missing-image',
    unused: 'unused-image',
    messageOfUnused: (name) =>
      `no text shows this image, so it is not published; add ![what it shows](${name}) as a paragraph of its own, or delete the file`,
  });
