import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { bars } from '../../src/finish-pages/budget.ts';
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

// npm run bench:page: what a page weighs and does, with its limits. Ends
// with 1 if a limit is exceeded.

/** One flight at an MTU of 1280, which is what readers behind a VPN have: what the first statement aims at. */
const aim = 10_500;

const first = (tag: string) => `${tag}/khuzestan-detainees.html`;
const read = (site: keyof typeof sites, page: string) =>
  readFile(path.join(sites[site].dist, page), 'utf8');

async function weights(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const tag of tags) {
    const { total, bare } = weigh(piecesOf(await read('published', first(tag))));
    rows.push({ what: `first statement, ${tag}`, value: total, bar: bars.total, unit: 'B' });
    rows.push({ what: `  without its font`, value: bare, bar: bars.bare, unit: 'B' });
    if (tag === 'fa')
      rows.push({
        what: '  over the aim of one flight behind a VPN',
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
      bar: bars.shell,
      unit: 'B',
    },
    { what: '  with no words of editors', value: shell, bar: bars.shell, unit: 'B' },
    {
      what: '  letters of text behind the font',
      value: (rest.match(/\p{L}+(?=[\s<])/gu) ?? []).filter((word) =>
        /\p{Script=Arabic}/u.test(word),
      ).length,
      bar: 0,
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
      bar: bars.total,
      unit: 'B',
    });
  }
  return rows;
}

/** What reading the first statement asks of the network and leaves on the device. */
async function reading(browser: Browser): Promise<Row[]> {
  const { url, close } = await serve(sites.published.dist, { port: 0 });
  const totals = { requests: 0, said: 0, scripts: 0, kept: 0 };
  for (const tag of tags) {
    const watched = await openPage(browser);
    await watched.page.goto(`${url}/${first(tag)}`, { waitUntil: 'load' });
    totals.requests = Math.max(totals.requests, watched.requests.length);
    totals.said += watched.messages.length;
    // A block of data is no script: nothing runs it.
    totals.scripts += await watched.page
      .locator('script:not([type="application/ld+json"])')
      .count();
    totals.kept += (await watched.page.context().cookies()).length;
    totals.kept += await watched.page.evaluate(() => localStorage.length + sessionStorage.length);
    await watched.close();
  }
  await close();
  return [
    { what: 'requests to read it, an icon among them', value: totals.requests, bar: 1, unit: '' },
    { what: 'scripts, in five languages', value: totals.scripts, bar: 0, unit: '' },
    { what: 'cookies and entries of storage', value: totals.kept, bar: 0, unit: '' },
    {
      what: 'words on the console, breaches of policy among them',
      value: totals.said,
      bar: 0,
      unit: '',
    },
  ];
}

/** What the font shifts when it arrives after the first paint. */
async function shifts(browser: Browser, fonts: SystemFonts, bar: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const tag of tags) {
    for (const [device, viewport] of Object.entries(viewports)) {
      const watched = await openPage(browser, { viewport });
      const { shift } = await arriveLate(watched.page, await read('published', first(tag)));
      rows.push({
        what: `layout shift, ${tag}, ${device}, fonts of ${fonts}`,
        value: shift,
        bar,
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
    ...(await shifts(android, 'android', 0.001)),
    ...(await shifts(other, 'other', 0.005)),
    ...(await countSubsets()),
    ...(await measureWidths(android)),
  ];
  process.stdout.write(`${formatTable(rows)}\n`);
  if (!rows.every(isMet)) process.exitCode = 1;
} finally {
  await Promise.all([android.close(), other.close()]);
}
