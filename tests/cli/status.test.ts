import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { accept } from '../../src/cli/commands/accept.ts';
import { check } from '../../src/cli/commands/check.ts';
import { status } from '../../src/cli/commands/status.ts';
import { callCommand } from '../support/call-command.ts';
import { recordIn } from '../support/record.ts';
import { temporaryRoot, writeFiles } from '../support/roots.ts';
import { runBayan } from '../support/run.ts';
import { translated } from '../../src/cli/commands/translated.ts';

/** Returns a root with two statements, one of them published. */
async function smallRoot(test: TestContext): Promise<string> {
  const root = await temporaryRoot(test, 'shelf', {
    statements: null,
    'statements/shelves/fa.md':
      '---\ntitle: قفسه‌ها\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\nهفت قفسه.\n',
    'statements/shelves/en.md': '---\ntitle: Shelves\ntranslatedFrom: fa\n---\n\nSeven shelves.\n',
    'statements/shelves/de.md': `---\ntitle: Regale\ntranslatedFrom: en\nreview: reviewed\nsourceDigest: '${'0'.repeat(64)}'\n---\n\nSieben Regale.\n`,
    'statements/ladders/fa.md':
      '---\ntitle: نردبان\nissued: 2021-08-01\nissuers: [reading-circle]\ndraft: true\n---\n\nنردبان.\n',
    'statements/ladders/en.md': '---\ntitle: Ladders\ntranslatedFrom: fa\n---\n\nLadders.\n',
  });
  assert.equal((await callCommand(translated, root, 'shelves', 'en')).code, 0);
  await recordIn(root, ['shelves/fa', 'published', '2021-08-02']);
  return root;
}

describe('bayan status', () => {
  it('prints an aligned and sorted table of statements and languages, with counts', async (test) => {
    const { code, stdout } = await callCommand(status, await smallRoot(test));
    assert.equal(code, 0);
    assert.equal(
      stdout,
      `         fa        en                              ar       ckb      de
ladders  draft     draft                           missing  missing  missing
shelves  original  fresh, unreviewed, unpublished  missing  missing  stale, unpublished

2 statements: 1 original, 1 fresh, 1 stale, 1 unreviewed, 2 unpublished, 2 draft, 5 missing.
`,
    );
  });

  it('prints the same as JSON, one object for each statement and language', async (test) => {
    const { stdout } = await callCommand(status, await smallRoot(test), '--format', 'json');
    const rows = JSON.parse(stdout) as object[];
    assert.equal(rows.length, 10);
    assert.deepEqual(rows.slice(5, 8), [
      { id: 'shelves', tag: 'fa', file: 'content/statements/shelves/fa.md', states: ['original'] },
      {
        id: 'shelves',
        tag: 'en',
        file: 'content/statements/shelves/en.md',
        states: ['fresh', 'unreviewed', 'unpublished'],
      },
      { id: 'shelves', tag: 'ar', states: ['missing'] },
    ]);
  });

  it('says retracted, also of the translations of a retracted original', async (test) => {
    const root = await smallRoot(test);
    await callCommand(accept, root, 'shelves', '--retraction', 'هشت قفسه است.');
    assert.match(
      (await callCommand(status, root)).stdout,
      /^shelves +original, retracted +fresh, unreviewed, retracted, unpublished .* 3 retracted, /ms,
    );
  });

  it('lists untraced and unreadable editions, and exits with 1 for the unreadable ones', async (test) => {
    const root = await temporaryRoot(test, 'shelf', { 'statements/tall-shelves/en.md': 'x' });
    const { code, stdout, stderr } = await callCommand(status, root);
    assert.deepEqual(
      [code, stderr],
      [1, 'Some texts have errors. Run node bayan check to see them.\n'],
    );
    assert.match(stdout, /^tall-shelves +original, unpublished +unreadable /m);
    assert.match(stdout, /^night-hours +untraced, unpublished /m);
  });

  it('shows no list if content/statements is a file', async (test) => {
    const root = await temporaryRoot(test, 'shelf', { statements: null });
    await writeFile(path.join(root, 'content/statements'), '');
    const { code, stdout, stderr } = await callCommand(status, root);
    assert.deepEqual([code, stdout], [1, '']);
    assert.equal(
      stderr,
      `content/statements
  1:1  error  this is a file, and must be a folder; rename it, and create the folder content/statements   stray-file
`,
    );
  });

  for (const name of ['published.jsonl', 'site.yaml'])
    it(`exits with 1 if ${name} is a folder, because the list may be wrong`, async (test) => {
      const root = await temporaryRoot(test, 'shelf');
      const file = path.join(root, 'content', name);
      await rm(file, { force: true });
      await mkdir(file);
      const { code, stderr } = await callCommand(status, root);
      assert.deepEqual(
        [code, stderr],
        [
          1,
          `content/${name} has errors, so this list may be wrong. Run node bayan check to see them.\n`,
        ],
      );
    });

  it('says how to begin in a site without statements, and check does too', async (test) => {
    const root = await temporaryRoot(test, 'shelf', { statements: null });
    const begin =
      'There is no statement yet. To begin one, run: node bayan new our-first-statement\n';
    const said = await callCommand(status, root);
    assert.deepEqual([said.stdout, said.stderr], ['0 statements: none yet.\n', begin]);
    assert.equal((await callCommand(check, root)).stderr, begin);
    await writeFiles(root, { issuers: null });
    assert.match(
      (await callCommand(check, root)).stderr,
      /^There is no statement yet\. First write who issues statements into content\/issuers\/our-organisation\.yaml, such as "name: \{ fa: Our organisation \}"\. Then run: /,
    );
    await writeFiles(root, { 'statements/azadi/fa.md': '---\ntitle: آزادی\ndraft: true\n---\n' });
    assert.match(
      (await callCommand(status, root)).stderr,
      /^All statements are drafts, so the site shows none\. /,
    );
  });

  it('refuses an unknown format and arguments with exit code 2', () => {
    const format = runBayan('status', '--format', 'xml');
    assert.deepEqual(
      [format.code, format.stderr],
      [2, 'There is no format "xml". Use text or json.\n'],
    );
    assert.equal(runBayan('status', 'x').code, 2);
  });
});
