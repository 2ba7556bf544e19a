import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { redirects } from '../../src/cli/commands/redirects.ts';
import { catalogOf } from '../../src/catalog/catalog.ts';
import { isError } from '../../src/domain/problem.ts';
import { hostRedirects } from '../../src/outputs/host-redirects.ts';
import { editionIdentifier } from '../../src/outputs/identifiers.ts';
import { redirectPages } from '../../src/outputs/redirect-pages.ts';
import { redirectProblems } from '../../src/plan/redirect-problems.ts';
import { gateOf } from '../../src/safety/gate.ts';
import { readContent } from '../../src/source/read-content.ts';
import { callCommand } from '../support/call-command.ts';
import { recordIn } from '../support/record.ts';
import { temporaryRoot, writeFiles, writeInto } from '../support/roots.ts';

const persian =
  '---\ntitle: آزادی کتابخوانان\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\nکتابخوانان آزاد شده‌اند.\n';

/** Returns the shelf with a statement in Persian, and these redirects. */
const rootWith = (test: TestContext, redirects: string): Promise<string> =>
  temporaryRoot(test, 'shelf', {
    'statements/azadi/fa.md': persian,
    'redirects.yaml': redirects,
  });

/** Returns the errors about redirects, as lines of `line:column message`. */
async function faultsIn(root: string): Promise<string[]> {
  const content = await readContent(root);
  const own = content.problems.filter(({ file }) => file === 'content/redirects.yaml');
  const found = own.some(isError)
    ? own
    : redirectProblems(content, catalogOf(content, { drafts: false }));
  return found.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** Each line of `redirects.yaml` that is refused, with what its message begins with. */
const refused: readonly [line: string, message: string][] = [
  ['https://old.alt/a: azadi', 'the old address "https://old.alt/a" names a host'],
  ['//old.alt/a: azadi', 'the old address "//old.alt/a" names a host'],
  ['old/a: azadi', 'the old address "old/a" does not begin with /'],
  ['"/a#b": azadi', 'the old address "/a#b" has ? or #'],
  ['"/?آ": azadi', 'the old address "/?آ" has a query that no browser sends'],
  ['"/b%3Fc": azadi', 'the old address "/b%3Fc" cannot be the path of a file'],
  ['/a: /fa/?p=1', 'the target "/fa/?p=1" has ? or #'],
  ['"/a%zz": azadi', 'the old address "/a%zz" has a % that encodes nothing'],
  ['/a/../b: azadi', 'the old address "/a/../b" cannot be the path of a file'],
  ['/a%2fb: azadi', 'the old address "/a%2fb" cannot be the path of a file'],
  ['/a: https://other.alt/', 'the target "https://other.alt/" names a host'],
  ['/a: //other.alt/b', 'the target "//other.alt/b" names a host'],
  ['/a: javascript:alert', 'the target "javascript:alert" is neither the id'],
  ['/a: Azadi', 'the target "Azadi" is neither the id'],
  ['/a: no-such-text', '/a leads to no-such-text, which is not the id of a published statement'],
  ['/a: /fa/no-such-text.html', '/a leads to /fa/no-such-text.html, which is not in the site'],
  ['/a: /a/', '/a leads to itself'],
  ['/fa/azadi.html: /fa/', '/fa/azadi.html is an address of the site itself'],
  ['/FA/Azadi.html: /fa/', '/FA/Azadi.html is an address of the site itself'],
  ['/fa: azadi', '/fa is an address of the site itself, which has /fa/index.html'],
  ['/fa/azadi.pdf/more: azadi', '/fa/azadi.pdf/more is an address of the site itself'],
  ['/report.html: azadi', '/report.html is an address of the site itself'],
  ['/fonts.txt: azadi', '/fonts.txt is an address of the site itself'],
];

describe('a redirect', () => {
  it('leads from any path to a page, a home page, a file or a statement', async (test) => {
    const root = await rootWith(
      test,
      [
        '# Addresses of the old site',
        '/1400/05/%D8%A2%D8%B2%D8%A7%D8%AF%DB%8C/: azadi',
        '/1400/05/متن: /fa/azadi.html',
        '/old.htm: /en/',
        '/brochure: /report.txt',
        '',
      ].join('\n'),
    );
    await writeInto(path.join(root, 'public'), { 'report.txt': 'A report.\n' });
    assert.deepEqual(await faultsIn(root), []);
    const catalog = catalogOf(await readContent(root), { drafts: false });
    assert.deepEqual(
      catalog.redirects.map(({ from, to, tag }) => `${from} ${to} ${tag}`),
      [
        '/1400/05/آزادی/ /fa/azadi.html fa',
        '/1400/05/متن /fa/azadi.html fa',
        '/brochure /report.txt fa',
        '/old.htm /en/index.html en',
      ],
    );
  });

  it('is a page of the language of its target that the privacy gate accepts, with a link', async (test) => {
    const root = await rootWith(test, '/1400/05/متن: azadi\n/old.php: azadi\n/?p=12: azadi\n');
    const catalog = catalogOf(await readContent(root), { drafts: false });
    const [page, ...others] = redirectPages(catalog);
    assert.ok(page);
    assert.deepEqual(others, []);
    assert.equal(page.path, '/1400/05/متن/index.html');
    const html = String(await page.render());
    assert.match(html, /<html lang="fa" dir="rtl">/);
    assert.match(html, /<meta http-equiv="refresh" content="0;url=..\/..\/..\/fa\/azadi.html">/);
    assert.match(html, /<a href="..\/..\/..\/fa\/azadi.html">آزادی کتابخوانان<\/a>/);
    const inspect = (text: string) =>
      gateOf({ facts: { folders: [] }, allowed: [] }).inspect({
        path: page.path.slice(1),
        bytes: Buffer.from(text),
        siblings: new Set([page.path.slice(1), 'fa/azadi.html']),
        isMade: true,
      }).faults;
    assert.deepEqual(inspect(html), []);
    assert.notDeepEqual(inspect(html.replace('0;url=../../../', '0;url=https://other.alt/')), []);
  });

  it('is refused with its line unless it leads from nothing to a file of the site', async (test) => {
    for (const [line, message] of refused) {
      const root = await rootWith(test, `# Old\n${line}\n`);
      await writeInto(path.join(root, 'public'), { 'report.html': '<p>A report' });
      const [fault, ...others] = await faultsIn(root);
      assert.ok(fault !== undefined, line);
      assert.ok(fault.startsWith('2:') && fault.includes(` ${message}`), `${line}: ${fault}`);
      assert.match(fault, /; \S/);
      assert.deepEqual(others, []);
    }
  });

  it('is refused if it leads to another one, hides it, or is below it', async (test) => {
    const faults = async (...lines: string[]) =>
      (await faultsIn(await rootWith(test, lines.join('\n')))).map((text) => text.split(';')[0]);
    assert.deepEqual(await faults('/a: /b/', '/b: azadi'), [
      '1:5 /a leads to /b, which is an old address itself',
    ]);
    assert.deepEqual(await faults('/a: /b.html', '/b.html: /a/index.html'), [
      '1:5 /a leads to /b.html, which is an old address itself',
      '2:10 /b.html leads to /a, which is an old address itself',
    ]);
    assert.deepEqual(await faults('/a: azadi', '/A/: azadi'), [
      '2:6 the old address "/A/" is the same as "/a"',
    ]);
    assert.deepEqual(await faults('/a.html: azadi', '/a.html/b: azadi'), [
      '2:12 /a.html/b is below another old address, at which a file is',
    ]);
  });

  it('is printed in the form of a host, with the path of the site', async (test) => {
    const root = await rootWith(test, '/old.php: azadi\n/a%25b/: /en/\n');
    assert.deepEqual(await callCommand(redirects, root, 'netlify'), {
      code: 0,
      stdout:
        '/copies/first/a%25b/ /copies/first/en/index.html 301!\n/copies/first/old.php /copies/first/fa/azadi.html 301!\n',
      stderr: '',
    });
    assert.match(
      (await callCommand(redirects, root, 'geocities')).stderr,
      /^There is no form of redirects for "geocities"\. Name one of nginx, /,
    );
    await writeFiles(root, { 'redirects.yaml': '/a: /fa/no-such-text.html\n' });
    assert.match(
      (await callCommand(redirects, root, 'nginx')).stderr,
      /1:5 {2}error {2}\/a leads to/,
    );
  });

  it('may be missing, or a file of comments', async (test) => {
    const root = await rootWith(test, '# None yet\n\n');
    assert.deepEqual((await readContent(root)).redirects, []);
    assert.deepEqual(await faultsIn(root), []);
  });
});

describe('a renamed statement', () => {
  let identifier = '';
  const renamed = async (test: TestContext) => {
    const root = await rootWith(test, '');
    await recordIn(root, ['azadi/fa', 'published', '2021-08-02']);
    const { statements } = catalogOf(await readContent(root), { drafts: false });
    const [edition] = statements.flatMap(({ id, original }) => (id === 'azadi' ? [original] : []));
    assert.ok(edition);
    identifier = editionIdentifier(edition);
    const folder = path.join(root, 'content/statements');
    await rename(path.join(folder, 'azadi'), path.join(folder, 'freedom'));
    return root;
  };
  const errors = async (root: string) =>
    (await readContent(root)).problems.filter(isError).map(({ rule, file }) => `${file} ${rule}`);

  it('keeps its published address, its record and its formats by a redirect', async (test) => {
    const root = await renamed(test);
    assert.deepEqual(await errors(root), ['content/published.jsonl vanished-edition']);
    await writeFiles(root, { 'redirects.yaml': '/fa/azadi.html: freedom\n' });
    assert.deepEqual(await errors(root), []);
    const catalog = catalogOf(await readContent(root), { drafts: false });
    const statement = catalog.statements.find(({ id }) => id === 'freedom');
    assert.ok(statement);
    assert.equal(statement.original.publication?.published, '2021-08-02');
    // Feed readers show an entry with another identifier once more.
    assert.equal(editionIdentifier(statement.original), identifier);
    const pairs = hostRedirects(catalog).map(({ from, to }) => `${from} ${to}`);
    for (const extension of ['html', 'pdf', 'txt', 'epub'])
      assert.ok(
        pairs.includes(`/copies/first/fa/azadi.${extension} /copies/first/fa/freedom.${extension}`),
        extension,
      );
  });

  it('cannot be changed without a record: silent-edit', async (test) => {
    const root = await renamed(test);
    await writeFiles(root, {
      'redirects.yaml': '/fa/azadi.html: /fa/freedom.html\n',
      'statements/freedom/fa.md': persian.replace('آزاد شده', 'گرفتار شده'),
    });
    assert.deepEqual(await errors(root), ['content/statements/freedom/fa.md silent-edit']);
  });

  it('cannot give its address to a text in another language', async (test) => {
    const root = await renamed(test);
    await writeFiles(root, { 'redirects.yaml': '/fa/azadi.html: /en/\n' });
    assert.deepEqual(await errors(root), ['content/published.jsonl vanished-edition']);
  });
});
