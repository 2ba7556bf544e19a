import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { publish } from '../../src/cli/commands/publish.ts';
import { readContent } from '../../src/source/read-content.ts';
import { restOf } from '../../src/source/rest-of.ts';
import { publishableRoot, temporaryRoot, writeFiles } from '../support/roots.ts';
import { callCommand } from '../support/call-command.ts';
import { runBayan } from '../support/run.ts';

const ledgerOf = async (root: string) =>
  (await readFile(path.join(root, 'content/published.jsonl'), 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean);

describe('bayan publish', () => {
  it('records every edition that is not a draft, in the order of the languages', async (test) => {
    const root = await publishableRoot(test);
    const { code, stdout } = await callCommand(
      publish,
      root,
      'open-the-library',
      '--date',
      '2024-03-20',
    );
    assert.equal(code, 0);
    assert.match(stdout, /Recorded \/fa\/open-the-library\.html as published on 2024-03-20\./);
    const content = await readContent(root);
    const { ledger, editions } = content;
    assert.deepEqual(
      ledger.map(({ line }) => line.path),
      ['fa', 'en', 'ckb'].map((tag) => `/${tag}/open-the-library.html`),
    );
    const persian = editions.find(({ id, tag }) => id === 'open-the-library' && tag === 'fa');
    assert.deepEqual(ledger[0]?.line, {
      id: 'open-the-library',
      tag: 'fa',
      path: '/fa/open-the-library.html',
      date: '2024-03-20',
      event: 'published',
      issued: '2024-03',
      ...persian?.digests,
      rest: persian && restOf(persian, content),
    });
  });

  it('leaves out a draft translation, and records it when it is no longer a draft', async (test) => {
    const german = (front: string) =>
      `---\ntitle: Nachts lesen\ntranslatedFrom: en\n${front}---\n\nText.\n`;
    const file = 'statements/night-hours/de.md';
    const root = await publishableRoot(test, { [file]: german('draft: true\n') });
    const pathsIn = async () => (await readContent(root)).ledger.map(({ line }) => line.path);
    await callCommand(publish, root, 'night-hours');
    assert.deepEqual(await pathsIn(), ['/fa/night-hours.html', '/en/night-hours.html']);
    await writeFiles(root, { [file]: german('') });
    await callCommand(publish, root, 'night-hours');
    assert.deepEqual((await pathsIn()).slice(2), ['/de/night-hours.html']);
  });

  it('records only what is not recorded yet', async (test) => {
    const root = await publishableRoot(test, { 'statements/open-the-library/ckb.md': null });
    await callCommand(publish, root, 'open-the-library');
    const before = await ledgerOf(root);
    assert.match(
      (await callCommand(publish, root, 'open-the-library')).stdout,
      /Nothing to record/,
    );
    assert.deepEqual(await ledgerOf(root), before);
  });

  it('adds to a ledger without a line break at its end', async (test) => {
    const root = await publishableRoot(test);
    await callCommand(publish, root, 'night-hours');
    const file = path.join(root, 'content/published.jsonl');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(file, (await readFile(file, 'utf8')).trimEnd());
    await callCommand(publish, root, 'tall-shelves');
    assert.equal((await ledgerOf(root)).length, 3);
  });

  it('refuses a draft, an unknown statement and texts with errors, and records nothing', async (test) => {
    const root = await publishableRoot(test);
    const draft = await callCommand(publish, root, 'unfinished');
    assert.deepEqual(
      [draft.code, draft.stderr],
      [1, 'The original of unfinished is a draft. Remove draft: true from it first.\n'],
    );
    const unknown = await callCommand(publish, root, 'night-ours');
    assert.deepEqual(
      [unknown.code, unknown.stderr],
      [1, 'There is no statement "night-ours" in content/statements. Did you mean night-hours?\n'],
    );
    assert.deepEqual(await ledgerOf(root), []);
  });

  it('looks only at the statement and at what it uses', async (test) => {
    const others = { 'statements/bad/fa.md': 'x', 'issuers/lamp-lighters.yaml': 'x' };
    const root = await publishableRoot(test, others);
    assert.equal((await callCommand(publish, root, 'night-hours')).code, 0);
    for (const file of [
      'statements/night-hours/fa.md',
      'issuers/shelf-makers.yaml',
      'topics/silence.yaml',
      'locales/en.yaml',
      'site.yaml',
      'published.jsonl',
    ]) {
      const bad = await publishableRoot(test, { [file]: 'x' });
      const { code, stderr } = await callCommand(publish, bad, 'night-hours');
      assert.equal(code, 1, file);
      assert.match(
        stderr,
        new RegExp(`content/${file}\\n {2}1:1 {2}error .*Nothing was recorded`, 's'),
      );
    }
  });

  it('refuses an example as the address of the site', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const { code, stderr } = await callCommand(publish, root, 'night-hours');
    assert.deepEqual(
      [code, stderr],
      [
        1,
        'https://shelf.example/copies/first is not the address of a site that readers can reach. Nothing was recorded. Write your own address as url in content/site.yaml: what readers keep, such as feeds and messages, contains it.\n',
      ],
    );
    assert.deepEqual(await ledgerOf(root), []);
  });

  it('lists the warnings about the statement, and records it', async (test) => {
    const root = await publishableRoot(test, {
      'statements/night-hours/de.md': '---\ntranslatedFrom: en\ndraft: true\n---\n\nText.\n',
      'statements/seeds/fa.md': '---\ndraft: true\n---\n',
    });
    const { code, stderr } = await callCommand(publish, root, 'night-hours');
    assert.equal(code, 0);
    assert.match(stderr, /de\.md\n {2}.*title is missing.*\n/);
    assert.match(stderr, /\n\n0 errors, \d+ warnings?\.\n$/);
    assert.doesNotMatch(stderr, /unpublished|seeds/);
    assert.equal((await ledgerOf(root)).length, 2);
  });

  it('exits with 2 and says why if it could not run', async (test) => {
    const root = await publishableRoot(test);
    assert.deepEqual(
      [
        ['publish'],
        ['publish', 'a', 'b'],
        ['publish', 'night-hours', '--date', '1403'],
        ['pubish'],
        ['publish', 'a', '--what'],
      ].map((args) => runBayan(...args, '--root', root).code),
      [2, 2, 2, 2, 2],
    );
    assert.match(
      (await callCommand(publish, root, 'night-hours', '--date', '2190-01-01')).stderr,
      /^--date 2190-01-01 is in the future \(today is \d{4}-\d{2}-\d{2} in UTC\)/,
    );
    assert.match(
      runBayan('publish', 'a', '--root', path.join(root, 'nowhere')).stderr,
      /There is no folder .*nowhere/,
    );
  });
});
