import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { readZip } from '../../src/archive/unzip.ts';
import { zip } from '../../src/archive/zip.ts';
import { evaluateElsewhere } from './folders.ts';

const files = [
  { path: 'mimetype', bytes: Buffer.from('application/epub+zip'.repeat(9)) },
  { path: 'متن/fa.xhtml', bytes: Buffer.from('<p>بیان</p>'.repeat(99)) },
  { path: 'card.png', bytes: Buffer.alloc(999) },
];

describe('a ZIP', () => {
  it('holds its files in their order, to the byte', () => {
    const read = readZip(zip(files)).map(({ path, bytes }) => ({
      path,
      bytes: Buffer.from(bytes),
    }));
    assert.deepEqual(read, files);
  });

  it('is the same in another time zone, with the earliest date', () => {
    const elsewhere = evaluateElsewhere(
      'zip.ts',
      `it.zip([{ path: 'بیان.txt', bytes: Buffer.from('بیان') }]).toString('hex')`,
    );
    const here = zip([{ path: 'بیان.txt', bytes: Buffer.from('بیان') }]);
    assert.equal(elsewhere, here.toString('hex'));
    // The date of DOS: the first day of the first month of year 0, at midnight.
    assert.equal(here.readUInt32LE(10), 0b0000000_0001_00001 << 16);
  });

  it('stores what compresses no further, and what has to be found without inflating', () => {
    const stored: string[] = [];
    unzipSync(zip(files, ['mimetype']), {
      filter: ({ name, compression }) => compression === 0 && stored.push(name) > 0,
    });
    assert.deepEqual(stored, ['mimetype', 'card.png']);
  });
});
