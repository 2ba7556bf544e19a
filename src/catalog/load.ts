import { catalogOf, type Catalog } from './catalog.ts';
import { heldContent } from './held-content.ts';

let built: Catalog | undefined;

/** Returns the catalog. A build links it once; while developing it is linked each time, with drafts. */
export function loadCatalog(): Catalog {
  if (import.meta.env.DEV) return catalogOf(heldContent(), { drafts: true });
  return (built ??= catalogOf(heldContent(), { drafts: false }));
}
