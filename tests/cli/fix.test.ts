import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { digestFolder } from '../support/folders.ts';
import { temporaryRoot } from '../support/roots.ts';
import { runBayan } from '../support/run.ts';
import { project } from '../support/sites.ts';

const front = '---\ntitle: آزادی\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\n';
const file = 'content/statements/azadi/fa.md';
const rootWith = (test: TestContext, text: string | Uint8Array) =>
  temporaryRoot(test, 'shelf', { 'statements/azadi/fa.md': text });
const fix = (root: string, ...args: string[]) =>
  runBayan('fix', 'content/statements/azadi', ...args, '--root', root);
/** Runs it with answers on standard input, a line each. */
function answer(root: string, answers: string): { code: number | null; stdout: string } {
  const tool = path.join(project, 'bin/bayan.mjs');
  const args = [tool, 'fix', '--ask', 'content/statements/azadi', '--root', root];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    input: answers,
  });
  return { code: status, stdout };
}

const read = (root: string) => readFile(path.join(root, file), 'utf8');

describe('bayan fix', () => {
  it('makes the safe repairs, shows them as a patch, and has nothing more to do', async (test) => {
    const root = await rootWith(test, `${front}آزادي همه زندانیان.\n\nنور و **سکوت **\n`);
    const { code, stdout } = fix(root);
    assert.equal(code, 0);
    assert.equal(
      stdout.slice(0, stdout.indexOf('Made')),
      `--- a/${file}
+++ b/${file}
@@ -6,4 +6,4 @@
 
-آزادي همه زندانیان.
+آزادی همه زندانیان.
 
-نور و **سکوت **
+نور و **سکوت**
`,
    );
    assert.match(stdout, /\nMade 2 repairs in 1 file\./);
    assert.equal(await read(root), `${front}آزادی همه زندانیان.\n\nنور و **سکوت**\n`);
    const again = fix(root);
    assert.match(again.stdout, /^There is nothing to repair\./);
  });

  it('writes nothing with --dry-run', async (test) => {
    const root = await rootWith(test, `${front}آزادي.\n`);
    const before = await digestFolder(root);
    const { code, stdout } = fix(root, '--dry-run');
    assert.equal(code, 0);
    assert.match(stdout, /\n\+آزادی\.\n1 repair in 1 file to be made; nothing was written\.\n$/);
    assert.deepEqual(await digestFolder(root), before);
  });

  it('leaves what is outside the folder that it is limited to', async (test) => {
    const root = await rootWith(test, `${front}آزادي.\n`);
    assert.match(runBayan('fix', 'content/issuers', '--root', root).stdout, /nothing to repair/);
    assert.equal(await read(root), `${front}آزادي.\n`);
  });

  it('makes UTF-8 of what says that it is UTF-16, and mends it too', async (test) => {
    const bytes = Buffer.from(`\ufeff${front}آزادي.\n`, 'utf16le');
    for (const given of [bytes, Buffer.from(bytes).swap16()]) {
      const root = await rootWith(test, given);
      const { stdout } = fix(root);
      assert.match(
        stdout,
        /^content\/statements\/azadi\/fa\.md: written as UTF-8 with lines that end in LF\.\n---/,
      );
      assert.equal(await read(root), `${front}آزادی.\n`);
    }
  });

  it('takes byte order marks and CRLF away, of shared files too', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/azadi/fa.md': `\ufeff${front}آزادی.\n`,
      'topics/silence.yaml': 'name: { fa: سکوت, en: Silence }\r\n',
    });
    const { stdout } = runBayan('fix', '--root', root);
    assert.match(stdout, /topics\/silence\.yaml: written as UTF-8/);
    assert.equal(await read(root), `${front}آزادی.\n`);
    const topic = await readFile(path.join(root, 'content/topics/silence.yaml'), 'utf8');
    assert.equal(topic, 'name: { fa: سکوت, en: Silence }\n');
  });

  it('leaves bytes alone of which nobody knows what they were', async (test) => {
    const bytes = Buffer.concat([Buffer.from(front), Buffer.from([0xe1, 0xe2, 0x0a])]);
    const root = await rootWith(test, bytes);
    assert.match(fix(root).stdout, /^There is nothing to repair\.\n$/);
    assert.deepEqual(await readFile(path.join(root, file)), bytes);
  });

  it('says what follows for a text that is published', async (test) => {
    const root = await temporaryRoot(test, 'published');
    const edition = path.join(root, 'content/statements/khuzestan-detainees/fa.md');
    const text = await readFile(edition, 'utf8');
    await writeFile(edition, text.replace('زندانیان', 'زندانيان'));
    assert.match(
      runBayan('fix', 'content/statements/khuzestan-detainees/fa.md', '--root', root).stdout,
      /\n\/fa\/khuzestan-detainees\.html is published: once its text stands as it should, run npx bayan accept khuzestan-detainees --lang fa --typo\n$/,
    );
  });
});

const doubtful = `${front}سرآغاز.\n\n**خواسته‌ها**\n\nنور.\n\n• یک\n• دو\n\n1400. سالی.\n`;

describe('bayan fix --ask', () => {
  it('shows each doubtful repair, and makes those that are answered with y', async (test) => {
    const root = await rootWith(test, doubtful);
    const { code, stdout } = answer(root, 'y\nn\nperhaps\nyes\n');
    assert.equal(code, 0);
    assert.match(
      stdout,
      /fa\.md:9:1 {2}.* {3}fake-heading\n {2}- ⁨\*\*خواسته‌ها\*\*⁩\n {2}\+ ⁨## خواسته‌ها⁩\nWrite it so\?/,
    );
    assert.equal(
      await read(root),
      doubtful.replace('**خواسته‌ها**', '## خواسته‌ها').replace('1400.', '1400\\.'),
    );
    assert.match(stdout, /1 doubtful repair: left as they are/);
  });

  it('makes all that follow after a', async (test) => {
    const root = await rootWith(test, doubtful);
    answer(root, 'n\na\n');
    assert.equal(await read(root), doubtful.replaceAll('•', '-').replace('1400.', '1400\\.'));
  });

  it('makes no more after q, and after the last answer', async (test) => {
    for (const answers of ['y\nq\ny\n', 'y\n', 'y\n\n']) {
      const root = await rootWith(test, doubtful);
      assert.equal(answer(root, answers).code, 0);
      assert.equal(await read(root), doubtful.replace('**خواسته‌ها**', '## خواسته‌ها'), answers);
    }
  });

  it('says without it that there are doubtful ones', async (test) => {
    const root = await rootWith(test, doubtful);
    assert.equal(
      fix(root).stdout,
      'There is nothing to repair. 3 doubtful repairs: npx bayan fix --ask asks about each.\n',
    );
  });
});
