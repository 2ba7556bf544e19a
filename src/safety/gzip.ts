import { crc32, inflateRawSync } from 'node:zlib';
import { broken, maxSize, readContent, trailing } from './compressed.ts';
import { decompress } from './decompress.ts';
import type { Fault } from './finding.ts';
import type { PathReader } from './site-file.ts';

/** Reads a gzip: one file, whose header has no timestamp, name, comment or system. */
export const readGzip: PathReader = (file, inspection) => {
  const bytes = file.bytes.subarray();
  const faults: Fault[] = [];
  const advice = 'Compress it with gzip -n.';
  const [flags = 0, system = 0] = [bytes[3], bytes[9]];
  if (bytes.length < 18 || (flags & 0b11100000) !== 0) return broken();
  if (bytes.readUInt32LE(4) !== 0) faults.push({ found: 'a timestamp in the gzip header', advice });
  if (flags & 0b11000) faults.push({ found: 'a file name or comment in the gzip header', advice });
  if (flags & 0b00100) faults.push({ found: 'an extra field in the gzip header', advice });
  // Unix is written by most programs on every system, and 255 means unknown.
  if (system !== 3 && system !== 255)
    faults.push({ found: `the system that packed it, in the gzip header: ${system}`, advice });
  const start = headerEnd(bytes, flags);
  const stream = streamAt(bytes.subarray(start));
  const end = start + (stream?.consumed ?? 0);
  const isWhole =
    stream !== undefined &&
    end + 8 <= bytes.length &&
    bytes.readUInt32LE(end) === crc32(stream.content) &&
    bytes.readUInt32LE(end + 4) === stream.content.length;
  if (!isWhole) return [...faults, ...broken()];
  if (end + 8 < bytes.length) faults.push(trailing());
  return [...faults, ...readContent(file, stream.content, inspection)];
};

function streamAt(packed: Buffer) {
  try {
    return decompress(inflateRawSync, packed, maxSize);
  } catch {
    return undefined;
  }
}

/** Returns where the header of a gzip ends: after an extra field, a name, a comment and a checksum. */
function headerEnd(bytes: Buffer, flags: number): number {
  let at = 10;
  if (flags & 4) at += 2 + bytes.readUInt16LE(at);
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1 || bytes.length;
  return flags & 2 ? at + 2 : at;
}
