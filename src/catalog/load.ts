import { catalogOf, type Catalog } from './catalog.ts';
import { startPhase } from '../debug.ts';
import { heldContent } from './held-content.ts';

let built: Catalog | undefined;

/** Returns the catalog. A build links it once; while developing it is linked each time, with drafts. */
export function loadCatalog(): Catalog {
  if (import.meta.env.DEV) return catalogOf(heldContent(), { drafts: true });
  return (built ??= link());
}

function link(): Catalog {
  const end = startPhase('link');
  const catalog = catalogOf(heldContent(), { drafts: false });
  end();
  return catalog;
}
