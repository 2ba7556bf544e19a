import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';

/** Commits all files of a root, in a new repository if there is none, under a made-up identity. */
export function commitAll(root: string): void {
  if (!existsSync(path.join(root, '.git'))) git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  const identity = [
    'user.name=Nobody of Qaf',
    'user.email=nobody@qaf.example',
    'commit.gpgsign=false',
  ];
  git(
    root,
    ...identity.flatMap((setting) => ['-c', setting]),
    'commit',
    '--quiet',
    '--message',
    'A text',
  );
}

/** Options of git. After a commit, it would start two more processes that look for something to clean. */
export const withoutMaintenance = ['-c', 'maintenance.auto=false', '-c', 'gc.auto=0'] as const;

/** Runs git in a root. Fails if git does. */
export function git(root: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', [...withoutMaintenance, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
}
