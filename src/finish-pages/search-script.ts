import { hash } from 'node:crypto';
import { codeFingerprint } from '../cache/code-fingerprint.ts';
import { DigestCache } from '../cache/digest-cache.ts';
import { cacheFolder, project } from '../environment.ts';

/** What the script is made of: its code, and the code that bundles it. */
const [rooms, files] = [['search'], ['src/finish-pages/bundle-script.ts']];

let known: Promise<string> | undefined;

/** Returns the script of the search page: the same for every language, and for every site. It is kept until its code changes. */
export const searchScript = (): Promise<string> => (known ??= keptScript());

/** Returns the SHA-256 of the script of the search page in Base64, as policies write it. */
export const searchScriptDigest = async (): Promise<string> =>
  hash('sha256', await searchScript(), 'base64');

async function keptScript(): Promise<string> {
  const cache = new DigestCache(cacheFolder('search-script'));
  const bytes = await cache.get(
    [codeFingerprint(project, rooms, files), process.version],
    async () => {
      const { bundleScript } = await import('./bundle-script.ts');
      return Buffer.from(await bundleScript());
    },
  );
  return bytes.toString();
}
