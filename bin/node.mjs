import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { npmCi } from './npm.mjs';
import { project, stop } from './project.mjs';

/** The first Node that has everything that the code uses: `import.meta.main` and `RegExp.escape`. */
const needed = { major: 24, minor: 2 };

const folder = path.join(project, 'bin', 'on-demand', 'node');

/**
 * Absolute path of a Node that is new enough: the one that runs this file, or else the pinned one, installed if needed.
 *
 * @returns {string}
 */
export function ensureNode() {
  const { node } = process.versions;
  if (isNewEnough(node)) return process.execPath;
  if (Number(node.split('.')[0]) < 20) {
    stop(
      `Bayan needs Node 20 or newer to start, and this is ${process.version}. Install a newer Node from your system or nodejs.org.`,
    );
  }
  const found = findPinned();
  if (found !== undefined) return found;
  process.stderr.write(`This Node is ${process.version}. Installing Node 24 in ${folder} …\n`);
  npmCi(
    folder,
    [],
    'npm could not install Node 24. Read its message above, check the network, and run the command again.',
  );
  const installed = findPinned();
  if (installed === undefined)
    stop(
      `There is no pinned Node for ${process.platform} ${process.arch}. Install Node ${needed.major}.${needed.minor} or newer from nodejs.org and run the command again.`,
    );
  // C++ headers, a third of the package.
  rmSync(path.join(path.dirname(installed), '..', 'include'), { recursive: true, force: true });
  return installed;
}

/**
 * Whether a Node of this version (`24.2.0`) runs Bayan.
 *
 * @param {string} version @returns {boolean}
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > needed.major || (major === needed.major && minor >= needed.minor);
}

/**
 * Whether a Node is the pinned one, and not the system's.
 *
 * @param {string} node absolute path @returns {boolean}
 */
export const isPinned = (node) => node.startsWith(folder + path.sep);

/** The pinned Node of this platform, if it is installed and runs. */
function findPinned() {
  const modules = path.join(folder, 'node_modules');
  if (!existsSync(modules)) return undefined;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return readdirSync(modules)
    .map((entry) => path.join(modules, entry, 'bin', name))
    .find((file) => existsSync(file) && spawnSync(file, ['--version']).status === 0);
}
