import type { Content } from '../source/content.ts';
import { startPhase } from '../debug.ts';
import { catalogOf, type Catalog } from './catalog.ts';
import { heldContent } from './held-content.ts';

/** Catalogs of builds by their content. */
const linked = new WeakMap<Content, Catalog>();

/** Returns the catalog of the content in use. A build links it once; while developing it is linked each time, with drafts. */
export function loadCatalog(): Catalog {
  const { content, drafts } = heldContent();
  if (drafts) return catalogOf(content, { drafts });
  const known = linked.get(content);
  if (known) return known;
  const end = startPhase('link');
  const catalog = catalogOf(content, { drafts });
  end();
  linked.set(content, catalog);
  return catalog;
}
