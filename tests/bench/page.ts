import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { limits } from '../../src/finish-pages/budget.ts';
import { piecesOf } from '../../src/finish-pages/finish-page.ts';
import { compressedSize, weigh } from '../../src/finish-pages/page-weight.ts';
import { serve } from '../../src/build/serve.ts';
import { launchBrowser, openPage, viewports } from '../support/browser.ts';
import type { SystemFonts } from '../support/fonts.ts';
import { arriveLate } from '../support/late-font.ts';
import { pagesOf } from '../support/pages.ts';
import { sites, tags } from '../support/built-sites.ts';
import { countSubsets } from './subsets.ts';
import { formatTable, isMet, type Row } from './table.ts';
import { measureWidths } from './widths.ts';

// npm run bench:page: what a page weighs and does, with its limits. Exits with 1 if a limit is exceeded.

/** The target for the first statement: one flight of packets at an MTU of 1280, as behind a VPN. */
const aim = 10_500;

const first = (tag: string) => `${tag}/khuzestan-detainees.html`;
const read = (site: keyof typeof sites, page: string) =>
  readFile(path.join(sites[site].dist, page), 'utf8');

async function weights(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const tag of tags) {
    const { total, bare } = weigh(piecesOf(await read('published', first(tag))));
    rows.push({ what: `first statement, ${tag}`, value: total, limit: limits.total, unit: 'B' });
    rows.push({ what: `  without its font`, value: bare, limit: limits.bare, unit: 'B' });
    if (tag === 'fa')
      rows.push({
        what: '  over the target of one flight behind a VPN',
        value: Math.max(0, total - aim),
        unit: 'B',
      });
  }
  return rows;
}

async function longStatement(): Promise<Row[]> {
  const html = await read('shelf', 'fa/long-letter.html');
  const { bare, shell, total } = weigh(piecesOf(html));
  const text = /<div class="text">.*?<\/div>/s.exec(html)?.[0] ?? '';
  const rest = html.slice(html.indexOf('data:font/woff2'));
  return [
    { what: 'long statement, all of it', value: total, unit: 'B' },
    {
      what: '  without its text and font',
      value: bare - compressedSize(text),
      limit: limits.shell,
      unit: 'B',
    },
    { what: '  without the text of editors', value: shell, limit: limits.shell, unit: 'B' },
    {
      what: '  letters of text behind the font',
      value: (rest.match(/\p{L}+(?=[\s<])/gu) ?? []).filter((word) =>
        /\p{Script=Arabic}/u.test(word),
      ).length,
      limit: 0,
      unit: '',
    },
  ];
}

async function lists(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const site of ['published', 'shelf'] as const) {
    let heaviest = { page: '', total: 0 };
    for (const page of await pagesOf(sites[site].dist)) {
      if (!/index\.html$|\/(topics|issuers|years)\//.test(page)) continue;
      const { total } = weigh(piecesOf(await read(site, page)));
      if (total > heaviest.total) heaviest = { page, total };
    }
    rows.push({
      what: `heaviest of home and lists, ${site} (${heaviest.page})`,
      value: heaviest.total,
      limit: limits.total,
      unit: 'B',
    });
  }
  return rows;
}

/** Measures the requests of the first statement, and what it leaves on the device. */
async function reading(browser: Browser): Promise<Row[]> {
  const { url, close } = await serve(sites.published.dist, { port: 0 });
  const totals = { requests: 0, said: 0, scripts: 0, kept: 0 };
  for (const tag of tags) {
    const watched = await openPage(browser);
    await watched.page.goto(`${url}/${first(tag)}`, { waitUntil: 'load' });
    totals.requests = Math.max(totals.requests, watched.requests.length);
    totals.said += watched.messages.length;
    // A data block is not executable.
    totals.scripts += await watched.page
      .locator('script:not([type="application/ld+json"])')
      .count();
    totals.kept += (await watched.page.context().cookies()).length;
    totals.kept += await watched.page.evaluate(() => localStorage.length + sessionStorage.length);
    await watched.close();
  }
  await close();
  return [
    { what: 'requests to read it, including an icon', value: totals.requests, limit: 1, unit: '' },
    { what: 'scripts, in five languages', value: totals.scripts, limit: 0, unit: '' },
    { what: 'cookies and entries of storage', value: totals.kept, limit: 0, unit: '' },
    {
      what: 'messages on the console, including policy violations',
      value: totals.said,
      limit: 0,
      unit: '',
    },
  ];
}

/** Measures how much the layout shifts when the font arrives after the first paint. */
async function shifts(browser: Browser, fonts: SystemFonts, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const tag of tags) {
    for (const [device, viewport] of Object.entries(viewports)) {
      const watched = await openPage(browser, { viewport });
      const { shift } = await arriveLate(watched.page, await read('published', first(tag)));
      rows.push({
        what: `layout shift, ${tag}, ${device}, fonts of ${fonts}`,
        value: shift,
        limit,
        unit: '',
      });
      await watched.close();
    }
  }
  return rows;
}

const android = await launchBrowser('android');
const other = await launchBrowser('other');
try {
  const rows = [
    ...(await weights()),
    ...(await longStatement()),
    ...(await lists()),
    ...(await reading(android)),
    // A word of a title that is kept with the next one moves by some pixels, because it is an element of its own.
    ...(await shifts(android, 'android', 0.002)),
    ...(await shifts(other, 'other', 0.005)),
    ...(await countSubsets()),
    ...(await measureWidths(android)),
  ];
  process.stdout.write(`${formatTable(rows)}\n`);
  if (!rows.every(isMet)) process.exitCode = 1;
} finally {
  await Promise.all([android.close(), other.close()]);
}
