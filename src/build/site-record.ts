import { z } from 'astro/zod';
import { hash } from 'node:crypto';
import { digestList } from '../archive/digest-list.ts';
import { settledState, type FileState } from '../cache/file-state.ts';
import { codeOf, readText, type Disk } from './disk.ts';
import { digestOfFile } from './file-digest.ts';
import { listEntries } from './list-entries.ts';
import type { SiteParts } from './site-places.ts';

const digestPattern = /^[0-9a-f]{64}$/;
const digest = z.string().regex(digestPattern);

/** Returns whether a path leads to a place within the folder that it starts from. */
const isWithin = (file: string): boolean =>
  !file.split('/').some((part) => part === '' || part === '.' || part === '..');

/** A schema for each of 50,000 digests takes several times as long, and a build reads records five times. */
const digests = z.custom<Record<string, string>>(
  (files) =>
    typeof files === 'object' &&
    files !== null &&
    !Array.isArray(files) &&
    Object.entries(files).every(
      ([file, value]) => isWithin(file) && typeof value === 'string' && digestPattern.test(value),
    ),
);

const recordSchema = z.object({
  version: z.literal(1),
  /** When it was built. */
  date: z.iso.datetime(),
  /** What {@link idOf} returned for its files when it was built. A site of which that is not known has none. */
  id: digest.optional(),
  /** Only of a site that is also on IPFS. */
  cid: z.string().optional(),
  /** The digest of each file of the site. */
  files: digests,
  /** The digests of the two files next to it, which only a site with a CID has. */
  car: digest.optional(),
  cidFile: digest.optional(),
});

/** What Bayan wrote when it built a site: everything else in that folder belongs to others. */
export type SiteRecord = z.infer<typeof recordSchema>;

/** Records by the states of their files. That of a large site takes a fifth of a second to read, and a build asks for it several times. */
const known = new Map<FileState, SiteRecord>();

/** Reads a record. Returns `undefined` if there is none or it cannot be understood. */
export async function readRecord(file: string): Promise<SiteRecord | undefined> {
  const state = settledState(file) ?? '';
  const before = known.get(state);
  if (before) return before;
  const record = await parsedRecord(file);
  if (known.size === mostKnown) known.clear();
  if (record && state !== '') known.set(state, record);
  return record;
}

/** They take much memory. */
const mostKnown = 2;

async function parsedRecord(file: string): Promise<SiteRecord | undefined> {
  const text = await readText(file).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
    return '';
  });
  try {
    return recordSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Returns the record of the site in `parts`, from its files or from their digests. */
export async function recordOf(
  parts: SiteParts,
  {
    date,
    cid,
    files: known,
  }: Pick<SiteRecord, 'date' | 'cid'> & Partial<Pick<SiteRecord, 'files'>>,
): Promise<SiteRecord> {
  const files = known ?? (await digestsIn(parts.site));
  return {
    version: 1,
    date,
    id: idOf(files),
    files,
    ...(cid !== undefined && {
      cid,
      car: await digestOfFile(parts.car),
      cidFile: await digestOfFile(parts.cid),
    }),
  };
}

/** Returns the ID of a build: the SHA-256 of the list of its files and their digests. */
export const idOf = (files: SiteRecord['files']): string =>
  hash('sha256', digestList(new Map(Object.entries(files))));

/** Returns the digests of the files in a folder by their paths. */
export async function digestsIn(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await listEntries(folder))
    if (entry.kind === 'file') files[entry.path] = await digestOfFile(`${folder}/${entry.path}`);
  return files;
}

/** Writes a record to a new file, and waits until it is on the disk. */
export async function writeRecord(file: string, record: SiteRecord, disk: Disk): Promise<void> {
  await disk.writeNew(file, `${JSON.stringify(record)}\n`);
  await disk.sync(file);
}
