import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { readZip } from '../support/read-zip.ts';
import { zip } from '../../src/archive/zip.ts';
import { evaluateElsewhere } from './folders.ts';

const files = [
  { path: 'mimetype', bytes: Buffer.from('application/epub+zip'.repeat(9)) },
  { path: 'متن/fa.xhtml', bytes: Buffer.from('<p>بیان</p>'.repeat(99)) },
  { path: 'card.png', bytes: Buffer.alloc(999) },
];

describe('a ZIP', () => {
  it('contains its files in order, byte for byte', () => {
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
    // An MS-DOS date: day 1 of month 1 of year 0, at midnight.
    assert.equal(here.readUInt32LE(10), 0b0000000_0001_00001 << 16);
  });

  it('stores files that are compressed already or listed as stored', () => {
    const stored: string[] = [];
    unzipSync(zip(files, ['mimetype']), {
      filter: ({ name, compression }) => compression === 0 && stored.push(name) > 0,
    });
    assert.deepEqual(stored, ['mimetype', 'card.png']);
  });
});
