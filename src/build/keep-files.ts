import { hash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  type BigIntStats,
} from 'node:fs';
import path from 'node:path';
import { codeOf } from './disk.ts';
import { rememberDigest } from './file-digest.ts';
import type { MadeFile, MadeSite } from './made-file.ts';

/** A file of the site that is being made, and the digest of what it is made of. */
interface Wanted {
  /** In the site, with `/`. */
  readonly path: string;
  readonly key: string;
}

/** Files of a new site that were taken from the last one. */
export interface KeptFiles {
  /** What is known of them, by path. */
  readonly files: ReadonlyMap<string, MadeFile>;
  /** Those that are not copies, but second names of the same files. */
  readonly linked: ReadonlySet<string>;
}

/**
 * Takes those files from the last site that are made of the same as then, and puts them into a new one, as second names of the
 * same files (hard links) where the disk allows it. A file that was changed since is not taken.
 * @param out the folder of the last site
 * @param site the folder of the new one
 */
export function keepFiles(
  wanted: Iterable<Wanted>,
  { files }: Pick<MadeSite, 'files'>,
  out: string,
  site: string,
): KeptFiles {
  const kept = new Map<string, MadeFile>();
  const linked = new Set<string>();
  const folders = new Set<string>();
  let canLink = true;
  for (const { path: name, key } of wanted) {
    const made = files.get(name);
    if (made?.key !== key) continue;
    const from = path.join(out, name);
    if (!isUnchanged(from, made)) continue;
    const to = path.join(site, name);
    const folder = path.dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    if (canLink) canLink = link(from, to);
    if (canLink) linked.add(name);
    else copyFileSync(from, to);
    // A second name is a change of the file's attributes.
    rememberDigest(signatureOf(from), made.sha256);
    kept.set(name, made);
  }
  return { files: kept, linked };
}

/**
 * Returns whether a file has the bytes and the permissions that a build has made. Reads it only if its signature is another one.
 */
export function isUnchanged(file: string, { sha256, signature, mode }: MadeFile): boolean {
  try {
    return (
      signatureOf(file) === signature ||
      (lstatSync(file).mode === mode && hash('sha256', readFileSync(file)) === sha256)
    );
  } catch {
    return false;
  }
}

/**
 * Returns which file of the disk a path leads to, its size, and when its content and its attributes last changed. The second time
 * cannot be set by programs, so that equal signatures mean equal bytes. Throws if there is no plain file.
 */
export function signatureOf(file: string): string {
  const stat = lstatSync(file, { bigint: true });
  if (!stat.isFile()) throw new Error(`${file} is not a plain file`);
  return signatureIn(stat);
}

/** Returns the same of what the system says of a file. */
export const signatureIn = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;

/** Gives a file a second name. Returns whether that is possible: not between two disks, and not on every kind of disk. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (['EXDEV', 'EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error)))
      return false;
    throw error;
  }
}
