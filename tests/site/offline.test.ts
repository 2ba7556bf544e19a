import assert from 'node:assert/strict';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { visit } from 'unist-util-visit';
import { readZip } from '../support/read-zip.ts';
import { useBrowser } from '../support/browser.ts';
import { pagesOf, readPage } from '../support/pages.ts';
import { temporaryFolder } from '../support/roots.ts';
import { sites, tags } from '../support/built-sites.ts';

const { open, look } = useBrowser();

describe('an offline page', () => {
  for (const tag of tags) {
    it(`opens from any folder, requests nothing and shows the whole text, in ${tag}`, async (test) => {
      const folder = await temporaryFolder(test);
      const { dist } = sites.published;
      await copyFile(
        path.join(dist, tag, 'khuzestan-detainees.offline.html'),
        path.join(folder, 'page.html'),
      );
      const shown = (file: string) =>
        look(pathToFileURL(file).href, async (page, { messages, requests }) => ({
          text: await page.locator('.text').innerText(),
          requests: requests.length,
          messages: [...messages],
        }));
      const carried = await shown(path.join(folder, 'page.html'));
      const read = await shown(path.join(dist, tag, 'khuzestan-detainees.html'));
      assert.deepEqual([carried.text, carried.requests, carried.messages], [read.text, 1, []]);
    });
  }

  it('has only absolute links and links within itself, and says that they need a network', async () => {
    for (const { dist, url } of Object.values(sites)) {
      for (const page of await pagesOf(dist)) {
        if (!page.endsWith('.offline.html')) continue;
        const links: string[] = [];
        visit(await readPage(dist, page), 'element', ({ tagName, properties }) => {
          if (tagName === 'a') links.push(String(properties['href']));
        });
        for (const link of links) assert.match(link, /^(https?:|mailto:|#)/, page);
        assert.ok(links.includes(url + page.replace('.offline', '')));
        const html = await readFile(path.join(dist, page), 'utf8');
        assert.match(html, /internet|اینترنت|الإنترنت|ئینتەرنێت|Internet/);
        assert.doesNotMatch(html, /\.(epub|pdf|zip)"/);
      }
    }
  });
});

describe('the ZIP of the site', () => {
  it('works from the folder into which it was unpacked, with the network off', async (test) => {
    const folder = await temporaryFolder(test);
    for (const file of readZip(await readFile(path.join(sites.published.dist, 'site.zip')))) {
      const target = path.join(folder, file.path);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, file.bytes);
    }
    const watched = await open({ offline: true });
    const { page } = watched;
    await page.goto(pathToFileURL(path.join(folder, 'index.html')).href);
    await page.getByRole('link', { name: 'English' }).first().click();
    await page
      .getByRole('link', { name: /All those arrested/ })
      .first()
      .click();
    assert.match(await page.locator('.text').innerText(), /Hundreds of people/);
    await page.getByRole('link', { name: 'العربية' }).first().click();
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    assert.ok(page.url().startsWith('file:'));
    assert.deepEqual(watched.messages, []);
    await watched.close();
  });
});
