import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { check as command } from '../../src/cli/commands/check.ts';
import { rootVariable } from '../../src/environment.ts';
import { ruleCatalog } from '../../src/lint/rule-catalog.ts';
import { callCommand } from '../support/call-command.ts';
import { recordIn } from '../support/record.ts';
import { temporaryRoot, writeInto } from '../support/roots.ts';
import { runBayan } from '../support/run.ts';
import { project } from '../support/sites.ts';

const original = '---\ntitle: آزادی\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\nمتن.\n';
const rootWith = (test: TestContext, files: Record<string, string | Uint8Array | null>) =>
  temporaryRoot(test, 'shelf', files);
const withText = (text: string) => original.replace('متن.', text);
const check = (root: string, ...args: string[]) => callCommand(command, root, ...args);

const azadi = 'content/statements/azadi';
const bad = {
  'statements/azadi/fa.md': withText('\u200f## خواسته‌ها\n\nنور و **سکوت **'),
  'statements/b/fa.md': withText('<b>متن</b>'),
};

describe('bayan check', () => {
  it('reports errors and warnings of all files in one run', async (test) => {
    const root = await rootWith(test, bad);
    const { code, stdout } = await check(root);
    assert.equal(code, 1);
    const azadiPart = stdout.slice(stdout.indexOf(`${azadi}/fa.md`));
    assert.match(
      azadiPart,
      /^ {2}7:1 {2}error .* {3}unread-mark\n {2}9:7 {2}error .* {3}unparsed-emphasis\n/m,
    );
    assert.match(stdout, /content\/statements\/b\/fa\.md\n[^]*^ {2}7:1 {2}error .* {3}raw-html\n/m);
    assert.match(stdout, /\n\d+ errors, \d+ warnings\. node bayan fix repairs \d+/);
  });

  it('says that it does not inspect the files in public/, if there are any', async (test) => {
    const root = await rootWith(test, { '../public/mine.txt': 'mine' });
    const about =
      'Only the names of the files in public/ were checked. node bayan build inspects them.\n';
    assert.equal((await check(root)).stderr, about);
    assert.equal((await check(root, '--format', 'json')).stderr, '');
    await rm(path.join(root, 'public'), { recursive: true });
    // As a new folder has it.
    await writeInto(root, { 'public/.nojekyll': '' });
    assert.equal((await check(root)).stderr, '');
    await rm(path.join(root, 'public'), { recursive: true });
    assert.equal((await check(root)).stderr, '');
  });

  it('reads a site with a mark, which the covers of its e-books show', async (test) => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';
    const site = await readFile(
      path.join(project, 'tests/fixtures/shelf/content/site.yaml'),
      'utf8',
    );
    const root = await rootWith(test, {
      'site.yaml': `${site}theme: { mark: mark.svg }\n`,
      '../public/mark.svg': svg,
    });
    // As in the process of the command, which nothing has given a root.
    Reflect.deleteProperty(process.env, rootVariable);
    const { code, stdout } = await check(root);
    assert.equal(code, 0, stdout);
  });

  it('warns of a logo that cannot be seen on the ground of light pages', async (test) => {
    const site = await readFile(
      path.join(project, 'tests/fixtures/shelf/content/site.yaml'),
      'utf8',
    );
    const reportOf = async (fill: string) => {
      const root = await rootWith(test, {
        'site.yaml': `${site}theme: { mark: mark.svg }\n`,
        '../public/mark.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="${fill}" d="M0 0h8v8z"/></svg>`,
      });
      return check(root);
    };
    const { code, stdout } = await reportOf('#ffd84d');
    assert.equal(code, 0);
    assert.match(
      stdout,
      /warning {2}no colour of the logo public\/mark\.svg has more contrast with the ground #fbf9f4 than 1\.3; it needs 3 to be seen: /,
    );
    assert.doesNotMatch((await reportOf('#97202a')).stdout, /no colour of the logo/);
  });

  it('limits the report to a folder or a file, but still reads everything', async (test) => {
    const root = await rootWith(test, {
      ...bad,
      'statements/azadi/en.md': '---\ntitle: Freedom\ntranslatedFrom: ckb\n---\n\nText.\n',
    });
    const files = async (...args: string[]) => {
      const { stdout } = await check(root, ...args, '--format', 'json');
      return [...new Set((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file))];
    };
    assert.deepEqual(await files(azadi), [`${azadi}/en.md`, `${azadi}/fa.md`]);
    assert.deepEqual(await files(`${azadi}/en.md`), [`${azadi}/en.md`]);
    assert.ok((await files('content')).length > 3);
    assert.match((await check(root, `${azadi}/en.md`)).stdout, /unknown-edition/);
  });

  it('reports the files of the issuers and topics of a statement with it', async (test) => {
    const root = await rootWith(test, {
      'issuers/shelf-makers.yaml': 'name: {}\n',
      'topics/silence.yaml': "name: { en: '**Silence**' }\n",
    });
    const { code, stdout } = await check(root, 'night-hours');
    assert.equal(code, 1);
    assert.match(stdout, /content\/issuers\/shelf-makers\.yaml\n.* error /);
    assert.match(stdout, /content\/topics\/silence\.yaml\n.* warning .* {3}name-markup/);
    assert.doesNotMatch((await check(root, 'tall-shelves')).stdout, /issuers|silence/);
  });

  it('reports what the ledger has of a statement if the report is limited to it', async (test) => {
    const root = await rootWith(test, {
      'statements/azadi/fa.md': original,
      'statements/azadi/en.md': '---\ntitle: Freedom\ntranslatedFrom: fa\n---\n\nText.\n',
      'statements/b/fa.md': original,
    });
    await recordIn(
      root,
      ['azadi/en', 'published', '2021-08-03'],
      ['b/fa', 'published', '2021-08-03'],
    );
    await rm(path.join(root, azadi, 'en.md'));
    const { code, stdout } = await check(root, 'azadi');
    assert.equal(code, 1);
    assert.match(stdout, /^content\/published\.jsonl\n {2}1:1 {2}error .* {3}vanished-edition\n/);
    assert.doesNotMatch((await check(root, 'b')).stdout, /vanished-edition/);
  });

  it('fails on warnings only with --strict', async (test) => {
    const root = await rootWith(test, { 'statements/azadi/fa.md': withText('آزادي.') });
    assert.equal((await check(root, azadi)).code, 0);
    assert.equal((await check(root, azadi, '--strict')).code, 1);
    assert.equal((await check(root, 'content/topics', '--strict')).code, 0);
  });

  it('reports as json, for github and for gitlab, and prints nothing else', async (test) => {
    const root = await rootWith(test, bad);
    const [first] = JSON.parse((await check(root, azadi, '--format', 'json')).stdout) as unknown[];
    assert.deepEqual(Object.keys(first as object), [
      'file',
      'line',
      'column',
      'severity',
      'rule',
      'message',
    ]);
    assert.match(
      (await check(root, azadi, '--format', 'github')).stdout,
      /^(::(error|warning) file=content\/statements\/azadi\/fa\.md,line=\d+,col=\d+,title=[a-z-]+::.*\n)+$/,
    );
    assert.ok(Array.isArray(JSON.parse((await check(root, azadi, '--format', 'gitlab')).stdout)));
    const clean = await check(root, 'content/topics', '--format', 'github');
    assert.deepEqual([clean.code, clean.stdout], [0, '']);
  });

  it('warns about a translation with the words of its source', async (test) => {
    const text = 'حلقه کتابخوانان چراغ اتاق خواندن را روشن نگه می‌دارد.';
    const copy = (front: string) =>
      `---\ntitle: Light\ntranslatedFrom: fa\n${front}---\n\n${text}\n`;
    const files = { 'statements/azadi/fa.md': withText(text), 'statements/azadi/ckb.md': copy('') };
    assert.match(
      (await check(await rootWith(test, files), azadi)).stdout,
      /ckb\.md\n[^]*1:1 {2}warning {2}the text has the same words as fa\.md; translate it into ckb, or write draft: true until that is done {3}untranslated/,
    );
    const draft = await rootWith(test, {
      ...files,
      'statements/azadi/ckb.md': copy('draft: true\n'),
    });
    assert.doesNotMatch((await check(draft, azadi)).stdout, /untranslated/);
  });

  it('looks up words only with --spelling', async (test) => {
    const text = 'کتابخانه را بازز کنید.';
    const root = await rootWith(test, { 'statements/azadi/fa.md': withText(text) });
    assert.doesNotMatch((await check(root, azadi)).stdout, /spelling/);
    assert.match(
      (await check(root, azadi, '--spelling')).stdout,
      /^ {2}7:13 {2}warning .*بازز.* {3}spelling$/m,
    );
    const allowed = `<!-- bayan-allow spelling: as on the banner -->\n\n${text}`;
    const withReason = await rootWith(test, { 'statements/azadi/fa.md': withText(allowed) });
    assert.doesNotMatch(
      (await check(withReason, azadi, '--spelling')).stdout,
      /spelling|allowance/,
    );
    const idle = `<!-- bayan-allow spelling: as on the banner -->\n\nکتابخانه را باز کنید.`;
    const forNothing = await rootWith(test, { 'statements/azadi/fa.md': withText(idle) });
    assert.doesNotMatch((await check(forNothing, azadi)).stdout, /allowance/);
    assert.match(
      (await check(forNothing, azadi, '--spelling')).stdout,
      /7:1 {2}warning .*idle-allowance/,
    );
  });

  it('lists the rules', async () => {
    const { code, stdout } = await check(project, '--rules');
    assert.equal(code, 0);
    for (const { name, about } of ruleCatalog) assert.ok(stdout.includes(about), name);
    assert.match(stdout, /^ {2}missing-zwnj +warning +.* \(fa, prs\)$/m);
    assert.match(stdout, /^ {2}spelling +warning /m);
  });

  it('exits with 2 and says what to do if it could not run', async (test) => {
    const root = await rootWith(test, {});
    const said = async (...args: string[]) => {
      const { code, stderr } = await check(root, ...args);
      return `${code} ${stderr.replaceAll(root, 'ROOT').trimEnd()}`;
    };
    assert.equal(
      await said('--format', 'xml'),
      '2 There is no format "xml". Use one of: text, json, github, gitlab.',
    );
    assert.equal(
      await said('nowhere'),
      '2 nowhere does not exist in ROOT. Name a folder or a file in content/, or the id of a statement.',
    );
    assert.equal(
      await said('..'),
      '2 .. is not in content/ of ROOT. Name a folder or a file in content/, or the id of a statement.',
    );
    assert.equal(
      await said('content/my', 'file.md'),
      '2 content/my does not exist in ROOT. Name a folder or a file in content/, or the id of a statement. If its name has spaces, put it in quotation marks.',
    );
    assert.equal(runBayan('check', '--root', `${root}/content`).code, 2);
  });

  it('finds no error in content/ of this project', () => {
    const { code, stdout } = runBayan('check');
    assert.deepEqual([code, /(\d+) errors?/.exec(stdout)?.[1]], [0, '0']);
  });
});
