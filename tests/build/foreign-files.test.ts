import assert from 'node:assert/strict';
import {
  appendFile,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  truncate,
  unlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { zip } from '../../src/archive/zip.ts';
import { packForIpfs } from '../../src/build/pack-for-ipfs.ts';
import { packSite } from '../support/pack-site.ts';
import { placesOf, realOut } from '../../src/build/site-places.ts';
import { digestFolder } from '../support/folder-digest.ts';
import { temporaryFolder, writeInto } from '../support/roots.ts';
import { agreeingSite, buildSmall, isThere } from '../support/small-site.ts';

const siteIn = async (test: TestContext): Promise<string> => {
  const out = path.join(await temporaryFolder(test), 'www/dist');
  await buildSmall(out, 'old');
  return out;
};

/** Returns the foreign files in the message of a build that must refuse, and must change nothing. */
async function refused(out: string, meanwhile?: () => Promise<void>): Promise<string[]> {
  const error: unknown = await buildSmall(out, 'new', { meanwhile }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof Error);
  assert.match(error.message, /would delete them:\n/);
  assert.match(error.message, /\n Nothing was changed\. Move them out of the folder\. /);
  const lines = error.message.split('\n').filter((line) => line.startsWith('  '));
  return lines.map((line) => line.trim().replaceAll(path.dirname(out) + path.sep, ''));
}

describe('a build into a folder with files that Bayan did not write', () => {
  it('names them and deletes nothing, whatever they are', async (test) => {
    const out = await siteIn(test);
    await writeInto(out, {
      '.git/HEAD': 'ref: refs/heads/gh-pages',
      '.git/objects/ab/cd': 'object',
      CNAME: 'example.org',
      '.htaccess': 'x',
      'uploads/one.jpg': 'x',
      'fa/notes.txt': 'mine',
      'fa/drafts/a.txt': 'mine',
      'site.zip': 'mine',
    });
    await mkdir(path.join(out, 'empty'));
    await symlink('/etc/hostname', path.join(out, 'host'));
    const before = digestFolder(out);
    assert.deepEqual((await refused(out)).sort(), [
      'dist/.git/ (a folder with 2 files)',
      'dist/.htaccess',
      'dist/CNAME',
      'dist/empty/',
      'dist/fa/drafts/',
      'dist/fa/notes.txt',
      'dist/host (a symbolic link)',
      'dist/site.zip',
      'dist/uploads/',
    ]);
    assert.deepEqual(digestFolder(out), before);
    assert.equal(await readlink(path.join(out, 'host')), '/etc/hostname');
  });

  it('does not read them, however large they are', { timeout: 60_000 }, async (test) => {
    const out = await siteIn(test);
    await writeFile(path.join(out, 'film.mkv'), '');
    await truncate(path.join(out, 'film.mkv'), 2 ** 40);
    assert.deepEqual(await refused(out), ['dist/film.mkv']);
  });

  it('names 20 and the number of the others', async (test) => {
    const out = await siteIn(test);
    for (let index = 0; index < 33; index += 1) await writeFile(path.join(out, `${index}.txt`), '');
    const lines = await refused(out);
    assert.deepEqual([lines.length, lines.at(-1)], [21, 'and 13 more']);
  });

  it('names files of Bayan that were changed, also the CAR and the CID', async (test) => {
    const out = await siteIn(test);
    await appendFile(path.join(out, 'fa/azadi.html'), 'x');
    await appendFile(`${out}.cid`, 'x');
    assert.deepEqual(await refused(out), [
      'dist/fa/azadi.html (changed since Bayan wrote it)',
      'dist.cid (changed since Bayan wrote it)',
    ]);
  });

  it('names a CAR and a CID next to a site that has none', async (test) => {
    const out = path.join(await temporaryFolder(test), 'www/dist');
    await buildSmall(out, 'old', { ipfs: false });
    await packForIpfs(out);
    assert.deepEqual(await refused(out), ['dist.car', 'dist.cid']);
  });

  it('refuses those that appear while it builds', async (test) => {
    const out = await siteIn(test);
    const late = path.join(out, 'late.txt');
    assert.deepEqual(await refused(out, () => writeFile(late, 'mine')), ['dist/late.txt']);
    assert.equal(await readFile(late, 'utf8'), 'mine');
    await unlink(late);
    assert.equal(await agreeingSite(out), 'old');
  });

  it('replaces a site of which files were deleted', async (test) => {
    const out = await siteIn(test);
    await rm(path.join(out, 'fa'), { recursive: true });
    await buildSmall(out, 'new');
    assert.equal(await agreeingSite(out), 'new');
  });

  it('refuses a folder with index.html and 404.html of others, and replaces an empty one', async (test) => {
    const out = path.join(await temporaryFolder(test), 'dist');
    await writeInto(out, { 'index.html': 'mine', '404.html': 'mine' });
    assert.deepEqual(await refused(out), ['dist/404.html', 'dist/index.html']);
    await rm(out, { recursive: true });
    await mkdir(out);
    await buildSmall(out, 'new');
    assert.equal(await agreeingSite(out), 'new');
  });
});

describe('a site without a record', () => {
  /** A site as an earlier version of Bayan wrote it: with a list of its files in its ZIP, and bundles. */
  async function earlierSite(test: TestContext): Promise<string> {
    const out = path.join(await temporaryFolder(test), 'dist');
    const page = { path: 'page.html', bytes: Buffer.from('a page') };
    await writeInto(out, {
      'index.html': 'home',
      '404.html': 'missing',
      'fa/azadi.html': page.bytes,
      'fa/azadi.zip': zip([page]),
    });
    await packSite(out, { ipfs: true });
    return out;
  }

  it('is recognised by the list in its site.zip, and replaced', async (test) => {
    const out = await earlierSite(test);
    await buildSmall(out, 'new');
    assert.equal(await agreeingSite(out), 'new');
  });

  it('may be a copy without its CAR', async (test) => {
    const out = await earlierSite(test);
    for (const ending of ['.car', '.cid']) await rm(`${out}${ending}`);
    await buildSmall(out, 'new');
    assert.equal(await agreeingSite(out), 'new');
  });

  it('is refused with other files, changed ones and other ZIPs, which are named', async (test) => {
    const out = await earlierSite(test);
    await writeFile(path.join(out, 'fa/azadi.html'), 'changed');
    const mine = { path: 'photo.jpg', bytes: Buffer.from('mine') };
    await writeFile(path.join(out, 'photos.zip'), zip([mine]));
    await writeFile(path.join(out, 'CNAME'), 'example.org');
    assert.deepEqual(await refused(out), ['dist/CNAME', 'dist/fa/azadi.html', 'dist/photos.zip']);
  });

  it('is recognised if it is a copy of a newer build next to an older record', async (test) => {
    const out = await earlierSite(test);
    const copy = path.join(path.dirname(out), 'copy/dist');
    await buildSmall(copy, 'old');
    await rm(copy, { recursive: true });
    await cp(out, copy, { recursive: true });
    await buildSmall(copy, 'new');
    assert.equal(await agreeingSite(copy), 'new');
    // All of it was deleted as Bayan's own.
    assert.deepEqual((await readdir(placesOf(copy).state)).sort(), ['.gitignore', 'record.json']);
  });
});

describe('the folder of --out', () => {
  it('may be a link, which stays a link', async (test) => {
    const out = await siteIn(test);
    const link = path.join(path.dirname(out), 'link');
    await symlink('dist', link);
    assert.equal(await realOut(link), out);
    await buildSmall(await realOut(link), 'new');
    assert.ok((await lstat(link)).isSymbolicLink());
    assert.equal(await agreeingSite(out), 'new');
    // Its name is that of the folder, so both names are one site.
    assert.equal(await isThere(placesOf(link).state), false);
  });

  it('must not be a link to nothing, a file or a mount point', async (test) => {
    const folder = await temporaryFolder(test);
    const link = path.join(folder, 'link');
    await symlink('nowhere', link);
    await assert.rejects(realOut(link), {
      message: `${link} is a link to a folder that does not exist. Create that folder, or remove the link.`,
    });
    await rename(link, path.join(folder, 'other'));
    await writeFile(link, '');
    await assert.rejects(realOut(link), {
      message: `${link} is a file. Name a folder with --out.`,
    });
    await assert.rejects(realOut(path.join(link, 'dist')), {
      message: `${link}/dist cannot be read or written: one of its parents is a file. Move that file, or use another folder. Name another folder with --out.`,
    });
    await assert.rejects(realOut('/proc'), {
      message:
        '/proc is a mount point, and a build cannot replace it by a rename. Name a folder in it: --out /proc/site',
    });
  });

  it('must not be where no folder can be made, such as in /proc', { timeout: 60_000 }, async () => {
    if (process.platform !== 'linux') return;
    await assert.rejects(buildSmall('/proc/www/dist', 'new'), {
      message:
        '/proc/www cannot be read or written: no folder can be made there. One of its parents is a link to a missing folder, or not on a disk. Use another folder. A build writes files next to /proc/www/dist, so /proc/www must be writable. Nothing was changed.',
    });
  });

  it('may be in folders that do not exist yet, which a failing build does not leave', async (test) => {
    const folder = await temporaryFolder(test);
    const out = await realOut(path.join(folder, 'a/b/dist'));
    await assert.rejects(buildSmall(out, 'bad', { fails: true }));
    assert.equal(await isThere(path.join(folder, 'a')), false);
    await buildSmall(out, 'new');
    assert.equal(await agreeingSite(out), 'new');
  });
});
