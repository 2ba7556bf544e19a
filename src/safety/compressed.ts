import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { unreadable, type Fault } from './finding.ts';
import type { Reader } from './site-file.ts';

const limit = 512 << 20;

/** Reads what a host sends packed: as the file that it is unpacked. */
const unpacked =
  (unpack: (bytes: Buffer, options: { maxOutputLength: number }) => Buffer): Reader =>
  ({ path, bytes, siblings }, inspection) => {
    const plain = path.replace(/\.\w+$/, '');
    let content: Buffer;
    try {
      content = unpack(bytes.subarray(), { maxOutputLength: limit });
    } catch {
      return [unreadable('it does not unpack')];
    }
    if (inspection.isOfSite(plain, content)) return [];
    return inspection.inspect({ path: plain, bytes: content, siblings });
  };

export const readBrotli = unpacked(brotliDecompressSync);
export const readZstandard = unpacked(zstdDecompressSync);
const readUnpackedGzip = unpacked(gunzipSync);

/** Reads a gzip: its head may hold the time, the name and a comment of what was packed. */
export const readGzip: Reader = (file, inspection) => {
  const head = file.bytes.subarray(0, 10);
  const faults: Fault[] = [];
  const advice = 'Pack it with gzip -n.';
  if (head.length === 10 && head.readUInt32LE(4) !== 0)
    faults.push({ found: 'the time of what was packed', advice });
  if ((head[3] ?? 0) & 0b11100)
    faults.push({ found: 'the name of what was packed, or a note on it', advice });
  return [...faults, ...readUnpackedGzip(file, inspection)];
};
