import { buildCatalog, type Catalog } from '../../src/catalog/catalog.ts';
import { editionRecords, sharedRecords } from '../../src/catalog/records.ts';
import { readContent } from '../../src/source/read-content.ts';

/** The catalog of a root, as a build links it. */
export async function catalogOf(root: string, options = { drafts: false }): Promise<Catalog> {
  const content = await readContent(root);
  const [shared] = sharedRecords(content);
  if (!shared) throw new Error('the site has no site.yaml');
  const editions = editionRecords(content).map(([, record]) => record);
  return buildCatalog(shared[1], editions, options);
}
