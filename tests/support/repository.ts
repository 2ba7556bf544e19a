import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { withoutMaintenance } from './git.ts';
import { copySite, temporaryFolder } from './roots.ts';

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
  const identity = ['-c', `user.name=${name}`, '-c', `user.email=${email}`];
  return spawnSync('git', [...withoutMaintenance, ...identity, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, GIT_EDITOR: 'true' },
  });
}

/** Repositories to copy, by what they add to `site.yaml`. */
const prepared = new Map<string, Promise<string>>();

/**
 * Returns a repository of the shelf, which requires the shared identity "Circle editors", with one commit.
 * @param more further keys of `commits` in `site.yaml`
 */
export async function repository(test: TestContext, more = ''): Promise<string> {
  let template = prepared.get(more);
  if (!template) prepared.set(more, (template = prepare(more)));
  const root = path.join(await temporaryFolder(test), 'root');
  cpSync(await template, root, { recursive: true, preserveTimestamps: true });
  return root;
}

async function prepare(more: string): Promise<string> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'bayan-repository-'));
  process.on('exit', () => {
    rmSync(root, { recursive: true, force: true });
  });
  await copySite('shelf', root);
  const asked = `commits: { name: Circle editors, email: editors@circle.example${more} }\n`;
  await appendFile(path.join(root, 'content/site.yaml'), asked);
  // Without the samples of hooks.
  gitAs({}, root, 'init', '--quiet', '--initial-branch=main', '--template=');
  gitAs({}, root, 'add', '.');
  gitAs({}, root, 'commit', '--quiet', '--message', 'The shelf');
  return root;
}

/** Commits nothing but a message. */
export const commitAs = (maker: Maker, root: string, message = 'A text', ...more: string[]) =>
  gitAs(maker, root, 'commit', '--quiet', '--allow-empty', '--message', message, ...more);
