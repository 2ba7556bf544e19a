import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { openRanges } from '../../src/archive/byte-range.ts';
import { entriesIn } from '../support/pack-site.ts';
import { writeSiteZip, type SiteZipEntry } from '../../src/archive/site-zip.ts';
import { readZip } from '../support/read-zip.ts';
import { digestsOf, evaluateElsewhere, folderOf, shelf, type Files } from './folders.ts';

/** The ZIP of a folder with these files, in that folder. */
async function packed(test: TestContext, files: Files) {
  const folder = await folderOf(test, files);
  const out = path.join(folder, 'site.zip');
  const { result: ranges, ...facts } = await writeSiteZip(out, entriesIn(folder));
  return { folder, out, ranges, facts, bytes: await readFile(out) };
}

const hasSha256sum = spawnSync('sha256sum', ['--version']).status === 0;

describe('the ZIP of a site', () => {
  it('contains every file unchanged, at the same path', async (test) => {
    const { bytes } = await packed(test, shelf);
    const files = readZip(bytes).filter(({ path }) => path !== 'SHA256SUMS');
    assert.deepEqual(
      digestsOf(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]))),
      digestsOf(shelf),
    );
    assert.equal(files[0]?.path, '.well-known/large.bin');
  });

  it(
    'contains digests with which sha256sum checks the unpacked files',
    { skip: !hasSha256sum },
    async (test) => {
      const { bytes } = await packed(test, shelf);
      const unpacked = await folderOf(
        test,
        Object.fromEntries(readZip(bytes).map(({ path, bytes }) => [path, bytes])),
      );
      const check = () =>
        spawnSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
          cwd: unpacked,
          encoding: 'utf8',
        });
      const { status, stdout } = check();
      assert.equal(status, 0);
      assert.equal(stdout.match(/: OK$/gm)?.length, Object.keys(shelf).length);
      await writeFile(path.join(unpacked, 'fa/a.txt'), 'One\n');
      assert.equal(check().status, 1);
    },
  );

  it('leaves out itself and other ZIPs', async (test) => {
    const files = { 'a.txt': '', 'site.zip': 'earlier', 'fa/A.ZIP': '', zip: '' };
    const { bytes } = await packed(test, files);
    const sums = readZip(bytes).find(({ path }) => path === 'SHA256SUMS')?.bytes ?? [];
    assert.deepEqual(
      readZip(bytes).map(({ path }) => path),
      ['a.txt', 'zip', 'SHA256SUMS'],
    );
    assert.doesNotMatch(Buffer.from(sums).toString(), /site\.zip|A\.ZIP|SHA256SUMS/);
  });

  it('is the same from another folder, in another time zone and language, with other dates', async (test) => {
    const { bytes } = await packed(test, shelf);
    const folder = await folderOf(test, Object.fromEntries(Object.entries(shelf).reverse()));
    await utimes(path.join(folder, 'index.html'), new Date(0), new Date(0));
    const out = path.join(folder, '../other.bin');
    const entries = `(await import('./tests/support/pack-site.ts')).entriesIn(${JSON.stringify(folder)})`;
    evaluateElsewhere('site-zip.ts', `it.writeSiteZip(${JSON.stringify(out)}, ${entries})`);
    assert.ok(bytes.equals(await readFile(out)));
  });

  it('records sizes before the files, so that programs that read it as a stream can unpack it', async (test) => {
    const { bytes, ranges } = await packed(test, shelf);
    for (const [name, { start, end }] of ranges) {
      const header = start - 30 - Buffer.byteLength(name);
      assert.equal(bytes.readUInt32LE(header), 0x04034b50);
      assert.equal(bytes.readUInt16LE(header + 6) & 8, 0);
      assert.equal(bytes.readUInt32LE(header + 18), end - start);
    }
    const methods = new Map<string, number>();
    unzipSync(bytes, {
      filter: ({ name, compression }) => Boolean(methods.set(name, compression)),
    });
    assert.deepEqual([methods.get('index.html'), methods.get('card.png')], [8, 0]);
  });

  it('can be written again from the packed content of the last one, byte for byte', async (test) => {
    const { folder, out, ranges, bytes } = await packed(test, shelf);
    using old = openRanges(out);
    using ahead = openRanges(out, 64);
    const entries: SiteZipEntry[] = [];
    for await (const entry of entriesIn(folder)) {
      const range = ranges.get(entry.path);
      assert.ok(range);
      const content = Buffer.from(old.read(range));
      assert.ok(ahead.read(range).equals(content), entry.path);
      const original = await readFile(path.join(folder, entry.path));
      const isDeflated = content.length < entry.size;
      assert.ok((isDeflated ? inflateRawSync(content) : content).equals(original), entry.path);
      entries.push({ ...entry, deflated: () => content });
    }
    const again = path.join(folder, '../again.bin');
    assert.deepEqual((await writeSiteZip(again, entries)).result, ranges);
    assert.ok(bytes.equals(await readFile(again)));
    for (const reader of [old, ahead])
      for (const start of [0, bytes.length, bytes.length - 1])
        assert.throws(() => reader.read({ start, end: bytes.length + 1 }), /has fewer bytes than/);
  });

  it('is written with its size and its digest, whatever the size of its files is', async (test) => {
    for (const large of [0, 1 << 20, (1 << 20) + 1, 3 << 20]) {
      const files = { 'a.png': Buffer.alloc(large, 'ab'), 'b.png': 'b'.repeat(large / 2) };
      const { facts, bytes } = await packed(test, files);
      assert.deepEqual(facts, { size: bytes.length, sha256: hash('sha256', bytes) });
      assert.deepEqual(
        readZip(bytes)
          .slice(0, 2)
          .map(({ bytes: content }) => hash('sha256', content)),
        Object.values(files).map((content) => hash('sha256', content)),
      );
    }
  });

  it('refuses a site that has a file SHA256SUMS, and entries that are not sorted or not unique', async (test) => {
    await assert.rejects(
      packed(test, { SHA256SUMS: '' }),
      /^BayanError: The site has a file SHA256SUMS, a name that its ZIP needs for the list of digests\. Rename it\.$/,
    );
    const entry = {
      path: 'b',
      size: 0,
      crc32: 0,
      sha256: hash('sha256', ''),
      deflated: () => Buffer.of(),
    };
    const out = path.join(await folderOf(test, {}), '../unsorted.bin');
    for (const path of ['a', 'b'])
      await assert.rejects(writeSiteZip(out, [entry, { ...entry, path }]), /comes after b in/);
  });

  it('is named if the disk is full', { skip: process.platform !== 'linux' }, async () => {
    await assert.rejects(writeSiteZip('/dev/full', []), { code: 'ENOSPC', path: '/dev/full' });
  });
});
