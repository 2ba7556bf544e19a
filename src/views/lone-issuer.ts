import type { Catalog } from '../catalog/catalog.ts';

/** Returns the id of the only organisation of a site that is its own: lists need not name it in every row. */
export function loneIssuer({
  site,
  issuers,
}: Pick<Catalog, 'site' | 'issuers'>): string | undefined {
  const [first, ...others] = issuers;
  return site.publisherIsIssuer && others.length === 0 ? first?.id : undefined;
}
