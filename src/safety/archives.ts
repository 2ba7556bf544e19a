import { isBayanError } from '../domain/bayan-error.ts';
import { quote, unreadable, type Fault } from './finding.ts';
import type { Bytes, Inspection, Reader } from './site-file.ts';
import { contentOf, readDirectory, type ZipEntry } from './zip-directory.ts';

/** 1980-01-01 00:00:00: the earliest that a ZIP can say, which says nothing. */
const noTime = 0x00210000;

/** What fields add to an entry. */
const fieldNames: Record<number, string> = {
  0x000a: 'times of Windows',
  0x000d: 'owner and times of Unix',
  0x5455: 'exact times',
  0x5855: 'owner and times of Unix',
  0x7855: 'the number of a user',
  0x7875: 'the number of a user',
};

const anew = 'Make the archive with src/archive/zip.ts, which writes no such thing.';

/** What office programs have at the top of their documents, which are ZIPs. */
const office = ['[Content_Types].xml', 'docProps/core.xml', 'meta.xml'];

/** Reads a ZIP, an EPUB or an XDC: how it was packed, and each file in it as one of the site. */
export const readArchive: Reader = ({ bytes }, inspection) => {
  try {
    const { entries, comment } = readDirectory(bytes);
    const siblings = new Set(entries.map(({ path }) => path));
    if (office.some((name) => siblings.has(name)))
      return [{ found: 'an office document', advice: 'Take it out: it names its authors.' }];
    const faults = faultsInPacking(entries, comment);
    for (const entry of entries) {
      const { path } = entry;
      if (path.endsWith('/')) continue;
      for (const fault of faultsInContent(bytes, entry, siblings, inspection)) {
        const within = fault.within === undefined ? path : `${path} › ${fault.within}`;
        faults.push({ ...fault, within });
      }
    }
    return faults;
  } catch (error) {
    return [reasonOf(error)];
  }
};

function faultsInContent(
  bytes: Bytes,
  entry: ZipEntry,
  siblings: ReadonlySet<string>,
  { isOfSite, inspect }: Inspection,
): Fault[] {
  const { path } = entry;
  try {
    const content = contentOf(bytes, entry);
    return isOfSite(path, content) ? [] : inspect({ path, bytes: content, siblings });
  } catch (error) {
    return [reasonOf(error)];
  }
}

function reasonOf(error: unknown): Fault {
  if (isBayanError(error, 'zip')) return unreadable(error.message);
  throw error;
}

/** What stands beside the contents of the entries, each kind once: of an archive that is packed wrongly it is in all of them. */
function faultsInPacking(entries: readonly ZipEntry[], comment: string): Fault[] {
  const faults: Fault[] = [];
  if (comment !== '')
    faults.push({ found: `a comment of the archive: ${quote(comment)}`, advice: anew });
  if (entries.length > 0 && entries.every(({ start }) => start > 0))
    faults.push({ found: 'something before its first file', advice: anew });
  for (const describe of [describePath, describeTime, describeExtra, describeComment]) {
    const wrong = entries.filter((entry) => describe(entry) !== undefined);
    const [first] = wrong;
    if (!first) continue;
    const others = wrong.length > 1 ? ` (and ${wrong.length - 1} more like it)` : '';
    const found = `${describe(first) ?? ''}${others}`;
    faults.push({ found, advice: anew, within: first.path });
  }
  return faults;
}

const describePath = ({ path }: ZipEntry) =>
  /^\/|^[A-Za-z]:|\\/.test(path) || path.split('/').includes('..')
    ? 'a path that leads out of the archive'
    : undefined;

const describeComment = ({ comment }: ZipEntry) =>
  comment === '' ? undefined : `a comment of an entry: ${quote(comment)}`;

function describeExtra({ extras }: ZipEntry): string | undefined {
  // Sizes of large files are no more than that.
  const extra = extras.find((id) => id !== 1);
  if (extra === undefined) return undefined;
  const name = fieldNames[extra] ?? `field 0x${extra.toString(16).padStart(4, '0')}`;
  return `an extra field of an entry: ${name}`;
}

/** `the time of an entry: 2026-11-26 10:30:12`. */
function describeTime({ times }: ZipEntry): string | undefined {
  const time = times.find((value) => value !== noTime);
  if (time === undefined) return undefined;
  const bits = (from: number, count: number) => (time >>> from) & (2 ** count - 1);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [1980 + bits(25, 7), bits(21, 4), bits(16, 5)].map(two).join('-');
  const clock = [bits(11, 5), bits(5, 6), bits(0, 5) * 2].map(two).join(':');
  return `the time of an entry: ${date} ${clock}`;
}
