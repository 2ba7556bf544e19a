import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { poolOf, type Pool } from '../../../src/build/work/pool.ts';
import type { DoneFile, FilesTask, Task } from '../../../src/build/work/task.ts';
import { isBayanError } from '../../../src/domain/bayan-error.ts';
import { factsOf } from '../../support/made-site.ts';
import { runNode } from '../../support/run.ts';
import { project } from '../../support/sites.ts';
import { workSettings } from '../../support/work-settings.ts';

const run = promisify(execFile);

const taskOf = (name: string): FilesTask => ({
  kind: 'files',
  files: [
    {
      path: name,
      bytes: Buffer.from(`${name} ${'درهای کتابخانه را باز کنید. '.repeat(9)}`),
      inner: [],
    },
  ],
});

const folders: string[] = [];
const pools: Pool[] = [];
after(async () => {
  for (const pool of pools) await pool.end();
  for (const folder of folders) await rm(folder, { recursive: true });
});

/** Returns a new pool, and a function that returns tasks which write 40 texts to a folder of its site. */
async function newPool(cores: number, files = 400) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-test-'));
  folders.push(folder);
  const settings = workSettings(folder, []);
  const pool = poolOf(settings, folder, { files, cores });
  pools.push(pool);
  const tasksIn = (place: string) =>
    Array.from({ length: 40 }, (_, index) => taskOf(`${place}/${String(index)}.txt`));
  return { pool, folder, settings, tasksIn };
}

/** Returns the worker processes of this one. */
async function workers(): Promise<number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, parent, ...args]) => parent === String(process.pid) && args.join(' ').includes('node'),
    )
    .map(([pid]) => Number(pid));
}

for (const cores of [1, 2])
  describe(`a pool on ${String(cores)} core${cores > 1 ? 's' : ''}`, async () => {
    const { pool, settings, tasksIn } = await newPool(cores);

    it('does every task once', async () => {
      const tasks = tasksIn('fa');
      const done: DoneFile[] = [];
      await pool.run(tasks, (files) => void done.push(...files));
      assert.deepEqual(
        done.map((file) => file.path).sort(),
        tasks.map(({ files: [file] }) => file?.path).sort(),
      );
      for (const file of done) {
        const written = readFileSync(path.join(settings.site, file.path));
        assert.equal(file.facts.sha256, factsOf(written).sha256);
        assert.deepEqual(file.faults, []);
      }
    });

    it('throws the error of a task, and begins no other', async () => {
      const from = path.join(settings.site, '..', 'درها.txt');
      const missing: Task = { kind: 'public', path: 'ckb/0.txt', from, sha256: '' };
      const done: string[] = [];
      await assert.rejects(
        pool.run([missing, ...tasksIn('ckb').slice(1)], (files) => {
          done.push(...files.map((file) => file.path));
        }),
        { code: 'ENOENT', path: from },
      );
      assert.ok(done.length < 20, `${String(done.length)} were done`);
    });

    it('throws an error with its kind and its message', async () => {
      const from = path.join(settings.site, '..', 'azadi.txt');
      writeFileSync(from, 'درهای کتابخانه را باز کنید.');
      const changed: Task = { kind: 'public', path: 'azadi.txt', from, sha256: '0'.repeat(64) };
      await assert.rejects(
        pool.run([changed], () => undefined),
        (error) =>
          isBayanError(error, 'changed') &&
          error.message === `${from} has changed during the build. Build again.`,
      );
    });

    it('throws what is thrown where its files are taken, or where its tasks come from', async () => {
      const broken = () => {
        throw new Error('باز');
      };
      await assert.rejects(pool.run(tasksIn('de'), broken), { message: 'باز' });
      async function* source() {
        yield await Promise.resolve(taskOf('de/last.txt'));
        throw new Error('no more');
      }
      await assert.rejects(
        pool.run(source(), () => undefined),
        { message: 'no more' },
      );
    });

    it('asks for few tasks before they are done', async () => {
      const tasks = tasksIn('ar');
      let [asked, done, most] = [0, 0, 0];
      function* source() {
        for (const task of tasks) {
          asked += 1;
          most = Math.max(most, asked - done);
          yield task;
        }
      }
      await pool.run(source(), () => void (done += 1));
      assert.equal(done, tasks.length);
      assert.ok(most <= 2 * cores, `${String(most)} were waiting`);
    });
  });

for (const [where, cores, files] of [
  ['on one core', 1, 400],
  ['for a few files', 2, 100],
] as const)
  describe(`a pool ${where}`, () => {
    it('works in this process', async () => {
      const { pool, folder, tasksIn } = await newPool(cores, files);
      const before = await workers();
      await pool.run(tasksIn('fa').slice(0, 4), async () => {
        assert.deepEqual(await workers(), before);
      });
      assert.ok(!existsSync(path.join(folder, 'settings')));
    });
  });

describe('a pool on two cores', () => {
  const isEnd = (error: unknown) =>
    isBayanError(error, 'environment') && error.message.startsWith('A worker process');

  /** Kills the worker processes that a test has started. */
  async function killWorkers(before: ReadonlySet<number>): Promise<boolean> {
    const own = (await workers()).filter((pid) => !before.has(pid));
    for (const pid of own) process.kill(pid, 'SIGKILL');
    return own.length > 0;
  }

  it('says that its processes have ended while they worked', async () => {
    const { pool, tasksIn } = await newPool(2);
    const before = new Set(await workers());
    let isKilled = false;
    await assert.rejects(
      pool.run(tasksIn('fa'), async () => {
        if (isKilled) return;
        isKilled = true;
        await killWorkers(before);
      }),
      isEnd,
    );
    await assert.rejects(
      pool.run(tasksIn('fa'), () => undefined),
      isEnd,
    );
  });

  it('says that its processes have ended before they worked', async () => {
    const { pool, tasksIn } = await newPool(2);
    const before = new Set(await workers());
    const running = assert.rejects(
      pool.run(tasksIn('fa'), () => undefined),
      isEnd,
    );
    while (!(await killWorkers(before)));
    await running;
  });

  it('ends its processes', async () => {
    const { pool, tasksIn } = await newPool(2);
    const before = new Set(await workers());
    const isOwn = (pid: number) => !before.has(pid);
    let most = 0;
    await pool.run(tasksIn('fa').slice(0, 6), async () => {
      most = Math.max(most, (await workers()).filter(isOwn).length);
    });
    assert.equal(most, 2);
    await pool.end();
    assert.ok(!(await workers()).some(isOwn));
  });

  it('waits for processes that end late', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-test-'));
    folders.push(folder);
    const script = path.join(project, 'tests/support/slow-end.ts');
    assert.deepEqual(runNode([script, folder]), { code: 0, stdout: 'ended', stderr: '' });
  });
});
