import path from 'node:path';
import { lstat } from 'node:fs/promises';
import { ignoreMissing, type Disk } from './disk.ts';
import { listEntries } from './list-entries.ts';
import { emptyTrash, moveToTrash } from './remove-site.ts';
import { idOf, readRecord, type SiteRecord } from './site-record.ts';
import { partsIn, type SitePlaces } from './site-places.ts';

/** An earlier build that was kept. */
export interface KeptBuild {
  readonly folder: string;
  readonly id: string;
  readonly record: SiteRecord;
}

/** Returns the kept builds of a site, the newest first. */
export async function listKept({ kept }: SitePlaces): Promise<KeptBuild[]> {
  const builds: KeptBuild[] = [];
  for (const { path: name } of await listEntries(kept)) {
    if (!name.endsWith('/record.json') || name.split('/').length !== 2) continue;
    const record = await readRecord(path.join(kept, name));
    if (!record) continue;
    const id = record.id ?? idOf(record.files);
    builds.push({ folder: path.dirname(path.join(kept, name)), id, record });
  }
  return builds.sort((a, b) => (a.record.date < b.record.date ? 1 : -1));
}

/**
 * Keeps the old site in `previous/` or deletes it, and deletes kept builds until `keep` are left; with `Infinity` none. Without
 * `keep` the old site is deleted, and the kept builds stay. Returns lines about files that are not from Bayan.
 */
export async function retireSite(
  places: SitePlaces,
  keep: number | undefined,
  disk: Disk,
): Promise<string[]> {
  if ((await lstat(places.previous).catch(ignoreMissing)) !== undefined) {
    const old = keep !== undefined && keep > 0 ? await replacedRecord(places) : undefined;
    if (old?.id !== undefined) await keepOld({ date: old.date, id: old.id }, places, disk);
    else await moveToTrash(places.previous, places, disk);
  }
  if (keep !== undefined)
    for (const { folder } of (await listKept(places)).slice(keep))
      await moveToTrash(folder, places, disk);
  return emptyTrash(places, disk);
}

/** Returns the record of the site in `previous/`, unless it is the same as the new one. */
async function replacedRecord({ previous, live }: SitePlaces): Promise<SiteRecord | undefined> {
  const old = await readRecord(partsIn(previous).record);
  const now = await readRecord(live.record);
  return old?.id === now?.id ? undefined : old;
}

/** Moves the old site to `kept/`. */
async function keepOld(
  { date, id }: { readonly date: string; readonly id: string },
  places: SitePlaces,
  disk: Disk,
): Promise<void> {
  // In UTC, and without the colons that Windows refuses in names.
  const name = `${date.replaceAll(/[-:]|\.\d+/g, '')}-${id.slice(0, 8)}`;
  const folder = path.join(places.kept, name);
  await disk.makeFolder(places.kept);
  if ((await lstat(folder).catch(ignoreMissing)) !== undefined) {
    // It was kept before, and a rollback had restored it.
    await moveToTrash(places.previous, places, disk);
    return;
  }
  await disk.rename(places.previous, folder);
  // The CAR is as large as the site, and a rollback can write it again.
  const parts = partsIn(folder);
  for (const file of [parts.car, parts.cid]) await disk.removeFile(file).catch(ignoreMissing);
}

/**
 * Lets the files of a new site share the disk space of equal files of the old one, so that a kept build takes little. Does
 * nothing on a disk without hard links.
 * @param linked files that are the same as in the old site already
 */
export async function shareFiles(
  old: SiteRecord | undefined,
  { fresh, out }: SitePlaces,
  disk: Disk,
  linked: ReadonlySet<string> = new Set(),
): Promise<void> {
  const parts = partsIn(fresh);
  const record = await readRecord(parts.record);
  const added = path.join(fresh, 'shared');
  for (const [file, digest] of Object.entries(record?.files ?? {})) {
    if (old?.files[file] !== digest || linked.has(file)) continue;
    try {
      await disk.link(path.join(out, file), added);
      await disk.rename(added, path.join(parts.site, file));
    } catch {
      return;
    }
  }
}
