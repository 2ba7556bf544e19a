import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';
import { publish } from '../../src/cli/commands/publish.ts';
import { withdraw } from '../../src/cli/commands/withdraw.ts';
import { confirm } from '../../src/cli/confirm.ts';
import { isError } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { callCommand } from '../support/call-command.ts';
import { commitAll, git } from '../support/git.ts';
import { publishableRoot } from '../support/roots.ts';

const read = (root: string, name: string) => readFile(path.join(root, 'content', name), 'utf8');
const night = 'statements/night-hours/en.md';
const asDraft = (text: string) => text.replace('---\n\n', 'draft: true\n---\n\n');

/** Returns a committed shelf on which `tall-shelves` is published and committed. */
async function committedRoot(test: TestContext): Promise<string> {
  const root = await publishableRoot(test);
  assert.equal((await callCommand(publish, root, 'tall-shelves')).code, 0);
  commitAll(root);
  return root;
}

const after =
  'If you have staged content/published.jsonl, stage it again. If a build with this text was uploaded, readers have seen it: publish it again, and retract it with node bayan accept night-hours --retraction "…".\n';

describe('bayan publish --undo', () => {
  it('removes the lines that no commit has, and makes the statement a draft again', async (test) => {
    const root = await committedRoot(test);
    const [ledger, text] = [await read(root, 'published.jsonl'), await read(root, night)];
    await callCommand(publish, root, 'night-hours');
    git(root, 'add', '--all');
    const { code, stdout } = await callCommand(publish, root, 'night-hours', '--undo');
    assert.deepEqual(
      [code, stdout],
      [
        0,
        `content/statements/night-hours/en.md is a draft again.
Removed the record of /fa/night-hours.html, which was in no commit.
Removed the record of /en/night-hours.html, which was in no commit.
${after}`,
      ],
    );
    assert.equal(await read(root, 'published.jsonl'), ledger);
    assert.equal(await read(root, night), asDraft(text));
    const { problems } = await readContent(root);
    // Other texts of the shelf link to this one.
    const errors = problems.filter((problem) => isError(problem) && problem.rule !== 'broken-link');
    assert.deepEqual(errors, []);
  });

  it('can be limited to a translation', async (test) => {
    const root = await committedRoot(test);
    const text = await read(root, 'statements/night-hours/fa.md');
    await callCommand(publish, root, 'night-hours');
    const { stdout } = await callCommand(publish, root, 'night-hours/fa', '--undo');
    assert.equal(
      stdout,
      `content/statements/night-hours/fa.md is a draft again.
Removed the record of /fa/night-hours.html, which was in no commit.
${after}`,
    );
    assert.equal(await read(root, 'statements/night-hours/fa.md'), asDraft(text));
    assert.match(await read(root, 'published.jsonl'), /\/en\/night-hours\.html/);
  });

  it('refuses what a commit of any branch has, and changes nothing', async (test) => {
    const root = await committedRoot(test);
    await callCommand(publish, root, 'night-hours');
    const [ledger, text] = [await read(root, 'published.jsonl'), await read(root, night)];
    git(root, 'switch', '--quiet', '--create', 'other');
    commitAll(root);
    git(root, 'switch', '--quiet', '-');
    await writeFile(path.join(root, 'content/published.jsonl'), ledger);
    const { code, stderr } = await callCommand(publish, root, 'night-hours', '--undo');
    assert.deepEqual(
      [code, stderr],
      [
        1,
        '/fa/night-hours.html, /en/night-hours.html are recorded in a commit, so others may have it, and it cannot be undone. Nothing was changed. To retract the text and tell readers why, run: node bayan accept night-hours --lang fa --retraction "…"\n',
      ],
    );
    assert.equal(await read(root, 'published.jsonl'), ledger);
    assert.equal(await read(root, night), text);
  });

  it('says without git what is not known, and changes nothing', async (test) => {
    const root = await publishableRoot(test);
    await callCommand(publish, root, 'tall-shelves');
    const ledger = await read(root, 'published.jsonl');
    const { code, stderr } = await callCommand(publish, root, 'tall-shelves', '--undo');
    assert.deepEqual(
      [code, stderr],
      [
        1,
        'It is not known whether others have the record of /fa/tall-shelves.html: this folder is not in a git repository. Nothing was changed. If it was never shared and no build with it was uploaded, delete its lines from content/published.jsonl and add draft: true to content/statements/tall-shelves/fa.md.\n',
      ],
    );
    assert.equal(await read(root, 'published.jsonl'), ledger);
  });

  it('works before the first commit, and says if there is nothing to undo', async (test) => {
    const root = await publishableRoot(test);
    git(root, 'init', '--quiet');
    await callCommand(publish, root, 'tall-shelves');
    assert.equal((await callCommand(publish, root, 'tall-shelves', '--undo')).code, 0);
    assert.equal(await read(root, 'published.jsonl'), '');
    assert.equal(
      (await callCommand(publish, root, 'tall-shelves', '--undo')).stderr,
      'There is nothing to undo: tall-shelves is not in content/published.jsonl.\n',
    );
    assert.match(
      (await callCommand(publish, root, 'tall-shelvs', '--undo')).stderr,
      /^There is no statement "tall-shelvs"/,
    );
  });
});

describe('bayan withdraw of a published text', () => {
  it('says how to undo its record if it is in no commit', async (test) => {
    const root = await committedRoot(test);
    await callCommand(publish, root, 'night-hours');
    assert.match(
      (await callCommand(withdraw, root, 'night-hours')).stderr,
      /must keep working\. Its record is in no commit yet\. If no build with it was uploaded, run: node bayan publish night-hours --undo\n$/,
    );
    assert.match(
      (await callCommand(withdraw, root, 'tall-shelves')).stderr,
      /To retract the text and tell readers why, run: node bayan accept tall-shelves --lang fa --retraction "…"\n$/,
    );
  });

  it('says so too if the text has changed since, instead of asking for a note to readers', async (test) => {
    const root = await committedRoot(test);
    await callCommand(publish, root, 'night-hours');
    await writeFile(path.join(root, 'content', night), `${await read(root, night)}\nMore.\n`);
    for (const more of [[], ['--lang', 'en']])
      assert.match(
        (await callCommand(withdraw, root, 'night-hours', ...more)).stderr,
        /Its record is in no commit yet\. If no build with it was uploaded, run: node bayan publish night-hours --undo\n$/,
      );
  });
});

describe('the question in a terminal', () => {
  it('is asked until the answer is yes or no', async () => {
    for (const [answers, expected] of [
      [['maybe', '', 'Yes'], true],
      [['n'], false],
    ] as const) {
      const [input, output] = [new PassThrough(), new PassThrough()];
      const left: string[] = [...answers];
      let said = '';
      output.on('data', (text: Buffer) => {
        said += text.toString();
        if (text.toString().endsWith('[n]o: ')) input.write(`${left.shift() ?? ''}\n`);
      });
      assert.equal(await confirm({ input, output }, 'Publish it?'), expected);
      assert.deepEqual(left, []);
      assert.match(said, /^Publish it\? \[y\]es, \[n\]o: /);
    }
  });
});
