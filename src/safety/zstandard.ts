import { zstdDecompressSync } from 'node:zlib';
import { broken, maxSize, readContent, trailing } from './compressed.ts';
import { unreadable, type Fault } from './finding.ts';
import type { PathReader } from './site-file.ts';

const frameMark = 0xfd2fb528;

/** Reads a Zstandard file: one frame and nothing else. */
export const readZstandard: PathReader = (file, inspection) => {
  const bytes = file.bytes.subarray();
  const faults = faultsInFrame(bytes);
  if (faults.length > 0) return faults;
  let content: Buffer;
  try {
    content = zstdDecompressSync(bytes, { maxOutputLength: maxSize });
  } catch {
    return broken();
  }
  return readContent(file, content, inspection);
};

/** Returns the faults of a Zstandard file that has more than one frame (RFC 8878), or a frame with more than its content. */
function faultsInFrame(bytes: Buffer): Fault[] {
  const end = frameEnd(bytes);
  if (typeof end === 'string') return [unreadable(end, 'Compress the file again.')];
  return end === bytes.length ? [] : [trailing()];
}

/** Returns the offset after the frame at the start of `bytes`, or why there is none. */
function frameEnd(bytes: Buffer): number | string {
  if (bytes.length < 9 || bytes.readUInt32LE(0) !== frameMark) return 'it cannot be decompressed';
  const descriptor = bytes[4] ?? 0;
  if (descriptor & 0b11) return 'it needs a dictionary';
  if (descriptor & 0b11000) return 'it has unknown flags';
  const isSingle = (descriptor & 0b100000) !== 0;
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  let at = 5 + (isSingle ? 0 : 1) + sizeBytes;
  for (let isLast = false; !isLast;) {
    if (at + 3 > bytes.length) return 'it is truncated';
    const header = bytes.readUIntLE(at, 3);
    isLast = (header & 1) === 1;
    const type = (header >> 1) & 3;
    if (type === 3) return 'it cannot be decompressed';
    at += 3 + (type === 1 ? 1 : header >> 3);
  }
  at += descriptor & 0b100 ? 4 : 0;
  return at > bytes.length ? 'it is truncated' : at;
}
