import { readdirSync, readFileSync } from 'node:fs';

/** How many ticks the times in `/proc` have in a second, on Linux. */
const ticks = 100;

/**
 * Returns how many seconds of processor time a program and the programs that it has started have used, in the program and in the
 * kernel; `undefined` where the system does not say so.
 */
export function processorTime(pid: number): number | undefined {
  const all = processes();
  const root = all.get(pid);
  if (root === undefined) return undefined;
  // Of those that have ended, the one that started them knows.
  const total = (parent: number): number =>
    Array.from(all)
      .filter(([, one]) => one.parent === parent)
      .reduce((sum, [child, one]) => sum + one.own + total(child), 0);
  return (root.own + root.ended + total(pid)) / ticks;
}

interface Process {
  readonly parent: number;
  readonly own: number;
  readonly ended: number;
}

function processes(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const name of numbered()) {
    try {
      // The name of the program, in parentheses, may have spaces.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) \S /s, '')
        .split(' ');
      const [own, ended] = [10, 12].map((at) => Number(fields[at]) + Number(fields[at + 1]));
      found.set(Number(name), { parent: Number(fields[0]), own: own ?? 0, ended: ended ?? 0 });
    } catch {
      // It has ended meanwhile.
    }
  }
  return found;
}

function numbered(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
