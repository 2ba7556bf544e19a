import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { BayanError } from '../../src/domain/bayan-error.ts';
import { isExecutable } from '../browser.ts';

/** The packages of Debian that have the programs. */
const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb'] as const;

/** Where the programs are. */
export interface Programs {
  readonly firefox: string;
  readonly webKitDriver: string;
  readonly miniBrowser: string;
  readonly xvfb: string;
}

/**
 * Returns where Firefox and WebKit are. On Debian, as root, it installs them if they are missing. Throws {@link BayanError} where
 * it cannot.
 */
export function ensureEngines(): Programs {
  const found = findPrograms();
  if (found) return found;
  if (process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    process.stderr.write(`Installing ${packages.join(', ')} (only this once) …\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['-qq', 'update'],
      ['-qq', '-y', '--no-install-recommends', 'install', ...packages],
    ])
      spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env });
    const installed = findPrograms();
    if (installed) return installed;
  }
  throw new BayanError(
    'environment',
    'This test needs Firefox ESR, WebKitGTK with its driver, and Xvfb, and they could not be installed here.',
    `On Debian and Ubuntu, run: sudo apt install ${packages.join(' ')}`,
  );
}

function findPrograms(): Programs | undefined {
  const firefox = inPath('firefox-esr') ?? inPath('firefox');
  const webKitDriver = inPath('WebKitWebDriver');
  const xvfb = inPath('Xvfb');
  const miniBrowser = findMiniBrowser();
  return firefox !== undefined &&
    webKitDriver !== undefined &&
    xvfb !== undefined &&
    miniBrowser !== undefined
    ? { firefox, webKitDriver, xvfb, miniBrowser }
    : undefined;
}

/** Debian puts WebKit's browser into a folder with the name of the architecture and the version. */
function findMiniBrowser(): string | undefined {
  const list = (folder: string) => {
    try {
      return readdirSync(folder).map((name) => path.join(folder, name));
    } catch {
      return [];
    }
  };
  return list('/usr/lib')
    .flatMap((folder) => (folder.endsWith('-linux-gnu') ? list(folder) : []))
    .filter((folder) => /\/webkit(?:2gtk|gtk)-[\d.]+$/.test(folder))
    .map((folder) => path.join(folder, 'MiniBrowser'))
    .findLast(isExecutable);
}

const inPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(isExecutable);
