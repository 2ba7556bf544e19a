import { hash } from 'node:crypto';
import { codeFingerprint } from '../../cache/code-fingerprint.ts';
import { DigestCache } from '../../cache/digest-cache.ts';
import { cacheFolder, project } from '../../environment.ts';

/** What the scripts are made of: their code, and the code that bundles it. */
const [rooms, files] = [['search', 'domain'], ['src/outputs/search/bundle-script.ts']];

const known = new Map<string, Promise<string>>();

/** Returns the script of the search page: the same for every language, and for every site. It is kept until its code changes. */
export const searchScript = (): Promise<string> => scriptOf('main.ts');

/** Returns the script that the search page loads when there are many results, so that one can choose among them. */
export const chooseScript = (): Promise<string> => scriptOf('choose.ts');

/** Returns the script that the search page loads for a word that no text has. */
export const nearScript = (): Promise<string> => scriptOf('near.ts');

/** Returns the SHA-256 of the script of the search page in Base64, as policies write it. */
export const searchScriptDigest = async (): Promise<string> =>
  hash('sha256', await searchScript(), 'base64');

function scriptOf(file: string): Promise<string> {
  const script = known.get(file) ?? keptScript(file);
  known.set(file, script);
  return script;
}

async function keptScript(file: string): Promise<string> {
  const cache = new DigestCache(cacheFolder('search-script'));
  const recipe = [file, codeFingerprint(project, rooms, files), process.version];
  const bytes = await cache.get(recipe, async () => {
    const { bundleScript } = await import('./bundle-script.ts');
    return Buffer.from(await bundleScript(file));
  });
  return bytes.toString();
}
