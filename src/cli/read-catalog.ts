import type { Catalog } from '../catalog/catalog.ts';
import { finishedCatalog } from '../catalog/finished-catalog.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { formatProblems, isError } from '../domain/problem.ts';
import { readContent } from '../source/read-content.ts';
import type { Input } from './command.ts';

/**
 * Returns the catalog of the content with its drafts, for a command that only reads. It notes how many texts are left out because
 * they have errors. Throws {@link BayanError} if the site or one of its languages has errors.
 */
export async function readCatalogOf({ root, note }: Input): Promise<Catalog> {
  const content = await readContent(root);
  const { site, locales, problems } = content;
  if (!site || site.data.locales.some((tag) => !locales.has(tag)))
    throw new BayanError(
      'content',
      formatProblems(
        problems.filter(
          (problem) => isError(problem) && /^content\/(?:site\.yaml$|locales\/)/.test(problem.file),
        ),
      ),
    );
  const { catalog, left } = finishedCatalog(content);
  if (left.length > 0)
    note(
      `${left.length === 1 ? '1 text with errors is' : `${left.length} texts with errors are`} left out: ${left.slice(0, 3).join(', ')}${left.length > 3 ? ' …' : ''}. Run node bayan check to see them.`,
    );
  return catalog;
}
