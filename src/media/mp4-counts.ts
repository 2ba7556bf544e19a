import type { Box } from './mp4-box.ts';
import { isZero, zeroExtra, type Extra } from './reading.ts';

/** The most parts of the time line of a track. Programs write one to three. */
const mostEdits = 64;

/** Returns what the tables of a track have for more samples than it has. Throws `RangeError` if they do not count its samples. */
export function extrasInTables(bytes: Buffer, tables: ReadonlyMap<string, Box>): Extra[] {
  const sizes = tables.get('stsz');
  if (!sizes) throw new RangeError('a table is missing');
  const samples = bytes.readUInt32BE(sizes.body + 8);
  const count = (box: Box) => bytes.readUInt32BE(box.body + 4);
  for (const name of ['stts', 'ctts']) {
    const runs = tables.get(name);
    if (!runs) continue;
    let sum = 0;
    for (let run = 0; run < count(runs); run += 1) {
      const length = bytes.readUInt32BE(runs.body + 8 + run * 8);
      if (length === 0 && count(runs) > 1) throw new RangeError('a table is wrong');
      sum += length;
    }
    if (sum > samples) throw new RangeError('a table has more samples than the track');
  }
  const keys = tables.get('stss');
  let last = 0;
  for (let index = 0; keys && index < count(keys); index += 1) {
    const key = bytes.readUInt32BE(keys.body + 8 + index * 4);
    if (key <= last || key > samples) throw new RangeError('a table is wrong');
    last = key;
  }
  const edits = tables.get('elst');
  if (edits && count(edits) > mostEdits) throw new RangeError('a table is too long');
  // A byte for each sample.
  const kinds = tables.get('sdtp');
  if (!kinds) return [];
  const end = Math.min(kinds.end, kinds.body + 4 + samples);
  return isZero(bytes.subarray(end, kinds.end))
    ? []
    : [zeroExtra(bytes, `${kinds.end - end} bytes after the box sdtp`, end, kinds.end)];
}
