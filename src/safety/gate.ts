import { createHash, hash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '../domain/problem.ts';
import { allowedFilesOf, type AllowedFiles } from './allowed-files.ts';
import { readBinary } from './binary.ts';
import { unreadable, type Fault, type Finding } from './finding.ts';
import { readByKind } from './kinds.ts';
import type { MachineFacts } from './machine-facts.ts';
import { nameScanner } from './name-scanner.ts';
import { withFile, type Bytes, type Inspection, type Reader, type SiteFile } from './site-file.ts';
import { pathFault } from './forbidden-files.ts';

export type { Finding } from './finding.ts';

/** How deep archives may be nested. */
const maxDepth = 4;

/** Files of any size, which are never in memory as a whole. */
const readInParts = /\.zip$/i;

/** The size limit of all other files. */
const maxSize = 512 << 20;

/**
 * Reads every file of a built site and returns what could identify an editor, a device, a time zone or a reader, sorted by
 * file. It keeps one file at a time in memory.
 * @param facts the names of the machine that built it
 * @param allowed files that the publisher allows; afterwards it knows those that the site does not have
 * @param isMade whether Bayan made the file at a path out of the texts, whose links were checked where they are written
 */
export async function inspectSite(
  folder: string,
  facts: MachineFacts,
  allowed: AllowedFiles = allowedFilesOf([]),
  isMade: (path: string) => boolean = () => false,
): Promise<Finding[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pathOf = ({ parentPath, name }: { parentPath: string; name: string }) =>
    path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/');
  const links = new Set(entries.filter((entry) => entry.isSymbolicLink()).map(pathOf));
  const paths = [...entries.filter((entry) => entry.isFile()).map(pathOf), ...links];
  const siblings = new Set(paths);
  const digests = new Map<string, string>();
  const inspector = inspectorOf(facts, digests, allowed);

  const findings: Finding[] = [];
  // ZIPs last: most files in them are also in the site, and have been read by then.
  for (const file of paths.sort((a, b) => compareZips(a, b) || compare(a, b))) {
    const faults = links.has(file)
      ? [symbolicLink]
      : withFile(path.join(folder, file), (bytes) => {
          if (readInParts.test(file))
            return inspector(0, isMade(file))({ path: file, bytes, siblings });
          if (bytes.length > maxSize) return [unreadable('it is larger than 512 MiB')];
          const whole = bytes.subarray();
          digests.set(file, hash('sha256', whole));
          return inspector(0, isMade(file))({ path: file, bytes: whole, siblings });
        });
    for (const { within, found, advice, sha256, isFinal } of faults)
      findings.push({
        file: within === undefined ? file : `${file} › ${within}`,
        found,
        advice,
        ...(sha256 !== undefined && !isFinal && { sha256 }),
      });
  }
  return findings.sort((a, b) => compare(a.file, b.file) || compare(a.found, b.found));
}

const symbolicLink: Fault = {
  found: 'a symbolic link',
  advice: 'Put the file itself there, or remove the link.',
};

const compareZips = (a: string, b: string) => Number(/\.zip$/i.test(a)) - Number(/\.zip$/i.test(b));

/** Makes readers by nesting depth. A reader reports the same fault of one file once. */
function inspectorOf(
  facts: MachineFacts,
  digests: ReadonlyMap<string, string>,
  allowed: AllowedFiles,
) {
  const names = nameScanner(facts);
  const inspector = (depth: number, made: boolean): Inspection['inspect'] => {
    if (depth > maxDepth) return () => [unreadable('it is nested too deeply in other files')];
    const inspection: Inspection = {
      names,
      inspect: (file) => inspector(depth + 1, made)(file),
      isMade: made,
      isInSite: (file, bytes) => digests.has(file) && digests.get(file) === hash('sha256', bytes),
    };
    return (file: SiteFile) => {
      const isAllowed = !allowed.isEmpty && allowed.allows(allowed.ownDigest(digestOf(file.bytes)));
      const faults = isAllowed ? readAllowed(file, inspection) : faultsIn(file, inspection);
      // Without a `/` before it, a path of the site is no path on a computer.
      faults.push(...names.inText(file.path).filter(({ isFinal }) => isFinal));
      if (faults.length === 0) return faults;
      const sha256 = allowed.ownDigest(digestOf(file.bytes));
      const marked = faults.map((fault) => ({ sha256, ...fault }));
      return [...new Map(marked.map((fault) => [JSON.stringify(fault), fault])).values()];
    };
  };
  return inspector;
}

/** Reads a file. One with a forbidden name is searched for what cannot be allowed. */
const faultsIn: Reader = (file, inspection) => {
  const fault = pathFault(file);
  return fault ? [fault, ...readAllowed(file, inspection)] : readByKind(file, inspection);
};

/** Reads a file that the publisher allows: only what no one can allow is a fault. */
const readAllowed: Reader = (file, inspection) =>
  [...readByKind(file, inspection), ...readBinary(file, inspection)].filter(
    ({ isFinal }) => isFinal,
  );

/** Returns the SHA-256 of a file of any size. */
function digestOf(bytes: Bytes): string {
  const sha256 = createHash('sha256');
  const pieceSize = 8 << 20;
  for (let start = 0; start < bytes.length; start += pieceSize)
    sha256.update(bytes.subarray(start, start + pieceSize));
  return sha256.digest('hex');
}
