import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { unzipSync } from 'fflate';
import { checkZipLimits, writeSiteZip } from '../../src/archive/site-zip.ts';
import { readZip } from '../support/read-zip.ts';
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

  it('leaves out itself, other ZIPs and what isLeftOut selects', async (test) => {
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

  it('deflates every file, so that programs that read it as a stream can unpack it', async (test) => {
    const { bytes } = await packed(test, shelf);
    const methods = new Set<number>();
    unzipSync(bytes, { filter: ({ compression }) => Boolean(methods.add(compression)) });
    assert.deepEqual([...methods], [8]);
  });

  it('refuses more files or bytes than a ZIP can have', async (test) => {
    checkZipLimits(65_534, 4_000_000_000);
    assert.throws(() => {
      checkZipLimits(65_535, 0);
    }, /^BayanError: A ZIP can have at most 65,534 files and 4,000,000,000 bytes\. This one would have 65,535 files and 0 bytes\. Leave out a format, or split the statements into two sites\.$/);
    const folder = await folderOf(test, { 'film.bin': '' });
    await truncate(path.join(folder, 'film.bin'), 4_000_000_001);
    await assert.rejects(
      writeSiteZip(folder, path.join(folder, 'site.zip')),
      /This one would have 2 files and 4,000,000,001 bytes/,
    );
  });

  it('refuses a site that has a file SHA256SUMS', async (test) => {
    await assert.rejects(
      packed(test, { SHA256SUMS: '' }),
      /^BayanError: The site has a file SHA256SUMS, a name that its ZIP needs for the list of digests\. Rename it\.$/,
    );
  });
});
