import assert from 'node:assert/strict';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { importCommand } from '../../src/cli/commands/import.ts';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import { readContent } from '../../src/source/read-content.ts';
import { recordIn } from '../support/record.ts';
import { callCommand, callWithInput } from '../support/call-command.ts';
import { digestFolder } from '../support/folder-digest.ts';
import { temporaryFolder, temporaryRoot } from '../support/roots.ts';
import { project, sites } from '../support/sites.ts';
import { p, r, wordFile } from '../import/word-file.ts';

const fixture = (name: string) => path.join(project, 'tests/fixtures', name);
const seed = fixture('received/khuzestan-detainees.txt');
const word = fixture('docx/01-lo-full.docx');

const run = (root: string, ...args: string[]) => callCommand(importCommand, root, ...args);
const statement = (root: string, name: string) => path.join(root, 'content/statements', name);

/** Writes a temporary file and returns its path. */
async function fileOf(test: TestContext, name: string, content: string | Uint8Array) {
  const file = path.join(await temporaryFolder(test), name);
  await writeFile(file, content);
  return file;
}

describe('bayan import', () => {
  it('makes an original from a received text, ready to be checked', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const { code, stdout, stderr } = await run(
      root,
      'new-one',
      seed,
      '--issued',
      '۱۴۰۰/۵',
      '--issuer',
      'reading-circle',
    );
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^Wrote content\/statements\/new-one\/fa\.md\.$/m);
    assert.match(stdout, /^Left out: 1 bookmark, 1 no-break space replaced by a space\.$/m);
    const text = await readFile(statement(root, 'new-one/fa.md'), 'utf8');
    const published = await readFile(
      path.join(sites.published.root, 'content/statements/khuzestan-detainees/fa.md'),
      'utf8',
    );
    assert.equal(
      text,
      `---\n${/^title: .*\n/m.exec(published)?.[0] ?? ''}issued: 2021-07-23/2021-08-22\nissuers: [reading-circle]\n---\n${published.split(/^---\n/m)[2] ?? ''}`,
    );
  });

  it('says that the id comes first if only the order is wrong', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const { code, stderr } = await run(root, seed, 'new-one');
    assert.equal(code, 2);
    assert.equal(
      stderr,
      `${seed} is a file, and the id of the statement comes first. For example: node bayan import free-them ${seed}\n`,
    );
  });

  it('makes a draft if facts are missing, and check then reports exactly these', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const { code, stdout } = await run(root, 'new-one', word);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^Wrote content\/statements\/new-one\/fa\.md, content\/statements\/new-one\/fa-1\.jpg\.$/m,
    );
    assert.match(
      stdout,
      /It is a draft\. Add to its front matter: issued \(.*\), issuers \(.*\)\. Then remove draft: true\./,
    );
    assert.match(
      stdout,
      /^ {2}1:1 {2}warning {2}1 tracked insertion, not yet accepted.* {3}import$/m,
    );
    const { problems, images } = await readContent(root);
    const own = problems.filter(
      ({ file, rule }) => file.includes('new-one') && rule === 'missing-field',
    );
    // They do not stop a build of the other texts.
    assert.deepEqual(
      own.map(({ severity, message }) => [severity, message.split(';')[0]]),
      [
        ['warning', 'issued is missing'],
        ['warning', 'issuers is missing'],
      ],
    );
    assert.deepEqual(
      images.filter(({ id }) => id === 'new-one').map(({ name }) => name),
      ['fa-1.jpg'],
    );
    assert.deepEqual((await readdir(statement(root, 'new-one'))).sort(), ['fa-1.jpg', 'fa.md']);
  });

  it('makes a translation that records which text it was made from', async (test) => {
    const root = await temporaryRoot(test, 'shelf', { 'statements/open-the-library/en.md': null });
    const { code } = await run(
      root,
      'open-the-library',
      fixture('docx/06-translation-en.docx'),
      '--lang',
      'en',
      '--from',
      'fa',
    );
    assert.equal(code, 0);
    const { editions, problems } = await readContent(root);
    const of = editions.filter(({ id }) => id === 'open-the-library');
    const source = of.find(({ tag }) => tag === 'fa');
    const { data } = of.find(({ tag }) => tag === 'en') ?? {};
    assert.ok(data && 'translatedFrom' in data);
    assert.deepEqual(
      [data.translatedFrom, data.sourceDigest, data.review],
      ['fa', source?.digests?.words, 'none'],
    );
    assert.deepEqual(
      problems.filter(({ file, rule }) => file.endsWith('library/en.md') && rule === 'stale'),
      [],
    );
  });

  it('says that a replaced text is public, and what follows', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const force = (...more: readonly string[]) =>
      run(root, 'open-the-library', seed, '--force', ...more);
    assert.doesNotMatch((await force('--dry-run')).stderr, /public/);
    await recordIn(
      root,
      ['open-the-library/fa', 'update', '2024-04-01'],
      ['open-the-library/fa', 'published', '2024-03-21'],
    );
    const says =
      /warning {2}the replaced text has been public since 2024-03-21; if the new one differs, no build succeeds until you tell readers: node bayan accept open-the-library --lang fa --correction "…" {3}import$/m;
    assert.match((await force('--dry-run')).stderr, says);
    assert.match((await force()).stdout, says);
  });

  it('overwrites nothing without --force, and keeps the front matter with it', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const before = digestFolder(root);
    const refused = await run(root, 'open-the-library', seed);
    assert.deepEqual(
      [refused.code, refused.stderr],
      [
        1,
        'content/statements/open-the-library/fa.md already exists. Use --force to replace it; the front matter of a text is kept.\n',
      ],
    );
    assert.deepEqual(digestFolder(root), before);
    const file = statement(root, 'open-the-library/fa.md');
    const [, front = ''] = (await readFile(file, 'utf8')).split(/^---\n/m);
    const forced = await run(root, 'open-the-library', seed, '--force');
    assert.equal(forced.code, 0);
    assert.match(
      forced.stdout,
      /the file has the title همه دستگیرشدگان .*; the front matter keeps its own/,
    );
    const [, kept, body = ''] = (await readFile(file, 'utf8')).split(/^---\n/m);
    assert.equal(kept, front);
    assert.match(body, /^\nدر اعتراضات مردم خوزستان/);
  });

  it('records the current source of a translation again with --from', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const file = statement(root, 'open-the-library/en.md');
    const translation = fixture('docx/06-translation-en.docx');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace(
        /^translatedFrom: fa$/m,
        `translatedFrom: fa\nsourceDigest: ${'0'.repeat(64)}`,
      ),
    );
    const same = await run(root, 'open-the-library', translation, '--lang', 'en', '--force');
    assert.match(same.stdout, /run node bayan translated/);
    assert.match(await readFile(file, 'utf8'), /^sourceDigest: 0{64}$/m);
    await run(root, 'open-the-library', translation, '--lang', 'en', '--from', 'fa', '--force');
    assert.match(await readFile(file, 'utf8'), /^sourceDigest: (?!0{64})[0-9a-f]{64}$/m);
  });

  it('reads standard input', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const pipe = (input: string | Buffer, ...more: string[]) =>
      callWithInput(input, importCommand, root, 'new-one', '-', ...more);
    assert.equal((await pipe('عنوان\n\n- متن\n')).code, 0);
    assert.match(await readFile(statement(root, 'new-one/fa.md'), 'utf8'), /^\\- متن$/m);
    assert.equal((await pipe('# عنوان\n\n- متن\n', '--markdown', '--force')).code, 0);
    assert.match(await readFile(statement(root, 'new-one/fa.md'), 'utf8'), /^- متن$/m);
    assert.equal((await pipe(wordFile({ body: p(r('از ورد')) }), '--force')).code, 0);
    assert.match(await readFile(statement(root, 'new-one/fa.md'), 'utf8'), /^از ورد$/m);
    const refused = await pipe('%PDF-1.7\n', '--force');
    assert.deepEqual([refused.code, refused.stderr.split(':')[0]], [2, 'Standard input is a PDF']);
  });

  it('writes nothing on a dry run, and prints the file', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const before = digestFolder(root);
    const { stdout, stderr } = await run(root, 'new-one', word, '--dry-run');
    assert.match(
      stdout,
      /^---\ntitle: همهٔ زندانیان سیاسی باید آزاد شوند\ndraft: true\n---\n\nاین متن \*\*پررنگ\*\*/,
    );
    assert.match(stderr, /^Left out: 1 comment, /m);
    assert.deepEqual(digestFolder(root), before);
  });

  it('does not say that nothing was left out if notes below name words that were', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const file = await fileOf(test, 'a.txt', '[10:30, 8/1/2021] Canary: عنوان\n\nمتن.\n');
    const { stdout } = await run(root, 'new-one', file);
    assert.match(stdout, /^Left out: what is quoted below\.$/m);
    const plain = await fileOf(test, 'b.txt', 'عنوان\n\nمتن.\n');
    assert.match((await run(root, 'other', plain)).stdout, /^Nothing was left out\.$/m);
  });

  it('reports review notes with their lines in formats for programs', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const file = await fileOf(test, 'a.txt', 'عنوان\n\nمتن.\n\n۱- نان\n');
    const { stdout } = await run(
      root,
      'new-one',
      file,
      '--issued',
      '2021',
      '--issuer',
      'reading-circle',
      '--format',
      'json',
    );
    const problems = JSON.parse(stdout) as { file: string; line: number; severity: string }[];
    assert.deepEqual(
      problems.map(({ file: name, line, severity }) => [name, line, severity]),
      [['content/statements/new-one/fa.md', 9, 'warning']],
    );
    const text = await readFile(statement(root, 'new-one/fa.md'), 'utf8');
    assert.equal(text.split('\n')[8], '۱- نان');
  });

  it('refuses wrong arguments, and writes nothing', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const before = digestFolder(root);
    const refused: [
      words: string[],
      options: Record<string, unknown>,
      code: number,
      says: RegExp,
    ][] = [
      [['new-one'], {}, 2, /^import takes a statement and a file/],
      [['New One', seed], {}, 2, /^This id is not possible: the id "New One" may contain only/],
      [
        ['new-one', seed],
        { lang: 'xx' },
        1,
        /^xx is not a language of the site\. Use one of: fa, en/,
      ],
      [['new-one', seed], { from: 'fa' }, 2, /^--from needs the language of the translation/],
      [['new-one', seed], { lang: 'en', from: 'en' }, 2, /^--from and --lang are both en\./],
      [
        ['new-one', seed],
        { lang: 'en', from: 'fa' },
        1,
        /^new-one has no edition "fa" to translate from\. Import the original first/,
      ],
      [
        ['open-the-library', seed],
        { lang: 'de' },
        1,
        /^open-the-library already has an original, content\/statements\/open-the-library\/fa\.md\. .* add --from fa/,
      ],
      [
        ['open-the-library', seed],
        { lang: 'fa', from: 'en', force: true },
        1,
        /is an original and cannot become a translation/,
      ],
      [
        ['open-the-library', seed],
        { title: 'عنوان', force: true },
        2,
        /^--force keeps the existing front matter, so --title has no effect\. Leave it out/,
      ],
      [
        ['new-one', seed],
        { issuer: ['reading-circel'] },
        1,
        /^There is no issuer "reading-circel"; did you mean "reading-circle"/,
      ],
      [
        ['new-one', seed],
        { issued: '1400/13/40' },
        2,
        /^1400-13-40 does not exist in the Solar Hijri calendar/,
      ],
      [
        ['new-one', seed],
        { format: 'xml' },
        2,
        /^There is no format "xml"\. Use one of: text, json/,
      ],
      [
        ['new-one', path.join(root, 'none.docx')],
        {},
        2,
        /none\.docx does not exist: check its name/,
      ],
      [['new-one', root], {}, 2, /is a folder: name the file in it/],
    ];
    for (const [words, options, code, says] of refused) {
      const input = {
        root,
        cwd: root,
        words,
        options,
        stdin: process.stdin,
        print: () => undefined,
        note: () => undefined,
      };
      await assert.rejects(importCommand.run(input), (error) => {
        assert.ok(isBayanError(error), String(error));
        assert.match(error.message, says);
        assert.equal(error.exitCode, code);
        return true;
      });
    }
    assert.deepEqual(digestFolder(root), before);
  });

  it('says in one sentence why it cannot import a file', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const file = await fileOf(test, 'letter.docx', '{\\rtf1 سلام}');
    const { code, stdout, stderr } = await run(root, 'new-one', file);
    assert.deepEqual([code, stdout], [2, '']);
    assert.equal(
      stderr,
      `${file} is an RTF file (Rich Text Format): open it in Word or LibreOffice, save it as .docx, and import that.\n`,
    );
  });

  it('writes nothing through a link that leads out of the root', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const outside = await temporaryFolder(test);
    await symlink(outside, statement(root, 'new-one'));
    await symlink(path.join(outside, 'nothing'), statement(root, 'other-one'));
    for (const id of ['new-one', 'other-one']) {
      const { code, stderr } = await run(root, id, seed);
      assert.equal(code, 2);
      assert.match(stderr, /is a link that leads out of the folder of the site/);
    }
    assert.deepEqual(await readdir(outside), []);
  });
});
