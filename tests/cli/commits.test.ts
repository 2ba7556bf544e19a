import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { commits } from '../../src/cli/commands/commits.ts';
import { callCommand } from '../support/call-command.ts';
import { temporaryRoot } from '../support/roots.ts';
import { runBayan } from '../support/run.ts';

interface Maker {
  readonly name?: string;
  readonly email?: string;
  readonly zone?: string;
}

const project = { name: 'Circle editors', email: 'editors@circle.example', zone: 'UTC' };

/** Returns a repository of the fixture site, which requires one identity, with a commit by each of these people. */
async function repository(test: TestContext, ...makers: readonly Maker[]): Promise<string> {
  const root = await temporaryRoot(test, 'shelf');
  const asked = 'commits: { name: Circle editors, email: editors@circle.example }\n';
  await appendFile(path.join(root, 'content/site.yaml'), asked);
  git(root, {}, 'init', '--quiet');
  git(root, {}, 'add', '.');
  for (const maker of makers)
    git(root, maker, 'commit', '--quiet', '--allow-empty', '-m', 'A text');
  return root;
}

function git(root: string, maker: Maker, ...args: readonly string[]): void {
  const { name, email, zone } = { ...project, ...maker };
  const { status, stderr } = spawnSync(
    'git',
    ['-c', `user.name=${name}`, '-c', `user.email=${email}`, ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, TZ: zone } },
  );
  assert.equal(status, 0, stderr);
}

describe('bayan commits', () => {
  it('accepts commits under the shared identity', async (test) => {
    const root = await repository(test, {}, {});
    const { code, stdout } = await callCommand(commits, root, 'HEAD');
    assert.deepEqual([code, stdout], [0, 'All commits (2) are by Circle editors, in UTC.\n']);
  });

  it('refuses another name, address and time zone, and does not repeat any of them', async (test) => {
    const root = await repository(
      test,
      {},
      { name: 'Parrot of the Shop' },
      { email: 'parrot@shop.example' },
      { zone: 'Asia/Tehran' },
    );
    const { code, stdout, stderr } = await callCommand(commits, root, 'HEAD');
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^ {2}[0-9a-f]{12} {2}a time zone that is not UTC\n {2}[0-9a-f]{12} {2}another address\n {2}[0-9a-f]{12} {2}another name$/m,
    );
    assert.doesNotMatch(stdout + stderr, /parrot|0330|Tehran/i);
  });

  it('checks only the last commit if there is no range', async (test) => {
    const root = await repository(test, { name: 'Parrot of the Shop' }, {});
    assert.equal((await callCommand(commits, root)).code, 0);
    assert.equal((await callCommand(commits, root, 'HEAD~1')).code, 1);
    // Git hosts give this range for a new branch.
    assert.equal((await callCommand(commits, root, `${'0'.repeat(40)}..HEAD`)).code, 1);
  });

  it('checks nothing if the site requires no identity', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const { code, stdout } = await callCommand(commits, root);
    assert.deepEqual(
      [code, stdout],
      [0, 'content/site.yaml does not require a shared identity for commits.\n'],
    );
  });

  it('exits with 2 and says why if it could not run', async (test) => {
    const root = await repository(test);
    const { code, stderr } = await callCommand(commits, root, 'nowhere..HEAD');
    assert.deepEqual(
      [code, stderr],
      [
        2,
        'The commits cannot be checked: this folder is not in a git repository, or does not have these commits.\n',
      ],
    );
    assert.equal((await callCommand(commits, root, 'a', 'b')).code, 2);
    assert.equal(runBayan('commits', '--output=x', '--root', root).code, 2);
  });
});
