import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serve } from '../../src/build/serve.ts';
import { sites } from '../support/built-sites.ts';

describe('the server', () => {
  it('uses the next port if one is taken, on loopback', async () => {
    const first = await serve(sites.published.dist, { port: 0 });
    const port = Number(new URL(first.url).port);
    const second = await serve(sites.published.dist, { port });
    assert.equal(new URL(second.url).hostname, '127.0.0.1');
    assert.ok(Number(new URL(second.url).port) > port);
    await Promise.all([first.close(), second.close()]);
  });

  it('serves pages, and plain text as UTF-8', async () => {
    const { url, close } = await serve(sites.published.dist, { port: 0 });
    const text = await fetch(`${url}/fa/khuzestan-detainees.txt`);
    assert.equal(text.headers.get('content-type'), 'text/plain; charset=utf-8');
    assert.match(await text.text(), /^همه دستگیرشدگان/);
    assert.equal((await fetch(`${url}/`)).status, 200);
    assert.equal((await fetch(`${url}/../package.json`)).status, 404);
    await close();
  });
});
