// Plain JavaScript without dependencies: it runs before anything is installed, on whichever Node >= 20 there is.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const project = path.dirname(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
);

const modules = path.join(project, 'node_modules');
const pinned = path.join(
  modules,
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const stamp = path.join(modules, '.bayan-installed');

/**
 * Runs a TypeScript file of the project with the pinned Node, after installing what the lock file names where that has not
 * been done. Ends this process with the exit code of the other.
 *
 * @param {string} entry relative to the project
 * @param {readonly string[]} args
 */
export function run(entry, args) {
  install();
  const child = spawn(pinned, [path.join(project, entry), ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [path.join(modules, '.bin'), process.env.PATH].join(path.delimiter),
      // Nothing about those who build is told to anybody.
      ASTRO_TELEMETRY_DISABLED: '1',
      // What has been compiled once need not be again.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(project, '.cache', 'compile'),
      // Less memory set apart for what is short-lived, in JavaScript and in the engines: a third of what a build takes.
      NODE_OPTIONS: `--max-semi-space-size=4 ${process.env.NODE_OPTIONS ?? ''}`.trim(),
      MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
    },
  });
  // The terminal sends an interrupt to both; what another process sends to this one is passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) =>
    stop(
      `The pinned Node could not be started (${error.message}); delete node_modules and run the command again.`,
    ),
  );
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function install() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    stop(
      `Bayan needs Node 20 or newer to begin with, and this is ${process.version}; install a newer one from your system or nodejs.org.`,
    );
  }
  const lock = readFileSync(path.join(project, 'package-lock.json'));
  const wanted = createHash('sha256')
    .update(lock)
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && runs(pinned)) return;

  process.stderr.write('Installing what Bayan needs (only this once) …\n');
  npm(
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'npm could not install the packages of package-lock.json: see what it says above, check the network, and run the command again.',
  );
  // Where install scripts are switched off, the pinned Node has no binary yet.
  if (!runs(pinned)) {
    npm(
      ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'],
      'npm could not install the pinned Node (the package "node"): see what it says above.',
    );
  }
  if (!runs(pinned))
    stop(
      'The pinned Node (the package "node") does not run on this machine; install Node 24 and its npm, and say so in an issue.',
    );
  writeFileSync(stamp, wanted);
  process.stderr.write('Installed.\n');
}

/** @param {string[]} args @param {string} failure */
function npm(args, failure) {
  // npm says where it is to what it runs; its own Node runs it then, without a shell.
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const { error, status } = spawnSync(command, [...first, ...args], {
    cwd: project,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error)
    stop(
      'npm is not to be found; install it beside Node (on Debian: apt install npm) and run the command again.',
    );
  if (status !== 0) stop(failure);
}

/** @param {string} node */
function runs(node) {
  return existsSync(node) && spawnSync(node, ['--version']).status === 0;
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
