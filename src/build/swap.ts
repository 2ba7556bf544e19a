import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { describeDiskError } from '../domain/disk-error.ts';
import { codeOf, ignoreMissing, type Disk } from './disk.ts';
import { partsIn, type SiteParts, type SitePlaces } from './site-places.ts';
import { readRecord } from './site-record.ts';

/*
 * How a new site takes the place of the old one.
 *
 * A site has four parts: the folder `out`, its CAR, its CID and the record of its files. No system renames four things at
 * once, so they are renamed in a fixed order, and what exists on the disk tells at any time how far that came:
 *
 *   1. make the folder previous/
 *   2. out → previous/site
 *   3. new/site → out
 *   4. CAR, CID, record: the old one into previous/, then the one of new/ into its place. A new site without a CAR, as its
 *      record says, has nothing to put there
 *   5. remove new/, which is empty now
 *   6. previous/ → kept/<build>, or → trash/, where its files are deleted
 *
 * Before step 1, new/ is complete, checked and on the disk, and previous/ does not exist. Before step 6, no part of the old
 * site is deleted. So at any time the old site or the new one is whole, in one place or the other:
 *
 *   previous/site  new/site  out      the process ended           recover
 *   -              -         any      before a build              nothing to do
 *   -              exists    any      while it built, or after 1  delete new/: out is the old site
 *   exists         exists    -        after 2                     go on with 3: new/ is complete
 *   exists or -    -         exists   after 3                     go on with 4, which skips what is done
 *   exists         -         -        after 6 failed, and then    rename previous/site back to out
 *                                     out was deleted
 *   exists         exists    exists   after 2, and then another   refuse, and name all three
 *                                     folder out was made
 *
 * If a step fails, the steps before it are undone in reverse order. If the process ends meanwhile, what is on the disk is again
 * a row of this table.
 */

/** The parts in the order in which they are replaced. The site comes first: {@link recoverSwap} goes by it. */
const order = ['site', 'car', 'cid', 'record'] as const;

/** Whether anything has this name. */
const exists = async (file: string): Promise<boolean> =>
  (await lstat(file).catch(ignoreMissing)) !== undefined;

/**
 * Puts the complete site in `places.fresh` into place, and the old one into `places.previous`. If a step fails, the old site is
 * in place again, and {@link BayanError} is thrown.
 */
export async function swapSites(places: SitePlaces, disk: Disk): Promise<void> {
  try {
    await disk.makeFolder(places.previous);
    await disk.sync(places.state);
    await goOn(places, disk);
  } catch (error) {
    const explained = await explain(error, places);
    if (!(await exists(partsIn(places.previous).site))) await discardNew(places, disk);
    throw explained;
  }
}

/** Removes the new site that did not come into place, if the disk allows it. The next build removes it otherwise. */
export async function discardNew(places: SitePlaces, disk: Disk): Promise<void> {
  await disk.removeTree(places.fresh).catch(() => undefined);
  await disk.removeFolder(places.previous).catch(() => undefined);
}

/**
 * Repairs what a killed build or rollback has left, so that `out` is a whole site or does not exist, `new/` does not exist, and
 * `previous/` has only what is no longer needed. Returns a line about what it did, if readers may have seen it.
 */
export async function recoverSwap(places: SitePlaces, disk: Disk): Promise<string | undefined> {
  try {
    const repaired = await repair(places, disk);
    await disk.removeTree(places.fresh);
    return repaired;
  } catch (error) {
    throw await explain(error, places);
  }
}

async function repair(places: SitePlaces, disk: Disk): Promise<string | undefined> {
  const { out } = places;
  const [fresh, previous] = [partsIn(places.fresh), partsIn(places.previous)];
  const hasOld = await exists(previous.site);
  const interrupted = `An earlier build was interrupted while it replaced ${out}.`;
  if (hasOld && (await exists(fresh.site))) {
    await removeIfEmpty(out, disk);
    if (await exists(out))
      throw new BayanError(
        'environment',
        `${interrupted} Then another folder was made there. The old site is in ${previous.site}, the new one in ${fresh.site}.`,
        `Move ${out} away, and run this again.`,
      );
    try {
      await goOn(places, disk);
    } catch (error) {
      await restore(places, disk);
      throw error;
    }
    return `${interrupted} Its new site is in place now.`;
  }
  if ((await exists(places.previous)) && (await exists(places.fresh)) && (await exists(out))) {
    // The old site is still in place if the new one has not left new/.
    if (await exists(fresh.site)) return undefined;
    await goOn(places, disk);
    return `${interrupted} Its new site is in place, now with its own CAR and CID.`;
  }
  if (!hasOld || (await exists(out))) return undefined;
  await restore(places, disk);
  return `${out} was missing. The site that was there before is in place again.`;
}

/** Does those of the steps 2 to 5 that are left. If one fails, undoes those that it has done, and throws the error. */
async function goOn(places: SitePlaces, disk: Disk): Promise<void> {
  const [fresh, previous] = [partsIn(places.fresh), partsIn(places.previous)];
  const done: [from: string, to: string][] = [];
  const move = async (from: string, to: string) => {
    await disk.rename(from, to);
    done.push([from, to]);
  };
  try {
    const dropped = await partsWithout(fresh);
    for (const part of order) {
      const isNew = await exists(fresh[part]);
      // Done before the process ended.
      if (!isNew && !dropped.includes(part)) continue;
      // A file that was written there meanwhile keeps another name.
      if (await exists(places.live[part]))
        await move(
          places.live[part],
          (await exists(previous[part])) ? `${previous[part]}.other` : previous[part],
        );
      if (isNew) await move(fresh[part], places.live[part]);
    }
    for (const folder of [path.dirname(places.out), places.state, places.previous])
      await disk.sync(folder);
  } catch (error) {
    for (const [from, to] of done.toReversed()) await disk.rename(to, from);
    throw error;
  }
  await disk.removeTree(places.fresh);
}

/** Returns the parts that the new site does not have. Its record comes into place last: once it has, nothing is left to do. */
async function partsWithout({ record }: SiteParts): Promise<readonly (keyof SiteParts)[]> {
  const read = await readRecord(record);
  return read !== undefined && read.cid === undefined ? ['car', 'cid'] : [];
}

/** Renames the old site back, with its other parts. The site comes last: until then {@link repair} comes here again. */
async function restore(places: SitePlaces, disk: Disk): Promise<void> {
  const previous = partsIn(places.previous);
  for (const part of order.toReversed())
    if (await exists(previous[part])) await disk.rename(previous[part], places.live[part]);
}

/** Returns {@link BayanError} for an error of the disk, with where the old site and the new one are; any other error as it is. */
async function explain(error: unknown, places: SitePlaces): Promise<unknown> {
  const reason = describeDiskError(error);
  if (reason === undefined) return error;
  const { out } = places;
  const [fresh, previous] = [partsIn(places.fresh).site, partsIn(places.previous).site];
  const [isLive, hasNew, hasOld] = [await exists(out), await exists(fresh), await exists(previous)];
  const again = 'The next build, start or rollback repairs this.';
  const where =
    !isLive && hasOld
      ? `The old site is complete in ${previous}, the new one in ${fresh}. ${again}`
      : hasNew || !hasOld
        ? `${out} has not changed.`
        : `${out} is the new site, but the CAR and the CID next to it may be of the old one. ${again}`;
  return new BayanError(
    'environment',
    `The new site could not be put into place: ${reason}`,
    where,
  );
}

/** Removes a folder that has nothing in it. */
async function removeIfEmpty(folder: string, disk: Disk): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw error;
  });
  if (names?.length === 0) await disk.removeFolder(folder);
}
