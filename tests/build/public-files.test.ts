import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { publicFiles, refuseOutInside } from '../../src/build/public-files.ts';
import { describeSystemError } from '../../src/domain/system-error.ts';
import { project } from '../support/sites.ts';
import { temporaryFolder, writeInto, type Files } from '../support/roots.ts';

/** What Bayan writes itself. */
const made = ['index.html', 'robots.txt', 'site.zip', 'fa/azadi.html', 'fa/feeds/statements.xml'];

/** Returns a root with files in `public/`. */
async function rootWith(test: TestContext, files: Files): Promise<string> {
  const root = path.join(await temporaryFolder(test), 'root');
  await writeInto(path.join(root, 'public'), files);
  return root;
}

/** Returns the message of {@link publicFiles}, which must fail. */
async function refusal(test: TestContext, files: Files): Promise<string> {
  const error: unknown = await publicFiles(await rootWith(test, files), made).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof Error);
  return error.message;
}

describe('the files in public/ of a publisher', () => {
  it('are all published, hidden ones and those in folders of Bayan too, with the licence of the fonts', async (test) => {
    const files = {
      '.nojekyll': '',
      '.htaccess': 'ErrorDocument 404 /404.html\n',
      '.well-known/matrix/client': '{}',
      CNAME: 'example.org\n',
      'fa/brochure.pdf': '%PDF-1.7',
      'Key.asc': 'key',
    };
    const listed = await publicFiles(await rootWith(test, files), made);
    assert.deepEqual(
      listed.map((file) => file.path).sort(),
      [...Object.keys(files), 'fonts.txt'].sort(),
    );
    for (const { path: name, from, sha256 } of listed) {
      const content = await readFile(from);
      assert.equal(sha256, hash('sha256', content));
      if (name === 'fonts.txt') assert.match(content.toString(), /SIL OPEN FONT LICENSE/);
      else assert.equal(content.toString(), files[name as keyof typeof files], name);
    }
  });

  it('may be missing', async (test) => {
    const [licence, ...others] = await publicFiles(await rootWith(test, {}), made);
    assert.equal(licence?.path, 'fonts.txt');
    assert.deepEqual(others, []);
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

  it('must not be in a folder of Bayan that they write in other capitals', async (test) => {
    assert.equal(
      await refusal(test, { 'FA/mine.txt': 'mine' }),
      `public/FA/mine.txt
  1:1  error  Bayan writes a folder of this name itself, /fa/; write its name like that   public-file`,
    );
  });

  it('must have a name in UTF-8', { skip: process.platform !== 'linux' }, async (test) => {
    const root = await rootWith(test, { 'mine.txt': 'mine' });
    const name = Buffer.concat([Buffer.from(`${root}/public/caf`), Buffer.from([0xe9])]);
    await writeFile(name, 'mine');
    const error: unknown = await publicFiles(root, made).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    assert.equal(
      describeSystemError(error),
      `${root}/public/caf\u{FFFD} cannot be read: its name is not UTF-8. Rename it.`,
    );
  });

  it('must not be the ZIP of the site, which would be replaced', async (test) => {
    assert.match(
      await refusal(test, { 'site.zip': 'mine' }),
      /writes a file of this name itself, \/site\.zip;/,
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

  it('may have a copy of the licence of the fonts', async (test) => {
    const licence = await readFile(path.join(project, 'public/fonts.txt'), 'utf8');
    const listed = await publicFiles(await rootWith(test, { 'fonts.txt': licence }), made);
    assert.deepEqual(
      listed.map((file) => file.path),
      ['fonts.txt'],
    );
  });

  it('must not be links', async (test) => {
    const root = await rootWith(test, { 'mine.txt': 'mine' });
    await symlink('/etc/hostname', path.join(root, 'public/host.txt'));
    await assert.rejects(publicFiles(root, made), {
      message: /^public\/host\.txt\n.*symbolic-link$/,
    });
  });
});

describe('the folder of a site', () => {
  it('must not be in content/ or public/, from which a build reads', async (test) => {
    const root = await rootWith(test, { 'mine.txt': 'mine' });
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
