import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { disk, type Disk } from '../../src/build/disk.ts';
import { takeLock } from '../../src/build/site-lock.ts';
import { temporaryFolder } from '../support/roots.ts';
import { agreeingSite, buildSmall } from '../support/small-site.ts';

const out = '/srv/dist';

const lockIn = async (test: TestContext): Promise<string> =>
  path.join(await temporaryFolder(test), 'lock');

/** Changes the owner that a lock names. */
async function changeOwner(file: string, change: object): Promise<void> {
  const owner = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...owner, token: 'other', ...change }));
}

/** Returns the id of a process that has ended. */
const endedProcess = (): number => spawnSync(process.execPath, ['--version']).pid;

describe('the lock of a site', () => {
  it('is for one build at a time, and is free when that has ended', async (test) => {
    const file = await lockIn(test);
    const lock = await takeLock(file, out, disk);
    await assert.rejects(takeLock(file, out, disk), {
      message: `Another build or rollback is writing ${out} (process ${process.pid}). Wait until it has ended. If you are sure that it no longer runs, delete ${file}.`,
    });
    await lock.require();
    await lock.release();
    await (await takeLock(file, out, disk)).release();
    assert.deepEqual(await readdir(path.dirname(file)), []);
  });

  it('stops a second build before it begins, and the first one goes on', async (test) => {
    const site = path.join(await temporaryFolder(test), 'www/dist');
    await buildSmall(site, 'first', {
      meanwhile: () =>
        assert.rejects(buildSmall(site, 'second'), { message: /^Another build or rollback is / }),
    });
    assert.equal(await agreeingSite(site), 'first');
  });

  it('is taken over if its process has ended, or has the id of an earlier one', async (test) => {
    const file = await lockIn(test);
    for (const change of [{ pid: endedProcess() }, { started: '1' }]) {
      await takeLock(file, out, disk);
      await changeOwner(file, change);
      const lock = await takeLock(file, out, disk);
      await lock.require();
      await lock.release();
    }
    assert.deepEqual(await readdir(path.dirname(file)), []);
  });

  it('is taken over from another machine only if it was not touched for two minutes', async (test) => {
    const file = await lockIn(test);
    const first = await takeLock(file, out, disk);
    await changeOwner(file, { host: 'another', pid: endedProcess() });
    await assert.rejects(takeLock(file, out, disk), {
      message: /\(a process on another machine or in a container\)/,
    });
    const before = new Date(Date.now() - 121_000);
    await utimes(file, before, before);
    const lock = await takeLock(file, out, disk);
    await lock.require();
    await assert.rejects(first.require(), {
      message: /^Another build of \/srv\/dist has taken over/,
    });
    await first.release();
    await lock.require();
    await lock.release();
  });

  it('is taken over if it is empty and old, as after a power failure', async (test) => {
    const file = await lockIn(test);
    await writeFile(file, '');
    await assert.rejects(takeLock(file, out, disk));
    await utimes(file, new Date(0), new Date(0));
    await (await takeLock(file, out, disk)).release();
  });

  it('works on a disk without hard links', async (test) => {
    const file = await lockIn(test);
    const plain: Disk = {
      ...disk,
      link: () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' })),
    };
    const lock = await takeLock(file, out, plain);
    await assert.rejects(takeLock(file, out, plain));
    await lock.release();
    assert.deepEqual(await readdir(path.dirname(file)), []);
  });
});
