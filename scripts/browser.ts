import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { BayanError } from '../src/domain/bayan-error.ts';
import { project } from '../src/environment.ts';

/** Names under which systems install Chromium, in the order of preference. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The browser that the tests use: the system's, else the one that Playwright has downloaded, else none. */
export function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const system = names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find(isExecutable);
  if (system !== undefined) return system;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** Makes sure that there is a browser: installs Debian's as root, else downloads Playwright's. Throws {@link BayanError} where neither goes. */
export function ensureBrowser(): void {
  if (findBrowser() !== undefined) return;
  say('Installing a browser for the tests (only this once) …');
  if (process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0;
    apt('-qq', 'update');
    apt('-qq', '-y', '--no-install-recommends', 'install', 'chromium');
  }
  if (findBrowser() === undefined) {
    const cli = path.join(project, 'node_modules/playwright-core/cli.js');
    spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  }
  if (findBrowser() === undefined) {
    throw new BayanError(
      'environment',
      'The tests need Chromium, and it could not be installed here; install it (on Debian: apt install chromium) and run npm test again.',
    );
  }
}

/** Whether a file exists and may be run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
