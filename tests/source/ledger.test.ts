import assert from 'node:assert/strict';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { formatProblems, isError } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { recordIn, type RecordedEvent } from '../support/record.ts';
import { temporaryRoot } from '../support/roots.ts';
import { project } from '../support/sites.ts';

const persian =
  '---\ntitle: آزادی کتابخوانان\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\nکتابخوانان آزاد شده‌اند.\n';
const english = '---\ntitle: Freedom\ntranslatedFrom: fa\n---\n\nThe readers are free.\n';
const folder = 'content/statements/azadi';

/** Returns a root in which the statement was published in two languages, with more events after that. */
async function publishedRoot(
  test: TestContext,
  ...more: readonly RecordedEvent[]
): Promise<string> {
  const root = await temporaryRoot(test, 'shelf', {
    'statements/azadi/fa.md': persian,
    'statements/azadi/en.md': english,
  });
  await recordIn(
    root,
    ['azadi/fa', 'published', '2021-08-02'],
    ['azadi/en', 'published', '2021-08-03'],
    ...more,
  );
  return root;
}

const write = (root: string, name: string, text: string) =>
  writeFile(path.join(root, folder, name), text);

async function errorsOf(root: string): Promise<string> {
  const { problems } = await readContent(root);
  return formatProblems(problems.filter(isError));
}

interface Case {
  readonly name: string;
  /** Changes the files after they were published. */
  readonly change: (root: string) => Promise<unknown>;
  readonly recorded?: readonly RecordedEvent[];
  readonly report: string;
}

const cases: Case[] = [
  {
    name: 'a published text that was changed',
    change: (root) => write(root, 'fa.md', persian.replace('آزاد شده', 'گرفتار شده')),
    report: `content/statements/azadi/fa.md
  1:1  error  the text has changed since it was recorded on 2021-08-02; restore it from git, or tell readers what has changed: node bayan accept azadi --lang fa --correction "…"   silent-edit`,
  },
  {
    name: 'a title that was changed',
    change: (root) => write(root, 'en.md', english.replace('Freedom', 'Freedom!')),
    report: `content/statements/azadi/en.md
  1:1  error  the text has changed since it was recorded on 2021-08-03; restore it from git, or tell readers what has changed: node bayan accept azadi --lang en --correction "…"   silent-edit`,
  },
  {
    name: 'a corrected ZWNJ: the same words in other letters',
    change: (root) => write(root, 'fa.md', persian.replace('شده‌اند', 'شده اند')),
    report: `content/statements/azadi/fa.md
  1:1  error  letters or marks have changed since the text was recorded on 2021-08-02, but no words; if you corrected typos, run: node bayan accept azadi --lang fa --typo   silent-edit`,
  },
  {
    name: 'a date of issue that was changed',
    change: (root) => write(root, 'fa.md', persian.replace('2021-08-01', '2021-08')),
    report: `content/statements/azadi/fa.md
  3:9  error  issued is 2021-08, but was 2021-08-01 when this was published; restore it, or tell readers that it was wrong: node bayan accept azadi --lang fa --correction "…"   changed-date`,
  },
  {
    name: 'a published statement that is a draft again, with its translations',
    change: (root) => write(root, 'fa.md', persian.replace('issuers:', 'draft: true\nissuers:')),
    report: `content/statements/azadi/en.md
  1:1  error  the original of this edition is a draft, but /en/azadi.html has been public since 2021-08-03 and must keep working; remove draft: true, and to retract the text run: node bayan accept azadi --lang en --retraction "…"   published-draft

content/statements/azadi/fa.md
  4:8  error  this edition is a draft, but /fa/azadi.html has been public since 2021-08-02 and must keep working; remove draft: true, and to retract the text run: node bayan accept azadi --lang fa --retraction "…"   published-draft`,
  },
  {
    name: 'an edition whose file was deleted',
    change: (root) => rm(path.join(root, folder, 'en.md')),
    report: `content/published.jsonl
  2:1  error  /en/azadi.html has been public since 2021-08-03, but content/statements/azadi/en.md does not exist; restore the file from git, because a published address must keep working; to retract the text, run: node bayan accept azadi --lang en --retraction "…"   vanished-edition`,
  },
  {
    name: 'a statement under another id',
    change: (root) => rename(path.join(root, folder), path.join(root, `${folder}-2`)),
    report: `content/published.jsonl
  1:1  error  /fa/azadi.html has been public since 2021-08-02, but content/statements/azadi/fa.md does not exist; its text is now in content/statements/azadi-2/fa.md: move it back, or let the published address lead to the new one with this line in content/redirects.yaml: /fa/azadi.html: /fa/azadi-2.html   vanished-edition
  2:1  error  /en/azadi.html has been public since 2021-08-03, but content/statements/azadi/en.md does not exist; its text is now in content/statements/azadi-2/en.md: move it back, or let the published address lead to the new one with this line in content/redirects.yaml: /en/azadi.html: /en/azadi-2.html   vanished-edition`,
  },
  {
    name: 'a retraction that was removed again',
    change: () => Promise.resolve(),
    recorded: [['azadi/fa', 'retraction', '2021-09-01']],
    report: `content/statements/azadi/fa.md
  2:1  error  the retraction of 2021-09-01 is in the ledger but not among the corrections here; restore it from git, because readers have seen it   missing-note`,
  },
];

describe('the ledger check reports, with a remedy,', () => {
  for (const { name, change, recorded = [], report } of cases) {
    it(name, async (test) => {
      const root = await publishedRoot(test, ...recorded);
      await change(root);
      assert.equal(await errorsOf(root), report);
    });
  }
});

describe('the ledger check reports nothing', () => {
  it('about the published site', async () => {
    assert.equal(await errorsOf(project), '');
  });

  it('about unchanged texts, in any order of lines and with a line twice', async (test) => {
    const root = await publishedRoot(test);
    const file = path.join(root, 'content/published.jsonl');
    const [first = '', second = ''] = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [second, first, second, ''].join('\n'));
    assert.equal(await errorsOf(root), '');
  });

  it('about a changed date of issue if the line in the ledger has none', async (test) => {
    const root = await publishedRoot(test);
    await recordIn(root, ['azadi/fa', 'published', '2021-08-02', { issued: undefined }]);
    await write(root, 'fa.md', persian.replace('2021-08-01', '2021-08'));
    assert.equal(await errorsOf(root), '');
  });

  it('about a text that was corrected on the day of its publication, in any order of lines', async (test) => {
    const root = await publishedRoot(test);
    const old = { text: '0'.repeat(64), words: '1'.repeat(64) };
    await recordIn(
      root,
      ['azadi/fa', 'typo', '2021-08-02'],
      ['azadi/fa', 'published', '2021-08-02', old],
    );
    assert.equal(await errorsOf(root), '');
    // Now the last text is another one.
    await recordIn(
      root,
      ['azadi/fa', 'typo', '2021-08-02', old],
      ['azadi/fa', 'published', '2021-08-02'],
    );
    assert.match(await errorsOf(root), /silent-edit/);
  });

  it('about either of two texts of one day, because the order within a day is unknown', async (test) => {
    const root = await publishedRoot(test);
    await recordIn(
      root,
      ['azadi/fa', 'typo', '2021-09-01'],
      ['azadi/fa', 'typo', '2021-09-01', { text: '0'.repeat(64), words: '1'.repeat(64) }],
      ['azadi/fa', 'published', '2021-08-02', { text: '2'.repeat(64) }],
    );
    assert.equal(await errorsOf(root), '');
  });
});

it('a published text in a language that was removed from the site is not to be deleted', async (test) => {
  const root = await temporaryRoot(test, 'shelf', {
    'statements/azadi/fa.md': persian,
    'statements/azadi/de.md': english,
  });
  await recordIn(root, ['azadi/de', 'published', '2021-08-03']);
  const site = path.join(root, 'content/site.yaml');
  await writeFile(site, (await readFile(site, 'utf8')).replace(', de]', ']'));
  assert.match(
    await errorsOf(root),
    /azadi\/de\.md\n {2}1:1 {2}error {2}de is not a language of the site; add it to locales in content\/site\.yaml, because this text is public {3}/,
  );
});

it('a line of a later version of Bayan is named with the version that this one knows', async (test) => {
  const root = await publishedRoot(test);
  const file = path.join(root, 'content/published.jsonl');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"version":1', '"version":2'));
  assert.match(
    await errorsOf(root),
    /rest\.version is "2"; write 1, or restore the line from git {3}ledger/,
  );
});
