import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { crc32 } from 'node:zlib';
import { writeSiteZip, type SiteZipEntry } from '../../src/archive/site-zip.ts';
import { packContent } from '../../src/archive/zip.ts';
import { directoryEntry, endOfDirectory, localHeader } from '../../src/archive/zip-format.ts';
import { readPackedList } from '../../src/build/packed-list.ts';
import { withFile, type Bytes } from '../../src/safety/site-file.ts';
import { readDirectory } from '../../src/safety/zip-directory.ts';
import { faultsInMetadata } from '../../src/safety/zip-metadata.ts';
import { temporaryFolder } from '../support/roots.ts';

/** Runs a program, and returns its output, or `undefined` if it is not installed. */
function outputOf(program: string, args: readonly string[]): string | undefined {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    // unzip reads names on its command line in the encoding of the locale.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (error && 'code' in error && error.code === 'ENOENT') return undefined;
  assert.equal(status, 0, `${program}: ${stderr}`);
  return stdout;
}

const python = (code: string, file: string) =>
  outputOf('python3', ['-c', `import zipfile,sys; z=zipfile.ZipFile(sys.argv[1]); ${code}`, file]);

describe('the ZIP of a site with more files than a plain ZIP can have', () => {
  it('is opened by unzip, 7-Zip, bsdtar, Python and Bayan', { timeout: 240_000 }, async (test) => {
    const count = 70_000;
    const folder = await temporaryFolder(test);
    const file = path.join(folder, 'site.zip');
    await writeSiteZip(file, entriesOf(count));
    assert.equal(outputOf('unzip', ['-tqq', file]) ?? '', '');
    const tested = outputOf('7z', ['t', file]);
    if (tested !== undefined) assert.match(tested, /Files: 70001\b/);
    const names = outputOf('bsdtar', ['-tf', file]);
    if (names !== undefined) assert.equal(names.trimEnd().split('\n').length, count + 1);
    const opened = python('print(z.testzip(), len(z.namelist()), z.namelist()[-2])', file);
    if (opened !== undefined) assert.equal(opened, 'None 70001 fa/069999.txt\n');
    const { entries, faults } = withFile(file, (bytes) => {
      const directory = readDirectory(bytes);
      return { ...directory, faults: faultsInMetadata(directory) };
    });
    assert.deepEqual([entries.length, faults], [count + 1, []]);
    assert.equal((await readPackedList(folder))?.digests.size, count);
  });
});

describe('a ZIP', () => {
  it('is a ZIP64 from 65,535 files on, as the format requires', () => {
    assert.deepEqual(
      [endOfDirectory(65_534, 1, 1).length, endOfDirectory(65_535, 1, 1).length],
      [22, 98],
    );
    const [below, from] = [0xffff_fffe, 0xffff_ffff];
    assert.deepEqual(
      [endOfDirectory(1, 1, below).length, endOfDirectory(1, 1, from).length],
      [22, 98],
    );
    const header = { path: 'a', crc32: 0, size: 1, packedSize: 1, start: 0 };
    const extra = (size: number, start: number) => [
      localHeader({ ...header, size, start }).length - 31,
      directoryEntry({ ...header, size, start }).length - 47,
    ];
    assert.deepEqual(extra(below, below), [0, 0]);
    assert.deepEqual(extra(from, below), [20, 12]);
    assert.deepEqual(extra(below, from), [0, 12]);
    assert.deepEqual(extra(from, from), [20, 20]);
  });

  it(
    'of more than 4 GB is read by the gate, unzip, 7-Zip and Python',
    { timeout: 120_000 },
    async (test) => {
      const { file, text } = await largeZip(test);
      const inGate = withFile(file, (bytes) => {
        const { entries, ...directory } = readDirectory(bytes);
        assert.deepEqual(faultsInMetadata({ entries, ...directory }), []);
        return entries.map(({ path, size, start, own }) => [path, size, start > 2 ** 32, own.size]);
      });
      const size = 2 ** 32 + 5;
      assert.deepEqual(inGate, [
        ['large.bin', size, false, size],
        ['متن.txt', text.length, true, text.length],
      ]);
      const expected = text.toString();
      for (const found of [
        outputOf('unzip', ['-p', file, 'متن.txt']),
        outputOf('7z', ['e', '-so', file, 'متن.txt']),
        python('sys.stdout.write(z.read("متن.txt").decode())', file),
      ])
        if (found !== undefined) assert.equal(found, expected);
      const sizes = python('print(*[i.file_size for i in z.infolist()])', file);
      if (sizes !== undefined) assert.equal(sizes, `${size} ${text.length}\n`);
    },
  );
});

function* entriesOf(count: number): Generator<SiteZipEntry> {
  const bytes = Buffer.from('همه زندانیان سیاسی باید آزاد شوند!\n'.repeat(3));
  const { packed, ...sizes } = packContent('a.txt', bytes);
  const sha256 = hash('sha256', bytes);
  for (let index = 0; index < count; index += 1) {
    const name = `fa/${String(index).padStart(6, '0')}.txt`;
    yield { path: name, ...sizes, sha256, deflated: () => packed };
  }
}

/** Returns a ZIP of a file of more than 4 GB, which takes no space on the disk, and a text after it. */
async function largeZip(test: TestContext) {
  const file = path.join(await temporaryFolder(test), 'large.zip');
  const text = Buffer.from('آزادی، برابری\n'.repeat(9));
  const size = 2 ** 32 + 5;
  const large = { path: 'large.bin', crc32: 0, size, packedSize: size, start: 0 };
  const textStart = localHeader(large).length + size;
  const { packed } = packContent('متن.txt', text);
  const second = {
    path: 'متن.txt',
    crc32: crc32(text),
    size: text.length,
    packedSize: packed.length,
    start: textStart,
  };
  const tail = [localHeader(second), packed, directoryEntry(large), directoryEntry(second)];
  const start = textStart + (tail[0]?.length ?? 0) + packed.length;
  const directorySize = (tail[2]?.length ?? 0) + (tail[3]?.length ?? 0);
  await using handle = await open(file, 'w');
  await handle.write(localHeader(large), 0, undefined, 0);
  const end = Buffer.concat([...tail, endOfDirectory(2, directorySize, start)]);
  await handle.write(end, 0, end.length, textStart);
  return { file, text };
}

describe('the end of a ZIP64', () => {
  /** A ZIP of one text whose end refers to that of a ZIP64, with changes in it. */
  function small(
    change: (record: Buffer, locator: Buffer, end: Buffer) => Buffer | undefined,
  ): Bytes {
    const bytes = Buffer.from('متن');
    const header = { path: 'a.txt', crc32: crc32(bytes), size: 6, packedSize: 6, start: 0 };
    const start = localHeader(header).length + 6;
    const directory = directoryEntry(header);
    const ends = endOfDirectory(65_535, directory.length, start);
    const [record, locator, end] = [ends.subarray(0, 56), ends.subarray(56, 76), ends.subarray(76)];
    record.writeBigUInt64LE(1n, 24);
    record.writeBigUInt64LE(1n, 32);
    const between = change(record, locator, end) ?? Buffer.alloc(0);
    return Buffer.concat([localHeader(header), bytes, directory, record, between, locator, end]);
  }
  const faults = (bytes: Bytes) => faultsInMetadata(readDirectory(bytes)).map(({ found }) => found);

  it('is read if it has only what the format requires', () => {
    assert.deepEqual(faults(small(() => undefined)), []);
  });

  it('may hide no data, no other directory and no system', () => {
    const name = Buffer.from('by Sara Example');
    const refused: [RegExp, Parameters<typeof small>[0]][] = [
      [/its end is not that of a ZIP64/, () => name],
      [
        /its end is not that of a ZIP64/,
        (record, locator) => {
          record.writeBigUInt64LE(44n + BigInt(name.length), 4);
          locator.writeBigUInt64LE(locator.readBigUInt64LE(8), 8);
          return name;
        },
      ],
      [/it has two different ends/, (_, __, end) => void end.writeUInt32LE(7, 16)],
      [/a part of an archive/, (_, locator) => void locator.writeUInt32LE(2, 16)],
      [/a part of an archive/, (record) => void record.writeBigUInt64LE(2n, 24)],
      [/directory is truncated/, (record) => void record.fill(0xff, 24, 40)],
      [
        /larger than 512 MiB/,
        (record, _, end) => {
          record.fill(0xff, 40, 48);
          end.writeUInt32LE(0xffff_ffff, 12);
        },
      ],
    ];
    for (const [message, change] of refused)
      assert.throws(() => readDirectory(small(change)), message);
    assert.deepEqual(faults(small((record) => void record.writeUInt16LE(0x0a3f, 12))), [
      'the system that packed it: Windows NTFS, version 63',
    ]);
  });
});
