import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { temporaryRoot } from './roots.ts';

/** Who makes a commit; the shared identity of {@link repository} by default. */
export interface Maker {
  readonly name?: string;
  readonly email?: string;
  /** A tz database name. */
  readonly zone?: string;
}

/** Runs git in a root as a person. Fails if git does. Returns what it prints. */
export function gitAs(maker: Maker, root: string, ...args: readonly string[]): string {
  const result = tryGitAs(maker, root, ...args);
  assert.equal(result.status, 0, result.stderr);
  return result.stdout;
}

/** Does the same, and returns the result, whatever it is. */
export function tryGitAs(maker: Maker, root: string, ...args: readonly string[]) {
  const { name = 'Circle editors', email = 'editors@circle.example', zone = 'UTC' } = maker;
  return spawnSync('git', ['-c', `user.name=${name}`, '-c', `user.email=${email}`, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, GIT_EDITOR: 'true' },
  });
}

/**
 * Returns a repository of the shelf, which requires the shared identity "Circle editors", with one commit.
 * @param more further keys of `commits` in `site.yaml`
 */
export async function repository(test: TestContext, more = ''): Promise<string> {
  const root = await temporaryRoot(test, 'shelf');
  const asked = `commits: { name: Circle editors, email: editors@circle.example${more} }\n`;
  await appendFile(path.join(root, 'content/site.yaml'), asked);
  gitAs({}, root, 'init', '--quiet', '--initial-branch=main');
  gitAs({}, root, 'add', '.');
  gitAs({}, root, 'commit', '--quiet', '--message', 'The shelf');
  return root;
}

/** Commits nothing but a message. */
export const commitAs = (maker: Maker, root: string, message = 'A text', ...more: string[]) =>
  gitAs(maker, root, 'commit', '--quiet', '--allow-empty', '--message', message, ...more);
