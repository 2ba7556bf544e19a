import { getCollection, getEntry } from 'astro:content';
import { buildCatalog, type Catalog } from './catalog.ts';

let built: Promise<Catalog> | undefined;

/** The catalog. A build links it once; while developing it is linked anew each time, drafts among it. */
export function loadCatalog(): Promise<Catalog> {
  if (import.meta.env.DEV) return link(true);
  return (built ??= link(false));
}

async function link(drafts: boolean): Promise<Catalog> {
  const shared = await getEntry('shared', 'content');
  if (!shared) throw new Error('the collection "shared" has no entry');
  const editions = await getCollection('statements');
  return buildCatalog(
    shared.data,
    editions.map((entry) => entry.data),
    { drafts },
  );
}
