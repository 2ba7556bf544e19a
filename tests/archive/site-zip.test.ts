import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { unzipSync } from 'fflate';
import { writeSiteZip } from '../../src/archive/site-zip.ts';
import { readZip } from '../../src/archive/unzip.ts';
import { refuseTooMuch } from '../../src/archive/zip-limits.ts';
import { digestsOf, evaluateElsewhere, folderOf, shelf, type Files } from './folders.ts';

/** The ZIP of a folder with these files, in that folder. */
async function packed(test: TestContext, files: Files, isLeftOut?: (path: string) => boolean) {
  const folder = await folderOf(test, files);
  const out = path.join(folder, 'site.zip');
  await writeSiteZip(folder, out, isLeftOut);
  return { folder, out, bytes: await readFile(out) };
}

const hasSha256sum = spawnSync('sha256sum', ['--version']).status === 0;

describe('the ZIP of a site', () => {
  it('holds every file as it is, from its top', async (test) => {
    const { bytes } = await packed(test, shelf);
    const files = readZip(bytes).filter(({ path }) => path !== 'SHA256SUMS');
    assert.deepEqual(
      digestsOf(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]))),
      digestsOf(shelf),
    );
    assert.equal(files[0]?.path, '.well-known/large.bin');
  });

  it(
    'holds digests by which sha256sum finds all that was unpacked',
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

  it('leaves out itself, other ZIPs and what it is told to', async (test) => {
    const files = { 'a.txt': '', 'site.zip': 'earlier', 'fa/A.ZIP': '', 'a.br': '', zip: '' };
    const { bytes } = await packed(test, files, (path) => path.endsWith('.br'));
    const sums = readZip(bytes).find(({ path }) => path === 'SHA256SUMS')?.bytes ?? [];
    assert.deepEqual(
      readZip(bytes).map(({ path }) => path),
      ['a.txt', 'zip', 'SHA256SUMS'],
    );
    assert.doesNotMatch(Buffer.from(sums).toString(), /site\.zip|A\.ZIP|a\.br|SHA256SUMS/);
  });

  it('is the same from another folder, in another time zone and language, with other dates', async (test) => {
    const { bytes } = await packed(test, shelf);
    const folder = await folderOf(test, Object.fromEntries(Object.entries(shelf).reverse()));
    await utimes(path.join(folder, 'index.html'), new Date(0), new Date(0));
    const out = path.join(folder, '../other.bin');
    evaluateElsewhere(
      'site-zip.ts',
      `it.writeSiteZip(${JSON.stringify(folder)}, ${JSON.stringify(out)})`,
    );
    assert.ok(bytes.equals(await readFile(out)));
  });

  it('stores nothing outright, so that programs that read from its start unpack it too', async (test) => {
    const { bytes } = await packed(test, shelf);
    const methods = new Set<number>();
    unzipSync(bytes, { filter: ({ compression }) => Boolean(methods.add(compression)) });
    assert.deepEqual([...methods], [8]);
  });

  it('refuses what one ZIP does not hold, and says what to do', async (test) => {
    refuseTooMuch(65_534, 4_000_000_000);
    assert.throws(() => {
      refuseTooMuch(65_535, 0);
    }, /^BayanError: A ZIP holds 65,534 files and 4,000,000,000 bytes at most, and these are 65,535 files with 0 bytes\. Leave a format out, or divide the texts into two sites\.$/);
    const folder = await folderOf(test, { 'film.bin': '' });
    await truncate(path.join(folder, 'film.bin'), 4_000_000_001);
    await assert.rejects(
      writeSiteZip(folder, path.join(folder, 'site.zip')),
      /these are 2 files with 4,000,000,001 bytes/,
    );
  });

  it('refuses a file of the name that it needs for its own', async (test) => {
    await assert.rejects(
      packed(test, { SHA256SUMS: '' }),
      /^BayanError: The site has a file SHA256SUMS, and its ZIP needs that name for its own\. Rename it\.$/,
    );
  });
});
