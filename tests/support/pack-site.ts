import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFolder } from '../../src/archive/folder.ts';
import { isInSiteZip } from '../../src/archive/site-entries.ts';
import { writeSiteZip, type SiteZipEntry } from '../../src/archive/site-zip.ts';
import { packContent } from '../../src/archive/zip.ts';
import { siteZip } from '../../src/build/beside-site.ts';
import { packForIpfs } from '../../src/build/pack-for-ipfs.ts';

/** Returns the files of a folder for its ZIP, each of which is read and packed when it is written. */
export async function* entriesIn(folder: string): AsyncGenerator<SiteZipEntry> {
  for (const file of (await listFolder(folder)).filter(isInSiteZip)) {
    const bytes = await readFile(path.join(folder, file));
    const { packed, size, crc32 } = packContent(file, bytes);
    yield { path: file, size, crc32, sha256: hash('sha256', bytes), deflated: () => packed };
  }
}

/** Writes the archives of a finished site, as a build does, and returns the CID, with `ipfs`. */
export async function packSite(
  folder: string,
  { ipfs }: { readonly ipfs: boolean },
): Promise<string | undefined> {
  await writeSiteZip(path.join(folder, siteZip), entriesIn(folder));
  return ipfs ? packForIpfs(folder) : undefined;
}
