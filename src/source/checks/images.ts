import { errorAt, fileStart, warningAt, type Problem } from '../../domain/problem.ts';
import type { EditionFile, ImageFile, Linked } from '../content.ts';
import { suggest } from './suggest.ts';

/** Reports images that texts show and that are not there, and images that no text shows. */
export function checkImages({ editions, images }: Linked): Problem[] {
  return [
    ...editions.flatMap((edition) => checkShown(edition, images)),
    ...images.filter((image) => !isShown(image, editions)).map(unused),
  ];
}

function checkShown({ path, id, images: shown }: EditionFile, images: readonly ImageFile[]) {
  const names = images.filter((image) => image.id === id).map(({ name }) => name);
  return shown
    .filter(({ name }) => !names.includes(name))
    .map(({ name, ...place }): Problem => {
      const remedy = suggest(name, names, `put it into content/statements/${id}/`);
      const message = `there is no image ${name} beside this text; ${remedy}`;
      return errorAt(path, place, 'missing-image', message);
    });
}

function isShown({ id, name }: ImageFile, editions: readonly EditionFile[]): boolean {
  return editions.some(
    (edition) =>
      edition.id === id &&
      // A file that could not be read may show it: nothing is said of what is not known.
      (edition.kind === undefined || edition.images.some((image) => image.name === name)),
  );
}

const unused = ({ path, name }: ImageFile): Problem =>
  warningAt(
    path,
    fileStart,
    'unused-image',
    `no text shows this image, so it is not published; write ![what it shows](${name}) in a paragraph of its own, or take the file away`,
  );
