import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { git, whyNoGit } from '../../src/source/git.ts';
import { temporaryFolder } from '../support/roots.ts';
import { project } from '../support/sites.ts';

/** Returns why git cannot be asked for the commits of a folder. */
const reasonOf = (folder: string): Promise<string> =>
  git(folder, ['log']).then(() => assert.fail('git answered'), whyNoGit);

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

  it(
    'is reported with a remedy if it belongs to another user',
    { skip: process.platform === 'win32' },
    async (t) => {
      const folder = await temporaryFolder(t);
      const said = `fatal: detected dubious ownership in repository at '/srv/site'`;
      await writeFile(path.join(folder, 'git'), `#!/bin/sh\necho "${said}" >&2; exit 128\n`, {
        mode: 0o755,
      });
      const { PATH } = process.env;
      process.env['PATH'] = folder;
      t.after(() => (process.env['PATH'] = PATH));
      assert.equal(
        await reasonOf(folder),
        'the repository belongs to another user. If you trust it, run: git config --global --add safe.directory /srv/site',
      );
    },
  );
});

describe('git that is not installed', () => {
  it('is reported at once, and does not keep the process alive', () => {
    const url = pathToFileURL(path.join(project, 'src/source/git.ts')).href;
    const script = `const { git, whyNoGit } = await import(${JSON.stringify(url)});
      await git('.', ['log']).catch((error) => { console.log(whyNoGit(error)) });`;
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
