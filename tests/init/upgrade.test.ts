import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { upgrade } from '../../src/cli/commands/upgrade.ts';
import { project } from '../../src/environment.ts';
import { newInChangelog } from '../../src/init/changelog.ts';
import { findVersion } from '../../src/init/find-version.ts';
import { launcher } from '../../src/init/launcher.ts';
import { newRepository } from '../../src/init/new-repository.ts';
import { formerVariable, pinVariable } from '../../src/init/pin.ts';
import { publicAddress } from '../../src/init/public-address.ts';
import { callCommand } from '../support/call-command.ts';
import { temporaryFolder, writeInto } from '../support/roots.ts';
import { setVariable } from '../support/set-variable.ts';
import { publishers, somePin } from './publishers.ts';
import { upstreamOf } from './upstream.ts';

/** Returns the folder of a publisher that `init` has made, with this pin. */
async function siteOf(test: TestContext, pin = somePin): Promise<string> {
  const root = path.join(await temporaryFolder(test), 'site');
  const [publisher] = publishers;
  assert.ok(publisher);
  await writeInto(root, await newRepository(publisher, pin, '2021-08-01'));
  return root;
}

const read = (root: string, name: string) => readFile(path.join(root, name), 'utf8');

describe('bayan upgrade', () => {
  it('starts the newest version, which does the rest, with what it needs to know', async (test) => {
    const { pins } = await upstreamOf(test);
    const root = await siteOf(test, pins['v0.9.0']);
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(project, 'bayan.js'), 'upgrade', '--root', root, '--dry-run'],
      { encoding: 'utf8' },
    );
    const [first, second = ''] = stdout.split('\n');
    assert.match(
      first ?? '',
      /^From Bayan v0\.9\.0 \([0-9a-f]{12}\) to v0\.10\.0 \([0-9a-f]{12}\)\.$/,
    );
    const { version, args, BAYAN_PIN, BAYAN_FORMER } = JSON.parse(second) as Record<
      string,
      unknown
    >;
    assert.equal(version, 'v0.10.0');
    assert.deepEqual(args, ['upgrade', '--root', root, '--dry-run']);
    assert.deepEqual(JSON.parse(String(BAYAN_PIN)), pins['v0.10.0']);
    assert.equal(BAYAN_FORMER, project);
    assert.equal(status, 3);
    // The pin is for the new version to change.
    assert.deepEqual(JSON.parse(await read(root, 'bayan.json')), pins['v0.9.0']);
  });

  it('finds a version by its tag, a branch and a commit', async (test) => {
    const { repository, pins } = await upstreamOf(test);
    const find = (wanted?: string) => findVersion(repository, repository, wanted);
    for (const wanted of [undefined, 'v0.10.0', '0.10.0'])
      assert.deepEqual(await find(wanted), pins['v0.10.0']);
    assert.deepEqual(await find('0.9.0'), pins['v0.9.0']);
    const { commit } = pins['v0.9.0'];
    assert.deepEqual(await find(commit), { repository, commit });
    await assert.rejects(
      find('v7'),
      /bayan\.git has no version v7\. Its newest ones are v0\.9\.0, v0\.10\.0\.$/,
    );
    await assert.rejects(
      findVersion(repository, `${repository}.none`, undefined),
      /^BayanError: The versions of Bayan could not be read from .*\.none\. Check the network/,
    );
  });

  it('says that nothing is newer, and that BAYAN_DIR decides', async (test) => {
    const { pins } = await upstreamOf(test);
    const root = await siteOf(test, pins['v0.10.0']);
    const { stdout } = await callCommand(upgrade, root);
    assert.match(stdout, /^This folder uses Bayan v0\.10\.0 \([0-9a-f]{12}\) already\.\n$/);
    setVariable(test, 'BAYAN_DIR', project);
    assert.match(
      (await callCommand(upgrade, root)).stderr,
      /^BAYAN_DIR is .*, so that Bayan runs here/,
    );
  });

  it('is not for a clone of Bayan itself', async (test) => {
    const { code, stderr } = await callCommand(upgrade, await temporaryFolder(test));
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^There is no .*bayan\.json, so this folder has no version of Bayan of its own\./,
    );
  });
});

describe('the new version', () => {
  const target = { ...somePin, version: 'v0.3.0', commit: '6'.repeat(40) };

  /** Returns a site, and a folder with an older version of Bayan: its changelog has one item less, and its launcher is another. */
  async function scene(test: TestContext, { isChanged = false } = {}): Promise<string> {
    const root = await siteOf(test);
    const former = await temporaryFolder(test);
    const older = `${await launcher()}// An older one.\n`;
    const changelog = await readFile(path.join(project, 'CHANGELOG.md'), 'utf8');
    const [item = ''] = /^- .*\n(?: {2}.*\n)*/m.exec(changelog) ?? [];
    await writeInto(former, {
      'src/init/files/bayan.js': older,
      'CHANGELOG.md': changelog.replace(item, ''),
    });
    // Git on Windows writes other line ends.
    await writeFile(path.join(root, 'bayan.js'), older.replaceAll('\n', '\r\n'));
    if (isChanged) await appendFile(path.join(root, 'bayan.js'), '// Mine.\n');
    setVariable(test, pinVariable, JSON.stringify(target));
    setVariable(test, formerVariable, former);
    return root;
  }

  it('shows what is new, replaces the launcher and writes the pin', async (test) => {
    const root = await scene(test);
    const { code, stdout } = await callCommand(upgrade, root);
    assert.equal(code, 0);
    assert.match(stdout, /^\n## 0\.2\.0 \(unreleased\)\n\n### For readers\n\n- /);
    assert.equal(stdout.match(/^- /gm)?.length, 1);
    assert.match(
      stdout,
      /This folder uses Bayan v0\.3\.0 \(6{12}\) now\. .* To go back: node bayan upgrade v0\.2\.0\n$/,
    );
    assert.equal(await read(root, 'bayan.js'), await launcher());
    assert.deepEqual(JSON.parse(await read(root, 'bayan.json')), target);
  });

  it('changes nothing in a dry run', async (test) => {
    const root = await scene(test);
    const before = [await read(root, 'bayan.js'), await read(root, 'bayan.json')];
    const { stdout } = await callCommand(upgrade, root, '--dry-run');
    assert.match(stdout, /\nNothing was changed\. To upgrade, run this without --dry-run\.\n$/);
    assert.deepEqual([await read(root, 'bayan.js'), await read(root, 'bayan.json')], before);
  });

  it('keeps a launcher that the publisher has changed', async (test) => {
    const root = await scene(test, { isChanged: true });
    const { stdout } = await callCommand(upgrade, root);
    assert.match(
      stdout,
      /\nYou have changed bayan\.js, so it stays\. The new one is .*src.init.files.bayan\.js\.\n/,
    );
    assert.match(await read(root, 'bayan.js'), /\/\/ Mine\.\n$/);
  });

  it('deletes copies of languages only with --migrate, and none that differs', async (test) => {
    const root = await scene(test);
    const shipped = await readFile(path.join(project, 'src/locales/en.yaml'), 'utf8');
    await mkdir(path.join(root, 'content/locales'));
    await writeInto(root, {
      'content/locales/en.yaml': `# A copy\n${shipped}`,
      'content/locales/tr.yaml': 'strings: { home: Başlangıç }\n',
    });
    const first = await callCommand(upgrade, root);
    assert.match(
      first.stdout,
      /\ncontent\/locales\/en\.yaml is not needed any more\. Bayan has this language, and nothing in the file differs from it\.\nTo delete what is not needed, run: node bayan upgrade --migrate\n/,
    );
    assert.doesNotMatch(first.stdout, /tr\.yaml/);
    const second = await callCommand(upgrade, root, '--migrate');
    assert.match(second.stdout, /\nDeleted content\/locales\/en\.yaml\.\n/);
    await assert.rejects(read(root, 'content/locales/en.yaml'));
    await read(root, 'content/locales/tr.yaml');
  });
});

describe('what is new in a changelog', () => {
  it('are the items that an older one does not have, under their headings', () => {
    const older = '# Changelog\n\nWords.\n\n## 1\n\n### A\n\n- one\n  more\n- two\n';
    const newer =
      '# Changelog\n\nOther words.\n\n## 2\n\n### A\n\n- three\n  more\n\n### B\n\n- two\n\n## 1\n\n### A\n\n- one\n  more\n- two\n';
    assert.equal(newInChangelog(newer, older), '## 2\n\n### A\n\n- three\n  more');
    assert.equal(newInChangelog(older, older), '');
    assert.equal(newInChangelog(newer.replaceAll('\n', '\r\n'), newer), '');
  });
});

describe('the address of Bayan in a pin', () => {
  it('names no account and needs no key', () => {
    const of = (address: string) => publicAddress(address, '/srv/bayan');
    assert.equal(
      of('https://zanbil:token@git.example/a/bayan.git'),
      'https://git.example/a/bayan.git',
    );
    assert.equal(of('git@git.example:a/bayan.git'), 'https://git.example/a/bayan.git');
    assert.equal(of('ssh://git@git.example:2222/a/bayan.git'), 'https://git.example/a/bayan.git');
    assert.equal(of('../bayan.git'), path.resolve('/srv/bayan.git'));
  });
});
