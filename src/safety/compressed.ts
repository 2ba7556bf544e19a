import { unreadable, type Fault } from './finding.ts';
import type { Inspection, SiteFile } from './site-file.ts';

/** The greatest size of a file after decompression. */
export const maxSize = 512 << 20;

/** Returns the fault of a file that is not what its first bytes promise. */
export const broken = () => [unreadable('it cannot be decompressed')];

/** Returns the fault of bytes after the end of a compressed file. */
export const trailing = (): Fault => ({
  found: 'data after the compressed file',
  advice: 'Compress the file again.',
});

/** Reads the file that was compressed, under its name without the last extension. */
export function readContent(
  { path, siblings }: SiteFile,
  content: Buffer,
  inspection: Inspection,
): Fault[] {
  const plain = /\.svgz$/i.test(path) ? path.slice(0, -1) : path.replace(/\.\w+$/, '');
  return inspection.inspect({ path: plain, bytes: content, siblings });
}
