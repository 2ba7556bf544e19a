import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectFile } from '../../src/environment.ts';
import { processorTime } from './processor-time.ts';
import { request } from './request.ts';
import type { ServerName } from './programs.ts';
import type { RunningHost } from './servers.ts';

const run = promisify(execFile);

/** How many connections ask at once. */
const connections = 200;

/** Both are asked by turns, because a busy machine is not as fast at one time as at another: 30 seconds each in all. */
const turns = 6;
const seconds = 5;

/**
 * How much more time a server may take with the settings than as a plain folder: for a page, and for its compressed copy. Headers
 * are bytes, and each server reads its settings in its way. Caddy 2.6 sends a copy in parts, because it does not say its length,
 * and Apache goes through a request again for it. Two measurements of the same differ by a tenth.
 */
const margins: Readonly<Record<ServerName, readonly [page: number, copy: number]>> = {
  nginx: [0.25, 0.25],
  caddy: [0.5, 1],
  apache2: [0.35, 0.55],
};

/** What is measured under load: many requests for an address, with headers. */
interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Measured {
  readonly requests: number;
  readonly duration: number;
  /** Of the server; `undefined` where the system does not say so. */
  readonly processor: number | undefined;
  readonly faults: number;
}

/**
 * Measures how many requests a host answers, with the settings and as a plain folder: for a page as it is, and for its compressed
 * copy, which a plain folder has at an address of its own. So both send the same bytes, but for headers. What the settings cost is
 * seen best in the processor time of the server: the rest of the machine is in the number of requests too.
 */
export async function measureLoad(
  host: RunningHost,
  page: string,
): Promise<{ lines: string[]; faults: string[] }> {
  const headers = { 'Accept-Encoding': 'br, gzip' };
  const { headers: sent } = await request(`${host.site}/${page}`, headers);
  const copy = sent['content-encoding'] === 'br' ? 'br' : 'gz';
  const comparisons: [what: string, plain: Load, settings: Load][] = [
    [
      'a page',
      { url: `${host.plain}/${page}`, headers: {} },
      { url: `${host.site}/${page}`, headers: {} },
    ],
    [
      `its .${copy} copy`,
      { url: `${host.plain}/${page}.${copy}`, headers },
      { url: `${host.site}/${page}`, headers },
    ],
  ];
  const lines: string[] = [];
  const faults: string[] = [];
  for (const [index, [what, plain, settings]] of comparisons.entries()) {
    const [folder, ours] = await byTurns(host, [plain, settings]);
    for (const [name, { faults: count }] of [
      ['a plain folder', folder],
      ['the settings', ours],
    ] as const)
      if (count > 0) faults.push(`under load, ${what} with ${name}: ${count} errors`);
    const rates = [folder, ours].map(({ requests, duration }) => requests / duration);
    const costs = [folder, ours].map(costOf);
    lines.push(
      `${host.name}, ${what}: ${rates.map(inWords).join(' requests a second as a plain folder, ')} with the settings; ` +
        `${costs.map((cost) => cost?.toFixed(1) ?? '?').join(' and ')} µs of processor time for each`,
    );
    const more = (ratio(costs) ?? ratio(rates.toReversed()) ?? 1) - 1;
    const margin = margins[host.name][index] ?? 0;
    if (more > margin)
      faults.push(
        `under load: ${what} takes ${percent(more)} more time than in a plain folder, and may take ${percent(margin)}`,
      );
  }
  return { lines, faults };
}

/** Returns what a request costs the server, in microseconds. */
const costOf = ({ processor, requests }: Measured): number | undefined =>
  processor === undefined ? undefined : (processor * 1e6) / requests;

const ratio = ([before, after]: readonly (number | undefined)[]): number | undefined =>
  before === undefined || after === undefined ? undefined : after / before;

const inWords = (count: number): string => Math.round(count).toLocaleString('en');

const percent = (part: number): string => `${Math.round(part * 100)}%`;

async function byTurns(
  host: RunningHost,
  [plain, settings]: readonly [Load, Load],
): Promise<readonly [Measured, Measured]> {
  let [folder, ours] = [none, none];
  for (let turn = 0; turn < turns; turn += 1) {
    folder = sum(folder, await measure(host, plain));
    ours = sum(ours, await measure(host, settings));
  }
  return [folder, ours];
}

const none: Measured = { requests: 0, duration: 0, processor: 0, faults: 0 };

const sum = (a: Measured, b: Measured): Measured => ({
  requests: a.requests + b.requests,
  duration: a.duration + b.duration,
  processor:
    a.processor === undefined || b.processor === undefined ? undefined : a.processor + b.processor,
  faults: a.faults + b.faults,
});

interface Report {
  readonly requests: { readonly total: number };
  readonly duration: number;
  readonly errors: number;
  readonly timeouts: number;
  readonly non2xx: number;
}

async function measure({ pid }: RunningHost, { url, headers }: Load): Promise<Measured> {
  const args = [
    projectFile('node_modules/autocannon/autocannon.js'),
    ...['--json', '-c', String(connections), '-d', String(seconds)],
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    url,
  ];
  const before = processorTime(pid);
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1 << 24 });
  const after = processorTime(pid);
  const { requests, duration, errors, timeouts, non2xx } = JSON.parse(stdout) as Report;
  return {
    requests: requests.total,
    duration,
    processor: before === undefined || after === undefined ? undefined : after - before,
    faults: errors + timeouts + non2xx,
  };
}
