import { problemAt, fileStart, type Problem } from '../../domain/problem.ts';
import type { EditionFile, ImageFile, Linked } from '../content.ts';
import { suggest } from './suggest.ts';

/** Reports images that texts show but that do not exist, and images that no text shows. */
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
      const remedy = suggest(name, names, `put it in content/statements/${id}/`);
      const message = `there is no image ${name} in the folder of this text; ${remedy}`;
      return problemAt(path, place, 'missing-image', message);
    });
}

function isShown({ id, name }: ImageFile, editions: readonly EditionFile[]): boolean {
  return editions.some(
    (edition) =>
      edition.id === id &&
      // A file that could not be read may show it.
      (edition.kind === undefined || edition.images.some((image) => image.name === name)),
  );
}

const unused = ({ path, name }: ImageFile): Problem =>
  problemAt(
    path,
    fileStart,
    'unused-image',
    `no text shows this image, so it is not published; add ![what it shows](${name}) as a paragraph of its own, or delete the file`,
  );
