import { hash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '../domain/problem.ts';
import { unreadable, type Fault, type Finding } from './finding.ts';
import { readByKind } from './kinds.ts';
import type { MachineFacts } from './machine.ts';
import { nameScanner } from './names.ts';
import { withFile, type Inspection, type SiteFile } from './site-file.ts';
import { faultInPath } from './forbidden-files.ts';

export type { Finding } from './finding.ts';

/** How deep archives may stand in archives. */
const deepest = 4;

/** What may be of any size, and is never in memory as a whole. */
const readInParts = /\.(?:zip|car)$/i;

/** The size up to which any other file is read. */
const largest = 512 << 20;

/**
 * Opens and reads every file of a built site, and gives all that tells of an editor, a device, a time zone or a reader, in
 * the order of files. It holds one file at a time.
 * @param facts what the machine is called that has built it
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
  // ZIPs last: what they hold has been read by then, most of it.
  for (const file of paths.sort((a, b) => compareZips(a, b) || compare(a, b))) {
    const faults = links.has(file)
      ? [link]
      : withFile(path.join(folder, file), (bytes) => {
          if (readInParts.test(file)) return inspector(0)({ path: file, bytes, siblings });
          if (bytes.length > largest) return [unreadable('it is larger than 512 MiB')];
          const whole = bytes.subarray();
          digests.set(file, hash('sha256', whole));
          return inspector(0)({ path: file, bytes: whole, siblings });
        });
    for (const { within, found, advice } of faults)
      findings.push({ file: within === undefined ? file : `${file} › ${within}`, found, advice });
  }
  return findings.sort((a, b) => compare(a.file, b.file) || compare(a.found, b.found));
}

const link: Fault = {
  found: 'a link to another place on the machine',
  advice: 'Put the file itself there, or take the link out.',
};

const compareZips = (a: string, b: string) => Number(/\.zip$/i.test(a)) - Number(/\.zip$/i.test(b));

/** Reads files, those in others too, to the depth that is left. The same fault of one file is said once. */
function inspectorOf(facts: MachineFacts, digests: ReadonlyMap<string, string>) {
  const names = nameScanner(facts);
  const inspector = (depth: number): Inspection['inspect'] => {
    if (depth > deepest) return () => [unreadable('it stands too deep in other files')];
    const inspection: Inspection = {
      names,
      inspect: (file) => inspector(depth + 1)(file),
      isOfSite: (file, bytes) => digests.has(file) && digests.get(file) === hash('sha256', bytes),
    };
    return (file: SiteFile) => {
      const stray = faultInPath(file.path);
      if (stray) return [stray];
      const faults = readByKind(file, inspection);
      return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
    };
  };
  return inspector;
}
