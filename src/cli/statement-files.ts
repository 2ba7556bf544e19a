import { closestMatch } from 'leven';
import { Failure } from '../domain/failure.ts';
import { countProblems, formatProblems, isError } from '../domain/problem.ts';
import type { Content, EditionFile } from '../source/content.ts';

/** The editions of a statement, in the order of the site's languages. Throws {@link Failure} where there is no such statement. */
export function editionsOf(content: Content, id: string): EditionFile[] {
  const editions = content.editions.filter((edition) => edition.id === id);
  if (editions.length === 0) {
    const known = [...new Set(content.editions.map((edition) => edition.id))];
    const meant = closestMatch(id, known, { maxDistance: 4 });
    const remedy = meant ? `did you mean ${meant}?` : `there are: ${known.join(', ') || 'none'}.`;
    throw new Failure(`There is no statement "${id}" in content/statements; ${remedy}`, 1);
  }
  const order = content.site?.data.locales ?? [];
  return editions.sort((a, b) => order.indexOf(a.tag) - order.indexOf(b.tag));
}

/** The edition of a statement in a language. Throws {@link Failure} where there is none. */
export function editionOf(content: Content, id: string, tag: string): EditionFile {
  const editions = editionsOf(content, id);
  const edition = editions.find((candidate) => candidate.tag === tag);
  if (edition) return edition;
  const tags = editions.map((candidate) => candidate.tag);
  throw new Failure(`There is no edition "${tag}" of ${id}; there are: ${tags.join(', ')}.`, 1);
}

/**
 * Throws {@link Failure} where texts have errors, but for those of rules in `beside`, which the command is there to mend; of
 * the statement `id` alone, where that is given.
 */
export function refuseErrors(
  { problems }: Content,
  { beside = [], id }: { readonly beside?: readonly string[]; readonly id?: string } = {},
): void {
  const errors = problems.filter(
    (problem) =>
      isError(problem) &&
      !beside.includes(problem.rule) &&
      (id === undefined || problem.file.startsWith(`content/statements/${id}/`)),
  );
  if (errors.length === 0) return;
  throw new Failure(
    `${formatProblems(errors)}\n\n${countProblems(errors)}. Nothing was recorded; put this right first.`,
    1,
  );
}
