import { isBayanError } from '../domain/bayan-error.ts';
import { quote, unreadable, type Fault } from './finding.ts';
import type { Bytes, Inspection, Reader } from './site-file.ts';
import { contentOf, readDirectory, type ZipEntry } from './zip-directory.ts';

/** 1980-01-01 00:00:00, the earliest time in a ZIP: it reveals nothing. */
const noTime = 0x00210000;

/** Extra fields by their ID. */
const fieldNames: Record<number, string> = {
  0x000a: 'Windows timestamps',
  0x000d: 'Unix owner and timestamps',
  0x5455: 'exact timestamps',
  0x5855: 'Unix owner and timestamps',
  0x7855: 'a user ID',
  0x7875: 'a user ID',
};

const advice = 'Create the archive with src/archive/zip.ts, which writes no metadata.';

/** Files by which office documents, which are ZIPs, are recognised. */
const officeFiles = ['[Content_Types].xml', 'docProps/core.xml', 'meta.xml'];

/** Reads a ZIP, EPUB or XDC: its metadata, and each file in it like a file of the site. */
export const readArchive: Reader = ({ bytes }, inspection) => {
  try {
    const { entries, comment } = readDirectory(bytes);
    const siblings = new Set(entries.map(({ path }) => path));
    if (officeFiles.some((name) => siblings.has(name)))
      return [{ found: 'an office document', advice: 'Remove it: it names its authors.' }];
    const faults = faultsInMetadata(entries, comment);
    for (const entry of entries) {
      const { path } = entry;
      if (path.endsWith('/') || describePath(entry) !== undefined) continue;
      for (const fault of faultsInContent(bytes, entry, siblings, inspection)) {
        const within = fault.within === undefined ? path : `${path} › ${fault.within}`;
        faults.push({ ...fault, within });
      }
    }
    return faults;
  } catch (error) {
    return [faultOf(error)];
  }
};

function faultsInContent(
  bytes: Bytes,
  entry: ZipEntry,
  siblings: ReadonlySet<string>,
  { isInSite, inspect }: Inspection,
): Fault[] {
  const { path } = entry;
  try {
    const content = contentOf(bytes, entry);
    return isInSite(path, content) ? [] : inspect({ path, bytes: content, siblings });
  } catch (error) {
    return [faultOf(error)];
  }
}

function faultOf(error: unknown): Fault {
  if (isBayanError(error, 'zip')) return unreadable(error.message);
  throw error;
}

/** Returns the faults in what an archive records about its entries. Each kind is reported once: it is usually in every entry. */
function faultsInMetadata(entries: readonly ZipEntry[], comment: string): Fault[] {
  const faults: Fault[] = [];
  if (comment !== '') faults.push({ found: `an archive comment: ${quote(comment)}`, advice });
  if (entries.length > 0 && entries.every(({ start }) => start > 0))
    faults.push({ found: 'data before the first entry', advice });
  for (const describe of [describePath, describeTime, describeExtra, describeComment]) {
    const affected = entries.filter((entry) => describe(entry) !== undefined);
    const [first] = affected;
    if (!first) continue;
    const others = affected.length > 1 ? ` (and ${affected.length - 1} more like it)` : '';
    const found = `${describe(first) ?? ''}${others}`;
    faults.push({ found, advice, within: first.path });
  }
  return faults;
}

const describePath = ({ path }: ZipEntry) =>
  /^\/|^[A-Za-z]:|\\/.test(path) || path.split('/').includes('..')
    ? 'a path that leads outside the archive'
    : undefined;

const describeComment = ({ comment }: ZipEntry) =>
  comment === '' ? undefined : `an entry comment: ${quote(comment)}`;

function describeExtra({ extras }: ZipEntry): string | undefined {
  // Field 1 has only the sizes of large files.
  const extra = extras.find((id) => id !== 1);
  if (extra === undefined) return undefined;
  const name = fieldNames[extra] ?? `field 0x${extra.toString(16).padStart(4, '0')}`;
  return `an extra field: ${name}`;
}

/** `an entry timestamp: 2026-11-26 10:30:12`. */
function describeTime({ times }: ZipEntry): string | undefined {
  const time = times.find((value) => value !== noTime);
  if (time === undefined) return undefined;
  const bits = (from: number, count: number) => (time >>> from) & (2 ** count - 1);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [1980 + bits(25, 7), bits(21, 4), bits(16, 5)].map(two).join('-');
  const clock = [bits(11, 5), bits(5, 6), bits(0, 5) * 2].map(two).join(':');
  return `an entry timestamp: ${date} ${clock}`;
}
