import assert from 'node:assert/strict';
import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { withLock } from '../support/lock.ts';
import { temporaryFolder } from '../support/roots.ts';

describe('a lock', () => {
  it('lets one work at a time, and is free after a failure', async (test) => {
    const lock = path.join(await temporaryFolder(test), 'deep', 'lock');
    const events: string[] = [];
    const work = (name: string) =>
      withLock(lock, async () => {
        events.push(`${name} begins`);
        await setImmediate();
        events.push(`${name} ends`);
        throw new Error(name);
      });
    await Promise.all(['a', 'b'].map((name) => assert.rejects(work(name), new Error(name))));
    assert.deepEqual(events, ['a begins', 'a ends', 'b begins', 'b ends']);
    assert.equal(existsSync(lock), false);
  });

  it('is taken from a process that was killed long ago', async (test) => {
    const lock = path.join(await temporaryFolder(test), 'lock');
    mkdirSync(lock);
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(lock, longAgo, longAgo);
    let isDone = false;
    await withLock(lock, () => {
      isDone = true;
    });
    assert.ok(isDone);
  });
});
