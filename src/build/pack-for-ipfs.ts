import { writeFile } from 'node:fs/promises';
import { naming } from '../domain/disk-error.ts';
import { besideSite } from './beside-site.ts';

/**
 * Writes `<folder>.car` and `<folder>.cid` of a site that has its ZIP, and returns the CID. The CAR has the site with that ZIP.
 * `<folder>.cid` holds the CID, and on a second line the name of the profile that it was computed by.
 */
export async function packForIpfs(folder: string): Promise<string> {
  // Most sites are not on IPFS, and its packages take time to load.
  const { writeCar } = await import('../archive/car.ts');
  const { cid, profile } = await writeCar(folder, `${folder}${besideSite.car}`);
  const file = `${folder}${besideSite.cid}`;
  await naming(file, writeFile(file, `${cid}\n${profile}\n`));
  return cid;
}
