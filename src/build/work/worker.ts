import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { packError } from './process-error.ts';
import { workerOf } from './do-task.ts';
import type { DoneFile, Task, WorkSettings } from './task.ts';

// The build was stopped: nothing needs what this process does.
process.on('disconnect', () => process.exit());

const [, , settingsFile = ''] = process.argv;
const work = workerOf(deserialize(readFileSync(settingsFile)) as WorkSettings);

/** Does a task in this worker process. Throws errors in a form that survives the way to the build. */
export default async function doTask(task: Task): Promise<readonly DoneFile[]> {
  try {
    return await work(task);
  } catch (error) {
    throw packError(error);
  }
}
