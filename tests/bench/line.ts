import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, viewports } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';

// npm run bench:line [-- PAGE …]: when a page is first painted and completely loaded on a bad line (400 ms, 100 kbit/s, emulated
// by Chromium). Measures the first statement, or the given files in turn, all served in the same way.

const rounds = 5;
const line = {
  offline: false,
  latency: 400,
  downloadThroughput: 100_000 / 8,
  uploadThroughput: 100_000 / 8,
};

/** Milliseconds since the request. */
interface Times {
  readonly painted: number;
  readonly loaded: number;
}

async function time(browser: Browser, url: string): Promise<Times> {
  const { page, close } = await openPage(browser, { viewport: viewports.phone });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  const times = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)
      .responseEnd,
  }));
  await close();
  return times;
}

const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? NaN);
};

const named = process.argv.slice(2).map((file) => path.resolve(file));
const files =
  named.length > 0 ? named : [path.join(sites.published.dist, 'fa/khuzestan-detainees.html')];
const bodies = await Promise.all(
  files.map(async (file) => brotliCompressSync(await readFile(file))),
);
const server = createServer((request, response) => {
  const body = bodies[Number(request.url?.slice(1))];
  response.writeHead(body ? 200 : 404, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
  });
  response.end(body);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const browser = await launchBrowser();
const measured = files.map(() => [] as Times[]);
for (let round = 0; round < rounds; round += 1) {
  for (const [index, times] of measured.entries())
    times.push(await time(browser, `http://127.0.0.1:${port}/${index}`));
}
for (const [index, file] of files.entries()) {
  const times = measured[index] ?? [];
  process.stdout.write(
    `${path.basename(file)}: ${bodies[index]?.length ?? 0} B; painted at ${median(times.map(({ painted }) => painted))} ms, loaded at ${median(times.map(({ loaded }) => loaded))} ms (median of ${rounds})\n`,
  );
}
await browser.close();
server.close();
