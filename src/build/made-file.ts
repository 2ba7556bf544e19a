import type { ByteRange } from '../archive/byte-range.ts';
import { RecordFile, writeRecord } from '../cache/record-file.ts';
import type { Overweight } from '../finish-pages/budget.ts';
import type { CleanFile, VerdictBasis } from '../safety/verdict.ts';
import { siteZip } from './beside-site.ts';
import type { PageFacts } from './page-facts.ts';
import type { BrokenLink } from './resolve-links.ts';

/** What a build has found out about a file of the site. The next build need not find it out again. */
export interface FileFacts {
  readonly sha256: string;
  readonly size: number;
  readonly crc32: number;
  /** On what the clean verdict of the privacy gate is based. */
  readonly basis: VerdictBasis;
  /** The clean files in it, if it is an archive of many texts. */
  readonly inner?: readonly CleanFile[] | undefined;
  /** Its links and the places in it, if it is a page. */
  readonly page?: PageFacts;
  /** What is wrong with links within it, if it is an archive with pages. */
  readonly broken?: readonly BrokenLink[];
  /** How it exceeds the limits of a page, if it does. */
  readonly overweight?: Overweight;
  /** The file of the site that it is a compressed copy of. */
  readonly copyOf?: string;
}

/** A file that a build has put into a site. */
export interface MadeFile extends FileFacts {
  /** The digest of everything that it was made of. */
  readonly key: string;
  /** Where its content is in `site.zip`: deflated, or as it is. Absent if the ZIP does not have it. */
  readonly packed?: ByteRange;
  /** Its kind and its permissions, as the system gives them. */
  readonly mode: number;
  /** Which file of the disk it is, and when that has changed: see `signatureOf`. */
  readonly signature: string;
}

/** Returns what is known of a file whatever it was made of and wherever it is. */
export const factsOf = ({
  sha256,
  size,
  crc32,
  basis,
  inner,
  page,
  broken,
  overweight,
  copyOf,
}: FileFacts): FileFacts => ({
  sha256,
  size,
  crc32,
  basis,
  ...(inner && { inner }),
  ...(page && { page }),
  ...(broken && { broken }),
  ...(overweight && { overweight }),
  ...(copyOf !== undefined && { copyOf }),
});

/** What is known of a file before it is in its place. */
export type UnsignedFile = Omit<MadeFile, 'signature' | 'mode'>;

/** What a build has made before it is in its place. */
export interface UnsignedSite {
  readonly gate: string;
  readonly files: ReadonlyMap<string, UnsignedFile>;
}

/** What a build has made, by path in the site. */
export interface MadeSite {
  /** The key of the privacy gate that gave the verdicts. */
  readonly gate: string;
  readonly files: ReadonlyMap<string, MadeFile>;
}

/** The form of the record. A record of another form is not used. */
const form = 'made-1';

/** The key of what is not about one file. No file has an empty path. */
const whole = '';

/** Returns what the last build has made; nothing if the record is missing, damaged, or from another version. */
export function readMade(file: string): MadeSite {
  const record = RecordFile.open(file, form);
  const files = new Map<string, MadeFile>();
  let gate = '';
  try {
    for (const [path, json] of record.values) {
      const value: unknown = JSON.parse(json.toString());
      if (path === whole) gate = String(value);
      else files.set(path, checked(value));
    }
    const end = files.get(siteZip)?.size ?? 0;
    for (const { packed } of files.values())
      if (packed && packed.end > end) throw new Error('not a range of the ZIP');
    return { gate, files };
  } catch {
    return { gate: '', files: new Map() };
  } finally {
    record.close();
  }
}

/** Returns a value as what a build has made. Throws if that cannot be used. Quick, because a site has 100,000 files. */
function checked(value: unknown): MadeFile {
  const made = value as MadeFile;
  const { key, sha256, size, crc32, mode, signature, basis, inner = [] } = made;
  const { page, packed, broken = [], overweight, copyOf = '' } = made;
  const isWhole =
    areTexts([key, signature, copyOf]) &&
    isDigest.test(sha256) &&
    [size, crc32, mode].every(isCount) &&
    // The size is in the signature too.
    signature.split(' ')[2] === String(size) &&
    isBasis(basis) &&
    inner.every(
      (file) => areTexts([file.path]) && isDigest.test(file.sha256) && isBasis(file.basis),
    ) &&
    (page === undefined || (areTexts(page.links) && areTexts(page.ids))) &&
    (packed === undefined || (isCount(packed.start) && isCount(packed.end - packed.start))) &&
    broken.every(({ file, message }) => areTexts([file, message])) &&
    (overweight === undefined ||
      (areTexts([overweight.severity, overweight.message]) && isCount(overweight.excess)));
  if (!isWhole) throw new Error('not what a build has made');
  return made;
}

const isDigest = /^[0-9a-f]{64}$/;

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const areTexts = (values: readonly unknown[]): boolean =>
  Array.isArray(values) && values.every((value) => typeof value === 'string');

const isBasis = ({ files, traces, allowed, isMade = false }: VerdictBasis): boolean =>
  typeof isMade === 'boolean' &&
  areTexts(traces) &&
  areTexts(allowed) &&
  files.every(([path, is]) => typeof path === 'string' && typeof is === 'boolean');

/** Writes what a build has made. If that is not possible, the next build makes everything. */
export async function writeMade(file: string, out: string, made: MadeSite): Promise<void> {
  const texts = { digests: new Set<string>(), packedTextOf: () => undefined };
  await writeRecord(file, { fingerprint: form, owner: out, values: valuesOf(made), ...texts });
}

/** Yields the values of the record one by one: all of a large site take much memory. */
function* valuesOf({ gate, files }: MadeSite): Generator<readonly [string, Buffer]> {
  yield [whole, json(gate)];
  for (const [path, facts] of files) yield [path, json(facts)];
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
