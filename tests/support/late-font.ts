import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

/** What the arrival of a page's font did to the page. */
export interface Arrival {
  /** Cumulative layout shift, from the first paint on. */
  readonly shift: number;
  /** Whether the font was there in the end. */
  readonly hasFont: boolean;
}

/** Where the last rules of a page begin: the tail that a slow line brings last. */
const tail = '<style>@media print';

/**
 * Lets a page arrive as on a slow line: all of it but its tail, and that only when the rest has been painted. A page whose
 * tail holds no font is treated alike.
 */
export async function arriveLate(page: Page, html: string): Promise<Arrival> {
  const cut = html.lastIndexOf(tail);
  if (cut < 0) throw new Error('the page has no tail');
  const release = Promise.withResolvers<undefined>();
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(html.slice(0, cut));
    void release.promise.then(() => response.end(html.slice(cut)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await page.addInitScript(observeShifts);
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    await page.waitForFunction(() => document.querySelector('.footer p') !== null);
    await page.evaluate(forgetShifts);
    release.resolve(undefined);
    await page.waitForLoadState('load');
    return await page.evaluate(settle);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

interface Shifted extends PerformanceEntry {
  readonly value: number;
}

function observeShifts(): void {
  const total = { shift: 0 };
  Object.assign(globalThis, { total });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) total.shift += (entry as Shifted).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What a busy browser has shifted while it read the page piece by piece is not the font's doing. */
async function forgetShifts(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const { total } = globalThis as unknown as { total: { shift: number } };
  total.shift = 0;
}

async function settle(): Promise<Arrival> {
  await document.fonts.ready;
  // Two frames: one lays out, the next reports what that shifted.
  for (let frame = 0; frame < 3; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const { total } = globalThis as unknown as { total: { shift: number } };
  const hasFont = [...document.fonts].some(
    ({ family, status }) => family === 'V' && status === 'loaded',
  );
  return { shift: total.shift, hasFont };
}
