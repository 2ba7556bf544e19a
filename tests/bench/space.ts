import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Returns the bytes that entries of a folder take on its disk. A file with several names counts once. */
export async function spaceOf(
  folder: string,
  isCounted: (name: string) => boolean,
): Promise<number> {
  const seen = new Set<string>();
  let bytes = 0;
  const names = (await readdir(folder)).filter(isCounted);
  for (const name of names) {
    const top = path.join(folder, name);
    const isFolder = (await lstat(top)).isDirectory();
    const below = isFolder ? await readdir(top, { recursive: true }) : [];
    for (const entry of ['', ...below]) {
      const { dev, ino, blocks } = await lstat(path.join(top, entry));
      const key = `${dev} ${ino}`;
      if (seen.has(key)) continue;
      seen.add(key);
      bytes += blocks * 512;
    }
  }
  return bytes;
}
