import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '../../src/domain/problem.ts';
import { allowedFilesOf, type AllowedFiles } from '../../src/safety/allowed-files.ts';
import type { Fault, Finding } from '../../src/safety/finding.ts';
import { findingsOf, type FaultyFile } from '../../src/safety/findings.ts';
import { gateOf } from '../../src/safety/gate.ts';
import type { MachineFacts } from '../../src/safety/machine-facts.ts';
import { withFile } from '../../src/safety/site-file.ts';

interface SiteOptions {
  /** Files that the publisher allows; afterwards it knows those that the site does not have. */
  readonly allowed?: AllowedFiles;
  /** Whether Bayan made the file at a path out of the texts. */
  readonly isMade?: (path: string) => boolean;
  /** The digest of the script of search pages. */
  readonly script?: string;
}

/**
 * Reads every file of a built site and returns what could identify an editor, a device, a time zone or a reader, sorted by
 * file. It keeps one file at a time in memory.
 * @param facts the names of the machine that built it
 */
export async function inspectSite(
  folder: string,
  facts: MachineFacts,
  { allowed = allowedFilesOf([]), isMade = () => false, script }: SiteOptions = {},
): Promise<Finding[]> {
  const { files, links } = await listSite(folder);
  const siblings = new Set([...files, ...links]);
  const gate = gateOf({ facts, allowed: allowed.digests, ...(script && { script }) });
  const faulty: FaultyFile[] = links.map((link) => ({ path: link, faults: [symbolicLink] }));
  // ZIPs last: most files in them are also in the site, and have been read by then.
  for (const file of files.sort((a, b) => compareZips(a, b) || compare(a, b))) {
    const { faults, basis } = withFile(path.join(folder, file), (bytes) =>
      gate.inspect({ path: file, bytes, siblings, isMade: isMade(file) }),
    );
    allowed.use(basis.allowed);
    if (faults.length > 0) faulty.push({ path: file, faults });
  }
  return findingsOf(faulty, allowed.ownDigest);
}

/** The fault of a symbolic link in a site. */
const symbolicLink: Fault = {
  found: 'a symbolic link',
  advice: 'Put the file itself there, or remove the link.',
};

const compareZips = (a: string, b: string) => Number(/\.zip$/i.test(a)) - Number(/\.zip$/i.test(b));

/** Returns the paths of all files and symbolic links of a site, with `/`. */
async function listSite(folder: string): Promise<{ files: string[]; links: string[] }> {
  const files: string[] = [];
  const links: string[] = [];
  const folders = [''];
  for (const name of folders)
    for (const entry of await readdir(path.join(folder, name), { withFileTypes: true })) {
      const file = path.posix.join(name, entry.name);
      if (entry.isDirectory()) folders.push(file);
      else if (entry.isFile()) files.push(file);
      else if (entry.isSymbolicLink()) links.push(file);
    }
  return { files, links };
}
