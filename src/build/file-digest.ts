import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';

/** Digests by device, inode, size and times of the file. */
const known = new Map<string, string>();

/** A file that changed this recently may change again without another time. */
const settled = 2_000;

/** Remembers the SHA-256 of a file by its signature, so that {@link digestOfFile} need not read it. See `signatureOf`. */
export function rememberDigest(signature: string, sha256: string): void {
  known.set(signature, sha256);
}

/** Returns the SHA-256 of a file in hex. Reads a file that has not changed only once in a process. */
export async function digestOfFile(file: string): Promise<string> {
  // Of a large archive, 50,000 files are asked for: a promise for each takes several times as long.
  const { dev, ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
  const key = `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const digest = createHash('sha256');
  for await (const bytes of createReadStream(file)) digest.update(bytes as Buffer);
  const hex = digest.digest('hex');
  if (Date.now() - Number(ctimeNs / 1_000_000n) > settled) known.set(key, hex);
  return hex;
}
