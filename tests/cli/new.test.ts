import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { create } from '../../src/cli/commands/new.ts';
import { interview } from '../../src/cli/interview.ts';
import { gatherFacts } from '../../src/cli/statement-facts.ts';
import { BayanError } from '../../src/domain/bayan-error.ts';
import { readContent } from '../../src/source/read-content.ts';
import { callCommand } from '../support/call-command.ts';
import { temporaryRoot } from '../support/roots.ts';
import { runBayan } from '../support/run.ts';

const facts = ['--title', 'قفسه‌ها: هفت', '--issued', '1400/05/10', '--issuer', 'reading-circle'];

const read = (root: string, name: string) =>
  readFile(path.join(root, 'content/statements', name), 'utf8').catch(() => undefined);

describe('bayan new', () => {
  it('writes the folder and front matter of a draft, and converts and reports a Solar Hijri date', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const args = ['shelves', ...facts, '--issuer', 'shelf-makers', '--topic', 'libraries'];
    const { code, stdout } = await callCommand(create, root, ...args);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^Wrote content\/statements\/shelves\/fa\.md, a draft\.\nIssued 2021-08-01 \(Solar Hijri 1400-05-10\)\.\nWrite the text .* node bayan import shelves <file> --lang fa --force\n/,
    );
    assert.equal(
      await read(root, 'shelves/fa.md'),
      `---
title: "قفسه‌ها: هفت"
issued: 2021-08-01
issuers: [reading-circle, shelf-makers]
topics: [libraries]
draft: true
---

`,
    );
  });

  it('accepts a date as people write it', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const issued = async (id: string, date: string) => {
      const args = [id, '--title', 'x', '--issued', date, '--issuer', 'reading-circle'];
      assert.equal((await callCommand(create, root, ...args)).code, 0, date);
      return /issued: (.*)/.exec((await read(root, `${id}/fa.md`)) ?? '')?.[1];
    };
    assert.equal(await issued('a', '۱۴۰۰/۵/۱۰'), '2021-08-01');
    assert.equal(await issued('b', '1400-05'), '2021-07-23/2021-08-22');
    assert.equal(await issued('c', '2021/8/1'), '2021-08-01');
    assert.equal(await issued('d', '2021'), '2021');
    const { problems } = await readContent(root);
    assert.deepEqual(
      problems.filter(({ rule }) => rule.startsWith('date')),
      [],
    );
  });

  it('quotes a title that YAML would read as something else', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    for (const [index, title] of ['1400', '#آزادی', '!آزادی', 'الف: ب', '"x"', '- y'].entries()) {
      const id = `title-${index}`;
      const args = [id, `--title=${title}`, '--issued', '2021', '--issuer', 'reading-circle'];
      assert.equal((await callCommand(create, root, ...args)).code, 0);
      const { editions } = await readContent(root);
      assert.equal(editions.find((edition) => edition.id === id)?.data?.title, title);
    }
  });

  it('refuses an unknown or existing id, issuer, topic or language, and writes nothing', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'published.jsonl': `{"id":"old","tag":"fa","path":"/fa/old.html","date":"2021-08-02","event":"published","text":"${'0'.repeat(64)}","words":"${'0'.repeat(64)}"}\n`,
    });
    const refused = async (code: number, says: string, ...args: string[]) => {
      const result = await callCommand(create, root, ...args);
      assert.deepEqual([result.code, result.stderr], [code, `${says}\n`]);
    };
    await refused(
      1,
      'There is no issuer "reading-cirle"; did you mean "reading-circle"? If not, create content/issuers/reading-cirle.yaml first.',
      ...['shelves', '--title', 'x', '--issued', '2021', '--issuer', 'reading-cirle'],
    );
    await refused(
      1,
      'There is no topic "prisons"; create content/topics/prisons.yaml first.',
      ...['shelves', ...facts, '--topic', 'prisons'],
    );
    await refused(
      2,
      '1400-12-30 does not exist in the Solar Hijri calendar. Check the date of issue.',
      ...['shelves', '--title', 'x', '--issued', '1400/12/30', '--issuer', 'reading-circle'],
    );
    await refused(
      2,
      'The date of issue: "soon" is not a date; write 2021, 2021-07, 2021-07-23 or 2021-07-23/2021-08-22, in ASCII digits. You can also write a Solar Hijri date such as 1400/05/10.',
      ...['shelves', '--title', 'x', '--issued', 'soon', '--issuer', 'reading-circle'],
    );
    await refused(
      1,
      'tr is not a language of the site. Use one of: fa, en, ar, ckb, de.',
      ...['shelves', ...facts, '--lang', 'tr'],
    );
    await refused(
      2,
      'This id is not possible: the id "Shelves" may contain only a-z, 0-9 and "-"; rename it, for instance to "shelves".',
      ...['Shelves', ...facts],
    );
    await refused(
      1,
      'content/statements/unfinished/fa.md already exists. Edit it, or choose another id.',
      ...['unfinished', ...facts, '--lang', 'en'],
    );
    await refused(
      1,
      '/fa/old.html is already in content/published.jsonl. Restore its file from git, or choose another id.',
      ...['old', ...facts],
    );
    assert.deepEqual(
      [await read(root, 'shelves/fa.md'), await read(root, 'old/fa.md')],
      [undefined, undefined],
    );
  });

  it('names the missing options if it is not in a terminal', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const { code, stderr } = runBayan('new', 'shelves', '--title', 'x', '--root', root);
    assert.deepEqual(
      [code, stderr],
      [
        2,
        '--issued, --issuer are missing. Add what is missing, or run this in a terminal to be asked.\n',
      ],
    );
  });
});

describe('an interview', () => {
  /** Returns the result of an interview with these answers, and what was on the screen. */
  async function answer(...answers: string[]) {
    const terminal = { input: new PassThrough(), output: new PassThrough() };
    const screen = text(terminal.output);
    terminal.output.on('data', (shown: Buffer) => {
      if (!shown.toString().endsWith(': ')) return;
      const next = answers.shift();
      if (next === undefined) terminal.input.end();
      else terminal.input.write(`${next}\n`);
    });
    const content = {
      issuers: new Map([['reading-circle', undefined]]),
      topics: new Map([['libraries', undefined]]),
    };
    const facts = interview(terminal, (ask) => gatherFacts({}, content, ask));
    const settled = await facts.catch((error: unknown) => error);
    terminal.output.end();
    return { settled, screen: await screen };
  }

  it('asks for each missing fact, and repeats a question until the answer is valid', async () => {
    const { settled, screen } = await answer(
      ...['', 'قفسه‌ها', '۱۴۰۰/۱۳/۱', '۱۴۰۰/۵/۱۰', 'reading-cirle', 'reading-circle', ''],
    );
    assert.deepEqual(settled, {
      title: 'قفسه‌ها',
      issued: { iso: '2021-08-01', solarHijri: '1400-05-10' },
      issuers: ['reading-circle'],
      topics: [],
    });
    assert.match(
      screen,
      /^Title: Write the title on one line\.\nTitle: Issued .*1400-13-01 does not exist in the Solar Hijri calendar.*Issuers \(reading-circle\): There is no issuer "reading-cirle"; did you mean "reading-circle"\?.*Topics \(libraries; Enter for none\): $/s,
    );
  });

  it('fails if the answers end', async () => {
    const { settled } = await answer('قفسه‌ها');
    assert.deepEqual(
      settled,
      new BayanError('usage', 'The input ended before the last question. Nothing was written.'),
    );
  });
});
