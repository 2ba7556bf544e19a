import { problemAt, fileStart, type Problem } from '../../domain/problem.ts';
import type { EditionFile, ImageFile, Linked } from '../content.ts';
import { suggest } from './suggest.ts';

/** Reports images that texts show but that do not exist, and images that no text shows. */
export function checkImages({ editions, images }: Linked): Problem[] {
  const imagesById = Map.groupBy(images, ({ id }) => id);
  const editionsById = Map.groupBy(editions, ({ id }) => id);
  return [
    ...editions.flatMap((edition) => checkShown(edition, imagesById.get(edition.id) ?? [])),
    ...[...imagesById].flatMap(([id, all]) => {
      const siblings = editionsById.get(id) ?? [];
      // A file that could not be read may show any of them.
      if (siblings.some(({ kind }) => kind === undefined)) return [];
      const shown = new Set(siblings.flatMap((edition) => edition.images.map(({ name }) => name)));
      return all.filter(({ name }) => !shown.has(name)).map(unused);
    }),
  ];
}

/** @param images those of its statement */
function checkShown({ path, id, images: shown }: EditionFile, images: readonly ImageFile[]) {
  const names = new Set(images.map(({ name }) => name));
  return shown
    .filter(({ name }) => !names.has(name))
    .map(({ name, ...place }): Problem => {
      const remedy = suggest(name, [...names], `put it in content/statements/${id}/`);
      const message = `there is no image ${name} in the folder of this text; ${remedy}`;
      return problemAt(path, place, 'missing-image', message);
    });
}

const unused = ({ path, name }: ImageFile): Problem =>
  problemAt(
    path,
    fileStart,
    'unused-image',
    `no text shows this image, so it is not published; add ![what it shows](${name}) as a paragraph of its own, or delete the file`,
  );
