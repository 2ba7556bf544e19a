import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { git, whyNoGit } from '../../src/source/git.ts';
import { temporaryFolder } from '../support/roots.ts';
import { project } from '../support/sites.ts';

/** Returns why git cannot be asked for the commits of a folder. */
const reasonOf = (folder: string, patience?: number): Promise<string> =>
  git(folder, ['log'], '', patience).then(() => assert.fail('git answered'), whyNoGit);

describe('a repository that git does not read', () => {
  it('is reported with the reason of git', async (t) => {
    const folder = await temporaryFolder(t);
    assert.equal(await reasonOf(folder), 'this folder is not in a git repository');
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    assert.equal(await reasonOf(folder), 'the repository has no commits yet');
    await appendFile(path.join(folder, '.git/config'), '[core\n');
    assert.match(await reasonOf(folder), /^git says "bad config line \d+ in file \.git\/config"$/);
    await rm(path.join(folder, '.git'), { recursive: true });
    await writeFile(path.join(folder, '.git'), 'gitdir: missing\n');
    assert.equal(await reasonOf(folder), 'this folder is not in a git repository');
  });

  it('is not looked for in a folder that has none', async (t) => {
    const folder = await temporaryFolder(t);
    const { PATH } = process.env;
    process.env['PATH'] = '/missing';
    t.after(() => (process.env['PATH'] = PATH));
    assert.equal(await reasonOf(folder), 'this folder is not in a git repository');
  });

  it('is found above a folder, through a link, and without a work tree', async (t) => {
    const folder = await temporaryFolder(t);
    execFileSync('git', ['init', '--quiet', 'tree'], { cwd: folder });
    execFileSync('git', ['init', '--quiet', '--bare', 'bare'], { cwd: folder });
    await mkdir(path.join(folder, 'tree/content/statements'), { recursive: true });
    await symlink(path.join(folder, 'tree/content'), path.join(folder, 'linked'));
    for (const place of ['tree/content/statements', 'linked', 'bare'])
      assert.equal(
        await reasonOf(path.join(folder, place)),
        'the repository has no commits yet',
        place,
      );
  });

  describe('as a program that', { skip: process.platform === 'win32' }, () => {
    for (const [what, program, reason] of [
      [
        'finds that it belongs to another user',
        `echo "fatal: detected dubious ownership in repository at '/srv/site'" >&2; exit 128`,
        'the repository belongs to another user. If you trust it, run: git config --global --add safe.directory /srv/site',
      ],
      ['fails without a word', 'exit 128', 'it gives no reason'],
      ['is killed', 'kill -9 $$', 'it was stopped by SIGKILL'],
      ['waits for another one', '/bin/sleep 2', 'it did not answer for a minute'],
    ] as const)
      it(`${what} is reported: ${reason}`, async (t) => {
        const folder = await temporaryFolder(t);
        await mkdir(path.join(folder, '.git'));
        await writeFile(path.join(folder, 'git'), `#!/bin/sh\n${program}\n`, { mode: 0o755 });
        const { PATH } = process.env;
        process.env['PATH'] = folder;
        t.after(() => (process.env['PATH'] = PATH));
        assert.equal(await reasonOf(folder, what.startsWith('waits') ? 100 : undefined), reason);
      });
  });
});

describe('git that is not installed', () => {
  it('is reported at once, and does not keep the process alive', async (t) => {
    const folder = await temporaryFolder(t);
    await mkdir(path.join(folder, '.git'));
    const url = pathToFileURL(path.join(project, 'src/source/git.ts')).href;
    const script = `const { git, whyNoGit } = await import(${JSON.stringify(url)});
      await git(${JSON.stringify(folder)}, ['log']).catch((error) => { console.log(whyNoGit(error)) });`;
    const { stdout, signal } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script],
      {
        encoding: 'utf8',
        env: { ...process.env, PATH: '/missing' },
        timeout: 30_000,
      },
    );
    assert.deepEqual({ stdout, signal }, { stdout: 'git is not installed\n', signal: null });
  });
});
