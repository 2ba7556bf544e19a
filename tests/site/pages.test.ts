import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve, type RunningServer } from '../../src/build/serve.ts';
import type { Page } from 'playwright-core';
import { useBrowser, viewports, type WatchedPage } from '../support/browser.ts';
import { pageKinds, pagesOf } from '../support/pages.ts';
import { sites, tags } from '../support/built-sites.ts';

const { shelf, published } = sites;
const { open, look } = useBrowser();

let server: RunningServer;
before(async () => {
  // A page that works under a sub-path works at the root of a host too.
  server = await serve(shelf.dist, { port: 0, base: '/copies/first' });
});
after(() => server.close());

const all = await pagesOf(shelf.dist);

/** What may be wrong with a page in a browser. */
function inspect() {
  const { scrollWidth, clientWidth, lang, dir } = document.documentElement;
  const root = getComputedStyle(document.documentElement);
  const [navigation] = performance.getEntriesByType('navigation');
  return {
    status: (navigation as PerformanceNavigationTiming).responseStatus,
    overflow: scrollWidth - clientWidth,
    lang,
    dir,
    direction: root.direction,
    titles: document.querySelectorAll('h1').length,
    hasTitle: document.title !== '',
    landmarks: ['header', 'main', 'footer'].filter(
      (name) => document.querySelector(`body > ${name}`) === null,
    ),
    letterSpaced: [...document.querySelectorAll('*')].filter(
      (element) => getComputedStyle(element).letterSpacing !== 'normal',
    ).length,
    // Emphasis is slanted in Latin script only, on pages of any language.
    slanted: [...document.querySelectorAll('*')].filter(
      (element) =>
        getComputedStyle(element).fontStyle !== 'normal' &&
        getComputedStyle(element).direction === 'rtl',
    ).length,
    justified: [...document.querySelectorAll('*')].filter(
      (element) => getComputedStyle(element).textAlign === 'justify',
    ).length,
    styled: getComputedStyle(document.body).backgroundColor !== 'rgba(0, 0, 0, 0)',
  };
}

for (const tag of tags) {
  for (const [device, viewport] of Object.entries(viewports)) {
    describe(`pages in ${tag} on a ${device}`, () => {
      for (const page of pageKinds(all, tag)) {
        it(`${page} fits, in its language and direction, with one request and no console messages`, async () => {
          const expected = page.startsWith(`/${tag}/`) ? tag : 'fa';
          const dir = ['en', 'de'].includes(expected) ? 'ltr' : 'rtl';
          const see = async (shown: Page, { messages, requests }: WatchedPage) => {
            assert.deepEqual(await shown.evaluate(inspect), {
              status: 200,
              overflow: 0,
              lang: expected,
              dir,
              direction: dir,
              titles: 1,
              hasTitle: true,
              // The heading of the root page is the name of the site.
              landmarks: page === '/index.html' ? ['header'] : [],
              letterSpaced: 0,
              slanted: 0,
              justified: 0,
              styled: true,
            });
            assert.deepEqual([messages, requests.length], [[], 1]);
          };
          await look(`${server.url}${page}`, see, { viewport });
        });
      }
    });
  }
}

describe('a page opened from disk, without script', () => {
  const file = (page: string) => pathToFileURL(path.join(published.dist, page)).href;

  it('links from the root to the statement and to each translation', async () => {
    const { page, close, messages } = await open({
      javaScriptEnabled: false,
      viewport: viewports.phone,
    });
    await page.goto(file('index.html'));
    await page.getByRole('link', { name: 'فارسی' }).first().click();
    await page.getByRole('link', { name: /همه دستگیرشدگان/ }).click();
    assert.equal(page.url(), file('fa/khuzestan-detainees.html'));
    for (const [name, tag] of [
      ['English', 'en'],
      ['العربية', 'ar'],
      ['کوردیی ناوەندی', 'ckb'],
      ['Deutsch', 'de'],
      ['فارسی', 'fa'],
    ] as const) {
      await page.locator('.languages').getByRole('link', { name, exact: true }).click();
      assert.equal(page.url(), file(`${tag}/khuzestan-detainees.html`));
    }
    assert.deepEqual(messages, []);
    await close();
  });

  it('is the same as from a host', async () => {
    const texts = [];
    for (const url of [
      pathToFileURL(path.join(shelf.dist, 'fa/open-the-library.html')).href,
      `${server.url}/fa/open-the-library.html`,
    ])
      texts.push(await look(url, (page) => page.screenshot({ fullPage: true })));
    assert.ok(texts[0]?.equals(texts[1] ?? Buffer.alloc(0)), 'the two pictures differ');
  });
});

/** What has the focus in turn. */
const stops = 'a, input, button, [tabindex="0"]';

describe('by keyboard', () => {
  it('the first stop is a visible link to the text, in the language of the page', async () => {
    const { page, close } = await open();
    await page.goto(`${server.url}/fa/open-the-library.html`);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'رفتن به متن' });
    assert.ok(await skip.evaluate((element) => element === document.activeElement));
    assert.ok(((await skip.boundingBox())?.y ?? -1) >= 0);
    await page.keyboard.press('Enter');
    // The browser changes the address a moment later.
    await page.waitForURL(({ hash }) => hash === '#text');
    await page.keyboard.press('Tab');
    assert.ok(
      await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement)),
    );
    await close();
  });

  it('every link and field is reached in reading order, with a visible focus', async () => {
    for (const name of [
      '/fa/open-the-library.html',
      '/en/open-the-library.html',
      '/fa/index.html',
    ]) {
      const { page, close } = await open({ viewport: viewports.phone });
      await page.goto(`${server.url}${name}`);
      const expected = await page.locator(stops).count();
      let last = -1;
      for (let stop = 0; stop < expected; stop += 1) {
        await page.keyboard.press('Tab');
        const { index, outline } = await page.evaluate((selector) => {
          const active = document.activeElement;
          const stops = [...document.querySelectorAll(selector)];
          return {
            index: active ? stops.indexOf(active) : -1,
            outline: active ? getComputedStyle(active).outlineStyle : 'none',
          };
        }, stops);
        assert.equal(index, last + 1, `stop ${stop} of ${name}`);
        assert.equal(outline, 'solid', `stop ${stop} of ${name}`);
        last = index;
      }
      await close();
    }
  });
});

describe('a missing page', () => {
  it('is 404.html, whose links lead to the home page from any depth', async () => {
    const base = '/copies/first';
    const hosted = await serve(sites.shelf.dist, { port: 0, base });
    const { page, close } = await open();
    const response = await page.goto(`${hosted.url}/fa/topics/deep/nothing.html`);
    assert.equal(response?.status(), 404);
    assert.equal(await page.locator('h1').innerText(), 'این صفحه پیدا نشد');
    const home = page.getByRole('link', { name: 'English' });
    assert.equal(await home.getAttribute('href'), '/copies/first/en/index.html');
    await home.click();
    assert.equal(page.url(), `${hosted.url}/en/index.html`);
    await close();
    await hosted.close();
  });
});
