import { hash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '../domain/problem.ts';
import { unreadable, type Fault, type Finding } from './finding.ts';
import { readByKind } from './kinds.ts';
import type { MachineFacts } from './machine-facts.ts';
import { nameScanner } from './name-scanner.ts';
import { withFile, type Inspection, type SiteFile } from './site-file.ts';
import { pathFault } from './forbidden-files.ts';

export type { Finding } from './finding.ts';

/** How deep archives may be nested. */
const maxDepth = 4;

/** Files of any size, which are never in memory as a whole. */
const readInParts = /\.(?:zip|car)$/i;

/** The size limit of all other files. */
const maxSize = 512 << 20;

/**
 * Reads every file of a built site and returns what could identify an editor, a device, a time zone or a reader, sorted by
 * file. It keeps one file at a time in memory.
 * @param facts the names of the machine that built it
 */
export async function inspectSite(folder: string, facts: MachineFacts): Promise<Finding[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pathOf = ({ parentPath, name }: { parentPath: string; name: string }) =>
    path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/');
  const links = new Set(entries.filter((entry) => entry.isSymbolicLink()).map(pathOf));
  const paths = [...entries.filter((entry) => entry.isFile()).map(pathOf), ...links];
  const siblings = new Set(paths);
  const digests = new Map<string, string>();
  const inspector = inspectorOf(facts, digests);

  const findings: Finding[] = [];
  // ZIPs last: most files in them are also in the site, and have been read by then.
  for (const file of paths.sort((a, b) => compareZips(a, b) || compare(a, b))) {
    const faults = links.has(file)
      ? [symbolicLink]
      : withFile(path.join(folder, file), (bytes) => {
          if (readInParts.test(file)) return inspector(0)({ path: file, bytes, siblings });
          if (bytes.length > maxSize) return [unreadable('it is larger than 512 MiB')];
          const whole = bytes.subarray();
          digests.set(file, hash('sha256', whole));
          return inspector(0)({ path: file, bytes: whole, siblings });
        });
    for (const { within, found, advice } of faults)
      findings.push({ file: within === undefined ? file : `${file} › ${within}`, found, advice });
  }
  return findings.sort((a, b) => compare(a.file, b.file) || compare(a.found, b.found));
}

const symbolicLink: Fault = {
  found: 'a symbolic link',
  advice: 'Put the file itself there, or remove the link.',
};

const compareZips = (a: string, b: string) => Number(/\.zip$/i.test(a)) - Number(/\.zip$/i.test(b));

/** Makes readers by nesting depth. A reader reports the same fault of one file once. */
function inspectorOf(facts: MachineFacts, digests: ReadonlyMap<string, string>) {
  const names = nameScanner(facts);
  const inspector = (depth: number): Inspection['inspect'] => {
    if (depth > maxDepth) return () => [unreadable('it is nested too deeply in other files')];
    const inspection: Inspection = {
      names,
      inspect: (file) => inspector(depth + 1)(file),
      isInSite: (file, bytes) => digests.has(file) && digests.get(file) === hash('sha256', bytes),
    };
    return (file: SiteFile) => {
      const forbidden = pathFault(file.path);
      if (forbidden) return [forbidden];
      const faults = readByKind(file, inspection);
      return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
    };
  };
  return inspector;
}
