import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { useBrowser } from '../support/browser.ts';
import { sites } from '../support/built-sites.ts';

const { open, look } = useBrowser();
const { dist } = sites.published;

/** A host that sends no charset. */
const host = createServer((request, response) => {
  const file = request.url ?? '/';
  response.setHeader('content-type', file.endsWith('.txt') ? 'text/plain' : 'text/html');
  readFile(path.join(dist, file)).then(
    (bytes) => response.end(bytes),
    () => response.writeHead(404).end(),
  );
});

const url = (file: string) => `http://127.0.0.1:${(host.address() as AddressInfo).port}/${file}`;

describe('plain text on a host that sends no charset', () => {
  before(() => new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve)));
  after(() => host.close());

  for (const name of ['fa/khuzestan-detainees.txt', 'ckb/khuzestan-detainees.messages.txt'])
    it(`is readable: ${name}`, async () => {
      const shown = await look(url(name), (page) => page.locator('body').innerText());
      const text = new TextDecoder().decode(await readFile(path.join(dist, name)));
      assert.equal(shown.trim(), text.trim());
    });

  it('is saved, not shown, when a reader follows the link of its page', async () => {
    const { page, close } = await open();
    await page.goto(url('fa/khuzestan-detainees.html'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href$="detainees.txt"]').click(),
    ]);
    assert.equal(download.suggestedFilename(), 'khuzestan-detainees.txt');
    await close();
  });
});
