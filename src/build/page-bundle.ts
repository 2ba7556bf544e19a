import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pruneRecords } from '../cache/prune-records.ts';
import { packText, RecordFile, writeRecord } from '../cache/record-file.ts';
import { inPhase } from '../debug.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { cacheFolder, project } from '../environment.ts';
import { codeKey } from './code-key.ts';

/** What the pages of a site are compiled from. */
export interface PageSources {
  /** The folder that holds `content/`. */
  readonly root: string;
  /** The digest of the code, of {@link codeKey}. */
  readonly code: string;
  /** The digest of `content/pages`, of {@link digestOfPages}. */
  readonly pages: string;
}

/**
 * Returns the code of the pages as one module: from the cache, or bundled by Vite. Starting Vite takes longer than rendering a
 * thousand pages, and the bundle is the same until the code or `content/pages` changes. Throws {@link BayanError} if they change
 * while they are bundled: the bundle would be kept for other sources than its own.
 */
export async function pageBundle(sources: PageSources): Promise<Buffer> {
  const { root, code, pages } = sources;
  const folder = cacheFolder('pages');
  const file = path.join(folder, hash('sha256', root).slice(0, 32));
  // Modules are imported by their paths.
  const key = hash('sha256', JSON.stringify([code, pages, project, root]));
  const kept = readBundle(file, key);
  if (kept) return kept;
  const bundle = await inPhase('bundle pages', async () => {
    const { bundlePages } = await import('./bundle-pages.ts');
    return Buffer.from(await bundlePages(root));
  });
  if (codeKey() !== code || digestOfPages(root) !== pages)
    throw new BayanError(
      'content',
      'content/pages or the code of Bayan has changed during the build.',
      'Run the command again.',
    );
  const digest = hash('sha256', bundle);
  const isWritten = await writeRecord(file, {
    fingerprint: key,
    owner: root,
    values: new Map([[name, Buffer.from(digest)]]),
    digests: new Set([digest]),
    packedTextOf: () => packText(bundle),
  });
  if (isWritten) pruneRecords(folder);
  return bundle;
}

const name = 'pages';

/** Returns the bundle in a file; `undefined` if it is not there, damaged or of other sources. */
function readBundle(file: string, key: string): Buffer | undefined {
  const record = RecordFile.open(file, key);
  try {
    const digest = record.values.get(name)?.toString();
    return digest === undefined ? undefined : record.text(digest);
  } finally {
    record.close();
  }
}

/** Returns the digest of the names and bytes of all files in `content/pages` of a root. */
export function digestOfPages(root: string): string {
  const folder = path.join(root, 'content/pages');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  const digests = files
    .sort()
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => [file, hash('sha256', readFileSync(path.join(folder, file)))]);
  return hash('sha256', JSON.stringify(digests));
}
