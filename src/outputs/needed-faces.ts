import { FontFaces, type Family } from './font-faces.ts';

/**
 * Returns a function that gives the faces to load for a document: the usual ones, all for rare signs if it has any, and those of
 * each script that it has. Faces are heavy, and most sites never need the others.
 * @param usual the faces of most documents
 * @param all the faces of every document
 */
export function neededFaces(
  usual: FontFaces,
  all: readonly Family[],
): (used: readonly (string | undefined)[]) => FontFaces {
  const known = new Map<string, FontFaces>([[namesOf(usual.families), usual]]);
  const rare = all.filter(({ script }) => script === undefined);
  return (used) => {
    const scripts = all.filter(({ script, family }) => script && used.includes(family));
    const isUsual = used.every(
      (name) =>
        name !== undefined &&
        (usual.names.includes(name) || scripts.some(({ family }) => family === name)),
    );
    const [first = usual.first, ...others] = [...(isUsual ? usual.families : rare), ...scripts];
    const name = namesOf([first, ...others]);
    const faces = known.get(name) ?? new FontFaces(first, ...others);
    known.set(name, faces);
    return faces;
  };
}

const namesOf = (families: readonly Family[]): string =>
  families.map(({ family }) => family).join();
