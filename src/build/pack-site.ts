import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeCar } from '../archive/car.ts';
import { writeSiteZip } from '../archive/site-zip.ts';

/** The ZIP of all that a site has, within the site. */
export const siteZip = 'site.zip';

/** What stands beside a built site, by its ending: the site as one file for IPFS, and its CID. */
export const besideSite = { car: '.car', cid: '.cid' } as const;

/**
 * Packs a finished site: its ZIP into it; then beside it, as `<folder>.car`, all of it with that ZIP, and as `<folder>.cid` the
 * CID, with the name of the profile that it follows from on a line of its own. Gives the CID.
 */
export async function packSite(folder: string): Promise<string> {
  await writeSiteZip(folder, path.join(folder, siteZip));
  const { cid, profile } = await writeCar(folder, `${folder}${besideSite.car}`);
  await writeFile(`${folder}${besideSite.cid}`, `${cid}\n${profile}\n`);
  return cid;
}
