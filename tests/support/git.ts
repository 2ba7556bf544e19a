import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';

/** Commits all that is in a root, into a repository that is made there, by nobody. */
export function commitAll(root: string): void {
  if (!existsSync(path.join(root, '.git'))) git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  const nobody = [
    'user.name=Nobody of Qaf',
    'user.email=nobody@qaf.example',
    'commit.gpgsign=false',
  ];
  git(
    root,
    ...nobody.flatMap((setting) => ['-c', setting]),
    'commit',
    '--quiet',
    '--message',
    'A text',
  );
}

function git(root: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}
