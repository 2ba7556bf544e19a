import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { coverageOf, statementOf } from '../../src/cli/target.ts';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import { temporaryRoot } from '../support/roots.ts';

const [fa, en, other, issuer] = [
  'content/statements/open-the-library/fa.md',
  'content/statements/open-the-library/en.md',
  'content/statements/night-hours/fa.md',
  'content/issuers/reading-circle.yaml',
] as const;
const spaced = 'content/statements/open-the-library/my text.md';

const rootOf = (test: TestContext) =>
  temporaryRoot(test, 'shelf', { 'statements/open-the-library/my text.md': 'x' });

async function said(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    if (isBayanError(error)) return `${error.exitCode} ${error.message}`;
    throw error;
  }
  return '';
}

describe('what a command is limited to', () => {
  const both = [fa, en, spaced];
  const cases: readonly (readonly [
    cwd: string,
    words: readonly string[],
    covered: readonly string[],
  ])[] = [
    ['.', [], [fa, en, other, issuer, spaced]],
    ['.', ['.'], [fa, en, other, issuer, spaced]],
    ['.', ['content'], [fa, en, other, issuer, spaced]],
    ['.', ['open-the-library'], both],
    ['.', ['open-the-library/'], both],
    ['.', ['open-the-library/fa'], [fa]],
    ['.', ['open-the-library/fa.md'], [fa]],
    ['.', ['statements/open-the-library'], both],
    ['.', ['reading-circle'], [issuer]],
    ['.', ['issuers'], [issuer]],
    ['.', ['content\\statements\\open-the-library\\fa.md'], [fa]],
    ['.', [fa], [fa]],
    ['.', [`./${fa}`], [fa]],
    ['.', ['content/statements/open-the-library/'], both],
    ['.', ['/fa/open-the-library.html'], [fa]],
    ['.', ['https://example.org/sub/fa/open-the-library.html'], [fa]],
    ['.', [fa, other], [fa, other]],
    ['.', ['content/statements/open-the-library/my', 'text.md'], [spaced]],
    ['content', ['statements/open-the-library'], both],
    ['content', [fa], [fa]],
    ['content/statements', ['open-the-library'], both],
    ['content/statements/open-the-library', ['fa.md'], [fa]],
    ['content/statements/open-the-library', ['./fa.md'], [fa]],
    ['content/statements/open-the-library', ['.'], both],
    ['content/statements/open-the-library', ['../night-hours'], [other]],
    ['content/statements/open-the-library', ['night-hours'], [other]],
    ['content/statements/open-the-library', ['my', 'text.md'], [spaced]],
    ['..', ['open-the-library/en'], [en]],
  ];
  for (const [cwd, words, covered] of cases) {
    it(`is ${covered.length} of the files: ${words.join(' ') || 'nothing named'} in ${cwd}`, async (test) => {
      const root = await rootOf(test);
      const covers = await coverageOf({ root, cwd: path.join(root, cwd), words });
      assert.deepEqual([fa, en, other, issuer, spaced].filter(covers), covered);
    });
  }

  it('may be an absolute path', async (test) => {
    const root = await rootOf(test);
    const covers = await coverageOf({ root, cwd: '/', words: [path.join(root, fa)] });
    assert.deepEqual([fa, en, other].filter(covers), [fa]);
  });

  it('is refused with what to write if it does not exist', async (test) => {
    const root = await rootOf(test);
    const limit = async (...words: string[]) =>
      (await said(coverageOf({ root, cwd: root, words }))).replaceAll(root, 'ROOT');
    assert.equal(
      await limit('open-the-libary'),
      '2 open-the-libary does not exist in ROOT. Did you mean open-the-library?',
    );
    assert.equal(
      await limit('fa/open-the-library'),
      '2 fa/open-the-library does not exist in ROOT. Did you mean open-the-library/fa?',
    );
    assert.equal(
      await limit('content/statements/my', 'letter.md'),
      '2 content/statements/my does not exist in ROOT. Name a folder or a file in content/, or the id of a statement. If its name has spaces, put it in quotation marks.',
    );
    assert.match(await limit('/'), /^2 \/ is not in content\/ of ROOT\./);
  });
});

describe('the statement that a command is for', () => {
  const name = (root: string, words: readonly string[], lang?: string, cwd = '.') =>
    statementOf({ root, cwd: path.join(root, cwd), words }, 'Name one statement.', lang);

  it('is an id, a path, an edition or an address', async (test) => {
    const root = await rootOf(test);
    const id = 'open-the-library';
    for (const word of [id, `content/statements/${id}`, `./content/statements/${id}/`])
      assert.deepEqual(await name(root, [word]), { id, tag: undefined });
    for (const word of [`${id}/en`, en, `https://example.org/en/${id}.html`])
      assert.deepEqual(await name(root, [word]), { id, tag: 'en' });
    assert.deepEqual(await name(root, ['en.md'], undefined, path.dirname(en)), { id, tag: 'en' });
    assert.deepEqual(await name(root, [id], 'en'), { id, tag: 'en' });
  });

  it('may be an id that does not exist, so that the command can say which do', async (test) => {
    assert.deepEqual(await name(await rootOf(test), ['no-such']), {
      id: 'no-such',
      tag: undefined,
    });
  });

  it('is refused if it is not one statement, or has two languages', async (test) => {
    const root = await rootOf(test);
    for (const words of [[], ['a', 'b'], ['content'], [issuer]])
      assert.equal(await said(name(root, words)), '2 Name one statement.');
    assert.equal(
      await said(name(root, ['open-the-library/en'], 'fa')),
      '2 open-the-library/en and --lang fa are two editions. Name only one of them.',
    );
  });
});
