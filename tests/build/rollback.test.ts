import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { packSite } from '../support/pack-site.ts';
import { replaceSite } from '../../src/build/replace-site.ts';
import { partsIn, placesOf } from '../../src/build/site-places.ts';
import { readRecord } from '../../src/build/site-record.ts';
import { rollback } from '../../src/cli/commands/rollback.ts';
import { callCommand } from '../support/call-command.ts';
import { digestFolder } from '../support/folder-digest.ts';
import { temporaryFolder, writeFiles, writeInto } from '../support/roots.ts';
import { project } from '../support/sites.ts';
import { smallSite } from '../source/rule-cases.ts';

/** Builds a site with real archives into `dist/` of a root. Returns its CID, or without one the first digits of its ID. */
async function build(
  root: string,
  date: string,
  files: Record<string, string>,
  { keep = 3, ipfs = true } = {},
): Promise<string> {
  const out = path.join(root, 'dist');
  const { cid } = await replaceSite({
    out,
    stage: path.join(root, 'stage'),
    say: () => undefined,
    write: async ({ site }) => {
      await writeInto(site, { 'index.html': date, '404.html': 'missing', ...files });
      return { cid: await packSite(site, { ipfs }), date: `${date}T10:00:00.000Z`, keep };
    },
  });
  return cid ?? shortId(root);
}

/** Returns the first digits of the ID of the site in `dist/` of a root, as `rollback` shows them. */
async function shortId(root: string): Promise<string> {
  const record = await readRecord(placesOf(path.join(root, 'dist')).live.record);
  return record?.id?.slice(0, 12) ?? '';
}

/** Returns a root with three builds, with their CIDs or else the first digits of their IDs, and these digits, the oldest first. */
async function withBuilds(test: TestContext, ipfs = true) {
  const root = await temporaryFolder(test);
  await writeFiles(root, smallSite);
  const [cids, ids]: [string[], string[]] = [[], []];
  const builds = [
    { 'fa/azadi.html': 'first', 'fa/secret.html': 'gone' },
    { 'fa/azadi.html': 'second' },
    { 'fa/azadi.html': 'third' },
  ];
  for (const [index, files] of builds.entries()) {
    cids.push(await build(root, `2026-01-0${index + 1}`, files, { ipfs }));
    ids.push(await shortId(root));
  }
  return { root, cids, ids };
}

const textOf = (root: string) => readFile(path.join(root, 'dist/fa/azadi.html'), 'utf8');
const cidOf = async (root: string) =>
  (await readFile(path.join(root, 'dist.cid'), 'utf8')).split('\n')[0];

describe('kept builds', () => {
  it('are the last ones, without a CAR, and share the disk space of equal files', async (test) => {
    const { root } = await withBuilds(test);
    const { kept } = placesOf(path.join(root, 'dist'));
    assert.equal((await readdir(kept)).length, 2);
    for (const name of await readdir(kept)) {
      assert.deepEqual(await readdir(path.join(kept, name)), ['record.json', 'site']);
      const file = path.join(partsIn(path.join(kept, name)).site, '404.html');
      assert.ok((await stat(file)).nlink > 1);
    }
    await build(root, '2026-01-04', {}, { keep: 1 });
    assert.deepEqual((await readdir(kept)).length, 1);
    await build(root, '2026-01-05', {}, { keep: 0 });
    assert.deepEqual(await readdir(kept), []);
  });

  it('are not made of a build that changed nothing', async (test) => {
    const { root } = await withBuilds(test);
    await build(root, '2026-01-03', { 'fa/azadi.html': 'third' });
    assert.equal((await readdir(placesOf(path.join(root, 'dist')).kept)).length, 2);
  });
});

describe('bayan rollback', () => {
  it('puts the build before into place, with its CAR and CID, again and again, and can go forward', async (test) => {
    const { root, cids, ids } = await withBuilds(test);
    const content = digestFolder(path.join(root, 'content'));
    const { code, stdout } = await callCommand(rollback, root);
    assert.deepEqual(
      [code, stdout],
      [
        0,
        `${path.join(root, 'dist')} is the build of 2026-01-02 10:00 UTC again: ${ids[1]}  ${cids[1]}.\ncontent/ and the ledger are unchanged. The next build publishes the current texts again.\n`,
      ],
    );
    assert.deepEqual([await textOf(root), await cidOf(root)], ['second', cids[1]]);
    await callCommand(rollback, root);
    assert.deepEqual([await textOf(root), await cidOf(root)], ['first', cids[0]]);
    await callCommand(rollback, root, cids[2]?.slice(-8) ?? '');
    assert.deepEqual([await textOf(root), await cidOf(root)], ['third', cids[2]]);
    assert.deepEqual(digestFolder(path.join(root, 'content')), content);
  });

  it('puts a build without a CID into place by its ID', async (test) => {
    const { root, ids } = await withBuilds(test, false);
    await callCommand(rollback, root);
    assert.deepEqual([await textOf(root), await shortId(root)], ['second', ids[1]]);
    await callCommand(rollback, root, ids[0]?.slice(0, 6) ?? '');
    assert.deepEqual([await textOf(root), await shortId(root)], ['first', ids[0]]);
    assert.deepEqual((await readdir(root)).sort(), ['.dist.bayan', 'content', 'dist']);
  });

  it('restores the CAR and the CID of a build from before the site stopped asking for them', async (test) => {
    const { root, cids } = await withBuilds(test);
    const id = await build(root, '2026-01-04', { 'fa/azadi.html': 'fourth' }, { ipfs: false });
    assert.deepEqual((await readdir(root)).sort(), ['.dist.bayan', 'content', 'dist']);
    await callCommand(rollback, root);
    assert.deepEqual([await textOf(root), await cidOf(root)], ['third', cids[2]]);
    await callCommand(rollback, root, id);
    assert.equal(await textOf(root), 'fourth');
    assert.deepEqual((await readdir(root)).sort(), ['.dist.bayan', 'content', 'dist']);
  });

  it('lists the kept builds', async (test) => {
    const { root, cids, ids } = await withBuilds(test);
    const row = (index: number) => `2026-01-0${index + 1} 10:00 UTC  ${ids[index]}  ${cids[index]}`;
    const { stdout } = await callCommand(rollback, root, '--list');
    assert.equal(stdout, `${row(2)}  (in place)\n${row(1)}\n${row(0)}\n`);
  });

  it('warns of pages that come back, and of texts that were retracted since', async (test) => {
    const { root, cids } = await withBuilds(test);
    const digest = '0'.repeat(64);
    const line = { id: 'azadi', tag: 'fa', path: '/fa/azadi.html', date: '2026-01-02' };
    const entry = { ...line, event: 'retraction', text: digest, words: digest };
    await writeFiles(root, { 'published.jsonl': `${JSON.stringify(entry)}\n` });
    const { stderr } = await callCommand(rollback, root, cids[0] ?? '');
    assert.equal(
      stderr,
      `Warning: this build has these texts as they were before they were retracted:
  /fa/azadi.html was retracted on 2026-01-02.
Warning: these pages are not in the current site and are public again:
  /fa/secret.html
`,
    );
  });

  it('reports that nothing is kept, that nothing is older, or that there is no such build', async (test) => {
    const { root, cids } = await withBuilds(test);
    const message = async (...args: string[]) =>
      (await callCommand(rollback, root, ...args)).stderr;
    assert.match(
      await message('xyz'),
      /^No kept build has an ID that begins with xyz or a CID that ends in it\. These builds are/,
    );
    await callCommand(rollback, root, cids[0] ?? '');
    assert.match(
      await message(),
      /^No older build is kept\. Name one by its ID\. These builds are/,
    );
    assert.match(
      await message('--out', path.join(root, 'other')),
      /^No earlier build of \S+ is kept\. To keep three from now on, write keep: 3 into content\/site\.yaml\.\n$/,
    );
  });

  it('refuses a kept build that has changed, and a site with other files, and changes nothing', async (test) => {
    const { root } = await withBuilds(test);
    const { kept } = placesOf(path.join(root, 'dist'));
    for (const name of await readdir(kept))
      await appendFile(path.join(partsIn(path.join(kept, name)).site, 'fa/azadi.html'), 'x');
    assert.match(
      (await callCommand(rollback, root)).stderr,
      /^The kept build in \S+ has changed since it was built: fa\/azadi\.html\. Restore another one\./,
    );
    await writeFile(path.join(root, 'dist/CNAME'), 'example.org');
    assert.match((await callCommand(rollback, root)).stderr, /would delete them:\n {2}\S+CNAME\n/);
    assert.equal(await textOf(root), 'third');
  });
});

describe('a build that gets a signal', () => {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
    it(`ends with the old site and leaves nothing else: ${signal}`, async (test) => {
      const { root } = await withBuilds(test);
      const before = await readdir(root);
      const state = await readdir(placesOf(path.join(root, 'dist')).state);
      const script = path.join(project, 'tests/support/waiting-build.ts');
      const child = spawn(process.execPath, [script, path.join(root, 'dist')], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      await once(child.stdout, 'data');
      child.kill(signal as NodeJS.Signals);
      const [said] = (await once(child.stderr, 'data')) as [Buffer];
      const [exit] = (await once(child, 'exit')) as [number];
      assert.equal(exit, code);
      assert.equal(String(said), `\nStopped. ${path.join(root, 'dist')} has not changed.\n`);
      assert.deepEqual(await readdir(root), before);
      assert.deepEqual(await readdir(placesOf(path.join(root, 'dist')).state), state);
      assert.equal(await textOf(root), 'third');
    });
});
