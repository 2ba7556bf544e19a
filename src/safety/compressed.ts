import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { unreadable, type Fault } from './finding.ts';
import type { Reader } from './site-file.ts';

const maxSize = 512 << 20;

/** A reader that decompresses a file and reads the result under its name without the last extension. */
const decompressed =
  (decompress: (bytes: Buffer, options: { maxOutputLength: number }) => Buffer): Reader =>
  ({ path, bytes, siblings }, inspection) => {
    const plain = path.replace(/\.\w+$/, '');
    let content: Buffer;
    try {
      content = decompress(bytes.subarray(), { maxOutputLength: maxSize });
    } catch {
      return [unreadable('it cannot be decompressed')];
    }
    if (inspection.isInSite(plain, content)) return [];
    return inspection.inspect({ path: plain, bytes: content, siblings });
  };

export const readBrotli = decompressed(brotliDecompressSync);
export const readZstandard = decompressed(zstdDecompressSync);
const readContent = decompressed(gunzipSync);

/** Reads a gzip: its header may have a timestamp, a file name and a comment. */
export const readGzip: Reader = (file, inspection) => {
  const header = file.bytes.subarray(0, 10);
  const faults: Fault[] = [];
  const advice = 'Compress it with gzip -n.';
  if (header.length === 10 && header.readUInt32LE(4) !== 0)
    faults.push({ found: 'a timestamp in the gzip header', advice });
  if ((header[3] ?? 0) & 0b11100)
    faults.push({ found: 'a file name or comment in the gzip header', advice });
  return [...faults, ...readContent(file, inspection)];
};
