import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { knownError } from '../../src/cli/run-command.ts';
import { BayanError } from '../../src/domain/bayan-error.ts';

const systemError = (code: string) =>
  Object.assign(new Error(`${code}: open`), { code, path: 'content/published.jsonl' });

describe('an error of a command', () => {
  it('is reported with its message and exit code if it was thrown on purpose', () => {
    const error = new BayanError('usage', 'There is no option --what.');
    assert.equal(knownError(error), error);
  });

  const reasons = {
    EACCES: 'you do not have permission. Change the permissions of the file and its folder.',
    EPERM: 'you do not have permission. Change the permissions of the file and its folder.',
    EROFS: 'the disk is read-only. Copy the folder to another disk, and run this there.',
    ENOSPC: 'the disk is full. Free some space, and run this again.',
  };
  for (const [code, reason] of Object.entries(reasons))
    it(`is reported with the file and a remedy: ${code}`, () => {
      const known = knownError(systemError(code));
      assert.deepEqual(
        [known?.message, known?.exitCode],
        [`content/published.jsonl cannot be read or written: ${reason}`, 2],
      );
    });

  it('names the place that is full if a file was copied there', () => {
    const error = Object.assign(systemError('ENOSPC'), { dest: 'dist/site.zip' });
    assert.match(knownError(error)?.message ?? '', /^dist\/site\.zip cannot be read or written: /);
  });

  it('is a bug, and shows its stack, if it is anything else', async () => {
    const error: unknown = await readFile('missing').catch((thrown: unknown) => thrown);
    assert.deepEqual([knownError(error), knownError(new TypeError('x'))], [undefined, undefined]);
  });
});
