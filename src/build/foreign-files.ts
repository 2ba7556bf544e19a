import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CID } from 'multiformats/cid';
import { BayanError } from '../domain/bayan-error.ts';
import { showName } from '../text/show-controls.ts';
import { ignoreMissing } from './disk.ts';
import { digestOfFile } from './file-digest.ts';
import { listEntries, parentsOf, type FolderEntry } from './list-entries.ts';
import { readPackedList } from './packed-list.ts';
import { idOf, readRecord, type SiteRecord } from './site-record.ts';
import type { SitePlaces } from './site-places.ts';

/** What is at the place of a site. */
interface Found {
  /** The record of what Bayan wrote there; `undefined` if there is no site. */
  readonly own: SiteRecord | undefined;
  /** Whether the record at the place of the site is the same. */
  readonly isAsRecorded: boolean;
  /** What Bayan did not write, or what was changed since, as lines of a message. */
  readonly foreign: readonly string[];
}

/** How many foreign files a message names. */
const shown = 20;

/**
 * Compares the folder and the two files next to it with what Bayan wrote: its record, and the list in the site's own ZIP. A
 * file is Bayan's only if its digest is in one of them.
 */
export async function findForeign({ out, live }: SitePlaces): Promise<Found> {
  const record = await readRecord(live.record);
  const entries = await listEntries(out);
  const files: Record<string, string> = {};
  const strangers: FolderEntry[] = [];
  const changed: string[] = [];
  // Read only if the record does not explain everything.
  let packed: ReturnType<typeof readPackedList> | undefined;
  /** Returns the digest of a file if it is Bayan's. Reads only files whose names are in a list: a home folder is large. */
  const ownDigest = async (file: string): Promise<string | undefined> => {
    const isRecorded = record !== undefined && Object.hasOwn(record.files, file);
    const digest = isRecorded ? await digestOfFile(path.join(out, file)) : undefined;
    if (isRecorded && record.files[file] === digest) return digest;
    const list = await (packed ??= readPackedList(out));
    const isListed = list?.digests.has(file) === true;
    const isOwn = file.endsWith('.zip')
      ? await list?.hasOnlyOwn(file)
      : isListed || (await list?.isCopy(file));
    if (isOwn !== true) return undefined;
    const now = digest ?? (await digestOfFile(path.join(out, file)));
    return !isListed || list.digests.get(file) === now ? now : undefined;
  };
  for (const entry of entries) {
    if (entry.kind === 'folder') continue;
    const digest = entry.kind === 'file' ? await ownDigest(entry.path) : undefined;
    if (digest !== undefined) files[entry.path] = digest;
    else if (record && Object.hasOwn(record.files, entry.path)) changed.push(entry.path);
    else strangers.push(entry);
  }
  const own = new Set([...Object.keys(files), ...changed].flatMap((file) => parentsOf(file)));
  const list = await packed;
  // The record may be of another build than the files. Then the two files next to the site are judged by what is in them.
  const cid =
    record === undefined || list !== undefined ? await cidOf(live.car, live.cid) : undefined;
  const isPacked =
    list !== undefined && [...list.digests.keys()].every((file) => Object.hasOwn(files, file));
  const id = list === undefined ? record?.id : isPacked ? idOf(files) : undefined;
  const ownCid = list === undefined ? record?.cid : cid;
  const [car, foreignCar] = judge(live.car, await digestOf(live.car), record?.car, cid);
  const [cidFile, foreignCid] = judge(live.cid, await digestOf(live.cid), record?.cidFile, cid);
  const inhabited = new Set(entries.flatMap((entry) => parentsOf(entry.path)));
  const empty = entries.filter((entry) => entry.kind === 'folder' && !inhabited.has(entry.path));
  const foreign = [
    ...groupStrangers([...strangers, ...empty], own, out),
    ...changed.map((file) => `${path.join(out, file)} (changed since Bayan wrote it)`),
    ...foreignCar,
    ...foreignCid,
  ];
  const isSite = Object.keys(files).length > 0 || car !== undefined || cidFile !== undefined;
  const isAsRecorded =
    record !== undefined &&
    list === undefined &&
    Object.keys(files).length === Object.keys(record.files).length &&
    car === record.car &&
    cidFile === record.cidFile;
  return {
    foreign,
    isAsRecorded,
    own: isSite
      ? {
          version: 1,
          date: record?.date ?? new Date().toISOString(),
          ...(id !== undefined && { id }),
          ...(ownCid !== undefined && { cid: ownCid }),
          files,
          ...(car !== undefined && { car }),
          ...(cidFile !== undefined && { cidFile }),
        }
      : undefined,
  };
}

/** Returns the lines for what Bayan did not write. A folder without a file of the site is one line. */
function groupStrangers(
  strangers: readonly FolderEntry[],
  own: ReadonlySet<string>,
  out: string,
): string[] {
  const groups = new Map<string, { size: number; kind: FolderEntry['kind'] }>();
  for (const { path: file, kind } of strangers) {
    const outside = parentsOf(file).filter((folder) => !own.has(folder));
    const name = outside.at(-1);
    const group = groups.get(name ?? file);
    groups.set(name ?? file, {
      size: (group?.size ?? 0) + 1,
      kind: name === undefined ? kind : 'folder',
    });
  }
  return [...groups].map(([name, { size, kind }]) => {
    const place = path.join(out, name);
    if (kind === 'link') return `${place} (a symbolic link)`;
    if (kind !== 'folder') return place;
    return `${place}${path.sep}${size > 1 ? ` (a folder with ${size} files)` : ''}`;
  });
}

/** Returns the digest of a file next to a site if it is Bayan's, and a line for a message if it is not. */
function judge(
  file: string,
  digest: string | undefined,
  recorded: string | undefined,
  cid: string | undefined,
): [digest: string | undefined, foreign: string[]] {
  if (digest === undefined) return [undefined, []];
  if (digest === recorded || (recorded === undefined && cid !== undefined)) return [digest, []];
  const why = recorded === undefined ? '' : ' (changed since Bayan wrote it)';
  return [undefined, [`${file}${why}`]];
}

/** Returns the digest of a file, or `undefined` if it does not exist. */
const digestOf = (file: string): Promise<string | undefined> =>
  digestOfFile(file).catch(ignoreMissing);

/** Returns the CID in `cidFile` if `car` is the CAR of it, as a build writes them next to a site. */
async function cidOf(car: string, cidFile: string): Promise<string | undefined> {
  try {
    const [line = ''] = (await readFile(cidFile, 'utf8')).split('\n');
    await using handle = await open(car);
    const start = Buffer.alloc(256);
    await handle.read(start, 0, start.length, 0);
    return start.includes(Buffer.from(CID.parse(line).bytes)) ? line : undefined;
  } catch {
    return undefined;
  }
}

/** Throws {@link BayanError} that names what a build would destroy, if there is anything. */
export function refuseForeign(out: string, foreign: readonly string[], when: string): void {
  if (foreign.length === 0) return;
  const lines = foreign.slice(0, shown).map((line) => `  ${showName(line)}`);
  const more = foreign.length - shown;
  if (more > 0) lines.push(`  and ${more} more`);
  throw new BayanError(
    'environment',
    `${when}Bayan did not write these files, or they were changed since. Replacing ${out} would delete them:\n${lines.join('\n')}\n`,
    `Nothing was changed. Move them out of the folder. Files of the site belong in public/ next to content/. Or name an empty or new folder with --out.`,
  );
}
