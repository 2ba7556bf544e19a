import { Tinypool } from 'tinypool';
import { packError } from './thread-error.ts';
import { workerOf } from './do-task.ts';
import type { DoneFile, Task, WorkSettings } from './task.ts';

/** Does tasks of a build in a worker thread. */
const work = workerOf(Tinypool.workerData as WorkSettings);

/** Does a task. Throws errors in a form that survives the way to the main thread. */
export default async function doTask(task: Task): Promise<readonly DoneFile[]> {
  try {
    return await work(task);
  } catch (error) {
    throw packError(error);
  }
}
