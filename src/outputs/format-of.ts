import path from 'node:path';
import { editionFormats } from './registry.ts';

const byExtension = new Map(editionFormats.map(({ extension, format }) => [extension, format]));

/** Collections by the end of their names. */
const collections: Readonly<Record<string, string>> = { '.epub': 'collection', '.xdc': 'webxdc' };

/**
 * Returns what kind of file a built site has at a path without its first `/`: the name of a format in `formats` of `site.yaml`, or
 * else `pages`, `feeds`, `site.zip` or `others`.
 */
export function formatOf(file: string): string {
  if (file === 'site.zip') return file;
  const folders = file.split('/');
  const name = folders.pop() ?? '';
  // IDs have no dot.
  const extension = name.slice(name.indexOf('.') + 1);
  if (folders[0] === 'api') return 'api';
  if (folders.slice(0, 2).includes('feeds')) return collections[path.extname(name)] ?? 'feeds';
  if (folders[1] === 'search' || (folders.length === 1 && name === 'search.html')) return 'search';
  const format = folders.length === 1 ? byExtension.get(extension) : undefined;
  return format ?? (extension === 'html' ? 'pages' : 'others');
}

/** Returns how many bytes each kind of file takes, the largest first. */
export function sizesByFormat(
  files: Iterable<readonly [file: string, bytes: number]>,
): Record<string, number> {
  const sizes = new Map<string, number>();
  for (const [file, bytes] of files) {
    const format = formatOf(file);
    sizes.set(format, (sizes.get(format) ?? 0) + bytes);
  }
  return Object.fromEntries([...sizes].sort(([, a], [, b]) => b - a));
}
