import { quote, type Fault } from './finding.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';
import type { ZipHeader } from './zip-header.ts';

/** 1980-01-01 00:00:00, the earliest time in a ZIP, and no time at all: they reveal nothing. */
const noTimes = [0x00210000, 0];

/** Extra fields by their ID. */
const fieldNames: Record<number, string> = {
  0x0001: 'sizes of large files',
  0x000a: 'Windows timestamps',
  0x000d: 'Unix owner and timestamps',
  0x5455: 'exact timestamps',
  0x5855: 'Unix owner and timestamps',
  0x7855: 'a user ID',
  0x7875: 'a user ID',
};

/** Systems by their number in a ZIP that many programs write on every system. */
const neutralSystems = [0, 3];

const systemNames: Record<number, string> = {
  0: 'MS-DOS',
  3: 'Unix',
  7: 'Macintosh',
  10: 'Windows NTFS',
  11: 'MVS',
  14: 'Windows VFAT',
  19: 'macOS',
};

/** Permissions that do not depend on the settings of a machine, of a file and of a folder, with and without its type. */
const neutralModes = [0, 0o644, 0o600, 0o755, 0o100644, 0o100600, 0o100755, 0o40755];

/** Attributes of MS-DOS: folder, archive. */
const neutralAttributes = 0x10 | 0x20;

const advice =
  'Pack its files again without metadata, as in "Files of your own" in docs/publishers.';

/** Returns the faults in what an archive records about its entries. Each kind is reported once: it is usually in every entry. */
export function faultsInMetadata(directory: ZipDirectory): Fault[] {
  const { entries, comment, start, isLast, madeBy } = directory;
  const faults: Fault[] = [];
  const system = madeBy === undefined ? undefined : describeSystem({ madeBy });
  if (system !== undefined) faults.push({ found: system, advice });
  if (comment !== '') faults.push({ found: `an archive comment: ${quote(comment)}`, advice });
  faults.push(...gaps(entries, start, isLast).map((found) => ({ found, advice })));
  for (const describe of descriptions) {
    const affected = entries.filter((entry) => describe(entry) !== undefined);
    const [first] = affected;
    if (!first) continue;
    const others = affected.length > 1 ? ` (and ${affected.length - 1} more like it)` : '';
    const found = `${describe(first) ?? ''}${others}`;
    faults.push({ found, advice, within: first.path });
  }
  const names = new Set<string>();
  for (const { path } of entries) {
    if (names.has(path)) faults.push({ found: 'two entries of this name', advice, within: path });
    names.add(path);
  }
  return faults;
}

/** Returns where an archive has bytes that belong to no entry, and entries that share bytes. */
function gaps(entries: readonly ZipEntry[], directory: number, isLast: boolean): string[] {
  const found = new Set<string>();
  let at = 0;
  for (const { start, end } of entries.toSorted((a, b) => a.start - b.start)) {
    if (start > at)
      found.add(at === 0 ? 'data before the first entry' : 'data between two entries');
    if (start < at) found.add('entries that overlap');
    at = Math.max(at, end);
  }
  if (directory !== at) found.add('data after the last entry');
  if (!isLast) found.add('data after the directory');
  return [...found];
}

/** Returns whether a path leads outside its archive. */
export const leadsOutside = (path: string): boolean =>
  /^\/|^[A-Za-z]:|\\/.test(path) || path.split('/').includes('..');

const describePath = ({ path }: ZipEntry) =>
  leadsOutside(path) ? 'a path that leads outside the archive' : undefined;

const describeComment = ({ comment }: ZipEntry) =>
  comment === '' ? undefined : `an entry comment: ${quote(comment)}`;

function describeExtra({ extras, own }: ZipEntry): string | undefined {
  const [extra] = [...extras, ...own.extras];
  if (extra === undefined) return undefined;
  const name = fieldNames[extra] ?? `field 0x${extra.toString(16).padStart(4, '0')}`;
  return `an extra field: ${name}`;
}

/** `an entry timestamp: 2026-11-26 10:30:12`. */
function describeTime(entry: ZipEntry): string | undefined {
  const time = [entry.time, entry.own.time].find((value) => !noTimes.includes(value));
  if (time === undefined) return undefined;
  const bits = (from: number, count: number) => (time >>> from) & (2 ** count - 1);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [1980 + bits(25, 7), bits(21, 4), bits(16, 5)].map(two).join('-');
  const clock = [bits(11, 5), bits(5, 6), bits(0, 5) * 2].map(two).join(':');
  return `an entry timestamp: ${date} ${clock}`;
}

const describeSystem = ({ madeBy }: Pick<ZipEntry, 'madeBy'>) =>
  neutralSystems.includes(madeBy >> 8) && (madeBy & 0xff) <= 63
    ? undefined
    : `the system that packed it: ${systemNames[madeBy >> 8] ?? madeBy >> 8}, version ${madeBy & 0xff}`;

function describeAttributes({
  externalAttributes,
  internalAttributes,
}: ZipEntry): string | undefined {
  const mode = externalAttributes >>> 16;
  const other = externalAttributes & 0xffff & ~neutralAttributes;
  const isNeutral = neutralModes.includes(mode) && other === 0 && internalAttributes <= 1;
  if (isNeutral) return undefined;
  if (!neutralModes.includes(mode)) return `file permissions: ${mode.toString(8)}`;
  return `file attributes: 0x${(other === 0 ? internalAttributes : other).toString(16)}`;
}

/** Flags: the level of compression, sizes after the content, UTF-8. Encryption is reported with the content. */
const knownFlags = 0x0001 | 0x0006 | 0x0008 | 0x0800;

const describeFlags = ({ flags }: ZipEntry) =>
  (flags & ~knownFlags) === 0 ? undefined : `unknown flags: 0x${flags.toString(16)}`;

/** Finds a header before the content that differs from the one in the directory: programs read either of them. */
function describeDifference(entry: ZipEntry): string | undefined {
  const same = ['path', 'versionNeeded', 'flags', 'method'] as const;
  const late = ['crc', 'compressedSize', 'size'] as const;
  const isLate = (entry.flags & 8) !== 0;
  const differs = (field: keyof ZipHeader) => entry[field] !== entry.own[field];
  const field =
    same.find(differs) ?? late.find((name) => differs(name) && !(isLate && entry.own[name] === 0));
  return field && `two different values of ${field}: ${quote(String(entry.own[field]))}`;
}

function describeFolder({ path, size, compressedSize }: ZipEntry): string | undefined {
  return path.endsWith('/') && (size > 0 || compressedSize > 2)
    ? 'a folder with content'
    : undefined;
}

const descriptions = [
  describePath,
  describeTime,
  describeExtra,
  describeComment,
  describeSystem,
  describeAttributes,
  describeFlags,
  describeDifference,
  describeFolder,
];
