import { isBayanError } from '../domain/bayan-error.ts';
import { unreadable, type Fault } from './finding.ts';
import { pathFault } from './forbidden-files.ts';
import type { Bytes, Inspection, Reader } from './site-file.ts';
import { contentOf, readDirectory, type ZipEntry } from './zip-directory.ts';
import { faultsInMetadata, leadsOutside } from './zip-metadata.ts';

/** Files by which office documents and drawings, which are ZIPs, are recognised. */
const officeFiles =
  /^(?:\[Content_Types\]\.xml|docProps\/\w+\.xml|meta\.xml|META-INF\/manifest\.xml|content\.xml|Index(?:\.zip|\/.*\.iwa)|index\.apxl|FixedDocSeq\.fdseq|designmap\.xml|maindoc\.xml|documentinfo\.xml)$/;

const mimetype = 'application/epub+zip';

/**
 * Reads a ZIP, EPUB or XDC: what it records about its files, that no byte is outside of them, and each file in it like a file of
 * the site.
 */
export const readArchive: Reader = ({ extension, bytes }, inspection) => {
  try {
    const directory = readDirectory(bytes);
    const { entries } = directory;
    const siblings = new Set(entries.map(({ path }) => path));
    if (entries.some(({ path }) => officeFiles.test(path)))
      return [
        {
          found: 'an office document',
          advice:
            'Remove it: it names its authors and their machines. Publish a PDF without metadata.',
        },
        ...entries
          .flatMap((entry) => faultsInContent(bytes, entry, siblings, inspection))
          .filter(({ isFinal }) => isFinal),
      ];
    const faults = faultsInMetadata(directory);
    if (extension === 'epub') faults.push(...faultsInMimetype(bytes, entries));
    for (const entry of entries)
      faults.push(...faultsInContent(bytes, entry, siblings, inspection));
    return faults;
  } catch (error) {
    return [faultOf(error)];
  }
};

/** An EPUB has to say what it is in its first bytes. */
function faultsInMimetype(bytes: Bytes, entries: readonly ZipEntry[]): Fault[] {
  const first = entries.find(({ start }) => start === 0);
  const isFirst =
    first?.path === 'mimetype' &&
    first.method === 0 &&
    contentOf(bytes, first).toString('latin1') === mimetype;
  return isFirst ? [] : [unreadable('it is no e-book: its first file is not an EPUB mimetype')];
}

function faultsInContent(
  bytes: Bytes,
  entry: ZipEntry,
  siblings: ReadonlySet<string>,
  { inspect }: Inspection,
): Fault[] {
  const { path } = entry;
  if (leadsOutside(path)) return [];
  const inPath = (fault: Fault) => ({
    ...fault,
    within: fault.within === undefined ? path : `${path} › ${fault.within}`,
  });
  try {
    if (path.endsWith('/')) {
      const fault = pathFault({ path: path.slice(0, -1), siblings });
      return fault ? [inPath(fault)] : [];
    }
    return inspect({ path, bytes: contentOf(bytes, entry), siblings }).map(inPath);
  } catch (error) {
    return [inPath(faultOf(error))];
  }
}

function faultOf(error: unknown): Fault {
  if (isBayanError(error, 'zip')) return unreadable(error.message);
  throw error;
}
