import { closestMatch } from 'leven';
import { BayanError } from '../domain/bayan-error.ts';
import { countProblems, formatProblems, isError } from '../domain/problem.ts';
import type { Content, EditionFile } from '../source/content.ts';
import { isProblemOf } from '../source/is-problem-of.ts';
import type { Covers } from './target.ts';

/** Returns the editions of a statement, in the order of the site's languages. Throws {@link BayanError} if there are none. */
export function editionsOf(content: Content, id: string): EditionFile[] {
  const editions = content.editions.filter((edition) => edition.id === id);
  if (editions.length === 0) {
    const known = [...new Set(content.editions.map((edition) => edition.id))];
    const meant = closestMatch(id, known, { maxDistance: 4 });
    const remedy = meant
      ? `Did you mean ${meant}?`
      : known.length > 0
        ? `Use one of: ${known.join(', ')}.`
        : 'There are none yet. Start one with: node bayan new <id>';
    throw new BayanError('content', `There is no statement "${id}" in content/statements.`, remedy);
  }
  const order = content.site?.data.locales ?? [];
  return editions.sort((a, b) => order.indexOf(a.tag) - order.indexOf(b.tag));
}

/** Returns the edition of a statement in a language. Throws {@link BayanError} if there is none. */
export function editionOf(content: Content, id: string, tag: string): EditionFile {
  const editions = editionsOf(content, id);
  const edition = editions.find((candidate) => candidate.tag === tag);
  if (edition) return edition;
  const tags = editions.map((candidate) => candidate.tag);
  throw new BayanError(
    'content',
    `${id} has no edition "${tag}".`,
    `Use one of: ${tags.join(', ')}.`,
  );
}

/** Returns a function that covers the files of a statement. */
export const filesOf =
  (id: string): Covers =>
  (file) =>
    file.startsWith(`content/statements/${id}/`);

/**
 * Throws {@link BayanError} if texts have errors.
 * @param except rules whose errors are ignored, because the command resolves them
 * @param covers which files to look at; all by default
 */
export function refuseErrors(
  { problems }: Content,
  { except = [], covers }: { readonly except?: readonly string[]; readonly covers?: Covers } = {},
): void {
  const errors = problems.filter(
    (problem) =>
      isError(problem) &&
      !except.includes(problem.rule) &&
      (covers === undefined || isProblemOf(problem, covers)),
  );
  if (errors.length === 0) return;
  throw new BayanError(
    'content',
    `${formatProblems(errors)}\n\n${countProblems(errors)}. Nothing was recorded.`,
    'Correct this first.',
  );
}
