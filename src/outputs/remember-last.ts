import type { EditionContext } from '../views/edition-context.ts';

/**
 * Returns `make`, which remembers its last result. Several formats of an edition, made one after the other, need the same: it is
 * made once, and memory does not grow with the number of editions.
 */
export function rememberLast<T>(
  make: (context: EditionContext) => T,
): (context: EditionContext) => T {
  let last: { readonly context: EditionContext; readonly made: T } | undefined;
  return (context) => {
    if (!last || !isSame(last.context, context)) last = { context, made: make(context) };
    return last.made;
  };
}

const isSame = (a: EditionContext, b: EditionContext): boolean =>
  a.edition === b.edition &&
  a.statement === b.statement &&
  a.locale === b.locale &&
  a.catalog === b.catalog;
