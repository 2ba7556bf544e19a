import { fileStart, problemAt, type Problem } from '../../domain/problem.ts';
import type { EditionFile, Linked, SignatoriesFile } from '../content.ts';
import { suggest } from './suggest.ts';

/** Reports lists of signatories that texts show but that do not exist, and lists that no text shows. */
export function checkSignatories({ editions, signatories }: Linked): Problem[] {
  const listsById = Map.groupBy(signatories, ({ id }) => id);
  const shown = editions.filter((edition) => edition.signatories.length > 0);
  const editionsById = Map.groupBy(listsById.size > 0 ? editions : [], ({ id }) => id);
  return [
    ...shown.flatMap((edition) => checkShown(edition, listsById.get(edition.id) ?? [])),
    ...[...listsById].flatMap(([id, lists]) => {
      const siblings = editionsById.get(id) ?? [];
      // A file that could not be read may show any of them.
      if (siblings.some(({ kind }) => kind === undefined)) return [];
      const named = new Set(
        siblings.flatMap((edition) => edition.signatories.map(({ file }) => file)),
      );
      return lists.filter(({ name }) => !named.has(name)).map(unused);
    }),
  ];
}

/** @param lists those of its statement */
function checkShown({ path, id, signatories }: EditionFile, lists: readonly SignatoriesFile[]) {
  const names = new Set(lists.map(({ name }) => name));
  return signatories
    .filter(({ file }) => !names.has(file))
    .map(({ file, ...place }): Problem => {
      const remedy = suggest(file, [...names], `put it in content/statements/${id}/`);
      const message = `there is no list ${file} in the folder of this text; ${remedy}`;
      return problemAt(path, place, 'missing-signatories', message);
    });
}

const unused = ({ path, name }: SignatoriesFile): Problem =>
  problemAt(
    path,
    fileStart,
    'unused-signatories',
    `no text shows this list, so its names are not published; write :::signatories{file="${name}"} and ::: below it in a text, or delete the file`,
  );
