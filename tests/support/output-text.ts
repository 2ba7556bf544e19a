import type { Catalog } from '../../src/catalog/catalog.ts';
import { filesOfSite } from '../../src/outputs/files.ts';
import type { BuiltSite } from '../../src/outputs/output.ts';

/** The size that each file has of which a test makes another. */
export const sizeOfEach = 1234;

/** A site of which a test needs only what `read` returns: by default, no file can be read. */
export const builtSiteWith = (
  read: BuiltSite['read'] = (path) => Promise.reject(new Error(`${path} is read`)),
): BuiltSite => ({ read, sizeOf: () => sizeOfEach });

/** Returns the text of the file at a site path, without the files that it names. Throws if there is none. */
export async function outputText(catalog: Catalog, path: string): Promise<string> {
  const { rendered, packed } = filesOfSite(catalog);
  const file = [...rendered, ...packed].find((candidate) => candidate.path === path);
  if (!file) throw new Error(`there is no ${path}`);
  return Buffer.from(
    'render' in file ? await file.render() : await file.pack(builtSiteWith()),
  ).toString();
}
