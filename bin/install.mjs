import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isPinned } from './node.mjs';
import { npmCi } from './npm.mjs';
import { project } from './project.mjs';

const modules = path.join(project, 'node_modules');
/** Records the lock file that was installed, and whether development dependencies were. */
const stampFile = path.join(modules, '.bayan-packages');
const wasm = path.join(project, 'bin', 'on-demand', 'typst-wasm');

/**
 * Installs the packages of the lock file, unless they are installed. A full install serves every command, and is never reduced
 * to a production one.
 *
 * @param {{ dev: boolean, node: string }} options
 */
export function installPackages({ dev, node }) {
  const lock = lockDigest();
  const stamp = readStamp();
  if (stamp.lock === lock && (stamp.dev || !dev)) return;

  const full = dev || stamp.dev || existsSync(path.join(modules, 'typescript'));
  process.stderr.write(
    full ? 'Installing what developing Bayan needs …\n' : 'Installing what Bayan needs …\n',
  );
  npmCi(
    project,
    [full ? '--include=dev' : '--omit=dev'],
    'npm could not install the packages of package-lock.json. Read its message above, check the network, and run the command again.',
  );
  // The tests compare both builds of Typst.
  if (full || !hasNativeTypst(node)) {
    npmCi(
      wasm,
      [],
      'npm could not install Typst for WebAssembly. Read its message above, check the network, and run the command again.',
    );
  }
  linkNode(node);
  writeFileSync(stampFile, JSON.stringify({ lock, dev: full }));
  process.stderr.write('Installed.\n');
}

function lockDigest() {
  const hash = createHash('sha256');
  for (const folder of [project, wasm])
    hash.update(readFileSync(path.join(folder, 'package-lock.json')));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

/** @returns {{ lock?: string, dev?: boolean }} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    // No install yet, or an older stamp.
    return {};
  }
}

/**
 * Lets npx and editors, which look in node_modules/.bin first, find the pinned Node.
 *
 * @param {string} node
 */
function linkNode(node) {
  if (!isPinned(node) || process.platform === 'win32') return;
  const link = path.join(modules, '.bin', 'node');
  rmSync(link, { force: true });
  symlinkSync(path.relative(path.dirname(link), node), link);
}

/** @param {string} node */
function hasNativeTypst(node) {
  const load = "require('@myriaddreamin/typst-ts-node-compiler')";
  return spawnSync(node, ['-e', load], { cwd: project }).status === 0;
}
