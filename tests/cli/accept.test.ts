import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { accept as command } from '../../src/cli/commands/accept.ts';
import { translated } from '../../src/cli/commands/translated.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { formatProblems, isError } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { restOf } from '../../src/source/rest-of.ts';
import { callCommand } from '../support/call-command.ts';
import { commitAll } from '../support/git.ts';
import { png } from '../support/handmade-files.ts';
import { imageFile } from '../support/image-files.ts';
import { recordIn } from '../support/record.ts';
import { temporaryRoot, writeFiles } from '../support/roots.ts';

const persian = `---
title: قفسه‌ها
issued: 2021-08-01
issuers: [reading-circle]
---

کتابخانه هفت قفسه دارد و هر قفسه پر از کتاب است.
`;
const english = '---\ntitle: Shelves\ntranslatedFrom: fa\n---\n\nThe library has seven shelves.\n';

const fileOf = (root: string, tag: string) =>
  path.join(root, `content/statements/shelves/${tag}.md`);
const read = (root: string, tag: string) => readFile(fileOf(root, tag), 'utf8');
const change = async (root: string, tag: string, from: string, to: string) =>
  writeFile(fileOf(root, tag), (await read(root, tag)).replace(from, to));
const accept = (root: string, ...args: string[]) => callCommand(command, root, ...args);

/** A statement in two languages, published and committed. */
async function publishedRoot(test: TestContext): Promise<string> {
  const root = await temporaryRoot(test, 'shelf', {
    'statements/shelves/fa.md': persian,
    'statements/shelves/en.md': english,
  });
  assert.equal((await callCommand(translated, root, 'shelves', 'en')).code, 0);
  await recordIn(
    root,
    ['shelves/fa', 'published', '2021-08-02'],
    ['shelves/en', 'published', '2021-08-02'],
  );
  commitAll(root);
  return root;
}

async function lastLine(root: string): Promise<LedgerLine | undefined> {
  return (await readContent(root)).ledger.at(-1)?.line;
}

async function errorsOf(root: string): Promise<string> {
  return formatProblems((await readContent(root)).problems.filter(isError));
}

describe('bayan accept', () => {
  it('records a correction as a line of the ledger and a dated note, and changes no other byte', async (test) => {
    const root = await publishedRoot(test);
    await change(root, 'fa', 'هفت', 'هشت');
    const note = 'شمار قفسه‌ها هفت نوشته شده بود: درست آن هشت است.';
    const { code, stdout, stderr } = await accept(
      root,
      ...['shelves', '--correction', note, '--lang', 'fa', '--date', '2021-08-05'],
    );
    assert.equal(code, 0, stderr);
    assert.match(stdout, /کتابخانه \[-هفت-\]\{\+هشت\+\} قفسه/);
    assert.match(stdout, /Recorded a correction of \/fa\/shelves\.html on 2021-08-05\./);
    // The translation is still of the former text.
    assert.match(
      stdout,
      /The translations en now show a notice .*\n {2}node bayan translated shelves en\n$/,
    );
    assert.equal(
      await read(root, 'fa'),
      persian
        .replace('هفت', 'هشت')
        .replace(
          '---\n\n',
          `corrections:\n  - date: 2021-08-05\n    kind: correction\n    note: "${note}"\n---\n\n`,
        ),
    );
    const content = await readContent(root);
    const edition = content.editions.find(({ id, tag }) => id === 'shelves' && tag === 'fa');
    assert.deepEqual(await lastLine(root), {
      id: 'shelves',
      tag: 'fa',
      path: '/fa/shelves.html',
      date: '2021-08-05',
      event: 'correction',
      issued: '2021-08-01',
      ...edition?.digests,
      rest: edition && restOf(edition, content),
    });
    assert.equal(await errorsOf(root), '');
  });

  it('records a typo in each edition that has one, without a note', async (test) => {
    const root = await publishedRoot(test);
    await change(root, 'fa', 'کتاب است', 'کتاب ست');
    await change(root, 'en', 'seven', 'sevn');
    const before = [await read(root, 'fa'), await read(root, 'en')];
    const { code, stdout } = await accept(root, '--typo');
    assert.equal(code, 0);
    assert.match(stdout, /\[-seven-\]\{\+sevn\+\}.*\[-است-\]\{\+ست\+\}/s);
    // Changed words make translations stale, even if they were a typo.
    assert.match(
      stdout,
      /The translations en now show a notice .*\n {2}node bayan translated shelves en\n$/,
    );
    assert.deepEqual([await read(root, 'fa'), await read(root, 'en')], before);
    assert.equal(await errorsOf(root), '');
    assert.match((await accept(root, '--typo')).stdout, /^Nothing to accept: /);
  });

  it('accepts a typo of five words, and refuses one of six', async (test) => {
    const root = await publishedRoot(test);
    await change(root, 'en', 'The library has seven shelves', 'Our reading room needs more chairs');
    const six = await accept(root, '--typo');
    assert.equal(six.code, 1);
    assert.match(six.stderr, /: 6 words have changed, and a typo is at most 5 words\./);
    assert.equal((await lastLine(root))?.event, 'published');
    await change(root, 'en', 'needs more chairs', 'needs chairs');
    assert.equal((await accept(root, '--typo')).code, 0);
    assert.equal((await lastLine(root))?.event, 'typo');
  });

  it('refuses a rewritten sentence and a changed date of issue as a typo', async (test) => {
    const root = await publishedRoot(test);
    await change(root, 'fa', 'هر قفسه پر از کتاب است', 'در آن‌ها جز گرد و خاک هیچ نیست');
    const long = await accept(root, '--typo');
    assert.deepEqual(
      [long.code, long.stderr],
      [
        1,
        'content/statements/shelves/fa.md: 8 words have changed, and a typo is at most 5 words. Tell readers what was wrong: --correction "…" --lang fa. Nothing was recorded.\n',
      ],
    );
    await writeFile(fileOf(root, 'fa'), persian.replace('2021-08-01', '2021-08'));
    const date = await accept(root, '--typo');
    assert.equal(date.code, 1);
    assert.match(date.stdout, /issued: \[-2021-08-01-\]\{\+2021-08\+\}/);
    assert.match(
      date.stderr,
      /a changed date of issue is not a typo\. Tell readers what was wrong/,
    );
    assert.equal((await lastLine(root))?.event, 'published');
    assert.equal((await accept(root, '--correction', 'تاریخ نادرست بود.')).code, 0);
    assert.equal(await errorsOf(root), '');
  });

  it('accepts any number of corrected letters and marks as a typo', async (test) => {
    const root = await publishedRoot(test);
    await writeFile(fileOf(root, 'fa'), persian.replaceAll(/ (?=\S+ \S)/g, '\u200c'));
    await change(root, 'fa', 'title:\u200c', 'title: ');
    await change(root, 'fa', 'issued:\u200c', 'issued: ');
    assert.match(await errorsOf(root), /--typo {3}silent-edit$/);
    assert.equal((await accept(root, '--typo')).code, 0);
  });

  it('retracts an unchanged text, and keeps it', async (test) => {
    const root = await publishedRoot(test);
    const note = 'قفسه‌ها دیگر ساخته شده‌اند.';
    const { code, stdout } = await accept(root, 'shelves', '--retraction', note);
    assert.equal(code, 0);
    assert.match(stdout, /^Wrote the note into content\/statements\/shelves\/fa\.md\.\n/);
    assert.equal((await lastLine(root))?.event, 'retraction');
    assert.ok((await read(root, 'fa')).endsWith(persian.slice(persian.indexOf('---\n\n'))));
    assert.equal(await errorsOf(root), '');
  });

  it('retracts a text once', async (test) => {
    const root = await publishedRoot(test);
    const retract = (note: string, ...more: readonly string[]) =>
      accept(root, 'shelves', '--retraction', note, ...more);
    assert.equal((await retract('یک', '--date', '2021-08-05')).code, 0);
    const before = [await read(root, 'fa'), (await readContent(root)).ledger];
    for (const note of ['یک', 'دو']) {
      const { code, stdout } = await retract(note);
      assert.deepEqual(
        [code, stdout],
        [0, 'Nothing to record: content/statements/shelves/fa.md was retracted on 2021-08-05.\n'],
      );
    }
    assert.deepEqual([await read(root, 'fa'), (await readContent(root)).ledger], before);
    await change(root, 'fa', 'هفت', 'هشت');
    const changed = await retract('دو');
    assert.deepEqual(
      [changed.code, changed.stderr],
      [
        1,
        'content/statements/shelves/fa.md was retracted on 2021-08-05, and has changed since. Nothing was recorded. Record this change with --typo, --correction "…", --clarification "…" or --update "…".\n',
      ],
    );
    // A translation of a retracted text has a retraction of its own.
    assert.equal((await retract('x', '--lang', 'en')).code, 0);
  });

  it('records a retraction whose note is there, on the day of the note', async (test) => {
    const root = await publishedRoot(test);
    await change(
      root,
      'fa',
      '---\n\n',
      'corrections: [{ date: 2021-08-04, kind: retraction, note: یک }]\n---\n\n',
    );
    assert.equal((await accept(root, 'shelves', '--retraction', 'دو')).code, 0);
    assert.equal((await lastLine(root))?.date, '2021-08-04');
    assert.doesNotMatch(await read(root, 'fa'), /دو/);
    assert.equal(await errorsOf(root), '');
  });

  it('records its note, so that a change to the note is reported', async (test) => {
    const root = await publishedRoot(test);
    await accept(root, 'shelves', '--update', 'یک', '--date', '2021-08-05');
    assert.equal(await errorsOf(root), '');
    await change(root, 'fa', 'note: یک', 'note: یکم');
    assert.match(
      await errorsOf(root),
      /5:1 .* a note to readers has changed since .* changed-part$/,
    );
    const { stdout } = await accept(root, '--typo');
    assert.match(stdout, /^ {2}changed: a note to readers\nRecorded a typo of/m);
    assert.equal(await errorsOf(root), '');
    // A removed note is one error.
    await change(
      root,
      'fa',
      'corrections:\n  - date: 2021-08-05\n    kind: update\n    note: یکم\n',
      '',
    );
    assert.match(await errorsOf(root), /^content.*\n .* missing-note$/);
  });

  it('adds to existing notes, and does not write a note or a line twice', async (test) => {
    const root = await publishedRoot(test);
    const day = ['--date', '2021-08-05'];
    for (const note of ['یک', 'یک', 'دو'])
      assert.equal((await accept(root, 'shelves', '--update', note, ...day)).code, 0);
    const { editions } = await readContent(root);
    const edition = editions.find(({ id, tag }) => id === 'shelves' && tag === 'fa');
    assert.deepEqual(
      edition?.data?.corrections.map(({ note }) => note),
      ['یک', 'دو'],
    );
    assert.equal((await readContent(root)).ledger.length, 4);
  });

  it('shows what has changed if no kind of change is given, and asks for it', async (test) => {
    const root = await publishedRoot(test);
    const nothing = await accept(root);
    assert.deepEqual(
      [nothing.code, nothing.stdout],
      [0, 'Nothing to accept: no published text has changed.\n'],
    );
    await change(root, 'fa', 'هفت', 'هشت');
    const { code, stdout, stderr } = await accept(root);
    assert.equal(code, 2);
    assert.match(stdout, /fa\.md has changed since it was recorded on 2021-08-02:\n.*\[-هفت-\]/);
    assert.equal(
      stderr,
      'Nothing was recorded. Say what kind of change this is: --typo, --correction "…", --clarification "…", --update "…", --retraction "…".\n',
    );
  });

  it('without git, reports that it cannot show the change, and records it', async (test) => {
    const root = await temporaryRoot(test, 'shelf', { 'statements/shelves/fa.md': persian });
    await recordIn(root, ['shelves/fa', 'published', '2021-08-02']);
    await change(root, 'fa', 'هفت', 'هشت');
    const { code, stdout } = await accept(root, '--typo');
    assert.equal(code, 0);
    assert.match(stdout, /The changes in its text cannot be shown: this folder is not in a git/);
  });

  it('shows what else readers see that has changed, from the recorded value, and records it', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/shelves/fa.md': persian
        .replace('کتابخانه هفت', '[کتابخانه](https://example.org/old) هفت')
        .replace('---\n\n', 'summary: قفسه\nsource: بولتن ۱\n---\n\n')
        .concat('\n1. یک\n2. دو\n\n![قفسه](shelf.png)\n'),
      'statements/shelves/shelf.png': imageFile('shelf.png'),
    });
    await recordIn(root, ['shelves/fa', 'published', '2021-08-02']);
    commitAll(root);
    await change(root, 'fa', 'org/old', 'org/new');
    await change(root, 'fa', '1. یک\n2. دو', '3. یک\n4. دو');
    await change(root, 'fa', 'summary: قفسه\n', '');
    await change(root, 'fa', 'source: بولتن ۱', 'source: بولتن ۲');
    await change(root, 'fa', 'issuers:', 'topics: [libraries]\nissuers:');
    await writeFiles(root, {
      'issuers/reading-circle.yaml': 'name: { fa: حلقه کتابخوانان }\n',
      'statements/shelves/shelf.png': png(),
    });
    // The values are found where they were committed, not in the last commit only.
    commitAll(root);
    const { code, stdout } = await accept(root, '--typo', '--date', '2021-08-05');
    assert.equal(code, 0);
    assert.equal(
      stdout.replaceAll(/\b([0-9a-f]{8})…/g, 'DIGEST…'),
      `content/statements/shelves/fa.md has changed since it was recorded on 2021-08-02:
  changed: the address or the title of a link: [-https://example.org/old-]{+https://example.org/new+}
  changed: the number of a list item: [-1, 2-]{+3, 4+}
  changed: an image: [-shelf.png DIGEST…-]{+shelf.png DIGEST…+}
  added: the list of topics: {+libraries+}
  changed: the name of an issuer in this language: [-حلقه خیالی کتابخوانان کوه قاف-]{+حلقه کتابخوانان+}
  removed: the summary: [-قفسه-]
  changed: the source: [-بولتن ۱-]{+بولتن ۲+}
Recorded a typo of /fa/shelves.html on 2021-08-05.
Commit content/published.jsonl with the texts.
`,
    );
    assert.equal(await errorsOf(root), '');
  });

  it('says which part has changed if git does not have its recorded value', async (test) => {
    const root = await temporaryRoot(test, 'shelf', { 'statements/shelves/fa.md': persian });
    await recordIn(root, ['shelves/fa', 'published', '2021-08-02']);
    await change(root, 'fa', 'هفت قفسه', '**هفت** قفسه');
    await writeFiles(root, { 'issuers/reading-circle.yaml': 'name: { fa: حلقه }\n' });
    assert.match(
      (await accept(root)).stdout,
      /:\n {2}changed: the formatting of the text, such as headings, bold, lists or tables\n {2}changed: the name of an issuer in this language\n$/,
    );
  });

  it('records another name of an issuer in all its texts at once', async (test) => {
    const root = await publishedRoot(test);
    await writeFiles(root, { 'issuers/reading-circle.yaml': 'name: { fa: حلقه, en: Circle }\n' });
    assert.match(await errorsOf(root), /en\.md\n.*changed-part\n\n.*fa\.md\n.*changed-part$/);
    const { code, stdout } = await accept(root, '--typo');
    assert.equal(code, 0);
    assert.match(stdout, /Recorded a typo of \/en\/.*\nRecorded a typo of \/fa\//);
    assert.equal(await errorsOf(root), '');
  });

  it('refuses another issuer as a typo, and records it as a correction', async (test) => {
    const root = await publishedRoot(test);
    await change(root, 'fa', '[reading-circle]', '[shelf-makers]');
    const { code, stdout, stderr } = await accept(root, '--typo', '--lang', 'fa');
    assert.equal(code, 1);
    assert.match(stdout, /changed: the list of issuers: \[-reading-circle-\]\{\+shelf-makers\+\}/);
    assert.equal(
      stderr,
      'content/statements/shelves/fa.md: another issuer is not a typo. Tell readers what was wrong: --correction "…" --lang fa. Nothing was recorded.\n',
    );
    const note = ['--correction', 'نام نادرست بود.', '--lang', 'fa'];
    assert.equal((await accept(root, ...note)).code, 0);
    assert.equal((await accept(root, '--typo')).code, 0);
    assert.equal(await errorsOf(root), '');
  });

  it('completes the records of an earlier version of Bayan, and changes nothing that readers see', async (test) => {
    const root = await publishedRoot(test);
    const file = path.join(root, 'content/published.jsonl');
    // For git, these lines would be removed ones.
    await rm(path.join(root, '.git'), { recursive: true });
    const old = (await readFile(file, 'utf8')).replaceAll(/,"rest":\{[^}]*\}/g, '');
    await writeFile(file, old);
    const { stdout } = await accept(root);
    assert.equal(
      stdout,
      'Nothing to accept: no published text has changed.\nAdded the links, issuers, topics, images and other parts of 2 editions to the records of an earlier version of Bayan. Commit content/published.jsonl.\n',
    );
    const { ledger } = await readContent(root);
    assert.deepEqual(
      ledger.slice(2).map(({ line: { rest, ...line } }) => [line, rest?.version]),
      // Editions are in the order of their files.
      [ledger[1], ledger[0]].map((row) => [row?.line, 1]),
    );
    await change(root, 'en', 'The library', '[The library](https://example.org)');
    assert.match(await errorsOf(root), /the address or the title of a link was added/);
    // A second run adds nothing.
    assert.doesNotMatch((await accept(root, '--typo')).stdout, /Added/);
  });

  it('refuses unclear arguments, and records nothing', async (test) => {
    const root = await publishedRoot(test);
    const refused = async (code: number, says: RegExp, ...args: string[]) => {
      const result = await accept(root, ...args);
      assert.equal(result.code, code, args.join(' '));
      assert.match(result.stderr, says);
    };
    await refused(1, /^There is nothing to correct: /, 'shelves', '--correction', 'x');
    await refused(
      2,
      /^No statement is named\. Name it: node bayan accept <id> --update "…"\n$/,
      '--update',
      'x',
    );
    await refused(1, /night-hours\/en\.md is not published yet/, 'night-hours', '--update', 'x');
    await refused(2, /^--typo and --update are two changes/, '--typo', '--update', 'x');
    await refused(2, /^--update is empty/, 'shelves', '--update', ' ');
    await refused(2, /^--date 2190-01-01 is in the future/, '--typo', '--date', '2190-01-01');
    await refused(
      2,
      /has a record of 2021-08-02, which is after 2021-08-01/,
      'shelves',
      '--update',
      'x',
      '--date',
      '2021-08-01',
    );
    await change(root, 'fa', 'هفت', 'هشت');
    await change(root, 'en', 'seven', 'eight');
    await refused(2, /Name one of: shelves --lang en, shelves --lang fa\.\n$/, '--correction', 'x');
    await writeFile(fileOf(root, 'fa'), 'x');
    await refused(
      1,
      /front-matter\n\n1 error, .*Nothing was recorded/s,
      '--correction',
      'x',
      '--lang',
      'en',
    );
    assert.equal((await readContent(root)).ledger.length, 2);
  });
});
