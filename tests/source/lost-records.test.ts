import assert from 'node:assert/strict';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { accept } from '../../src/cli/commands/accept.ts';
import { check } from '../../src/cli/commands/check.ts';
import { withdraw } from '../../src/cli/commands/withdraw.ts';
import { formatProblems, isError } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { callCommand } from '../support/call-command.ts';
import { commitAll, git } from '../support/git.ts';
import { recordIn } from '../support/record.ts';
import { temporaryFolder, temporaryRoot, writeFiles } from '../support/roots.ts';

const persian =
  '---\ntitle: آزادی کتابخوانان\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\nکتابخوانان آزاد شده‌اند.\n';
const other = persian.replace(/کتابخوانان آزاد.*/, 'نان گران شده است.');
const english = '---\ntitle: Freedom\ntranslatedFrom: fa\n---\n\nThe readers are free.\n';

const ledgerOf = (root: string) => path.join(root, 'content/published.jsonl');
const readLedger = (root: string) => readFile(ledgerOf(root), 'utf8');

/** A root with two published editions, in a git repository. */
async function committedRoot(test: TestContext): Promise<string> {
  const root = await temporaryRoot(test, 'shelf', {
    'statements/azadi/fa.md': persian,
    'statements/azadi/en.md': english,
  });
  await recordIn(
    root,
    ['azadi/fa', 'published', '2021-08-02'],
    ['azadi/en', 'published', '2021-08-03'],
  );
  commitAll(root);
  return root;
}

async function errorsOf(root: string): Promise<string> {
  const { problems } = await readContent(root);
  // The commit is another one each time.
  return formatProblems(problems.filter(isError)).replaceAll(/\b[0-9a-f]{10}\b/g, 'COMMIT');
}

const says = (why: string, path?: string) => {
  const [records, are, them] =
    path === undefined ? ['records', 'are', 'them'] : ['record', 'is', 'it'];
  return `content/published.jsonl\n  1:1  error  the ${records} of ${path ?? '/fa/azadi.html of 2021-08-02 and 1 more'} ${are} missing: ${why} ${them}; to add ${them} again, run: node bayan accept   lost-record`;
};

/** Ways to remove lines, and the report. */
const removals: Readonly<Record<string, readonly [(root: string) => Promise<unknown>, string]>> = {
  'the file is deleted': [(root) => rm(ledgerOf(root)), says('the last commit has')],
  'the file is emptied': [(root) => writeFile(ledgerOf(root), '\n'), says('the last commit has')],
  'one line is removed': [
    async (root) => {
      const [first] = (await readLedger(root)).split('\n');
      await writeFile(ledgerOf(root), `${first ?? ''}\n`);
    },
    says('the last commit has', '/en/azadi.html of 2021-08-03'),
  ],
  'a line is changed': [
    async (root) =>
      writeFile(ledgerOf(root), (await readLedger(root)).replace('2021-08-03', '2021-08-04')),
    says('the last commit has', '/en/azadi.html of 2021-08-03'),
  ],
  'a commit deleted the file': [
    async (root) => {
      await rm(ledgerOf(root));
      commitAll(root);
    },
    says('commit COMMIT removed'),
  ],
  'a commit emptied the file, and git takes it for a binary one': [
    async (root) => {
      await writeFile(path.join(root, '.gitattributes'), '*.jsonl -diff\n');
      commitAll(root);
      await writeFile(ledgerOf(root), '');
      commitAll(root);
    },
    says('commit COMMIT removed'),
  ],
  'a commit removed a line, and others followed': [
    async (root) => {
      const [first] = (await readLedger(root)).split('\n');
      await writeFile(ledgerOf(root), `${first ?? ''}\n`);
      commitAll(root);
      await writeFiles(root, { 'statements/azadi/de.md': english });
      commitAll(root);
    },
    says('commit COMMIT removed', '/en/azadi.html of 2021-08-03'),
  ],
  'a merge took the lines of one side only': [
    async (root) => {
      const before = await readLedger(root);
      git(root, 'checkout', '--quiet', '-b', 'other');
      await writeFile(
        ledgerOf(root),
        before + before.replace(/.*\n/, '').replace('08-03', '08-09'),
      );
      commitAll(root);
      git(root, 'checkout', '--quiet', '-');
      await writeFiles(root, { 'statements/azadi/de.md': english });
      commitAll(root);
      const identity = ['-c', 'user.name=Nobody of Qaf', '-c', 'user.email=nobody@qaf.example'];
      git(root, ...identity, 'merge', '--quiet', '--no-ff', '-s', 'ours', '-m', 'x', 'other');
    },
    says('commit COMMIT removed', '/en/azadi.html of 2021-08-09'),
  ],
};

describe('a removed line of the ledger', () => {
  for (const [name, [remove, report]] of Object.entries(removals))
    it(`is reported, and accept adds it again: ${name}`, async (test) => {
      const root = await committedRoot(test);
      assert.equal(await errorsOf(root), '');
      await remove(root);
      assert.equal(await errorsOf(root), report);
      const { code, stdout } = await callCommand(accept, root);
      assert.equal(code, 0);
      assert.match(
        stdout,
        /^Added the record of \/(fa|en)\/azadi\.html again: published, 2021-08-/,
      );
      assert.equal(await errorsOf(root), '');
    });

  it('is reported with its text deleted, and then the text is missing', async (test) => {
    const root = await committedRoot(test);
    const [first = ''] = (await readLedger(root)).split('\n');
    await writeFile(ledgerOf(root), `${first}\n`);
    await writeFiles(root, { 'statements/azadi/en.md': null });
    commitAll(root);
    assert.equal(
      await errorsOf(root),
      says('commit COMMIT removed', '/en/azadi.html of 2021-08-03'),
    );
    const { code, stderr } = await callCommand(accept, root);
    assert.equal(code, 1);
    assert.match(stderr, /en\.md does not exist; restore the file from git/);
  });

  it('is reported if all were removed, and the folder of the texts has another name', async (test) => {
    const root = await committedRoot(test);
    await rm(ledgerOf(root));
    await writeFiles(root, {
      'statements/azadi': null,
      'statements/freedom/fa.md': persian,
      'statements/freedom/en.md': english,
    });
    assert.equal(await errorsOf(root), says('the last commit has'));
    const { code, stderr } = await callCommand(accept, root);
    assert.equal(code, 1);
    assert.match(stderr, /its text is now in content\/statements\/freedom\/fa\.md: move it back/);
  });

  it('is reported by check of its statement, and withdraw refuses', async (test) => {
    const root = await committedRoot(test);
    await writeFiles(root, { 'statements/bread/fa.md': other });
    await rm(ledgerOf(root));
    const one = await callCommand(check, root, 'azadi/en');
    assert.equal(one.code, 1);
    assert.match(one.stdout, /lost-record\n/);
    assert.equal((await callCommand(check, root, 'bread')).code, 0);
    const { code, stderr } = await callCommand(withdraw, root, 'azadi');
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^content\/published\.jsonl\n {2}1:1 {2}error {2}the records of .+ are missing/,
    );
    // Without a line that can be read, the records of all texts are hidden.
    await writeFile(ledgerOf(root), '{\n');
    assert.match((await callCommand(check, root, 'bread')).stdout, /this line is not JSON/);
  });

  it('is not added to a file with an invalid line until that is corrected', async (test) => {
    const root = await committedRoot(test);
    const before = await readLedger(root);
    const cut = before.slice(0, -100);
    await writeFile(ledgerOf(root), cut);
    assert.match(
      await errorsOf(root),
      /is missing: the last commit has it; correct the other errors in this file first, and then, to add it again, run: node bayan accept/,
    );
    const { code, stdout, stderr } = await callCommand(accept, root);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(
      stderr,
      /2:1 {2}error {2}this line is not complete, as if .*; restore it from git/,
    );
    assert.match(stderr, /1 error, 0 warnings\. Nothing was recorded\./);
    assert.equal(await readLedger(root), cut);
    await writeFile(ledgerOf(root), cut.replace(/\n[^\n]*$/, '\n'));
    assert.equal((await callCommand(accept, root)).code, 0);
    assert.equal(await readLedger(root), before);
  });

  it('is not reported in a file that cannot be read, and accept does not write into it', async (test) => {
    for (const [change, rule] of [
      [(text: string) => `\ufeff${text}`, 'byte-order-mark'],
      [(text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'encoding'],
      [(text: string) => `<<<<<<< ours\n${text}=======\n>>>>>>> theirs\n`, 'conflict'],
    ] as const) {
      const root = await committedRoot(test);
      const written = change(await readLedger(root));
      await writeFile(ledgerOf(root), written);
      assert.match(await errorsOf(root), new RegExp(`^[^\n]+\n[^\n]+ ${rule}$`));
      assert.equal((await callCommand(accept, root)).code, 1);
      assert.deepEqual(await readFile(ledgerOf(root)), Buffer.from(written));
    }
  });

  it('is reported in a folder of a larger repository', async (test) => {
    const repository = await temporaryFolder(test);
    const root = path.join(repository, 'site');
    await cp(await committedRoot(test), root, {
      recursive: true,
      filter: (file) => !file.includes('.git'),
    });
    commitAll(repository);
    await rm(ledgerOf(root));
    assert.equal(await errorsOf(root), says('the last commit has'));
  });
});

describe('a ledger is complete', () => {
  it('without git', async (test) => {
    const root = await committedRoot(test);
    await rm(path.join(root, '.git'), { recursive: true });
    await rm(ledgerOf(root));
    assert.equal(await errorsOf(root), '');
  });

  it('as far as a shallow clone knows', async (test) => {
    const root = await committedRoot(test);
    await rm(ledgerOf(root));
    commitAll(root);
    const clone = path.join(await temporaryFolder(test), 'clone');
    await mkdir(clone);
    git(clone, 'clone', '--quiet', '--depth', '1', `file://${root}`, '.');
    assert.equal(await errorsOf(clone), '');
    // Its only commit has the record.
    git(root, 'checkout', '--quiet', 'HEAD^', '--', 'content/published.jsonl');
    commitAll(root);
    const other = path.join(await temporaryFolder(test), 'clone');
    await mkdir(other);
    git(other, 'clone', '--quiet', '--depth', '1', `file://${root}`, '.');
    await rm(ledgerOf(other));
    assert.equal(await errorsOf(other), says('the last commit has'));
  });

  it('in another order, with line ends of Windows, and with keys that an upgrade added', async (test) => {
    const root = await committedRoot(test);
    const lines = (await readLedger(root)).trim().split('\n');
    const old = lines.map((line) => line.replace(/,"rest":\{[^}]*\}/, ''));
    await writeFile(ledgerOf(root), `${old.join('\n')}\n`);
    commitAll(root);
    await writeFile(ledgerOf(root), `${lines.toReversed().join('\r\n')}\r\n`);
    assert.equal(await errorsOf(root), '');
  });

  it('in a site that starts from a copy of another, without the texts of that', async (test) => {
    const root = await committedRoot(test);
    await rm(ledgerOf(root));
    await rm(path.join(root, 'content/statements/azadi'), { recursive: true });
    assert.equal(await errorsOf(root), '');
    commitAll(root);
    await writeFiles(root, { 'statements/bread/fa.md': other });
    await recordIn(root, ['bread/fa', 'published', '2022-08-02']);
    assert.equal(await errorsOf(root), '');
  });

  it('in such a site whose history has records that the other one had replaced', async (test) => {
    const root = await committedRoot(test);
    const ledger = await readLedger(root);
    await writeFile(ledgerOf(root), ledger.replaceAll(/"date":"[^"]*"/g, '"date":"2021-01-01"'));
    commitAll(root);
    assert.match(await errorsOf(root), /lost-record/);
    await rm(ledgerOf(root));
    await rm(path.join(root, 'content/statements/azadi'), { recursive: true });
    assert.equal(await errorsOf(root), '');
    commitAll(root);
    assert.equal(await errorsOf(root), '');
  });

  it('in such a site that publishes its first text before it commits', async (test) => {
    const root = await committedRoot(test);
    await writeFiles(root, { 'statements/azadi': null, 'statements/bread/fa.md': other });
    await recordIn(root, ['bread/fa', 'published', '2022-08-02']);
    assert.equal(await errorsOf(root), '');
    commitAll(root);
    assert.equal(await errorsOf(root), '');
  });
});
