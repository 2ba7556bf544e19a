import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BayanError, isBayanError } from '../../src/domain/bayan-error.ts';

describe('an error of the project', () => {
  it('says what happened, then what to do', () => {
    const error = new BayanError('usage', '--title is empty.', 'Write a title after it.');
    assert.equal(error.message, '--title is empty. Write a title after it.');
    assert.equal(error.remedy, 'Write a title after it.');
    assert.equal(new BayanError('usage', 'Write a title.').message, 'Write a title.');
  });

  it('has exit code 1 if content or a check fails, and 2 if a command cannot run', () => {
    const codeOf = (kind: BayanError['kind']) => new BayanError(kind, '').exitCode;
    assert.deepEqual(
      (['content', 'check', 'budget', 'privacy', 'archive', 'zip', 'date'] as const).map(codeOf),
      [1, 1, 1, 1, 1, 1, 1],
    );
    assert.deepEqual((['usage', 'import', 'environment'] as const).map(codeOf), [2, 2, 2]);
  });

  it('is recognised by its kind, even if it comes from a second copy of the module, as in a build', async () => {
    const copy = (await import(
      new URL('../../src/domain/bayan-error.ts?copy', import.meta.url).href
    )) as { BayanError: typeof BayanError };
    assert.notEqual(copy.BayanError, BayanError);
    const error: unknown = new copy.BayanError('archive', 'The ZIP is too large.');
    assert.ok(!(error instanceof BayanError));
    assert.ok(isBayanError(error));
    assert.ok(isBayanError(error, 'zip', 'archive'));
    assert.ok(!isBayanError(error, 'zip'));
    assert.ok(!isBayanError(new Error('A bug')));
    assert.ok(!isBayanError('archive'));
  });
});
