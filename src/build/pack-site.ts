import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeCar } from '../archive/car.ts';
import { writeSiteZip } from '../archive/site-zip.ts';
import { besideSite, siteZip } from './beside-site.ts';

/**
 * Writes the archives of a finished site, and returns its CID.
 *
 * The ZIP goes into the site. `<folder>.car` holds the site with that ZIP. `<folder>.cid` holds the CID, and on a second line
 * the name of the profile that it was computed by.
 */
export async function packSite(folder: string): Promise<string> {
  await writeSiteZip(folder, path.join(folder, siteZip));
  return packForIpfs(folder);
}

/** Writes `<folder>.car` and `<folder>.cid` of a site that has its ZIP, and returns the CID. */
export async function packForIpfs(folder: string): Promise<string> {
  const { cid, profile } = await writeCar(folder, `${folder}${besideSite.car}`);
  await writeFile(`${folder}${besideSite.cid}`, `${cid}\n${profile}\n`);
  return cid;
}
