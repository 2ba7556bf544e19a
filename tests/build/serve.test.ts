import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { networkAddresses } from '../../src/build/serve-drafts.ts';
import { serve } from '../../src/build/serve.ts';
import { project, sites } from '../support/built-sites.ts';
import { temporaryFolder } from '../support/roots.ts';

describe('the addresses at which other devices find this machine', () => {
  it('are those of its networks, without loopback', () => {
    const common = { netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null };
    const addresses = networkAddresses(4321, {
      lo: [{ ...common, family: 'IPv4', address: '127.0.0.1', internal: true }],
      wlan0: [
        { ...common, family: 'IPv4', address: '192.0.2.7', internal: false },
        { ...common, family: 'IPv6', address: 'fe80::1', scopeid: 2, internal: false },
      ],
    });
    assert.deepEqual(addresses, ['http://192.0.2.7:4321/']);
  });
});

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

describe('the server of a site whose address has a path', () => {
  it('serves it under this path, leads there from /, and shows 404.html at any depth', async () => {
    const { url, close } = await serve(sites.shelf.dist, { port: 0, base: '/copies/first' });
    const { origin } = new URL(url);
    for (const path of ['/', '/copies/first/', '/copies/first/fa/index.html'])
      assert.equal((await fetch(origin + path)).status, 200, path);
    for (const path of ['/copies/firstly/', '/fa/index.html', '/copies/first/fa/a/b/c.html']) {
      const response = await fetch(origin + path);
      assert.equal(response.status, 404, path);
      const links = [...(await response.text()).matchAll(/ href="(\/[^"]*)"/g)];
      assert.notEqual(links.length, 0);
      for (const [, href = ''] of links)
        assert.equal((await fetch(origin + href)).status, 200, href);
    }
    await close();
  });
});

describe('a command that npm started', () => {
  it('ends if npm is told to end, although npm tells only the shell', async (test) => {
    const out = path.join(await temporaryFolder(test), 'dist');
    const bootstrap = pathToFileURL(path.join(project, 'bin/bootstrap.mjs')).href;
    const entry = 'tests/support/waiting-build.ts';
    const script = `import('${bootstrap}').then(({ run }) => run('${entry}', ['${out}'], { dev: true }))`;
    const shell = spawn('sh', ['-c', `"${process.execPath}" -e "${script}"; true`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, npm_lifecycle_event: 'start' },
    });
    await once(shell.stdout, 'data');
    shell.kill('SIGTERM');
    const [said] = (await once(shell.stderr, 'data')) as [Buffer];
    assert.equal(String(said), `\nStopped. ${out} has not changed.\n`);
  });
});
