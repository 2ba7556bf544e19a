import { catalogOf as linkCatalog, type Catalog } from '../../src/catalog/catalog.ts';
import { readContent } from '../../src/source/read-content.ts';

/** Reads `content/` of `root` and returns its catalog, without Astro. */
export const catalogOf = async (root: string, options = { drafts: false }): Promise<Catalog> =>
  linkCatalog(await readContent(root), options);
