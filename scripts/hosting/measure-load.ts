import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectFile } from '../../src/environment.ts';
import { processorTime } from './processor-time.ts';
import type { ServerName } from './programs.ts';
import type { RunningHost } from './servers.ts';

const run = promisify(execFile);

/** How many connections ask at once. */
const connections = 200;

/** All are asked by turns, because a busy machine is not as fast at one time as at another: 30 seconds each in all. */
const turns = 6;
const seconds = 5;

/**
 * How much more processor time a server may take with the settings than a plain folder takes for the page as it is: to send the
 * page as it is, and to send what a browser asks for. nginx and Apache take no more: what the headers cost, they win back. In Caddy
 * 2.6 each header and each condition is a step of its own, and it may look for a copy before it asks whether a client reads it.
 */
const margins: Readonly<Record<ServerName, readonly [page: number, browser: number]>> = {
  nginx: [0, 0],
  caddy: [0.4, 0.8],
  apache2: [0, 0],
};

/** By how much two measurements of the same differ on a quiet machine. More is allowed if a plain folder differs more from itself. */
const noise = 0.1;

/** What is measured under load: many requests for an address, with headers. */
interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Measured {
  readonly requests: number;
  readonly duration: number;
  readonly bytes: number;
  /** Of the server; `undefined` where the system does not say so. */
  readonly processor: number | undefined;
  readonly faults: number;
}

/**
 * Measures how many requests a host answers, and what each costs it: for a page of a plain folder, twice, of a plain folder that is
 * compressed on the fly, and of a site with the settings, as it is and as a browser gets it. What the settings cost is seen best in
 * the processor time of the server: the rest of the machine is in the number of requests too.
 */
export async function measureLoad(
  host: RunningHost,
  page: string,
): Promise<{ rows: string[][]; faults: string[] }> {
  const headers = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };
  const loads = {
    'plain folder': { url: `${host.plain}/${page}`, headers },
    'plain folder again': { url: `${host.plain}/${page}`, headers },
    'compressed on the fly': { url: `${host.packing}/${page}`, headers },
    'settings, as it is': { url: `${host.site}/${page}`, headers: {} },
    'settings, for a browser': { url: `${host.site}/${page}`, headers },
  } as const;
  const all = await byTurns(host, Object.values(loads));
  const [plain = none, again = none, , asItIs = none, forBrowser = none] = all;
  const names = Object.keys(loads);
  const faults = all.flatMap(({ faults: count }, at) =>
    count > 0 ? [`under load, ${names[at] ?? ''}: ${count} errors`] : [],
  );
  const base = sum(plain, again);
  const allowed = Math.max(noise, Math.abs(compare(plain, again) - 1));
  for (const [at, [what, measured]] of (
    [
      ['a page', asItIs],
      ['what a browser gets', forBrowser],
    ] as const
  ).entries()) {
    const more = compare(base, measured) - 1;
    const margin = (margins[host.name][at] ?? 0) + allowed;
    if (more > margin)
      faults.push(
        `under load: ${what} takes ${percent(more)} more time than a page of a plain folder, and may take ${percent(margin)}`,
      );
    const part = pagesOnLine(measured) / pagesOnLine(base);
    if (part < 1 - noise)
      faults.push(
        `under load: behind a line of 1 Gbit/s, ${what} is sent ${percent(part)} as often as a page of a plain folder`,
      );
  }
  const rows = all.map((measured, at) => [
    names[at] ?? '',
    inWords(measured.requests / measured.duration),
    inWords(pagesOnLine(measured)),
    costOf(measured)?.toFixed(1) ?? '?',
    inWords(1e6 / (costOf(measured) ?? NaN)),
    (measured.bytes / measured.requests / 1024).toFixed(1),
    String(measured.faults),
  ]);
  return { rows, faults };
}

/** The head of the table of rows that {@link measureLoad} returns. */
export const loadHead = [
  'load',
  'requests a second',
  'on a line of 1 Gbit/s',
  'µs of processor time',
  'pages a second of it',
  'KB sent',
  'errors',
];

/** The bytes that a line of 1 Gbit/s carries in a second. */
const line = 125e6;

/** Returns how many requests a second a server answers behind that line. This machine is much faster to itself. */
const pagesOnLine = ({ requests, duration, bytes }: Measured): number =>
  Math.min(requests / duration, (line * requests) / bytes);

/** Returns what a request costs the server, in microseconds. */
const costOf = ({ processor, requests }: Measured): number | undefined =>
  processor === undefined ? undefined : (processor * 1e6) / requests;

/** Returns how many times as much time the second takes for a request. */
const compare = (before: Measured, after: Measured): number =>
  (costOf(after) ?? after.duration / after.requests) /
  (costOf(before) ?? before.duration / before.requests);

const inWords = (count: number): string => Math.round(count).toLocaleString('en');

const percent = (part: number): string => `${Math.round(part * 100)}%`;

async function byTurns(host: RunningHost, loads: readonly Load[]): Promise<readonly Measured[]> {
  const all: Measured[] = loads.map(() => none);
  for (let turn = 0; turn < turns; turn += 1)
    for (const [at, load] of loads.entries())
      all[at] = sum(all[at] ?? none, await measure(host, load));
  return all;
}

const none: Measured = { requests: 0, duration: 0, bytes: 0, processor: 0, faults: 0 };

const sum = (a: Measured, b: Measured): Measured => ({
  requests: a.requests + b.requests,
  duration: a.duration + b.duration,
  bytes: a.bytes + b.bytes,
  processor:
    a.processor === undefined || b.processor === undefined ? undefined : a.processor + b.processor,
  faults: a.faults + b.faults,
});

interface Report {
  readonly requests: { readonly total: number };
  readonly throughput: { readonly total: number };
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
  const { requests, throughput, duration, errors, timeouts, non2xx } = JSON.parse(stdout) as Report;
  return {
    requests: requests.total,
    duration,
    bytes: throughput.total,
    processor: before === undefined || after === undefined ? undefined : after - before,
    faults: errors + timeouts + non2xx,
  };
}
