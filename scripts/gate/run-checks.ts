import { availableParallelism } from 'node:os';
import type { Check, CheckResult } from './check.ts';

/**
 * Runs checks in their order, and reports each as it ends, with its wall time. Returns all results by name.
 * @param slots how many run at a time: one more than there are cores, since many wait for a disk or another process
 */
export async function runChecks(
  checks: readonly Check[],
  report: (check: Check, result: CheckResult & { readonly seconds: number }) => void,
  slots: number = availableParallelism() + 1,
): Promise<Map<string, CheckResult>> {
  const waiting = [...checks];
  const done = new Map<string, CheckResult>();
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ after }) => after === undefined || done.has(after));
    const [check] = next < 0 || running.size >= slots ? [] : waiting.splice(next, 1);
    if (check) {
      const begin = performance.now();
      const work = check.run().then((result) => {
        done.set(check.name, result);
        report(check, { ...result, seconds: (performance.now() - begin) / 1000 });
        running.delete(work);
      });
      running.add(work);
    } else if (running.size > 0) await Promise.race(running);
    else throw new Error(`${waiting[0]?.name ?? ''} waits for a check that does not exist`);
  }
  return done;
}
