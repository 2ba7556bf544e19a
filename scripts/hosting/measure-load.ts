import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectFile } from '../../src/environment.ts';
import type { RunningHost } from './servers.ts';

const run = promisify(execFile);

/** How many connections ask at once, and for how many seconds. */
const connections = 200;
const seconds = 30;

/** How much slower than a plain folder the settings may be: two measurements of one server on a busy machine differ by more. */
const tolerance = 0.75;

interface Load {
  readonly requests: { readonly average: number };
  readonly latency: { readonly p99: number };
  readonly errors: number;
  readonly timeouts: number;
  readonly non2xx: number;
}

/** Measures how many requests for a page a host answers, with the settings and as a plain folder. */
export async function measureLoad(
  { name, site, plain }: RunningHost,
  page: string,
): Promise<{ lines: string[]; faults: string[] }> {
  const all = [
    ['a plain folder', await load(`${plain}/${page}`)],
    ['with the settings', await load(`${site}/${page}`)],
    ['with the settings, compressed', await load(`${site}/${page}`, 'Accept-Encoding: br, gzip')],
  ] as const;
  const faults = all.flatMap(([what, { errors, timeouts, non2xx }]) =>
    errors + timeouts + non2xx > 0
      ? [`under load, ${what}: ${errors} errors, ${timeouts} timeouts, ${non2xx} other statuses`]
      : [],
  );
  const [[, folder], [, settings]] = all;
  if (settings.requests.average < folder.requests.average * tolerance)
    faults.push(
      `under load: ${Math.round(settings.requests.average)} requests a second, and ${Math.round(folder.requests.average)} as a plain folder`,
    );
  const lines = all.map(
    ([what, { requests, latency, errors }]) =>
      `${name}, ${what}: ${Math.round(requests.average).toLocaleString('en')} requests a second, 99% within ${latency.p99} ms, ${errors} errors`,
  );
  return { lines, faults };
}

async function load(url: string, header?: string): Promise<Load> {
  const args = [
    projectFile('node_modules/autocannon/autocannon.js'),
    ...['--json', '-c', String(connections), '-d', String(seconds)],
    ...(header === undefined ? [] : ['-H', header]),
    url,
  ];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as Load;
}
