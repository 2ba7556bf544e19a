import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';
import { appendToLedger } from '../../src/cli/append-to-ledger.ts';
import type { Command } from '../../src/cli/command.ts';
import { accept } from '../../src/cli/commands/accept.ts';
import { create } from '../../src/cli/commands/new.ts';
import { publish } from '../../src/cli/commands/publish.ts';
import { editEdition } from '../../src/cli/edit-edition.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { placeFiles } from '../../src/cli/place-files.ts';
import { formatLedgerLine, ledgerFile, type LedgerLine } from '../../src/domain/ledger.ts';
import { formatProblems } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { callCommand } from '../support/call-command.ts';
import { recordIn } from '../support/record.ts';
import { publishableRoot, writeFiles } from '../support/roots.ts';
import { project } from '../support/sites.ts';

const lineOf = (id: string): LedgerLine => ({
  id,
  tag: 'fa',
  path: `/fa/${id}.html`,
  date: '2024-05-01',
  event: 'published',
  text: 'a'.repeat(64),
  words: 'b'.repeat(64),
});

/** Runs a program of Node that was started at the same time as others. Fails if it does. */
async function inOwnProcess(...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = Promise.all([child.stdout, child.stderr].map((stream) => stream.toArray()));
  const [code] = (await once(child, 'close')) as [number];
  assert.equal(code, 0, String(await output));
}

const readLedger = (root: string) => readFile(path.join(root, ledgerFile), 'utf8');

describe('the ledger', () => {
  it('has the lines of 20 processes that write at once, and no lock is left', async (test) => {
    const root = await publishableRoot(test);
    const first = formatLedgerLine(lineOf('first'));
    await writeFile(path.join(root, ledgerFile), first);
    const ids = Array.from({ length: 20 }, (_, index) => `statement-${index}`);
    const script = path.join(project, 'tests/support/append-line.ts');
    await Promise.all(ids.map((id) => inOwnProcess(script, root, JSON.stringify(lineOf(id)))));
    const lines = (await readLedger(root)).split('\n');
    assert.equal(lines[0], first);
    assert.equal(lines.at(-1), '');
    assert.deepEqual(
      lines.slice(1, -1).sort(),
      ids.map((id) => formatLedgerLine(lineOf(id))).sort(),
    );
    assert.deepEqual(
      (await readdir(path.join(root, 'content'))).filter((name) => name.startsWith('.')),
      [],
    );
  });

  it('has each line of commands that run at once, once', async (test) => {
    const root = await publishableRoot(test);
    const ids = ['night-hours', 'night-hours', 'open-the-library'];
    const bayan = path.join(project, 'bayan.js');
    await Promise.all(ids.map((id) => inOwnProcess(bayan, 'publish', id, '--root', root)));
    const { ledger, problems } = await readContent(root);
    assert.deepEqual(
      ledger.map(({ line }) => line.path).sort(),
      [
        'en/night-hours',
        'fa/night-hours',
        ...['ckb', 'en', 'fa'].map((t) => `${t}/open-the-library`),
      ]
        .map((name) => `/${name}.html`)
        .sort(),
    );
    assert.deepEqual(
      problems.filter(({ file }) => file === ledgerFile),
      [],
    );
  });

  it('keeps CRLF, and gets a line break after a last line without one', async (test) => {
    const root = await publishableRoot(test);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => formatLedgerLine(lineOf(id)));
    await writeFile(path.join(root, ledgerFile), `${a}\r\n${b}`);
    await appendToLedger(root, [lineOf('a'), lineOf('c')]);
    assert.equal(await readLedger(root), `${a}\r\n${b}\r\n${c}\r\n`);
  });

  it('is written although a killed process has left its lock', async (test) => {
    const root = await publishableRoot(test);
    const child = spawn(process.execPath, ['--eval', '']);
    await once(child, 'close');
    // The last is of an earlier process with the id of this one.
    for (const owner of [child.pid, process.pid]) {
      await writeFile(path.join(root, 'content/.published.jsonl.lock'), String(owner));
      await appendToLedger(root, [lineOf(`after-${owner}`)]);
    }
    assert.equal((await readLedger(root)).split('\n').length, 3);
  });

  it('is written although a process was killed before it wrote its id into the lock', async (test) => {
    const root = await publishableRoot(test);
    const lock = path.join(root, 'content/.published.jsonl.lock');
    for (const [index, text] of ['', '\0\0', 'no id'].entries()) {
      await writeFile(lock, text);
      await utimes(lock, 1_000_000_000, 1_000_000_000);
      await appendToLedger(root, [lineOf(`after-${index}`)]);
    }
    assert.equal((await readLedger(root)).split('\n').length, 4);
  });

  it('is not written if a folder has the name of its lock, which is reported at once', async (test) => {
    const root = await publishableRoot(test);
    const lock = path.join(root, 'content/.published.jsonl.lock');
    await mkdir(lock);
    const { code, stderr } = await callCommand(publish, root, 'night-hours');
    assert.equal(code, 2);
    assert.ok(
      stderr.endsWith(
        `\n${lock} is a folder, but a command needs a file with this name while it writes. Delete that folder, and run this again.\n`,
      ),
      stderr,
    );
  });

  it('reports a line that a killed command has not finished', async (test) => {
    const root = await publishableRoot(test);
    const half = formatLedgerLine(lineOf('b')).slice(0, 80);
    await writeFile(path.join(root, ledgerFile), `${formatLedgerLine(lineOf('a'))}\n${half}`);
    const report = formatProblems((await readContent(root)).problems);
    assert.match(
      report,
      /2:1 {2}error {2}this line is not complete, as if a command was stopped while it wrote it; restore it from git, or delete it and run that command again {3}ledger/,
    );
    assert.equal((await callCommand(publish, root, 'night-hours')).code, 1);
  });

  it('is reported if it is a folder', async (test) => {
    const root = await publishableRoot(test);
    await mkdir(path.join(root, ledgerFile));
    const { code, stderr } = await callCommand(publish, root, 'night-hours');
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^content\/published\.jsonl\n {2}1:1 {2}error {2}this is a folder, and must be a file; rename it, or move it out of content\/ {3}unreadable\n/,
    );
  });
});

/** Runs a command; when it prints first, something else changes a file of `content/`. */
async function changedMeanwhile(
  command: Command,
  { root, file, text }: { root: string; file: string; text: string },
  ...args: string[]
): Promise<unknown> {
  let isChanged = false;
  return command
    .run({
      root,
      cwd: root,
      ...parseArguments(command, args),
      stdin: Readable.from([]),
      print: () => {
        if (!isChanged) writeFileSync(path.join(root, 'content', file), text);
        isChanged = true;
      },
      note: () => undefined,
    })
    .then(
      () => undefined,
      (error: unknown) => error,
    );
}

const night = 'statements/night-hours/en.md';

async function shelfWithRecord(test: TestContext): Promise<{ root: string; before: string }> {
  const root = await publishableRoot(test);
  await recordIn(root, ['night-hours/en', 'published', '2023-06-01']);
  const before = await readFile(path.join(root, 'content', night), 'utf8');
  return { root, before };
}

describe('a text that is saved while a command runs', () => {
  it('is not replaced by a note, and nothing is recorded', async (test) => {
    const { root, before } = await shelfWithRecord(test);
    await writeFiles(root, { [night]: before.replace(/\n$/, ' More.\n') });
    const saved = before.replace(/\n$/, ' More and more.\n');
    const ledger = await readLedger(root);
    const error = await changedMeanwhile(
      accept,
      { root, file: night, text: saved },
      ...['night-hours', '--correction', 'It was less.'],
    );
    assert.equal(
      String(error),
      'BayanError: content/statements/night-hours/en.md has changed since it was read, so nothing was written to it. Run this again.',
    );
    assert.equal(await readFile(path.join(root, 'content', night), 'utf8'), saved);
    assert.equal(await readLedger(root), ledger);
  });

  it('is not recorded as a typo with the digest of another text', async (test) => {
    const { root, before } = await shelfWithRecord(test);
    await writeFiles(root, { [night]: before.replace(/\n$/, ' More.\n') });
    const ledger = await readLedger(root);
    const text = `${before}\nAnother paragraph.\n`;
    const error = await changedMeanwhile(
      accept,
      { root, file: night, text },
      'night-hours',
      '--typo',
    );
    assert.match(String(error), /has changed since it was read/);
    assert.equal(await readLedger(root), ledger);
  });

  it('stays as it is if an edit or a new file would replace it', async (test) => {
    const { root } = await shelfWithRecord(test);
    const content = await readContent(root);
    const edition = content.editions.find(({ path }) => path.endsWith(night));
    assert.ok(edition);
    await writeFiles(root, { [night]: 'saved' });
    await assert.rejects(
      editEdition(root, edition, () => 'edited'),
      /has changed since it was read/,
    );
    const place = path.join(root, 'content/statements/night-hours');
    await assert.rejects(
      placeFiles(place, 'content/statements/night-hours', [
        { name: 'en.md', content: 'imported', expected: 'absent' },
      ]),
      /^BayanError: content\/statements\/night-hours\/en\.md already exists: it was written meanwhile\. Nothing was written to it\. Run this again\.$/,
    );
    assert.equal(await readFile(path.join(root, 'content', night), 'utf8'), 'saved');
    assert.deepEqual((await readdir(place)).sort(), ['en.md', 'fa.md']);
  });

  it('can be written if nothing has changed, and a leftover of a killed run is replaced', async (test) => {
    const root = await publishableRoot(test);
    const place = path.join(root, 'content/statements/seeds');
    await mkdir(place);
    await writeFile(path.join(place, '.fa.md.tmp'), 'half');
    const facts = ['--title', 'دانه', '--issued', '2021', '--issuer', 'reading-circle'];
    assert.equal((await callCommand(create, root, 'seeds', ...facts)).code, 0);
    assert.deepEqual(await readdir(place), ['fa.md']);
    await rm(place, { recursive: true });
  });
});
