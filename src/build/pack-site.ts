import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeCar } from '../archive/car.ts';
import { writeSiteZip } from '../archive/site-zip.ts';

/** The ZIP with all files of a site, in that site. */
export const siteZip = 'site.zip';

/** Endings of the files next to a built site: the site as one file for IPFS, and its CID. */
export const besideSite = { car: '.car', cid: '.cid' } as const;

/**
 * Writes the archives of a finished site, and returns its CID.
 *
 * The ZIP goes into the site. `<folder>.car` holds the site with that ZIP. `<folder>.cid` holds the CID, and on a second line
 * the name of the profile that it was computed by.
 */
export async function packSite(folder: string): Promise<string> {
  await writeSiteZip(folder, path.join(folder, siteZip));
  const { cid, profile } = await writeCar(folder, `${folder}${besideSite.car}`);
  await writeFile(`${folder}${besideSite.cid}`, `${cid}\n${profile}\n`);
  return cid;
}
