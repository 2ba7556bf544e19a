import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFolder } from './folder.ts';
import type { SiteZipEntry } from './site-zip.ts';
import { packContent } from './zip.ts';

/** Returns whether the ZIP of a site has the file at a path: other ZIPs have only files that it has too. */
export const isInSiteZip = (path: string): boolean => !/\.zip$/i.test(path);

/** Returns the files of a folder for its ZIP, each of which is read and packed when it is written. */
export async function* entriesIn(folder: string): AsyncGenerator<SiteZipEntry> {
  for (const file of (await listFolder(folder)).filter(isInSiteZip)) {
    const bytes = await readFile(path.join(folder, file));
    const { packed, size, crc32 } = packContent(file, bytes);
    yield { path: file, size, crc32, sha256: hash('sha256', bytes), deflated: () => packed };
  }
}
