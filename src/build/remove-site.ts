import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { codeOf, ignoreMissing, type Disk } from './disk.ts';
import { digestOfFile } from './file-digest.ts';
import { listEntries } from './list-entries.ts';
import { partsIn, type SitePlaces } from './site-places.ts';
import { readRecord } from './site-record.ts';

/**
 * Deletes the old sites in `trash/`, each file only if its digest is in the record of that site. What others have put
 * there while the site was replaced is kept in a folder next to it. Returns a line about each such folder.
 */
export async function emptyTrash(places: SitePlaces, disk: Disk): Promise<string[]> {
  const notes: string[] = [];
  const builds = (await listEntries(places.trash)).filter(({ path: name }) => !name.includes('/'));
  for (const { path: name } of builds) {
    const folder = path.join(places.trash, name);
    if (await removeOwn(folder, disk)) continue;
    const left = path.join(places.state, `not-from-bayan-${name}`);
    await disk.rename(folder, left);
    notes.push(`Files in ${places.out} that Bayan did not write were moved to ${left}.`);
  }
  if (builds.length > 0) await disk.removeFolder(places.trash);
  return notes;
}

/** Moves a build from `folder` to `trash/`, in one step, so that no part of it is deleted in its place. */
export async function moveToTrash(folder: string, places: SitePlaces, disk: Disk): Promise<void> {
  await disk.makeFolder(places.trash);
  await disk.rename(folder, path.join(places.trash, randomUUID().slice(0, 8)));
}

/** Deletes the files of a build that are in its record, then its empty folders, then the record. Returns whether nothing is left. */
async function removeOwn(folder: string, disk: Disk): Promise<boolean> {
  const parts = partsIn(folder);
  const record = await readRecord(parts.record);
  const own = new Map(
    Object.entries(record?.files ?? {}).map(([file, digest]) => [`site/${file}`, digest]),
  );
  const beside = (file: string) => path.relative(folder, file);
  if (record?.car !== undefined) own.set(beside(parts.car), record.car);
  if (record?.cidFile !== undefined) own.set(beside(parts.cid), record.cidFile);
  // The innermost first, and the record last: it says what may be deleted.
  const entries = (await listEntries(folder)).toReversed();
  let isEmpty = true;
  for (const { path: file, kind } of entries) {
    const at = path.join(folder, file);
    if (at === parts.record) continue;
    if (kind === 'folder') {
      if (!(await removeIfEmpty(at, disk))) isEmpty = false;
    } else if (kind === 'file' && own.get(file) === (await digestOfFile(at)))
      await disk.removeFile(at);
    else isEmpty = false;
  }
  if (!isEmpty) return false;
  await disk.removeFile(parts.record).catch(ignoreMissing);
  await disk.removeFolder(folder);
  return true;
}

async function removeIfEmpty(folder: string, disk: Disk): Promise<boolean> {
  try {
    await disk.removeFolder(folder);
    return true;
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
    return false;
  }
}
