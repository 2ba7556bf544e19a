import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { list } from '../../src/cli/commands/list.ts';
import { search } from '../../src/cli/commands/search.ts';
import { callCommand } from '../support/call-command.ts';
import { temporaryRoot } from '../support/roots.ts';

const front = (title: string, more = '') =>
  `---\ntitle: ${title}\nissued: 2021-03-25\nissuers: [reading-circle]\ntopics: [libraries]\n${more}---\n\n`;

/** Returns a root with three statements: with a draft of a translation, a draft, and a text with errors. */
const smallRoot = (test: TestContext): Promise<string> =>
  temporaryRoot(test, 'shelf', {
    statements: null,
    'statements/shelves/fa.md': `${front('قفسه‌های بلند')}کتاب‌ها را از قفسه‌ها برنداشته‌ایم.\n`,
    'statements/shelves/en.md':
      '---\ntitle: Tall shelves\ntranslatedFrom: fa\ndraft: true\n---\n\nWe have not taken the books from their shelves.\n',
    'statements/ladders/fa.md': `${front('نردبان', 'draft: true\n').replace('2021-03-25', '2022-01-02')}نردبان کتابخانه شکسته است.\n`,
    'statements/broken/fa.md': `${front('شکسته').replace('issuers', 'issuer')}کتاب.\n`,
  });

const leftOut =
  '1 text with errors is left out: content/statements/broken/fa.md. Run node bayan check to see them.\n';

describe('bayan search', () => {
  it('prints title, file, facts and passage of what it finds, isolated, with drafts', async (test) => {
    const root = await smallRoot(test);
    const { code, stdout, stderr } = await callCommand(search, root, 'شكسته', 'نردبان');
    assert.equal(code, 0);
    assert.equal(
      stdout,
      '\u2067نردبان\u2069\n  content/statements/ladders/fa.md\n  2022-01-02, \u2067حلقه خیالی کتابخوانان کوه قاف\u2069, draft\n  \u2067نردبان کتابخانه شکسته است.\u2069\n',
    );
    assert.equal(stderr, leftOut);
  });

  it('looks in one language, prints no more than it is asked for, or JSON', async (test) => {
    const root = await smallRoot(test);
    const one = await callCommand(search, root, 'کتاب', '--limit', '1');
    assert.equal(one.stdout.split('\n\n').length, 1);
    const { stdout } = await callCommand(search, root, 'shelf', '--lang', 'en', '--format', 'json');
    assert.deepEqual(JSON.parse(stdout), [
      {
        id: 'shelves',
        tag: 'en',
        title: 'Tall shelves',
        issued: '2021-03-25',
        issuers: 'Imaginary Reading Circle of Mount Qaf',
        file: 'content/statements/shelves/en.md',
        states: ['draft'],
        path: '/en/shelves.html',
        passage: 'We have not taken the books from their shelves.',
      },
    ]);
  });

  it('says what was looked for if it finds nothing, or only something near', async (test) => {
    const root = await smallRoot(test);
    const nothing = await callCommand(search, root, 'xyzzyq');
    assert.deepEqual(
      [nothing.stdout, nothing.stderr],
      ['\n', `${leftOut}Nothing was found for "\u2068xyzzyq\u2069".\n`],
    );
    const near = await callCommand(search, root, 'نردبام', '--lang', 'fa');
    assert.match(
      near.stderr,
      /No text has all of these words\. These come near\.\nSimilar words: "\u2068نردبان\u2069"\.\n$/,
    );
    assert.match(near.stdout, /ladders/);
  });

  it('needs words, a number and a language of the site', async (test) => {
    const root = await smallRoot(test);
    for (const [args, message] of [
      [[], 'search needs words: node bayan search <words …>\n'],
      [['x', '--limit', '0'], '--limit must be a number from 1. Write it as in --limit 5.\n'],
      [
        ['x', '--lang', 'it'],
        `${leftOut}it is not a language of the site. Use one of: fa, en, ar, ckb, de.\n`,
      ],
      [['x', '--format', 'xml'], 'There is no format "xml". Use text or json.\n'],
    ] as const) {
      const { stderr } = await callCommand(search, root, ...args);
      assert.equal(stderr, message);
    }
  });
});

describe('bayan list', () => {
  it('prints date, id, languages and title of each statement, newest first, with drafts in brackets', async (test) => {
    const { code, stdout, stderr } = await callCommand(list, await smallRoot(test));
    assert.deepEqual([code, stderr], [0, leftOut]);
    assert.equal(
      stdout,
      '2022-01-02  ladders  (fa)     \u2067نردبان\u2069\n2021-03-25  shelves  fa (en)  \u2067قفسه‌های بلند\u2069\n2 statements.\n',
    );
  });

  it('is limited by year in either calendar, organisation, topic, language and drafts', async (test) => {
    const root = await smallRoot(test);
    const idsOf = async (...args: readonly string[]) => {
      const { stdout } = await callCommand(list, root, ...args, '--format', 'json');
      return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    };
    assert.deepEqual(await idsOf('--year', '2021'), ['shelves']);
    assert.deepEqual(await idsOf('--year', '۱۴۰۰'), ['ladders', 'shelves']);
    assert.deepEqual(await idsOf('--year', '1399'), []);
    assert.deepEqual(await idsOf('--lang', 'en'), ['shelves']);
    assert.deepEqual(await idsOf('--topic', 'libraries', '--issuer', 'reading-circle'), [
      'ladders',
      'shelves',
    ]);
    assert.deepEqual(await idsOf('--drafts'), ['ladders', 'shelves']);
  });

  it('takes no words, and says which command does', async (test) => {
    const { stderr } = await callCommand(list, await smallRoot(test), 'کتاب');
    assert.match(stderr, /^list takes no words, .*node bayan search/);
  });

  it('names what there is if an option names something else', async (test) => {
    const root = await smallRoot(test);
    const { stderr } = await callCommand(list, root, '--topic', 'library');
    assert.equal(
      stderr,
      `${leftOut}No statement has the topic "library". Use one of: libraries.\n`,
    );
    const year = await callCommand(list, root, '--year', '21');
    assert.equal(year.stderr, `${leftOut}--year must be a year. Write it as in 2021 or 1400.\n`);
  });
});
