import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { deploySchema } from '../../src/domain/deploy.ts';
import { deployToGit } from '../../src/hosting/deploy/git.ts';
import { lineOf, runStep } from '../../src/hosting/deploy/run-program.ts';
import { backStep, deploySteps, earlierRelease, releasesOn } from '../../src/hosting/deploy/ssh.ts';
import { stageSite, timeOf } from '../../src/hosting/deploy/stage-site.ts';
import { temporaryFolder, writeInto } from '../support/roots.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Writes a site of one page, and returns it with its digests. */
async function siteOf(folder: string, name: string, page: string) {
  const site = path.join(folder, name);
  const files = { 'index.html': page, 'fa/azadi.txt': 'متن', '.well-known/security.txt': 'x' };
  await writeInto(site, files);
  return {
    site,
    files: Object.fromEntries(Object.entries(files).map(([file, text]) => [file, digest(text)])),
  };
}

const errorsOf = (value: unknown): string =>
  JSON.stringify(deploySchema.safeParse(value).error?.issues.map(({ message }) => message) ?? []);

describe('deploy in site.yaml', () => {
  it('takes a server, a folder of this machine, and a repository', () => {
    for (const to of ['editors@example.org:/srv/site', 'example.org:/srv/a.b/site', '/srv/site'])
      assert.equal(errorsOf({ ssh: { to } }), '[]', to);
    for (const to of [
      'git@codeberg.org:our/pages.git',
      'https://codeberg.org/our/pages.git',
      '/srv/a.git',
    ])
      assert.equal(errorsOf({ git: { to } }), '[]', to);
  });

  it('refuses what a shell would run, and what is no place', () => {
    for (const to of [
      'example.org:/srv/$(id)',
      'a b:/srv',
      '-oProxyCommand=x:/srv',
      '/srv/../etc',
      '/',
      'example.org:srv',
      "/srv/'x",
    ])
      assert.match(errorsOf({ ssh: { to } }), /write/, to);
    for (const to of ['--upload-pack=x', 'ext::sh -c x', 'pages'])
      assert.match(errorsOf({ git: { to } }), /write the address of a repository/, to);
    assert.match(errorsOf({ git: { to: '/a', branch: '-x' } }), /name of a branch/);
    assert.match(errorsOf({}), /write ssh, git or both/);
    assert.match(errorsOf({ sftp: {} }), /[Uu]nrecognized/);
  });

  it('refuses secrets', () => {
    assert.match(
      errorsOf({ git: { to: 'https://ada:token@codeberg.org/our/pages.git' } }),
      /no place for a name, a password or a token/,
    );
  });
});

const hasRsync = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .some((folder) => existsSync(path.join(folder, 'rsync')));

/** Without rsync, a program that copies as it does takes its place. */
async function useRsync(test: TestContext, folder: string): Promise<void> {
  if (hasRsync) return;
  const bin = path.join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(
    path.join(bin, 'rsync'),
    '#!/bin/sh\nwhile [ $# -gt 2 ]; do shift; done\nmkdir -p "$2" && cp -rp "$1." "$2"\n',
  );
  await chmod(path.join(bin, 'rsync'), 0o755);
  const before = process.env['PATH'];
  process.env['PATH'] = `${bin}${path.delimiter}${before ?? ''}`;
  test.after(() => {
    process.env['PATH'] = before;
  });
}

describe('a deployment to a server', () => {
  it('makes releases, switches a link, keeps the last ones and goes back', async (test) => {
    const folder = await temporaryFolder(test);
    await useRsync(test, folder);
    const to = path.join(folder, 'srv/site');
    const target = { to, keep: 2 };
    const shown = () => readFileSync(path.join(to, 'current/index.html'), 'utf8');
    const names = ['a', 'b', 'c'].map((letter) => letter.repeat(16));
    for (const [index, name] of names.entries()) {
      const { site, files } = await siteOf(folder, name, `build ${index}`);
      const stage = path.join(folder, `stage-${name}`);
      await stageSite(site, files, stage);
      for (const step of deploySteps(target, name, stage, await releasesOn(target)))
        await runStep(step);
      assert.equal(shown(), `build ${index}`);
      // Releases are in the order of their times, in seconds.
      if (index < 2)
        execFileSync('touch', ['-d', `2020-01-0${index + 1}`, path.join(to, 'releases', name)]);
    }
    assert.deepEqual((await readdir(path.join(to, 'releases'))).sort(), names.slice(1));
    assert.equal(readlinkSync(path.join(to, 'current')), `releases/${names[2] ?? ''}`);
    const releases = await releasesOn(target);
    assert.deepEqual(releases, { names: names.slice(1).reverse(), current: names[2] });
    const time = statSync(path.join(to, 'current/index.html')).mtimeMs / 1000;
    assert.equal(time, timeOf(digest('build 2')));
    await runStep(backStep(target, earlierRelease(releases)));
    assert.equal(shown(), 'build 1');
    assert.throws(
      () => earlierRelease({ names, current: names[2] }),
      /no release before the current one/,
    );
    assert.throws(
      () => earlierRelease({ names, current: undefined }, 'd'),
      /No release on the server begins with d/,
    );
  });

  it('does not replace a folder that is in the place of the link', async (test) => {
    const to = path.join(await temporaryFolder(test), 'site');
    await writeInto(to, { 'current/index.html': 'mine' });
    await assert.rejects(releasesOn({ to, keep: 1 }), /current is no link/);
    assert.equal(readFileSync(path.join(to, 'current/index.html'), 'utf8'), 'mine');
  });

  it('asks a server by ssh, at its port', () => {
    const target = { to: 'editors@example.org:/srv/site', port: 2222, keep: 3 };
    const lines = deploySteps(target, 'a'.repeat(16), '/stage', {
      names: [],
      current: 'b'.repeat(16),
    }).map(lineOf);
    assert.match(
      lines[0] ?? '',
      /^rsync -rtp --delete --chmod=D755,F644 --link-dest=\.\.\/b{16} -e 'ssh -p 2222' \/stage\/ editors@example\.org:\/srv\/site\/releases\/\.new-a{16}\/$/,
    );
    assert.match(lines[1] ?? '', /^ssh -p 2222 -- editors@example\.org 'sh -s' <<'END'\nset -eu\n/);
    assert.match(lines[2] ?? '', /mv -T \.current-new current/);
  });
});

describe('a deployment into a branch', () => {
  it('is one commit without a history, a person and a time, the same for the same site', async (test) => {
    const folder = await temporaryFolder(test);
    const remote = path.join(folder, 'remote.git');
    execFileSync('git', ['init', '--quiet', '--bare', remote]);
    const git = (...args: string[]) =>
      execFileSync('git', ['--git-dir', remote, ...args], { encoding: 'utf8' }).trim();
    const target = { to: remote, branch: 'pages' };
    const push = async (name: string, page: string) => {
      const { site } = await siteOf(folder, name, page);
      await writeInto(site, { '.gitignore': '*.txt\n', '.gitattributes': '* text eol=crlf\n' });
      return deployToGit(target, { site, folder: path.join(folder, `${name}.git`) });
    };
    const first = await push('one', 'الف\n');
    const again = await push('two', 'الف\n');
    assert.deepEqual(again, first);
    const { commit } = await push('three', 'ب\r\n');
    assert.equal(git('rev-parse', 'pages'), commit);
    assert.equal(git('rev-list', '--count', 'pages'), '1');
    assert.equal(
      git('log', '--format=%an <%ae> %aI %cn <%ce> %cI %s', 'pages'),
      'Site <site@localhost> 1980-01-01T00:00:00+00:00 Site <site@localhost> 1980-01-01T00:00:00+00:00 site: Publish',
    );
    assert.deepEqual(git('ls-tree', '-r', '--name-only', 'pages').split('\n'), [
      '.gitattributes',
      '.gitignore',
      '.nojekyll',
      '.well-known/security.txt',
      'fa/azadi.txt',
      'index.html',
    ]);
    assert.equal(
      execFileSync('git', ['--git-dir', remote, 'show', 'pages:index.html'], { encoding: 'utf8' }),
      'ب\r\n',
    );
  });

  it('that fails says where, and what to try', async (test) => {
    const folder = await temporaryFolder(test);
    const { site } = await siteOf(folder, 'site', 'الف');
    const to = path.join(folder, 'none.git');
    await assert.rejects(
      deployToGit({ to, branch: 'pages' }, { site, folder: path.join(folder, 'git') }),
      (error: Error) =>
        error.message.startsWith(`Could not push the site to ${to}: git ended with 128.\n`) &&
        error.message.endsWith(`See whether you may push there: git ls-remote ${to}`),
    );
  });
});

describe('a program that is missing', () => {
  it('is named with the package to install', async () => {
    await assert.rejects(
      runStep({ program: 'bayan-has-no-such-program', args: [], aim: 'try', remedy: '' }),
      /^BayanError: Could not try: bayan-has-no-such-program is not installed\. Install it, on Debian/,
    );
  });
});
