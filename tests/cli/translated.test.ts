import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { translated as command } from '../../src/cli/commands/translated.ts';
import { readContent } from '../../src/source/read-content.ts';
import { callCommand } from '../support/call-command.ts';
import { commitAll } from '../support/git.ts';
import { temporaryRoot } from '../support/roots.ts';

const persian =
  '---\ntitle: قفسه‌ها\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\nکتابخانه هفت قفسه دارد.\n';
const changed = persian.replace('هفت', 'هشت');
// A handwritten file: its comment, its quotes and its Windows line ends must stay.
const english =
  '---\r\ntitle: "The shelves"\r\ntranslatedFrom: fa # the original\r\nreview: reviewed\r\n---\r\n\r\nThe library has seven shelves.\r\n';

const fileOf = (root: string, tag: string) =>
  path.join(root, `content/statements/shelves/${tag}.md`);
const translated = (root: string, ...args: string[]) =>
  callCommand(command, root, 'shelves', 'en', ...args);

async function digestOf(root: string): Promise<string> {
  const { editions } = await readContent(root);
  const edition = editions.find(({ id, tag }) => id === 'shelves' && tag === 'fa');
  return edition?.digests?.words ?? '';
}

/** A translation that records which text it was made from. */
async function translatedRoot(test: TestContext): Promise<string> {
  const root = await temporaryRoot(test, 'shelf', {
    'statements/shelves/fa.md': persian,
    'statements/shelves/en.md': english,
  });
  assert.equal((await translated(root)).code, 0);
  return root;
}

describe('bayan translated', () => {
  it('writes the digest of the source below translatedFrom, and changes no other byte', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/shelves/fa.md': persian,
      'statements/shelves/en.md': english,
    });
    const { code, stdout } = await translated(root);
    assert.equal(code, 0);
    assert.equal(
      stdout,
      `content/statements/shelves/en.md did not record which text it was made from, so there is nothing to compare.
Recorded in content/statements/shelves/en.md that it matches the current content/statements/shelves/fa.md. Commit it.
`,
    );
    assert.equal(
      await readFile(fileOf(root, 'en'), 'utf8'),
      english.replace(
        '# the original\r\n',
        `# the original\r\nsourceDigest: ${await digestOf(root)}\r\n`,
      ),
    );
    assert.match((await translated(root)).stdout, /^Nothing to record: /);
  });

  it('shows what has changed in the source, and accepts a translation that has changed too', async (test) => {
    const root = await translatedRoot(test);
    commitAll(root);
    await writeFile(fileOf(root, 'fa'), persian.replace('قفسه‌ها', 'قفسه ها'));
    commitAll(root);
    await writeFile(fileOf(root, 'fa'), changed);
    commitAll(root);
    const before = await readFile(fileOf(root, 'en'), 'utf8');
    await writeFile(fileOf(root, 'en'), before.replace('seven', 'eight'));
    const { code, stdout } = await translated(root);
    assert.equal(code, 0);
    assert.match(stdout, /کتابخانه \[-هفت-\]\{\+هشت\+\} قفسه دارد\./);
    const after = await readFile(fileOf(root, 'en'), 'utf8');
    const old = /sourceDigest: (\w+)/.exec(before)?.[1] ?? '';
    assert.equal(after, before.replace('seven', 'eight').replace(old, await digestOf(root)));
  });

  it('refuses a translation that has not changed since its source has, except with --still-good', async (test) => {
    const root = await translatedRoot(test);
    commitAll(root);
    await writeFile(fileOf(root, 'fa'), changed);
    const before = await readFile(fileOf(root, 'en'), 'utf8');
    for (const isCommitted of [false, true]) {
      if (isCommitted) commitAll(root);
      const { code, stderr, stdout } = await translated(root);
      assert.deepEqual(
        [code, stderr],
        [
          1,
          'content/statements/shelves/en.md has not changed since then. Nothing was recorded. Update it and run this again. If it needs no change, add --still-good.\n',
        ],
      );
      assert.match(stdout, /\[-هفت-\]\{\+هشت\+\}/);
      assert.equal(await readFile(fileOf(root, 'en'), 'utf8'), before);
    }
    assert.equal((await translated(root, '--still-good')).code, 0);
    assert.ok((await readFile(fileOf(root, 'en'), 'utf8')).includes(await digestOf(root)));
  });

  it('accepts a source and a translation that were committed together', async (test) => {
    const root = await translatedRoot(test);
    commitAll(root);
    const before = await readFile(fileOf(root, 'en'), 'utf8');
    await writeFile(fileOf(root, 'fa'), changed);
    await writeFile(fileOf(root, 'en'), before.replace('seven', 'eight'));
    commitAll(root);
    assert.equal((await translated(root)).code, 0);
  });

  it('records the digest even if git is missing or does not have the former version', async (test) => {
    const root = await translatedRoot(test);
    await writeFile(fileOf(root, 'fa'), changed);
    assert.match(
      (await translated(root)).stdout,
      /^content\/statements\/shelves\/fa\.md has changed since the translation was made\. The changes cannot be shown: this folder is not in a git repository\.\nRecorded /,
    );
    await writeFile(fileOf(root, 'fa'), persian);
    commitAll(root);
    assert.match(
      (await translated(root)).stdout,
      /cannot be shown: git does not have the recorded text in any version of content\/statements\/shelves\/fa\.md\.\nRecorded /,
    );
  });

  it('refuses an original, an unknown language and an unknown statement', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const refusals = await Promise.all(
      [['night-hours', 'en'], ['night-hours', 'fr'], ['night-ours', 'fa'], ['night-hours']].map(
        (args) => callCommand(command, root, ...args),
      ),
    );
    assert.deepEqual(
      refusals.map(({ code, stderr }) => [code, stderr]),
      [
        [
          1,
          'en is the original of night-hours, so it was not made from another text. Name the language of a translation.\n',
        ],
        [1, 'night-hours has no edition "fr". Use one of: fa, en.\n'],
        [
          1,
          'There is no statement "night-ours" in content/statements. Did you mean night-hours?\n',
        ],
        [
          2,
          'translated takes a statement and the language of a translation: node bayan translated <id> <tag>\n',
        ],
      ],
    );
  });
});
