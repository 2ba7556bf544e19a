import { rememberLast } from '../text/remember-last.ts';
import type { EditionContext } from '../views/edition-context.ts';

/**
 * Returns `make`, which remembers its last result. Several formats of an edition, made one after the other, need the same: it is
 * made once, and memory does not grow with the number of editions.
 */
export function rememberLastEdition<T>(
  make: (context: EditionContext) => T,
): (context: EditionContext) => T {
  const known = rememberLast((...[catalog, locale, statement, edition]: Parts): T =>
    make({ catalog, locale, statement, edition }),
  );
  return ({ catalog, locale, statement, edition }) => known(catalog, locale, statement, edition);
}

type Parts = [
  EditionContext['catalog'],
  EditionContext['locale'],
  EditionContext['statement'],
  EditionContext['edition'],
];
