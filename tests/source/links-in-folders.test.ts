import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { isError, type Problem } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { temporaryFolder, writeFiles } from '../support/roots.ts';
import { smallSite } from './rule-cases.ts';

const siteIn = async (test: TestContext): Promise<string> => {
  const root = path.join(await temporaryFolder(test), 'root');
  await writeFiles(root, smallSite);
  await mkdir(path.join(root, 'public'));
  return root;
};

const errorsOf = async (root: string): Promise<Problem[]> =>
  (await readContent(root)).problems.filter(isError);

/** Returns the errors of a root, as `file rule`. */
const problemsOf = async (root: string): Promise<string[]> =>
  (await errorsOf(root)).map(({ file, rule }) => `${file} ${rule}`);

describe('a symbolic link', () => {
  it('in content/ or public/ is an error: to a file, a folder, nothing, itself or the outside: symbolic-link', async (test) => {
    const root = await siteIn(test);
    const outside = path.join(root, '../outside');
    await mkdir(outside);
    await writeFile(path.join(outside, 'fa.md'), 'private');
    const links = {
      'content/statements/azadi/en.md': path.join(outside, 'fa.md'),
      'content/statements/azadi/de.md': 'nowhere.md',
      'content/statements/other': outside,
      'content/topics': outside,
      'content/pages': 'pages',
      'public/host.txt': '/etc/hostname',
      'public/.hidden': 'mine.txt',
      'public/folder': outside,
    };
    for (const [file, target] of Object.entries(links))
      await symlink(target, path.join(root, file));
    assert.deepEqual(
      await problemsOf(root),
      Object.keys(links)
        .sort()
        .map((file) => `${file} symbolic-link`),
    );
  });

  it('is reported with what to do', async (test) => {
    const root = await siteIn(test);
    await symlink('fa.md', path.join(root, 'content/statements/azadi/en.md'));
    assert.deepEqual(
      (await errorsOf(root)).map(({ message, rule }) => `${message}   ${rule}`),
      [
        'this is a symbolic link, and what it leads to may be outside the site; put the file or the folder itself here   symbolic-link',
      ],
    );
  });

  it('may be content/, public/ or the root itself', async (test) => {
    const root = await siteIn(test);
    for (const name of ['content', 'public']) {
      await rename(path.join(root, name), path.join(root, `real-${name}`));
      await symlink(`real-${name}`, path.join(root, name));
    }
    await symlink(root, `${root}-link`);
    assert.deepEqual(await problemsOf(`${root}-link`), []);
  });

  it('with a hidden name in content/ is never read, such as the lock of an editor', async (test) => {
    const root = await siteIn(test);
    await symlink('someone@host.1234', path.join(root, 'content/statements/azadi/.#fa.md'));
    assert.deepEqual(await problemsOf(root), []);
  });
});

describe('a pipe', () => {
  it('in content/ or public/ is an error, and is not read', async (test) => {
    const root = await siteIn(test);
    const files = ['content/statements/azadi/en.md', 'public/pipe'];
    for (const file of files) execFileSync('mkfifo', [path.join(root, file)]);
    assert.deepEqual(
      await problemsOf(root),
      files.map((file) => `${file} unreadable`),
    );
  });
});

describe('public/', () => {
  it('must be a folder', async (test) => {
    const root = path.join(await temporaryFolder(test), 'root');
    await writeFiles(root, smallSite);
    await writeFile(path.join(root, 'public'), '');
    assert.deepEqual(await problemsOf(root), ['public stray-file']);
  });
});
