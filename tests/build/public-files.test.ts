import assert from 'node:assert/strict';
import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { addPublicFiles, refuseOutInside } from '../../src/build/public-files.ts';
import { digestFolder } from '../support/folder-digest.ts';
import { temporaryFolder, writeInto, type Files } from '../support/roots.ts';

/** Returns a root with files in `public/`, and a built site with a few pages. */
async function rootWith(test: TestContext, files: Files): Promise<{ root: string; site: string }> {
  const folder = await temporaryFolder(test);
  const [root, site] = [path.join(folder, 'root'), path.join(folder, 'site')];
  await writeInto(path.join(root, 'public'), files);
  await writeInto(site, {
    'index.html': 'built',
    'robots.txt': 'built',
    'fa/azadi.html': 'built',
    'fa/feeds/statements.xml': 'built',
  });
  return { root, site };
}

/** Returns the message of {@link addPublicFiles}, which must fail and copy nothing. */
async function refusal(test: TestContext, files: Files): Promise<string> {
  const { root, site } = await rootWith(test, files);
  const error: unknown = await addPublicFiles(root, site).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof Error);
  assert.deepEqual(Object.keys(digestFolder(site)).sort(), [
    'fa/azadi.html',
    'fa/feeds/statements.xml',
    'fonts.txt',
    'index.html',
    'robots.txt',
  ]);
  return error.message;
}

describe('the files in public/ of a publisher', () => {
  it('are copied as they are, hidden ones and those in folders of Bayan too, with the licence of the fonts', async (test) => {
    const files = {
      '.nojekyll': '',
      '.htaccess': 'ErrorDocument 404 /404.html\n',
      '.well-known/matrix/client': '{}',
      CNAME: 'example.org\n',
      'fa/brochure.pdf': '%PDF-1.7',
      'Key.asc': 'key',
    };
    const { root, site } = await rootWith(test, files);
    await addPublicFiles(root, site);
    for (const [file, content] of Object.entries(files))
      assert.equal(await readFile(path.join(site, file), 'utf8'), content, file);
    assert.match(await readFile(path.join(site, 'fonts.txt'), 'utf8'), /SIL OPEN FONT LICENSE/);
    assert.equal(await readFile(path.join(site, 'index.html'), 'utf8'), 'built');
  });

  it('may be missing', async (test) => {
    const { root, site } = await rootWith(test, {});
    await addPublicFiles(root, site);
    assert.ok('fonts.txt' in digestFolder(site));
  });

  it('must not have a name that Bayan writes, in whatever case: public-file', async (test) => {
    assert.equal(
      await refusal(test, {
        'ROBOTS.TXT': 'mine',
        'fa/azadi.html': 'mine',
        'fonts.txt': 'mine',
        'index.html': 'mine',
        'mine.txt': 'mine',
      }),
      `public/ROBOTS.TXT
  1:1  error  Bayan writes a file of this name itself, /robots.txt; rename this one or remove it   public-file

public/fa/azadi.html
  1:1  error  Bayan writes a file of this name itself, /fa/azadi.html; rename this one or remove it   public-file

public/fonts.txt
  1:1  error  Bayan writes a file of this name itself, /fonts.txt; rename this one or remove it   public-file

public/index.html
  1:1  error  Bayan writes a file of this name itself, /index.html; rename this one or remove it   public-file`,
    );
  });

  it('must not be a folder where Bayan writes a file, or a file where it writes a folder', async (test) => {
    assert.equal(
      await refusal(test, { 'fa/azadi.html/mine.txt': 'mine', 'fa/feeds': 'mine' }),
      `public/fa/azadi.html/mine.txt
  1:1  error  Bayan writes a file of this name itself, /fa/azadi.html; rename this one or remove it   public-file

public/fa/feeds
  1:1  error  Bayan writes a folder of this name itself, /fa/feeds/; rename this file or remove it   public-file`,
    );
  });

  it('may be the same as a file of Bayan, as in a copy of its public/', async (test) => {
    const { root, site } = await rootWith(test, { 'robots.txt': 'built' });
    await addPublicFiles(root, site);
    assert.equal(await readFile(path.join(site, 'robots.txt'), 'utf8'), 'built');
  });

  it('must not be links', async (test) => {
    const { root, site } = await rootWith(test, { 'mine.txt': 'mine' });
    await symlink('/etc/hostname', path.join(root, 'public/host.txt'));
    await assert.rejects(addPublicFiles(root, site), {
      message: /^public\/host\.txt\n.*symbolic-link$/,
    });
  });
});

describe('the folder of a site', () => {
  it('must not be in content/ or public/, from which a build reads', async (test) => {
    const { root } = await rootWith(test, { 'mine.txt': 'mine' });
    await mkdir(path.join(root, 'content'));
    for (const out of ['public', 'public/dist', 'content/dist'])
      await assert.rejects(refuseOutInside(root, path.join(root, out)), {
        message:
          /^\S+ is in \S+, from which a build reads\. Name a folder outside it with --out\.$/,
      });
    await rm(path.join(root, 'public'), { recursive: true });
    await assert.rejects(refuseOutInside(root, path.join(root, 'public')));
    await refuseOutInside(root, path.join(root, 'public-site'));
  });
});
