import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { disk } from './disk.ts';
import { listKept, type KeptBuild } from './kept-builds.ts';
import { packForIpfs } from './pack-for-ipfs.ts';
import { replaceSite } from './replace-site.ts';
import { placesOf, partsIn } from './site-places.ts';
import { digestsIn, idOf, readRecord, type SiteRecord } from './site-record.ts';

/** The kept builds of a site, the newest first, and the record of the site in place. */
export interface Builds {
  readonly kept: readonly KeptBuild[];
  readonly now: SiteRecord | undefined;
}

/** Returns the builds of the site at `out`, which is a path from `realOut`. */
export async function buildsOf(out: string): Promise<Builds> {
  const places = placesOf(out);
  return { kept: await listKept(places), now: await readRecord(places.live.record) };
}

/**
 * Replaces the site at `out` by a kept build, in the way a build replaces it. The site that it replaces is kept too. Throws
 * {@link BayanError} if the files of the kept build have changed.
 */
export async function rollbackSite(
  out: string,
  { folder, id, record }: KeptBuild,
  say: (line: string) => void,
): Promise<void> {
  await replaceSite({
    out,
    say,
    write: async ({ site }) => {
      const { site: kept } = partsIn(folder);
      const damaged = differences(record.files, await digestsIn(kept));
      if (damaged.length > 0) throw changed(folder, damaged);
      if (idOf(record.files) !== id) throw changed(folder, ['files are missing']);
      for (const file of Object.keys(record.files)) {
        const target = path.join(site, file);
        await disk.makeFolder(path.dirname(target));
        // Copies: the kept build must not change with the site.
        await copyFile(path.join(kept, file), target);
      }
      const cid = record.cid === undefined ? undefined : await packForIpfs(site);
      if (cid !== record.cid)
        throw changed(folder, [`CID ${cid ?? ''} instead of ${record.cid ?? ''}`]);
      return { cid, date: record.date, keep: Infinity };
    },
    disk,
  });
}

/** Returns the files that are in one of two lists only, or have another digest. */
const differences = (
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((file) => a[file] !== b[file]);

const changed = (folder: string, what: readonly string[]): BayanError =>
  new BayanError(
    'environment',
    `The kept build in ${folder} has changed since it was built: ${what.slice(0, 5).join(', ')}.`,
    'Restore another one. node bayan rollback --list shows them.',
  );
