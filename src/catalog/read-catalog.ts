import { readContent } from '../source/read-content.ts';
import { catalogOf, type Catalog } from './catalog.ts';

/** Reads `content/` of `root` and returns its catalog, without Astro. */
export const readCatalog = async (root: string, options = { drafts: false }): Promise<Catalog> =>
  catalogOf(await readContent(root), options);
