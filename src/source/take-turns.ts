import { setImmediate } from 'node:timers/promises';

/** How long synchronous work may keep timers, signals and requests waiting, in milliseconds. */
const longest = 50;

/** Returns a function for long work to call between its steps. It lets what waits run, once its time has come. */
export function turnTaker(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longest) return;
    await setImmediate();
    last = performance.now();
  };
}
