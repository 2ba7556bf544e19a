import { hash } from 'node:crypto';
import path from 'node:path';
import { fileReader, openRanges, type ByteRange, type RangeReader } from '../archive/byte-range.ts';
import { byCodePoint } from '../archive/folder.ts';
import { isInSiteZip } from '../archive/site-entries.ts';
import { writeSiteZip, type SiteZipEntry } from '../archive/site-zip.ts';
import { findingsOf } from '../safety/findings.ts';
import { privacyError } from '../safety/privacy-error.ts';
import { withFile } from '../safety/site-file.ts';
import { readDirectory } from '../safety/zip-directory.ts';
import { faultsInMetadata } from '../safety/zip-metadata.ts';
import { siteZip } from './beside-site.ts';
import { keepFiles } from './keep-files.ts';
import type { MadeSite, UnsignedFile } from './made-file.ts';
import type { SiteFile } from './made-files.ts';

/** What {@link zipSite} needs. */
interface ZipOptions {
  readonly files: ReadonlyMap<string, SiteFile>;
  /** Whether all of them are in their place, with their ZIP. */
  readonly isSame?: boolean;
  readonly code: string;
  /** The folder of the new site. */
  readonly site: string;
  /** The file with the deflated content of new files. */
  readonly spool: string;
  readonly last: MadeSite;
  /** The folder of the last site. */
  readonly out: string;
}

/** What is known of the ZIP of a site, and where deflated content is in it. */
export interface ZippedSite {
  readonly zip: UnsignedFile;
  readonly ranges: ReadonlyMap<string, ByteRange>;
  /** Whether it is the last one. */
  readonly isKept: boolean;
  /** The ZIP, if it is a second name of the last one. */
  readonly linked: ReadonlySet<string>;
}

/** Writes `site.zip` into a site, or takes it from the last one if all files are the same. */
export async function zipSite({
  files,
  isSame = false,
  code,
  site,
  spool,
  last,
  out,
}: ZipOptions): Promise<ZippedSite> {
  const known = rangesOf(last);
  const before = last.files.get(siteZip);
  if (isSame && before) return { zip: before, ranges: known, isKept: true, linked: new Set() };
  const names = namesIn(files);
  const key = keyOfZip(files, code);
  // The next build copies from the ranges: without one, it would write the content as it is.
  const isKnown = names.every((name) => files.get(name)?.packed === undefined || known.has(name));
  const { files: kept, linked } = keepFiles(
    isKnown ? [{ path: siteZip, key }] : [],
    last,
    out,
    site,
  );
  const whole = kept.get(siteZip);
  if (whole) return { zip: whole, ranges: known, isKept: true, linked };

  const file = path.join(site, siteZip);
  using fresh = openRanges(spool);
  let old: RangeReader | undefined;
  try {
    const read = {
      spool: fresh.read,
      zip: (range: ByteRange) => (old ??= openRanges(path.join(out, siteZip), ahead)).read(range),
    };
    const readWhole = fileReader();
    const entries = names.flatMap((name): SiteZipEntry[] => {
      const file = files.get(name);
      if (!file) return [];
      const { size, crc32, sha256 } = file.facts;
      const { packed } = file;
      const deflated = () =>
        packed ? read[packed.from](packed.range) : readWhole(path.join(site, name));
      return [{ path: name, size, crc32, sha256, deflated }];
    });
    const { result: ranges, ...facts } = await writeSiteZip(file, entries);
    assertNeutral(file);
    return {
      zip: { key, ...facts, crc32: 0, basis: { files: [], traces: [], allowed: [] } },
      ranges,
      isKept: false,
      linked,
    };
  } finally {
    old?.[Symbol.dispose]();
  }
}

/** How many bytes of the last ZIP are read at once: most builds keep nearly all of it. */
const ahead = 1 << 20;

const namesIn = (files: ZipOptions['files']): string[] =>
  Array.from(files)
    .flatMap(([name, { facts }]) => (isInSiteZip(name) && facts.copyOf === undefined ? [name] : []))
    .sort(byCodePoint);

/** Returns the digest of all that the ZIP of a site is made of. */
export const keyOfZip = (files: ZipOptions['files'], code: string): string =>
  hash(
    'sha256',
    JSON.stringify([code, namesIn(files).map((name) => [name, files.get(name)?.facts.sha256])]),
  );

/** Throws {@link BayanError} if a ZIP of inspected files has metadata, or bytes that belong to none of them. */
function assertNeutral(file: string): void {
  const faults = withFile(file, (bytes) => faultsInMetadata(readDirectory(bytes)));
  if (faults.length > 0) throw privacyError(findingsOf([{ path: siteZip, faults }]));
}

const rangesOf = ({ files }: MadeSite): Map<string, ByteRange> =>
  new Map([...files].flatMap(([name, { packed }]) => (packed ? [[name, packed] as const] : [])));
