import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { serve, type RunningServer } from '../../src/build/serve.ts';
import { useBrowser, viewports, type WatchedPage } from '../support/browser.ts';
import { project, sites } from '../support/built-sites.ts';

const { dist } = sites.shelf;
const { open } = useBrowser();

let server: RunningServer;
before(async () => {
  server = await serve(dist, { port: 0, base: '/copies/first' });
});
after(() => server.close());

/** The addresses of the site: on a host under a sub-path, and on the disk. */
const addresses = {
  'on a host, under a sub-path': () => `${server.url}/`,
  'on a disk': () => `${pathToFileURL(dist).href}/`,
};

const openPhone = (more: object = {}) => open({ viewport: viewports.phone, ...more });

/** Writes words into the field, and waits until the status has changed. */
async function type(page: Page, words: string): Promise<void> {
  const before = await page.locator('#status').innerText();
  await page.fill('#q', words);
  await settled(page, before);
}

/** Waits until the page has looked for what is in the field. */
async function settled(page: Page, before = ''): Promise<void> {
  await page.waitForFunction(
    (last) => {
      const text = document.getElementById('status')?.textContent ?? '';
      return text !== '' && text !== last && !text.includes('…');
    },
    before,
    { polling: 20 },
  );
}

const said = (page: Page) => page.locator('#status').innerText();

/** Returns each result as a reader sees it: what the link says and where it leads, and the rest. */
const resultsOf = (page: Page) =>
  page.locator('#results > li').evaluateAll((items) =>
    items.map((item) => {
      const link = item.querySelector('a');
      return {
        title: link?.textContent,
        href: link?.getAttribute('href'),
        marks: Array.from(item.querySelectorAll('mark'), ({ textContent }) => textContent),
        facts: Array.from(item.querySelectorAll('.facts'), ({ textContent }) => textContent),
      };
    }),
  );

const queryOf = (page: Page) => decodeURIComponent(new URL(page.url()).search);

describe('the search page', () => {
  for (const [where, base] of Object.entries(addresses)) {
    it(`finds texts as one types, on Enter and by its address, and goes back, ${where}`, async () => {
      const { page, messages, requests, close } = await openPhone();
      await page.goto(`${base()}fa/search.html`);
      assert.ok(await page.locator('#hint').isHidden());
      assert.ok(await page.locator('#list').isVisible());

      await type(page, 'نردبان');
      assert.equal(await said(page), 'بیانیه‌ها: ۳');
      assert.equal(queryOf(page), '?q=نردبان');
      assert.ok(await page.locator('#list').isHidden());
      const [first] = await resultsOf(page);
      assert.equal(first?.href, '../fa/tall-shelves.html');
      assert.ok(first.marks.includes('نردبان'), String(first.marks));
      assert.equal(first.facts[0], '۱۲ آبان ۱۴۰۳');

      const typed = await page.evaluate(() => history.length);
      await page.fill('#q', 'شب می خوانیم');
      await page.keyboard.press('Enter');
      await settled(page, 'بیانیه‌ها: ۳');
      assert.equal((await resultsOf(page))[0]?.title, 'خواندن در شب جرم نیست');
      assert.equal(queryOf(page), '?q=شب می خوانیم');
      assert.equal(await page.evaluate(() => history.length), typed + 1);

      await page.goBack();
      await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 3);
      assert.equal(await page.inputValue('#q'), 'نردبان');

      await page.goto(`${base()}fa/search.html?q=${encodeURIComponent('نردبان')}`);
      await settled(page);
      assert.equal((await resultsOf(page)).length, 3);
      await page.locator('#results a').first().click();
      assert.equal(page.url(), `${base()}fa/tall-shelves.html`);
      assert.deepEqual(messages, []);
      assert.ok(requests.every((url) => url.startsWith(base())));
      await close();
    });

    it(`is led to by the fields of the home page and the archive, ${where}`, async () => {
      const { page, messages, close } = await openPhone();
      for (const from of ['fa/index.html', 'fa/years/index.html']) {
        await page.goto(`${base()}${from}`);
        await page.fill('#q', 'نردبان');
        await page.keyboard.press('Enter');
        await page.waitForURL(/search\.html\?q=/);
        await settled(page);
        assert.equal(await said(page), 'بیانیه‌ها: ۳');
      }
      assert.deepEqual(messages, []);
      await close();
    });
  }

  it('is led to by the field of 404.html, from any depth', async () => {
    const { page, close } = await openPhone();
    await page.goto(`${server.url}/fa/deep/nothing.html`);
    await page.fill('#q', 'نردبان');
    await page.getByRole('button', { name: 'جستجو' }).click();
    await page.waitForURL(`${server.url}/fa/search.html?q=*`);
    await close();
  });

  it('looks in all languages if one wants it, and says which is which', async () => {
    const { page, messages, close } = await openPhone();
    await page.goto(`${server.url}/de/search.html`);
    await page.check('#in');
    await type(page, 'shelves');
    assert.equal(queryOf(page), '?q=shelves&in=all');
    const other = page.locator('#results a[hreflang="en"]').first();
    assert.deepEqual(
      await other.evaluate((link) => [link.getAttribute('lang'), link.getAttribute('dir')]),
      ['en', 'ltr'],
    );
    const facts = (await resultsOf(page)).flatMap((result) => result.facts);
    assert.ok(
      facts.some((text) => text.endsWith('· Englisch')),
      facts.join('\n'),
    );
    await page.reload();
    await settled(page);
    assert.ok(await page.isChecked('#in'));
    await page.uncheck('#in');
    await page.waitForFunction(() => !document.querySelector('#results a[hreflang]'));
    assert.equal(queryOf(page), '?q=shelves');
    assert.deepEqual(messages, []);
    await close();
  });

  it('says what it did not find, and offers words that are spelled alike', async () => {
    const { page, close } = await openPhone();
    await page.goto(`${server.url}/fa/search.html`);
    await type(page, '<b>xyzzyq');
    assert.equal(await said(page), 'چیزی برای «<b>xyzzyq» پیدا نشد.');
    assert.deepEqual(await resultsOf(page), []);
    assert.ok(await page.locator('#list').isVisible());
    await type(page, 'نردپان');
    assert.ok(await page.locator('#list').isHidden());
    assert.match(await said(page), /این‌ها نزدیک‌اند\.$/);
    const link = page.locator('#status + div a', { hasText: /^نردبان$/ });
    assert.equal(decodeURIComponent((await link.getAttribute('href')) ?? ''), '?q=نردبان');
    await link.click();
    await page.waitForFunction(() => document.getElementById('status')?.textContent.endsWith('۳'));
    assert.equal(await page.inputValue('#q'), 'نردبان');
    await close();
  });

  it('strikes a retracted title and says so, and says if a translation is out of date', async () => {
    const { page, close } = await openPhone();
    await page.goto(`${server.url}/de/search.html?q=Versprechen`);
    await settled(page);
    const retracted = page.locator('#results > .retracted');
    assert.equal(await retracted.locator('.mark').innerText(), 'Zurückgezogen');
    assert.match(
      await retracted.locator('a').evaluate((link) => getComputedStyle(link).textDecorationLine),
      /line-through/,
    );
    await page.goto(`${server.url}/ckb/search.html?q=${encodeURIComponent('کتێبخانە')}`);
    await settled(page);
    assert.equal(
      await page.locator('a[href$="open-the-library.html"] + .mark').innerText(),
      'دەقی سەرچاوە گۆڕاوە',
    );
    await close();
  });

  it('lets readers choose among many results in any language by year, organisation and topic', async () => {
    const { page, messages, close } = await openPhone();
    await page.goto(`${server.url}/fa/search.html`);
    // The site has few texts: the script gets results of a larger one.
    await page.evaluate(async () => {
      const own = '4\n0persian-1400 ۱۴۰۰\n0persian-1401 ۱۴۰۱\n1a حلقه\n2b کتاب\n0 2\n1 2 3\n1';
      const other = '4\n0gregory-2022 2022\n1a Circle\n2b Books\n0persian-1401\n0 3 1 2';
      const script = document.createElement('script');
      script.src = 'search/choose.js';
      document.head.append(script);
      await new Promise((resolve) => {
        script.onload = resolve;
      });
      const { choose } = window as unknown as { choose: (...values: unknown[]) => Promise<void> };
      const place = document.getElementById('status');
      const hits = [0, 1, 2].map((number) => ({ tag: 'fa', number }));
      await choose([...hits, { tag: 'en', number: 0 }], place, {
        tags: ['fa', 'en'],
        names: ['سال', 'نهادها', 'موضوع‌ها'],
        all: 'همه',
        numbers: 'en-u-nu-arabext',
        read: (name: string) => Promise.resolve(name.startsWith('fa/') ? own : other),
        show: (shown: { tag: string; number: number }[]) => {
          document.title = shown.map(({ tag, number }) => `${tag}${number}`).join();
        },
      });
    });
    const year = page.getByLabel('سال');
    assert.deepEqual(await year.locator('option').allInnerTexts(), ['همه', '۱۴۰۱ (۳)', '۱۴۰۰ (۱)']);
    await year.selectOption('۱۴۰۱ (۳)');
    assert.equal(await page.title(), 'fa1,fa2,en0');
    await page.getByLabel('موضوع‌ها').selectOption('کتاب (۲)');
    assert.equal(await page.title(), 'fa1,en0');
    // A year without texts on the chosen topic cannot be chosen.
    assert.deepEqual(await year.locator('option').allInnerTexts(), ['همه', '۱۴۰۱ (۲)', '۱۴۰۰ (۰)']);
    assert.equal(await year.locator('option:disabled').innerText(), '۱۴۰۰ (۰)');
    await year.selectOption('همه');
    await page.getByLabel('موضوع‌ها').selectOption('همه');
    assert.equal(await page.title(), 'fa0,fa1,fa2,en0');
    assert.deepEqual(messages, []);
    await close();
  });

  it('has nothing that axe finds in its results, light or dark', async () => {
    const axe = await readFile(path.join(project, 'node_modules/axe-core/axe.min.js'), 'utf8');
    const { page, close } = await openPhone({ colorScheme: 'dark', bypassCSP: true });
    await page.goto(`${server.url}/fa/search.html?q=${encodeURIComponent('کتابخانه')}&in=all`);
    await settled(page);
    await page.evaluate(axe);
    const findings = () =>
      page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run: (options: object) => Promise<{ violations: { id: string }[] }> };
        };
        const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } });
        return violations.map(({ id }) => id);
      });
    assert.deepEqual(await findings(), []);
    await page.emulateMedia({ colorScheme: 'light' });
    assert.deepEqual(await findings(), []);
    await close();
  });

  it('lists all statements without scripts, and has no field', async () => {
    const { page, close }: WatchedPage = await openPhone({ javaScriptEnabled: false });
    await page.goto(`${server.url}/fa/search.html`);
    assert.ok(await page.locator('#q').isHidden());
    assert.ok(await page.locator('#hint').isVisible());
    assert.equal(await page.locator('#list .titles').first().locator('a').count(), 1);
    assert.ok((await page.locator('#list a').count()) > 10);
    await close();
  });
});
