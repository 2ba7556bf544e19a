import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { deserialize, serialize } from 'node:v8';
import { packError, unpackError } from '../../../src/build/work/process-error.ts';
import { BayanError, isBayanError } from '../../../src/domain/bayan-error.ts';

/** Returns an error as it comes out of a worker process. */
const sent = (error: unknown): Error => unpackError(deserialize(serialize(packError(error))));

const thrownBy = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('an error of a worker process', () => {
  it('has its kind, its message and its remedy', () => {
    const error = sent(new BayanError('archive', '«باز» hat zwei\nZeilen.', 'Rename it.'));
    assert.ok(isBayanError(error, 'archive'));
    assert.equal(error.message, '«باز» hat zwei\nZeilen. Rename it.');
    assert.equal(error.exitCode, 1);
  });

  it('has its code, its path and its stack if it is of the system', () => {
    const error = thrownBy(() => readFileSync('/no/درها')) as Error;
    const { code, path, syscall, message, stack } = sent(error) as NodeJS.ErrnoException;
    assert.deepEqual(
      { code, path, syscall },
      { code: 'ENOENT', path: '/no/درها', syscall: 'open' },
    );
    assert.deepEqual([message, stack], [error.message, error.stack]);
  });

  it('has its stack, since it is a bug', () => {
    const error = thrownBy(() => (undefined as unknown as { a: string }).a) as Error;
    const received = sent(error);
    assert.deepEqual([received.message, received.stack], [error.message, error.stack]);
    assert.ok(!isBayanError(received));
  });

  it('is the same if its message begins like one that was sent', () => {
    for (const message of ['packed error ', 'packed error {"kind":"usage","message":"x"}']) {
      const error = sent(new Error(message));
      assert.equal(error.message, message);
      assert.ok(!isBayanError(error));
    }
  });

  it('is an error with the text of what was thrown', () => {
    assert.equal(sent('باز').message, 'باز');
    assert.equal(sent(undefined).message, 'undefined');
  });

  it('says that a process has ended', () => {
    const error = unpackError(new Error('Worker exited unexpectedly'));
    assert.ok(isBayanError(error, 'environment'));
    assert.match(error.message, /^A worker process of the build ended, .* build again\.$/);
  });

  it('that is not from Bayan keeps its message', () => {
    assert.equal(unpackError(new Error('Terminating worker')).message, 'Terminating worker');
  });
});
