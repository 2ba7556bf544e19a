import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Returns the files below a folder, as relative paths with `/`, sorted by code point, so that the list is the same on every
 * machine. It has no links, sockets or empty folders.
 */
export async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort(byCodePoint);
}

/** Compares by code point, like UTF-8 bytes; `<` would compare UTF-16 code units. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const x = a.charCodeAt(at);
    const y = b.charCodeAt(at);
    if (x === y) continue;
    // Two surrogates write a character that comes after those of one unit.
    const isAfter = isSurrogate(x);
    if (isAfter === isSurrogate(y)) return x - y;
    return isAfter ? 1 : -1;
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
