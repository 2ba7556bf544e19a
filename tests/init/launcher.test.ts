import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../support/roots.ts';
import { publisherOf, upstreamOf } from './upstream.ts';

/** What the program in place of Bayan printed, the messages of the launcher, and the exit code. */
interface Run {
  readonly code: number | null;
  readonly said: string;
  readonly version: string | undefined;
  readonly args: readonly string[];
}

function run(root: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'bayan'), ...args],
    {
      cwd: path.dirname(root),
      encoding: 'utf8',
      env: { ...process.env, BAYAN_PIN: undefined, BAYAN_DIR: undefined, ...env },
    },
  );
  const printed = stdout === '' ? {} : (JSON.parse(stdout) as Partial<Run>);
  return { code: status, said: stderr, version: printed.version, args: printed.args ?? [] };
}

/** The folders with versions of Bayan, and what is left of one that was not finished. */
const stored = async (root: string): Promise<string[]> =>
  (await readdir(path.join(root, '.bayan')).catch(() => [])).filter(
    (name) => name !== '.gitignore',
  );

describe('the launcher of a publisher', () => {
  it('fetches the pinned version once, and runs it with the folder and its exit code', async (test) => {
    const { repository, pins } = await upstreamOf(test);
    const root = await publisherOf(test, pins['v0.9.0']);
    const first = run(root, ['check', '--strict', '--', '--root']);
    assert.equal(first.version, 'v0.9.0');
    assert.equal(first.code, 3);
    assert.deepEqual(first.args, ['check', '--root', root, '--strict', '--', '--root']);
    assert.match(first.said, /^Fetching Bayan v0\.9\.0 from .* into .* …\n$/);
    assert.deepEqual(await stored(root), [pins['v0.9.0'].commit.slice(0, 12)]);
    // It needs no network any more.
    await rename(repository, `${repository}.gone`);
    const second = run(root, ['status']);
    assert.deepEqual([second.version, second.said], ['v0.9.0', '']);
  });

  it('passes on a root that is given, and adds none to a question for help', async (test) => {
    const { pins } = await upstreamOf(test);
    const root = await publisherOf(test, pins['v0.10.0']);
    assert.deepEqual(run(root, ['check', '--root=x']).args, ['check', '--root=x']);
    assert.deepEqual(run(root, ['--help']).args, ['--help']);
    assert.deepEqual(run(root, []).args, []);
  });

  it('finds a commit without a tag, and works in a folder whose scripts are modules', async (test) => {
    const { repository, pins } = await upstreamOf(test);
    const { commit } = pins['v0.9.0'];
    const root = await publisherOf(test, { repository, commit });
    await writeFile(path.join(root, 'package.json'), '{ "type": "module" }\n');
    assert.equal(run(root, ['check']).version, 'v0.9.0');
  });

  it('runs the Bayan of BAYAN_DIR, and no other folder', async (test) => {
    const { pins } = await upstreamOf(test);
    const root = await publisherOf(test, pins['v0.9.0']);
    run(root, ['check']);
    const own = path.join(root, '.bayan', pins['v0.9.0'].commit.slice(0, 12));
    const other = await publisherOf(test, 'no pin at all');
    assert.equal(run(other, ['check'], { BAYAN_DIR: own }).version, 'v0.9.0');
    const { code, said } = run(other, ['check'], { BAYAN_DIR: other });
    assert.equal(code, 2);
    assert.match(
      said,
      /^BAYAN_DIR is .*, and Bayan is not there\. Set it to a clone of Bayan, or unset it\.\n$/,
    );
  });

  it('refuses a tag that is another commit, and a commit that does not exist', async (test) => {
    const { repository, pins, moveTag } = await upstreamOf(test);
    moveTag('v0.9.0');
    const moved = await publisherOf(test, pins['v0.9.0']);
    const first = run(moved, ['check']);
    assert.equal(first.code, 2);
    assert.match(
      first.said,
      /v0\.9\.0 of .* is the commit [0-9a-f]{40}, and bayan\.json pins [0-9a-f]{40}\. Somebody has moved the tag/,
    );
    const wrong = await publisherOf(test, { repository, commit: '1'.repeat(40) });
    const second = run(wrong, ['check']);
    assert.equal(second.code, 2);
    assert.match(second.said, /has no commit 1{40}, which bayan\.json pins\. Correct/);
    for (const root of [moved, wrong]) assert.deepEqual(await stored(root), []);
  });

  it('refuses a version that is another commit now, or has lost files', async (test) => {
    const { pins } = await upstreamOf(test);
    const root = await publisherOf(test, pins['v0.9.0']);
    run(root, ['check']);
    const folder = path.join(root, '.bayan', pins['v0.9.0'].commit.slice(0, 12));
    await rm(path.join(folder, 'bayan.js'));
    const lost = run(root, ['check']);
    assert.match(
      lost.said,
      /has lost files, and bayan\.json pins .* Delete that folder and run the command again/,
    );
    await writeFile(path.join(folder, '.git/HEAD'), `${pins['v0.10.0'].commit}\n`);
    assert.match(run(root, ['check']).said, /has [0-9a-f]{40}, and bayan\.json pins/);
    await rm(folder, { recursive: true });
    assert.equal(run(root, ['check']).version, 'v0.9.0');
  });

  it('begins again where a process was killed while it fetched', async (test) => {
    const { pins } = await upstreamOf(test);
    const root = await publisherOf(test, pins['v0.9.0']);
    // No process has this id.
    await mkdir(path.join(root, '.bayan/new-4194305/.git'), { recursive: true });
    assert.equal(run(root, ['check']).version, 'v0.9.0');
    assert.deepEqual(await stored(root), [pins['v0.9.0'].commit.slice(0, 12)]);
  });

  it('says what to do without git, without a network and in a folder that cannot be written', async (test) => {
    const { pins } = await upstreamOf(test);
    const root = await publisherOf(test, pins['v0.9.0']);
    const empty = await temporaryFolder(test);
    assert.equal(
      run(root, ['check'], { PATH: empty }).said.split('\n')[1],
      'git was not found. Install it (on Debian: apt install git) and run the command again, or set BAYAN_DIR to a folder with Bayan.',
    );
    const offline = await publisherOf(test, { ...pins['v0.9.0'], repository: `${empty}/none.git` });
    assert.match(
      run(offline, ['check']).said,
      /^Bayan could not be fetched from .*none\.git\. Read the message of git above, check the network/m,
    );
    // A file is in the place of the folder: root may write where others may not.
    await rm(path.join(root, '.bayan'), { recursive: true });
    await writeFile(path.join(root, '.bayan'), '');
    assert.match(
      run(root, ['check']).said,
      /\.bayan cannot be written \((?:EEXIST|ENOTDIR)\)\. Bayan is kept there\./,
    );
  });

  it('says what is wrong with bayan.json', async (test) => {
    const root = await publisherOf(test, { repository: '--upload-pack=x', commit: '1'.repeat(40) });
    assert.match(
      run(root, ['check']).said,
      /bayan\.json must have "repository", an address, and "commit"/,
    );
    await writeFile(path.join(root, 'bayan.json'), '<<<<<<< HEAD');
    assert.match(
      run(root, ['check']).said,
      /bayan\.json is not valid JSON\. Restore it from git\./,
    );
    await rm(path.join(root, 'bayan.json'));
    assert.match(run(root, ['check']).said, /bayan\.json cannot be read \(ENOENT\)\./);
  });
});
