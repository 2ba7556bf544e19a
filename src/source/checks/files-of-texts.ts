import type { ContentRuleId } from '../../domain/content-rules.ts';
import { fileStart, problemAt, type Position, type Problem } from '../../domain/problem.ts';
import type { EditionFile } from '../content.ts';
import { suggest } from './suggest.ts';

/** A file next to the texts of a statement. */
interface FileOfTexts {
  readonly path: string;
  /** Id of the statement. */
  readonly id: string;
  readonly name: string;
}

/** A kind of files that texts show by name. */
interface Kind {
  /** How a message names one: `image`. */
  readonly noun: string;
  /** What a text shows, with the places. */
  readonly shownIn: (edition: EditionFile) => readonly (Position & { readonly name: string })[];
  readonly missing: ContentRuleId;
  readonly unused: ContentRuleId;
  /** What to do with a file that no text shows. */
  readonly messageOfUnused: (name: string) => string;
}

/** Reports files that texts show but that do not exist, and files that no text shows. */
export function checkFilesOfTexts(
  editions: readonly EditionFile[],
  files: readonly FileOfTexts[],
  { noun, shownIn, missing, unused, messageOfUnused }: Kind,
): Problem[] {
  const filesById = Map.groupBy(files, ({ id }) => id);
  const editionsById = Map.groupBy(editions, ({ id }) => id);
  return [
    ...editions.flatMap((edition) => checkShown(edition)),
    ...[...filesById].flatMap(([id, all]) => {
      const siblings = editionsById.get(id) ?? [];
      // A file that could not be read may show any of them.
      if (siblings.some(({ kind }) => kind === undefined)) return [];
      const shown = new Set(
        siblings.flatMap((edition) => shownIn(edition).map(({ name }) => name)),
      );
      return all
        .filter(({ name }) => !shown.has(name))
        .map(({ path, name }) => problemAt(path, fileStart, unused, messageOfUnused(name)));
    }),
  ];

  function checkShown(edition: EditionFile): Problem[] {
    const { path, id } = edition;
    const shown = shownIn(edition);
    if (shown.length === 0) return [];
    const names = new Set((filesById.get(id) ?? []).map(({ name }) => name));
    return shown
      .filter(({ name }) => !names.has(name))
      .map(({ name, ...place }) => {
        const remedy = suggest(name, [...names], `put it in content/statements/${id}/`);
        const message = `there is no ${noun} ${name} in the folder of this text; ${remedy}`;
        return problemAt(path, place, missing, message);
      });
  }
}
