import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';

/** Opens a text and a page of a host in a browser, reads both, follows a link, and searches for the page. Returns faults. */
export async function checkInBrowser(
  browser: Browser,
  base: string,
  { site, page, text }: { site: string; page: string; text: string },
): Promise<string[]> {
  const faults: string[] = [];
  const context = await browser.newContext();
  const tab = await context.newPage();
  tab.on('console', (message) => faults.push(`console: ${message.text()}`));
  tab.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  tab.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A picture that was still loading when the next page was opened.
    if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}: ${reason}`);
  });
  const inTab = async (script: string) => String(await tab.evaluate(script));
  await tab.goto(`${base}/${text}`);
  const shown = await inTab('document.body.innerText');
  const written = readFileSync(path.join(site, text), 'utf8').replace(/^\uFEFF/, '');
  const lines = (all: string) => all.split(/\s+/).filter(Boolean).join(' ');
  if (lines(shown) !== lines(written)) faults.push(`/${text} is not shown as it is`);
  const set = await inTab('document.characterSet');
  if (set !== 'UTF-8') faults.push(`/${text} is read as ${set}`);
  const html = readFileSync(path.join(site, page), 'utf8');
  await tab.goto(`${base}/${page}`);
  const title = await tab.title();
  if (!html.includes(`<title>${title}`)) faults.push(`/${page} has the title ${title}`);
  const paragraph = lines(await inTab('document.querySelector(".text p").innerText'));
  if (paragraph === '' || !lines(written).includes(paragraph))
    faults.push(`/${page} does not show its text`);
  await tab.click('.sections a');
  await tab.waitForLoadState();
  if (!tab.url().startsWith(`${base}/`)) faults.push(`/${page} leads to ${tab.url()}`);
  // The only page with a script: the policy of the host must not forbid what its own policy allows.
  await tab.goto(`${base}/fa/search.html?q=${encodeURIComponent(title)}`);
  const isFound = await tab
    .waitForSelector(`#results a[href$="${page}"]`, { timeout: 15_000 })
    .then(
      () => true,
      () => false,
    );
  if (!isFound) faults.push(`/${page} is not found by its title`);
  await tab.goto(`${base}/${page}`);
  const font = await inTab('getComputedStyle(document.body).fontFamily');
  const fonts = await inTab('[...document.fonts].filter(f => f.status === "loaded").length');
  if (fonts === '0') faults.push(`/${page} is shown without its font, as ${font}`);
  await tab.goto(`${base}/fa/nothing-here/at-all.html`);
  const background = await inTab('getComputedStyle(document.body).backgroundColor');
  if (background === 'rgba(0, 0, 0, 0)') faults.push('404.html is shown without its styles');
  await context.close();
  // A missing page is an error in the console on purpose.
  return faults.filter((fault) => !fault.includes('status of 404'));
}
