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

/** A repository of the shelf whose site asks for one identity, with a commit by each of these. */
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
  it('lets commits by the project pass', async (test) => {
    const root = await repository(test, {}, {});
    const { code, stdout } = await callCommand(commits, root, 'HEAD');
    assert.deepEqual([code, stdout], [0, 'All commits (2) are by Circle editors, in UTC.\n']);
  });

  it('refuses another name, another address and another zone, and tells none of them further', async (test) => {
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

  it('looks at the last commit alone where it is given no range', async (test) => {
    const root = await repository(test, { name: 'Parrot of the Shop' }, {});
    assert.equal((await callCommand(commits, root)).code, 0);
    assert.equal((await callCommand(commits, root, 'HEAD~1')).code, 1);
    // What continuous integration is given for a branch that is new.
    assert.equal((await callCommand(commits, root, `${'0'.repeat(40)}..HEAD`)).code, 1);
  });

  it('asks for nothing where the site does not', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const { code, stdout } = await callCommand(commits, root);
    assert.deepEqual(
      [code, stdout],
      [0, 'content/site.yaml does not require a shared identity for commits.\n'],
    );
  });

  it('says what could not be run, with exit code 2', async (test) => {
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
