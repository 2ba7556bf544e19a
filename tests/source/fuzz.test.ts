import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { isError } from '../../src/domain/problem.ts';
import { ruleCatalog } from '../../src/lint/rule-catalog.ts';
import { readContent } from '../../src/source/read-content.ts';
import { digestFolder } from '../support/folder-digest.ts';
import { temporaryRoot } from '../support/roots.ts';
import { Dice, mutate, type Kind } from '../support/mutations.ts';

/** The files to mutate. Each round mutates all of them and reads the content once. */
const files = [
  'statements/specimen/fa.md',
  'statements/specimen/en.md',
  'statements/specimen/ckb.md',
  'statements/open-the-library/fa.md',
  'statements/open-the-library/en.md',
  'statements/open-the-library/ckb.md',
  'statements/long-letter/fa.md',
  'statements/old-promise/de.md',
  'statements/night-hours/fa.md',
  'statements/night-hours/en.md',
  'issuers/reading-circle.yaml',
  'site.yaml',
] as const;

const kinds: readonly Kind[] = ['bytes', 'unicode', 'markdown', 'yaml'];
/** How many texts to break. `npm run test:fuzz` breaks more. */
const count = Number(process.env['BAYAN_FUZZ_ROUNDS'] ?? '200');
const rounds = Math.ceil(count / files.length);
const known = new Set(ruleCatalog.map(({ name }) => name));

describe(`${files.length * rounds} broken texts`, () => {
  it('are each read to the end: problems are reported, and nothing is written', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const whole = new Map<string, Buffer>();
    for (const file of files) whole.set(file, await readFile(path.join(root, 'content', file)));
    const dice = new Dice(1400);
    let errors = 0;
    for (let round = 0; round < rounds; round += 1) {
      for (const file of files) {
        const kind = file.endsWith('.yaml') && round % 2 ? 'yaml' : dice.pick(kinds);
        // site.yaml stays whole in most rounds: without its languages, texts are not checked closely.
        const isKept = file === 'site.yaml' && round % 8 > 0;
        const bytes = whole.get(file) ?? Buffer.alloc(0);
        await writeFile(
          path.join(root, 'content', file),
          isKept ? bytes : mutate(bytes, kind, dice),
        );
      }
      const before = digestFolder(root);
      const { problems, notes } = await readContent(root).catch((error: unknown) => {
        throw new Error(`round ${round}`, { cause: error });
      });
      assert.deepEqual(digestFolder(root), before);
      for (const { file, line, column, rule, message } of [...problems, ...notes]) {
        assert.ok(
          file.startsWith('content/') && line >= 1 && column >= 1,
          `${file}:${line}:${column}`,
        );
        assert.ok(known.has(rule), rule);
        assert.doesNotMatch(message, /undefined|\[object|\bat .*\.[jt]s:\d/, message);
      }
      errors += problems.filter(isError).length;
    }
    // Most of the broken texts must have errors, or the test shows nothing.
    assert.ok(errors > rounds * files.length * 0.3, String(errors));
  });
});
