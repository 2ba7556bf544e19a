import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { cacheVariable } from '../../src/environment.ts';
import { temporaryFolder } from '../support/roots.ts';
import { onOneCore } from '../support/run.ts';
import { project, sites } from '../support/sites.ts';

/** A step of a handbook: `sh` is run, `text` is expected, `yaml <file>` is written, `diff <file>` is applied. */
interface Step {
  readonly kind: string;
  readonly file: string;
  readonly text: string;
}

async function stepsOf(handbook: string): Promise<Step[]> {
  const text = await readFile(path.join(project, 'docs/editors', handbook), 'utf8');
  const fences = text.matchAll(/^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm);
  return Array.from(fences, ([, kind = '', file = '', inner = '']) => ({
    kind,
    file,
    text: inner,
  }));
}

/** Returns a clone of the project without a git identity. */
async function clone(test: TestContext): Promise<{ root: string; env: NodeJS.ProcessEnv }> {
  const folder = await temporaryFolder(test);
  const root = path.join(folder, 'bayan');
  for (const part of [
    'bayan.js',
    'bin',
    'docs',
    'public',
    'src',
    'astro.config.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    await cp(path.join(project, part), path.join(root, part), {
      recursive: true,
      filter: (file) => path.basename(file) !== 'node_modules',
    });
  // With a statement in it, as the content of an organisation that begins to publish.
  await cp(path.join(sites.published.root, 'content'), path.join(root, 'content'), {
    recursive: true,
  });
  await symlink(path.join(project, 'node_modules'), path.join(root, 'node_modules'));
  await writeFile(path.join(root, '.gitignore'), 'node_modules\ndist\n.cache\n.astro\n');
  // The cache of the tests saves time.
  const cache = process.env[cacheVariable] ?? path.join(project, '.cache');
  const env = {
    ...process.env,
    ...onOneCore,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    [cacheVariable]: cache,
  };
  const identity = ['-c', 'user.name=Bayan editors', '-c', 'user.email=editors@example.org'];
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    [...identity, 'commit', '--quiet', '-m', 'Begin'],
  ])
    run('git', args, root, { ...env, TZ: 'UTC' });
  return { root, env };
}

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  assert.equal(status, 0, `${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

async function change(file: string, text: string): Promise<void> {
  const lines = text.split('\n').filter(Boolean);
  const [from, to] = ['-', '+'].map((sign) =>
    lines
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1))
      .join('\n'),
  ) as [string, string];
  const before = await readFile(file, 'utf8');
  assert.ok(before.includes(from), `${file} has no ${from}`);
  await writeFile(file, before.replace(from, to));
}

describe('the handbook for editors', () => {
  it('has the same steps in both languages', async () => {
    const english = await stepsOf('handbook.md');
    assert.ok(english.length > 10);
    assert.deepEqual(await stepsOf('handbook.fa.md'), english);
  });

  it('works word for word in a clone, from the Word file to the announcement and the correction', async (test) => {
    const { root, env } = await clone(test);
    let said = '';
    for (const { kind, file, text } of await stepsOf('handbook.md')) {
      const target = path.join(root, file);
      if (kind === 'sh') said = run('bash', ['-e', '-c', `export TZ=UTC\n${text}`], root, env);
      else if (kind === 'diff') await change(target, text);
      else if (kind === 'yaml') {
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, text);
      } else if (kind === 'text')
        for (const line of text.split('\n')) assert.ok(said.includes(line), `${line}\n\n${said}`);
      else assert.fail(`a step of a kind that is not known: ${kind}`);
    }
    const page = await readFile(path.join(root, 'dist/fa/night-library.html'), 'utf8');
    assert.match(page, /این را نمی‌پذیریم/);
    const history = run('git', ['log', '--format=%an %ae %ad', '--date=format:%z'], root, env);
    assert.deepEqual(
      new Set(history.trim().split('\n')),
      new Set(['Bayan editors editors@example.org +0000']),
    );
  });
});
