import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { serialize } from 'node:v8';
import { Tinypool } from 'tinypool';
import type { DoneFile, Task, WorkSettings } from './task.ts';
import { isEnd, unpackError } from './process-error.ts';

/** Does the tasks of a build. */
export interface Pool {
  /** Does tasks, several at a time, and calls `onDone` with the files of each. Throws the first error. */
  readonly run: (
    tasks: Iterable<Task> | AsyncIterable<Task>,
    onDone: (files: readonly DoneFile[]) => Promise<void> | void,
  ) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** More processes than this take more memory than they save time. */
const most = 6;

/** For as many files, or pages, a process pays: to start one and to warm it up takes almost a second of CPU time. */
const filesOfProcess = 100;
const pagesOfProcess = 1000;

/**
 * As many files are made in this process. Those that a new title and another paragraph change in a site of a thousand texts, some
 * fifty, cost a sixth more CPU time with another process.
 */
const few = 100;

/** How many tasks each process has waiting: enough that it never waits, and few, since each has texts with it. */
const waiting = 2;

/**
 * After how many milliseconds without a task a process ends. It may take seconds to render pages before the next task; one that
 * waits takes memory while a large site is rendered.
 */
const patience = 10_000;

/**
 * Returns a pool of worker processes, one for each core if there is enough to do; on one core, or for a few files, one that works
 * in this process. They are no threads: the native libraries that draw cards and leaflets can crash when a thread ends, and a
 * process gives all of its memory back.
 * @param folder for a file with the settings
 * @param work how many files there are to make, how many of them are pages, and how many cores there are
 */
export function poolOf(
  settings: WorkSettings,
  folder: string,
  {
    files,
    pages = 0,
    cores = availableParallelism(),
  }: { readonly files: number; readonly pages?: number; readonly cores?: number },
): Pool {
  if (cores === 1 || files <= few) {
    const worker = workerHere(settings);
    return {
      run: (tasks, onDone) =>
        runAll(tasks, 1, async (task) => onDone(await (await worker())(task))),
      end: () => Promise.resolve(),
    };
  }
  const settingsFile = path.join(folder, 'settings');
  writeFileSync(settingsFile, serialize(settings), { flag: 'wx', mode: 0o600 });
  const paying = Math.floor((files - pages) / filesOfProcess + pages / pagesOfProcess);
  const maxThreads = Math.min(cores, most, Math.max(1, paying));
  const pool = new Tinypool({
    runtime: 'child_process',
    serialization: 'advanced',
    filename: new URL('./worker.ts', import.meta.url).href,
    argv: [settingsFile],
    env: process.env as Record<string, string>,
    minThreads: 0,
    maxThreads,
    idleTimeout: patience,
  });
  const doTask = inPool(pool);
  return {
    run: (tasks, onDone) =>
      runAll(tasks, maxThreads * waiting, async (task) => onDone(await doTask(task))),
    end: () => awake(pool.destroy()),
  };
}

/** Returns a function that returns what does tasks in this process. A build with other processes does not load its code. */
function workerHere(settings: WorkSettings): () => Promise<(task: Task) => Promise<DoneFile[]>> {
  let worker: Promise<(task: Task) => Promise<DoneFile[]>> | undefined;
  return () => (worker ??= import('./do-task.ts').then(({ workerOf }) => workerOf(settings)));
}

/** Waits for a promise, and keeps this process from ending before: the processes of a pool do not keep it. */
async function awake(promise: Promise<void>): Promise<void> {
  const timer = setInterval(() => undefined, 60_000);
  try {
    await promise;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Returns a function that does a task in a pool of processes. It throws if any process ends, since the tasks that wait for that
 * one would wait forever.
 */
function inPool(pool: Tinypool): (task: Task) => Promise<readonly DoneFile[]> {
  const running = new Set<(error: Error) => void>();
  let ended: Error | undefined;
  const fail = (received: unknown) => {
    ended = unpackError(received);
    for (const reject of running) reject(ended);
  };
  pool.on('error', fail);
  return async (task) => {
    if (ended) throw ended;
    const { promise, resolve, reject } = Promise.withResolvers<readonly DoneFile[]>();
    running.add(reject);
    pool.run(task).then(resolve, (error: unknown) => {
      if (isEnd(error)) fail(error);
      else reject(unpackError(error));
    });
    try {
      return await promise;
    } finally {
      running.delete(reject);
    }
  };
}

/** Calls `act` for each item, for at most `atOnce` of them at a time. Throws the first error, when those that run have ended. */
async function runAll<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  atOnce: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = each(items);
  let failure: { error: unknown } | undefined;
  const runner = async () => {
    try {
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
        if (failure) return;
        await act(next.value);
      }
    } catch (error) {
      failure ??= { error };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
  if (failure) throw failure.error;
}

async function* each<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<Item> {
  yield* items;
}
