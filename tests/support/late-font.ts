import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

/** What happened to a page when its font arrived. */
export interface Arrival {
  /** Cumulative layout shift, from the first paint on. */
  readonly shift: number;
  /** Whether the font was loaded in the end. */
  readonly hasFont: boolean;
}

/** The start of the last `<style>` of a page. On a slow connection, it and the font arrive last. */
const tail = '<style>@media print';

/**
 * Loads a page as over a slow connection: the last `<style>` and what follows arrive only after the rest has been painted. Works
 * also for a page without a font.
 */
export async function arriveLate(page: Page, html: string): Promise<Arrival> {
  const cut = html.lastIndexOf(tail);
  if (cut < 0) throw new Error(`the page has no ${tail}`);
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
    await page.waitForFunction(() => document.querySelector('footer p') !== null);
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

/** Ignores shifts so far: a busy browser causes some while the page arrives in pieces, before the font. */
async function forgetShifts(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const { total } = globalThis as unknown as { total: { shift: number } };
  total.shift = 0;
}

async function settle(): Promise<Arrival> {
  await document.fonts.ready;
  // One frame does the layout, and the next one reports its shifts.
  for (let frame = 0; frame < 3; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const { total } = globalThis as unknown as { total: { shift: number } };
  const hasFont = [...document.fonts].some(
    ({ family, status }) => family === 'V' && status === 'loaded',
  );
  return { shift: total.shift, hasFont };
}
