/**
 * Phases, counters and slow editions of a build, for `BAYAN_DEBUG=1`. Without it, every function here returns at once.
 *
 * The state is on `globalThis`, because `dev` has two instances of this module, which have to write into one report: Vite loads
 * the one of the pages.
 */
interface DebugState {
  readonly phases: Phase[];
  readonly counters: Map<string, number>;
  /** Milliseconds by `<tag>/<id> <format>`. */
  readonly editions: Map<string, number>;
  /** Milliseconds by the file of the page: `<tag>/<id>.html`. */
  readonly pages: Map<string, number>;
}

interface Phase {
  readonly name: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Resident memory at the end of the phase. */
  readonly megabytes: number;
}

/** Whether the environment has `BAYAN_DEBUG=1`. */
export const isDebugging = (): boolean => process.env['BAYAN_DEBUG'] === '1';

const key = Symbol.for('bayan.debug');
const holder = globalThis as { [key]?: DebugState | undefined };
const state: DebugState = (holder[key] ??= {
  phases: [],
  counters: new Map(),
  editions: new Map(),
  pages: new Map(),
});

/** Adds `by` to the counter `name`. */
export function count(name: string, by = 1): void {
  if (isDebugging()) add(state.counters, name, by);
}

const ignore = (): void => undefined;

/** Starts the phase `name`. Returns the function that ends it. */
export function startPhase(name: string): () => void {
  if (!isDebugging()) return ignore;
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

/** Does `work` as the phase `name`. */
export async function inPhase<T>(name: string, work: () => Promise<T>): Promise<T> {
  const end = startPhase(name);
  try {
    return await work();
  } finally {
    end();
  }
}

/** Does `work`, which makes a format of the edition `<tag>/<id>`, and adds the time that it took to both. */
export async function timeFormat<T>(
  edition: string,
  format: string,
  work: () => Promise<T> | T,
): Promise<T> {
  const start = performance.now();
  const made = await work();
  if (isDebugging()) add(state.editions, `${edition} ${format}`, performance.now() - start);
  return made;
}

/** Adds the time that finishing a page took. It counts with the edition whose page it is, if it is one. */
export function timePage(file: string, milliseconds: number): void {
  if (isDebugging()) add(state.pages, file, milliseconds);
}

/** Returns everything recorded so far, one line each; empty without `BAYAN_DEBUG=1`. */
export function report(): string {
  if (!isDebugging()) return '';
  const phases = state.phases.map(
    ({ name, seconds, cpuSeconds, megabytes }) =>
      `${name}: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} CPU s, ${megabytes.toFixed(0)} MB`,
  );
  const peak = `memory at its peak: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;
  const counters = [...state.counters].sort().map(([name, value]) => `${name}: ${value}`);
  return [...phases, peak, ...counters, ...times()].map((line) => `${line}\n`).join('');
}

/** Returns the total of each format, and the ten editions that took longest, each with its formats. */
function times(): string[] {
  const totals = new Map<string, number>();
  const editions = new Map<string, Map<string, number>>();
  const record = (edition: string, format: string, milliseconds: number) => {
    add(totals, format, milliseconds);
    const formats = editions.get(edition) ?? new Map<string, number>();
    editions.set(edition, formats);
    add(formats, format, milliseconds);
  };
  for (const [key, milliseconds] of state.editions) {
    const [edition = '', format = ''] = key.split(' ');
    record(edition, format, milliseconds);
  }
  for (const [file, milliseconds] of state.pages) {
    const [edition = '', ...format] = file.split('.');
    if (editions.has(edition)) record(edition, format.join('.'), milliseconds);
  }
  if (totals.size === 0) return [];
  const slowest = Array.from(editions, ([edition, formats]) => ({
    edition,
    formats,
    total: sum(formats),
  }))
    .sort((a, b) => b.total - a.total)
    .slice(0, 10)
    .map(
      ({ edition, formats, total }) =>
        `edition ${edition}: ${total.toFixed(0)} ms (${list(formats)})`,
    );
  return [`formats: ${sum(totals).toFixed(0)} ms (${list(totals)})`, ...slowest];
}

const sum = (times: ReadonlyMap<string, number>): number =>
  [...times.values()].reduce((total, milliseconds) => total + milliseconds, 0);

/** Returns formats with their milliseconds, the slowest first, without those below half a millisecond. */
const list = (times: ReadonlyMap<string, number>): string =>
  [...times]
    .filter(([, milliseconds]) => milliseconds >= 0.5)
    .sort(([, a], [, b]) => b - a)
    .map(([format, milliseconds]) => `${format} ${milliseconds.toFixed(0)}`)
    .join(', ');

function add(totals: Map<string, number>, name: string, by: number): void {
  totals.set(name, (totals.get(name) ?? 0) + by);
}
