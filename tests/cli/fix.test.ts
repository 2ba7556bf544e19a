import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fix as command } from '../../src/cli/commands/fix.ts';
import { callCommand, callWithInput } from '../support/call-command.ts';
import { digestFolder } from '../support/folder-digest.ts';
import { temporaryRoot } from '../support/roots.ts';

const front = '---\ntitle: آزادی\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\n';
const file = 'content/statements/azadi/fa.md';
const rootWith = (test: TestContext, text: string | Uint8Array) =>
  temporaryRoot(test, 'shelf', { 'statements/azadi/fa.md': text });
const fix = (root: string, ...args: string[]) =>
  callCommand(command, root, 'content/statements/azadi', ...args);
const fixIn = (root: string, ...args: string[]) => callCommand(command, root, ...args);
/** Runs `bayan fix` with answers on standard input, one a line. */
const answer = (root: string, answers: string) =>
  callWithInput(answers, command, root, '--ask', 'content/statements/azadi');

const read = (root: string) => readFile(path.join(root, file), 'utf8');

describe('bayan fix', () => {
  it('makes the safe repairs, shows them as a patch, and then finds nothing more', async (test) => {
    const root = await rootWith(test, `${front}آزادي همه زندانیان.\n\nنور و **سکوت **\n`);
    const { code, stdout } = await fix(root);
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
    const again = await fix(root);
    assert.match(again.stdout, /^Nothing to repair\./);
  });

  it('writes nothing with --dry-run', async (test) => {
    const root = await rootWith(test, `${front}آزادي.\n`);
    const before = digestFolder(root);
    const { code, stdout } = await fix(root, '--dry-run');
    assert.equal(code, 0);
    assert.match(stdout, /\n\+آزادی\.\n1 repair in 1 file to make\. Nothing was written\.\n$/);
    assert.deepEqual(digestFolder(root), before);
  });

  it('changes nothing outside the given folder', async (test) => {
    const root = await rootWith(test, `${front}آزادي.\n`);
    assert.match((await fixIn(root, 'content/issuers')).stdout, /^Nothing to repair/);
    assert.equal(await read(root), `${front}آزادي.\n`);
  });

  it('converts UTF-16 with a byte order mark to UTF-8, and repairs the text', async (test) => {
    const bytes = Buffer.from(`\ufeff${front}آزادي.\n`, 'utf16le');
    for (const given of [bytes, Buffer.from(bytes).swap16()]) {
      const root = await rootWith(test, given);
      const { stdout } = await fix(root);
      assert.match(
        stdout,
        /^content\/statements\/azadi\/fa\.md: converted to UTF-8 with LF line ends\.\n---/,
      );
      assert.equal(await read(root), `${front}آزادی.\n`);
    }
  });

  it('removes byte order marks and CRLF, in shared files too', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/azadi/fa.md': `\ufeff${front}آزادی.\n`,
      'topics/silence.yaml': 'name: { fa: سکوت, en: Silence }\r\n',
    });
    const { stdout } = await fixIn(root);
    assert.match(stdout, /topics\/silence\.yaml: converted to UTF-8/);
    assert.equal(await read(root), `${front}آزادی.\n`);
    const topic = await readFile(path.join(root, 'content/topics/silence.yaml'), 'utf8');
    assert.equal(topic, 'name: { fa: سکوت, en: Silence }\n');
  });

  it('leaves bytes in an unknown encoding as they are', async (test) => {
    const bytes = Buffer.concat([Buffer.from(front), Buffer.from([0xe1, 0xe2, 0x0a])]);
    const root = await rootWith(test, bytes);
    assert.match((await fix(root)).stdout, /^Nothing to repair\.\n$/);
    assert.deepEqual(await readFile(path.join(root, file)), bytes);
  });

  it('says which command to run for a published text', async (test) => {
    const root = await temporaryRoot(test, 'published');
    const edition = path.join(root, 'content/statements/khuzestan-detainees/fa.md');
    const text = await readFile(edition, 'utf8');
    await writeFile(edition, text.replace('زندانیان', 'زندانيان'));
    assert.match(
      (await fixIn(root, 'content/statements/khuzestan-detainees/fa.md')).stdout,
      /\n\/fa\/khuzestan-detainees\.html is published\. When its text is final, run npx bayan accept khuzestan-detainees --lang fa --typo\n$/,
    );
  });
});

const doubtful = `${front}سرآغاز.\n\n**خواسته‌ها**\n\nنور.\n\n• یک\n• دو\n\n1400. سالی.\n`;

describe('bayan fix --ask', () => {
  it('shows each doubtful repair, and makes those that are confirmed', async (test) => {
    const root = await rootWith(test, doubtful);
    const { code, stdout } = await answer(root, 'y\nn\nperhaps\nyes\n');
    assert.equal(code, 0);
    assert.match(
      stdout,
      /fa\.md:9:1 {2}.* {3}fake-heading\n {2}- ⁨\*\*خواسته‌ها\*\*⁩\n {2}\+ ⁨## خواسته‌ها⁩\nMake this repair\?/,
    );
    assert.equal(
      await read(root),
      doubtful.replace('**خواسته‌ها**', '## خواسته‌ها').replace('1400.', '1400\\.'),
    );
    assert.match(stdout, /1 doubtful repair: not made/);
  });

  it('makes all further repairs after the answer a', async (test) => {
    const root = await rootWith(test, doubtful);
    await answer(root, 'n\na\n');
    assert.equal(await read(root), doubtful.replaceAll('•', '-').replace('1400.', '1400\\.'));
  });

  it('makes no further repairs after the answer q, and after the last answer', async (test) => {
    for (const answers of ['y\nq\ny\n', 'y\n', 'y\n\n']) {
      const root = await rootWith(test, doubtful);
      assert.equal((await answer(root, answers)).code, 0);
      assert.equal(await read(root), doubtful.replace('**خواسته‌ها**', '## خواسته‌ها'), answers);
    }
  });

  it('is mentioned by bayan fix if there are doubtful repairs', async (test) => {
    const root = await rootWith(test, doubtful);
    assert.equal(
      (await fix(root)).stdout,
      'Nothing to repair. 3 doubtful repairs: npx bayan fix --ask asks about each.\n',
    );
  });
});
