/**
 * Phases, counters and slow editions of a build, for `BAYAN_DEBUG=1`. Without it, every function here returns at once.
 *
 * The state is on `globalThis`, because Vite bundles the pages: a build has two instances of this module, which have to write
 * into one report.
 */
interface DebugState {
  readonly phases: Phase[];
  readonly counters: Map<string, number>;
  /** Milliseconds by `<edition> <format>`. */
  readonly editions: Map<string, number>;
}

interface Phase {
  readonly name: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Resident memory at the end of the phase. */
  readonly megabytes: number;
}

/** Whether the environment has `BAYAN_DEBUG=1`. */
export const isDebugging: boolean = process.env['BAYAN_DEBUG'] === '1';

const key = Symbol.for('bayan.debug');
const holder = globalThis as { [key]?: DebugState | undefined };
const state: DebugState = (holder[key] ??= {
  phases: [],
  counters: new Map(),
  editions: new Map(),
});

/** Adds `by` to the counter `name`. */
export function count(name: string, by = 1): void {
  if (isDebugging) add(state.counters, name, by);
}

const ignore = (): void => undefined;

/** Starts the phase `name`. Returns the function that ends it. */
export function startPhase(name: string): () => void {
  if (!isDebugging) return ignore;
  const start = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    state.phases.push({
      name,
      seconds: (performance.now() - start) / 1000,
      cpuSeconds: (user + system) / 1e6,
      megabytes: process.memoryUsage.rss() / 2 ** 20,
    });
  };
}

/** Adds the time that one format of the edition at `path` took. */
export function timeEdition(path: string, format: string, milliseconds: number): void {
  if (isDebugging) add(state.editions, `${path} ${format}`, milliseconds);
}

/** Everything recorded so far, one line each; empty without `BAYAN_DEBUG=1`. */
export function report(): string {
  const phases = state.phases.map(
    ({ name, seconds, cpuSeconds, megabytes }) =>
      `${name}: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} CPU s, ${megabytes.toFixed(0)} MB`,
  );
  const counters = [...state.counters].map(([name, value]) => `${name}: ${value}`);
  return [...phases, ...counters].map((line) => `${line}\n`).join('');
}

function add(totals: Map<string, number>, name: string, by: number): void {
  totals.set(name, (totals.get(name) ?? 0) + by);
}
