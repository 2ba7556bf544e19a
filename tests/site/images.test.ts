import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readZip } from '../support/read-zip.ts';
import { serve, type RunningServer } from '../../src/build/serve.ts';
import { useBrowser, type WatchedPage } from '../support/browser.ts';
import { imageFile } from '../support/image-files.ts';
import { temporaryFolder } from '../support/roots.ts';
import { sites } from '../support/built-sites.ts';

const { dist } = sites.shelf;
const page = 'ckb/reading-room.html';
const { open } = useBrowser();

let server: RunningServer;
before(async () => {
  server = await serve(dist, { port: 0, base: '/copies/first' });
});
after(() => server.close());

/** The image of a page in a browser: its width in pixels, and its box. */
const inspect = () => {
  const image = document.querySelector<HTMLImageElement>('.text img');
  const { width, height } = image?.getBoundingClientRect() ?? {};
  return { pixels: image?.naturalWidth, width, height, alt: image?.alt };
};
const shown = { pixels: 60, width: 60, height: 40, alt: 'ڕەفەیەک پڕ لە کتێب، لە ژووری خوێندنەوە' };

/** The same after the image has loaded, which a page does not wait for. */
async function whenShown({ page }: WatchedPage) {
  await page.waitForFunction(
    () => document.querySelector<HTMLImageElement>('.text img')?.naturalWidth,
  );
  return page.evaluate(inspect);
}

const imagesIn = ({ requests }: WatchedPage) => requests.filter((url) => url.endsWith('.png'));

describe('an image on a page', () => {
  it('is shown from a host under a sub-path, with the bytes of the editor’s file', async () => {
    const watched = await open();
    await watched.page.goto(`${server.url}/${page}`);
    assert.deepEqual(await whenShown(watched), shown);
    assert.deepEqual(watched.messages, []);
    assert.deepEqual(imagesIn(watched), [`${server.url}/images/reading-room/shelf.png`]);
    await watched.close();
    const published = await readFile(path.join(dist, 'images/reading-room/shelf.png'));
    assert.ok(published.equals(imageFile('shelf.png')));
  });

  it('is shown from the unpacked ZIP of the site on disk, with the network off', async (test) => {
    const folder = await temporaryFolder(test);
    for (const file of readZip(await readFile(path.join(dist, 'site.zip')))) {
      const target = path.join(folder, file.path);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, file.bytes);
    }
    const watched = await open({ offline: true });
    await watched.page.goto(pathToFileURL(path.join(folder, page)).href);
    assert.deepEqual(await whenShown(watched), shown);
    assert.deepEqual(watched.messages, []);
    await watched.close();
  });

  it('is inlined in the offline page, which requests nothing', async (test) => {
    const file = path.join(await temporaryFolder(test), 'page.html');
    await writeFile(file, await readFile(path.join(dist, 'ckb/reading-room.offline.html')));
    const watched = await open({ offline: true });
    await watched.page.goto(pathToFileURL(file).href);
    assert.deepEqual(await whenShown(watched), shown);
    assert.deepEqual([watched.messages, watched.requests.length], [[], 1]);
    await watched.close();
  });

  it('neither delays nor moves the text, even if it never loads', async () => {
    const watched = await open();
    await watched.page.route('**/*.png', () => undefined);
    await watched.page.goto(`${server.url}/${page}`, { waitUntil: 'commit' });
    await watched.page.getByText('ئەم ڕەفەیە بۆ هەمووانە').waitFor();
    assert.deepEqual(await watched.page.evaluate(inspect), { ...shown, pixels: 0 });
    await watched.close();
  });

  it('is not requested before its reader comes near', async () => {
    const watched = await open();
    const html = await readFile(path.join(dist, page), 'utf8');
    const body = html.replace('<figure>', `${'<p>دەق</p>'.repeat(400)}<figure>`);
    await watched.page.route('**/*.html', (route) =>
      route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    );
    await watched.page.goto(`${server.url}/${page}`);
    assert.deepEqual(imagesIn(watched), []);
    const asked = watched.page.waitForRequest('**/*.png');
    await watched.page.locator('.text img').scrollIntoViewIfNeeded();
    await asked;
    await watched.close();
  });

  it('is all that its page may request, and a page without images may request none', async (test) => {
    const policyOf = async (name: string) =>
      /img-src ([^;]*)/.exec(await readFile(path.join(dist, name), 'utf8'))?.[1];
    assert.deepEqual(
      [
        await policyOf(page),
        await policyOf('ckb/reading-room.offline.html'),
        await policyOf('ckb/open-the-library.html'),
      ],
      ["data: 'self' file:", 'data:', 'data:'],
    );
    const elsewhere = await serve(dist, { port: 0 });
    test.after(elsewhere.close);
    const watched = await open();
    const html = await readFile(path.join(dist, page), 'utf8');
    const body = html.replace('../images', `${elsewhere.url}/images`);
    await watched.page.route('**/*.html', (route) =>
      route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    );
    const message = watched.page.waitForEvent('console');
    await watched.page.goto(`${server.url}/${page}`);
    assert.match((await message).text(), /Content Security Policy directive: "img-src/);
    assert.equal((await watched.page.evaluate(inspect)).pixels, 0);
    await watched.close();
  });
});
