import { readContent } from '../source/read-content.ts';
import { buildCatalog, type Catalog } from './catalog.ts';
import { editionRecords, sharedRecords } from './records.ts';

/** The catalog of a root, linked from its files without Astro's store: for what runs outside of pages. */
export async function readCatalog(root: string, options = { drafts: false }): Promise<Catalog> {
  const content = await readContent(root);
  const [shared] = sharedRecords(content);
  if (!shared) throw new Error('the site has no site.yaml');
  const editions = editionRecords(content).map(([, record]) => record);
  return buildCatalog(shared[1], editions, options);
}
