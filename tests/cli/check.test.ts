import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { ruleCatalog } from '../../src/lint/rule-catalog.ts';
import { temporaryRoot } from '../support/roots.ts';
import { runBayan } from '../support/run.ts';

const original = '---\ntitle: آزادی\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\nمتن.\n';
const rootWith = (test: TestContext, files: Record<string, string | Uint8Array | null>) =>
  temporaryRoot(test, 'shelf', files);
const withText = (text: string) => original.replace('متن.', text);
const check = (root: string, ...args: string[]) => runBayan('check', ...args, '--root', root);

const azadi = 'content/statements/azadi';
const bad = {
  'statements/azadi/fa.md': withText('\u200f## خواسته‌ها\n\nنور و **سکوت **'),
  'statements/b/fa.md': withText('<b>متن</b>'),
};

describe('bayan check', () => {
  it('says what a build refuses and what the rules find, of all files in one run', async (test) => {
    const root = await rootWith(test, bad);
    const { code, stdout } = check(root);
    assert.equal(code, 1);
    const azadiPart = stdout.slice(stdout.indexOf(`${azadi}/fa.md`));
    assert.match(
      azadiPart,
      /^ {2}7:1 {2}error .* {3}unread-mark\n {2}9:7 {2}error .* {3}unparsed-emphasis\n/m,
    );
    assert.match(stdout, /content\/statements\/b\/fa\.md\n[^]*^ {2}7:1 {2}error .* {3}raw-html\n/m);
    assert.match(stdout, /\n\d+ errors, \d+ warnings\. npx bayan fix mends \d+/);
  });

  it('limits the report to a folder or a file, and reads everything all the same', async (test) => {
    const root = await rootWith(test, {
      ...bad,
      'statements/azadi/en.md': '---\ntitle: Freedom\ntranslatedFrom: ckb\n---\n\nText.\n',
    });
    const files = (...args: string[]) => {
      const { stdout } = check(root, ...args, '--format', 'json');
      return [...new Set((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file))];
    };
    assert.deepEqual(files(azadi), [`${azadi}/en.md`, `${azadi}/fa.md`]);
    assert.deepEqual(files(`${azadi}/en.md`), [`${azadi}/en.md`]);
    assert.ok(files('content').length > 3);
    // What only other files show is said of it.
    assert.match(check(root, `${azadi}/en.md`).stdout, /unknown-edition/);
  });

  it('counts warnings as failures with --strict alone', async (test) => {
    const root = await rootWith(test, { 'statements/azadi/fa.md': withText('آزادي.') });
    assert.equal(check(root, azadi).code, 0);
    assert.equal(check(root, azadi, '--strict').code, 1);
    assert.equal(check(root, 'content/topics', '--strict').code, 0);
  });

  it('reports as json, for github and for gitlab, and nothing beside', async (test) => {
    const root = await rootWith(test, bad);
    const [first] = JSON.parse(check(root, azadi, '--format', 'json').stdout) as unknown[];
    assert.deepEqual(Object.keys(first as object), [
      'file',
      'line',
      'column',
      'severity',
      'rule',
      'message',
    ]);
    assert.match(
      check(root, azadi, '--format', 'github').stdout,
      /^(::(error|warning) file=content\/statements\/azadi\/fa\.md,line=\d+,col=\d+,title=[a-z-]+::.*\n)+$/,
    );
    assert.ok(Array.isArray(JSON.parse(check(root, azadi, '--format', 'gitlab').stdout)));
    const clean = check(root, 'content/topics', '--format', 'github');
    assert.deepEqual([clean.code, clean.stdout], [0, '']);
  });

  it('says of a translation that nobody has translated it', async (test) => {
    const text = 'حلقه کتابخوانان چراغ اتاق خواندن را روشن نگه می‌دارد.';
    const copy = (front: string) =>
      `---\ntitle: Light\ntranslatedFrom: fa\n${front}---\n\n${text}\n`;
    const files = { 'statements/azadi/fa.md': withText(text), 'statements/azadi/ckb.md': copy('') };
    assert.match(
      check(await rootWith(test, files), azadi).stdout,
      /ckb\.md\n[^]*1:1 {2}warning {2}the text has the same words as fa\.md; translate it into ckb, or write draft: true until that is done {3}untranslated/,
    );
    const draft = await rootWith(test, {
      ...files,
      'statements/azadi/ckb.md': copy('draft: true\n'),
    });
    assert.doesNotMatch(check(draft, azadi).stdout, /untranslated/);
  });

  it('looks words up with --spelling alone', async (test) => {
    const text = 'کتابخانه را بازز کنید.';
    const root = await rootWith(test, { 'statements/azadi/fa.md': withText(text) });
    assert.doesNotMatch(check(root, azadi).stdout, /spelling/);
    assert.match(
      check(root, azadi, '--spelling').stdout,
      /^ {2}7:13 {2}warning .*بازز.* {3}spelling$/m,
    );
    const allowed = `<!-- bayan-allow spelling: as on the banner -->\n\n${text}`;
    const withReason = await rootWith(test, { 'statements/azadi/fa.md': withText(allowed) });
    assert.doesNotMatch(check(withReason, azadi, '--spelling').stdout, /spelling|allowance/);
    const idle = `<!-- bayan-allow spelling: as on the banner -->\n\nکتابخانه را باز کنید.`;
    const forNothing = await rootWith(test, { 'statements/azadi/fa.md': withText(idle) });
    assert.doesNotMatch(check(forNothing, azadi).stdout, /allowance/);
    assert.match(check(forNothing, azadi, '--spelling').stdout, /7:1 {2}warning .*idle-allowance/);
  });

  it('lists the rules', () => {
    const { code, stdout } = runBayan('check', '--rules');
    assert.equal(code, 0);
    for (const { name, about } of ruleCatalog) assert.ok(stdout.includes(about), name);
    assert.match(stdout, /^ {2}arabic-letters +warning +.* \(fa, ckb\)$/m);
    assert.match(stdout, /^ {2}spelling +warning /m);
  });

  it('says what could not be run, with exit code 2', async (test) => {
    const root = await rootWith(test, {});
    const said = (...args: string[]) => {
      const { code, stderr } = check(root, ...args);
      return `${code} ${stderr.replaceAll(root, 'ROOT').trimEnd()}`;
    };
    assert.equal(
      said('--format', 'xml'),
      '2 There is no format "xml"; write one of text, json, github, gitlab.',
    );
    assert.equal(
      said('nowhere'),
      '2 There is no nowhere in ROOT; name a folder or a file below it, such as content/statements.',
    );
    assert.equal(
      said('..'),
      '2 .. is not in content/ of ROOT, and nothing else is read; name a folder or a file of it.',
    );
    assert.equal(
      said('content', 'content'),
      '2 Name one folder or file, or none: npx bayan check [dir]',
    );
    assert.equal(check(`${root}/content`).code, 2);
  });

  it('finds nothing wrong with the published site', () => {
    const { code, stdout } = runBayan('check');
    assert.deepEqual([code, /(\d+) errors?/.exec(stdout)?.[1]], [0, '0']);
  });
});
