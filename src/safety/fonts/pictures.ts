import { gunzipSync } from 'node:zlib';
import { unreadable, type Fault } from '../finding.ts';
import type { Inspection, Siblings } from '../site-file.ts';
import type { FontTable } from './unpack-font.ts';

const noSiblings: Siblings = new Set();

/** Returns the faults in the pictures of a font of emoji, read like files: documents in `SVG`, and PNG in `sbix` and `CBDT`. */
export function faultsInPictures(tables: readonly FontTable[], { inspect }: Inspection): Fault[] {
  const faults: Fault[] = [];
  for (const { tag, bytes } of tables) {
    if (tag === 'SVG ') faults.push(...faultsInDocuments(bytes, inspect));
    if (tag === 'sbix' || tag === 'CBDT')
      for (const picture of picturesIn(bytes))
        faults.push(...inspect({ path: 'glyph.png', bytes: picture, siblings: noSiblings }));
  }
  return faults;
}

function faultsInDocuments(table: Buffer, inspect: Inspection['inspect']): Fault[] {
  const list = table.readUInt32BE(2);
  const faults: Fault[] = [];
  const read = new Set<number>();
  let total = 0;
  for (let index = 0; index < table.readUInt16BE(list); index += 1) {
    const entry = list + 2 + index * 12;
    const start = list + table.readUInt32BE(entry + 4);
    if (read.has(start)) continue;
    read.add(start);
    const packed = table.subarray(start, start + table.readUInt32BE(entry + 8));
    total += packed.length;
    if (total > table.length) throw new RangeError('documents share bytes');
    try {
      const bytes = packed[0] === 0x1f ? gunzipSync(packed, { maxOutputLength: 16 << 20 }) : packed;
      faults.push(...inspect({ path: 'glyph.svg', bytes, siblings: noSiblings }));
    } catch {
      faults.push(unreadable('a picture in it cannot be decompressed'));
    }
  }
  return faults;
}

/** Yields the PNG files in a table. The last chunk of each is IEND, of 12 bytes. */
function* picturesIn(table: Buffer): Generator<Buffer> {
  const [signature, end] = [Buffer.from('\x89PNG\r\n', 'latin1'), Buffer.from('IEND')];
  for (let at = table.indexOf(signature); at >= 0;) {
    const last = table.indexOf(end, at);
    const stop = last < 0 ? table.length : last + 8;
    yield table.subarray(at, stop);
    at = table.indexOf(signature, stop);
  }
}
