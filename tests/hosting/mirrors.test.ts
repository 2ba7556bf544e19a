import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import {
  connect,
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { digestList } from '../../src/archive/digest-list.ts';
import { zip } from '../../src/archive/zip.ts';
import {
  compareMirror,
  sampleOf,
  type LocalSite,
} from '../../src/hosting/mirrors/compare-mirror.ts';
import { getterOf } from '../../src/hosting/mirrors/get.ts';
import { parseList } from '../../src/hosting/mirrors/remote-list.ts';

type Files = Readonly<Record<string, string>>;

const get = getterOf({ timeout: 5000 });

const digestsOf = (files: Files) =>
  new Map(
    Object.entries(files).map(
      ([path, text]) => [path, createHash('sha256').update(text).digest('hex')] as const,
    ),
  );

/** Returns the files of a site, with enough pages that its ZIP is larger than what is asked for at once. */
const siteOf = (updated: string, pages = 40): Files => ({
  'index.html': 'root',
  'fa/index.html': `home ${updated}`,
  'feeds/statements.xml': `<feed><updated>${updated}</updated></feed>`,
  ...Object.fromEntries(
    Array.from({ length: pages }, (_, at) => [`fa/text-${at}.html`, `page ${at}`]),
  ),
});

const localOf = (files: Files, earlier: LocalSite['earlier'] = []): LocalSite => ({
  digests: digestsOf(files),
  earlier,
  updated: /<updated>(.*)<\/updated>/.exec(files['feeds/statements.xml'] ?? '')?.[1],
});

async function listen(test: TestContext, server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  test.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

/** Serves a site with its ZIP, and returns its address. `listed` is what the ZIP says, `served` what readers get. */
async function mirrorOf(
  test: TestContext,
  listed: Files,
  { served = listed, hasRanges = true }: { served?: Files; hasRanges?: boolean } = {},
): Promise<string> {
  const packed = zip([
    ...Object.entries(listed).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    // As large as e-books are.
    { path: 'a.epub', bytes: Buffer.alloc(700_000, 'x') },
    { path: 'SHA256SUMS', bytes: Buffer.from(digestList(digestsOf(listed))) },
  ]);
  const answer: RequestListener = (request, response) => {
    const path = decodeURI((request.url ?? '').slice('/copy/'.length));
    const bytes = path === 'site.zip' ? packed : served[path];
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (!hasRanges || (first === '' && last === '')) {
      response.end(bytes);
      return;
    }
    const start = first === '' ? Math.max(0, bytes.length - Number(last)) : Number(first);
    const part = Buffer.from(bytes).subarray(start, first === '' ? undefined : Number(last) + 1);
    response
      .writeHead(206, {
        'content-range': `bytes ${start}-${start + part.length - 1}/${bytes.length}`,
      })
      .end(part);
  };
  return `http://127.0.0.1:${await listen(test, createServer(answer))}/copy`;
}

describe('a mirror', () => {
  const now = siteOf('2026-11-02T00:00:00Z');

  it('is the same, on hosts with ranges and without', async (test) => {
    for (const hasRanges of [true, false]) {
      const url = await mirrorOf(test, now, { hasRanges });
      const { state, about } = await compareMirror(url, localOf(now), get);
      assert.deepEqual([state, about], ['same', '43 files, 12 of them compared']);
    }
  });

  it('is older if it is an earlier build, or has an older feed', async (test) => {
    const before = siteOf('2026-10-01T00:00:00Z');
    const url = await mirrorOf(test, before);
    const files = Object.fromEntries(digestsOf(before));
    const kept = await compareMirror(
      url,
      localOf(now, [{ date: '2026-10-05T01:02:03Z', files }]),
      get,
    );
    assert.deepEqual(
      [kept.state, kept.about],
      ['older', 'the build of 2026-10-05; 2 files differ: fa/index.html, feeds/statements.xml'],
    );
    const { state, about } = await compareMirror(url, localOf(now), get);
    assert.deepEqual(
      [state, about],
      ['older', 'its feed is of 2026-10-01; 2 files differ: fa/index.html, feeds/statements.xml'],
    );
  });

  it('is changed if it serves other pages than it lists, or another site of the same day', async (test) => {
    const served = { ...now, 'fa/index.html': 'evil' };
    const lying = await compareMirror(await mirrorOf(test, now, { served }), localOf(now), get);
    assert.deepEqual(
      [lying.state, lying.about],
      ['changed', 'it does not serve what its own list says: fa/index.html'],
    );
    const other = { ...now, 'fa/text-1.html': 'other' };
    const { state, about } = await compareMirror(await mirrorOf(test, other), localOf(now), get);
    assert.deepEqual([state, about], ['changed', '1 file differs: fa/text-1.html']);
  });

  it('that is newer is reported as such', async (test) => {
    const newer = siteOf('2026-12-24T00:00:00Z');
    const { state, about } = await compareMirror(await mirrorOf(test, newer), localOf(now), get);
    assert.equal(state, 'changed');
    assert.match(
      about,
      /^its feed is newer, of 2026-12-24: build the current texts here first; 2 files/,
    );
  });

  it('is gone if nothing answers, another site does, or it takes too long', async (test) => {
    const port = await listen(test, createTcpServer());
    const slow = getterOf({ timeout: 50 });
    const none = await compareMirror('http://127.0.0.1:1', localOf(now), get);
    assert.deepEqual([none.state, none.about], ['gone', 'the connection was refused']);
    const other = await mirrorOf(test, { 'index.html': 'parked' }, { served: {} });
    assert.equal(
      (await compareMirror(`${other}/nothing`, localOf(now), get)).about,
      'it answers without a site.zip, with status 404',
    );
    const parked = await listen(
      test,
      createServer((_, response) => response.end('<p>This domain is for sale')),
    );
    const sold = await compareMirror(`http://127.0.0.1:${parked}`, localOf(now), get);
    assert.deepEqual([sold.state, sold.about], ['gone', 'what it sends as site.zip is no ZIP']);
    const { state, about } = await compareMirror(`http://127.0.0.1:${port}`, localOf(now), slow);
    assert.deepEqual([state, about], ['gone', 'no answer in 0 seconds']);
  });

  it('is asked through a SOCKS5 proxy, which looks up its name', async (test) => {
    const url = new URL(await mirrorOf(test, now));
    const names: string[] = [];
    const proxy = createTcpServer((socket) => {
      socket.once('data', () => {
        socket.write(Buffer.from([5, 0]));
        socket.once('data', (asked) => {
          names.push(asked.subarray(5, 5 + (asked[4] ?? 0)).toString());
          const target = connect(Number(url.port), '127.0.0.1', () => {
            socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
            target.pipe(socket).pipe(target);
          });
          target.on('error', () => socket.destroy());
        });
      });
      socket.on('error', () => undefined);
    });
    const port = await listen(test, proxy);
    const throughProxy = getterOf({ timeout: 5000, proxy: { host: '127.0.0.1', port } });
    const { state } = await compareMirror(
      'http://copyofthesite.onion/copy',
      localOf(now),
      throughProxy,
    );
    assert.equal(state, 'same');
    assert.deepEqual([...new Set(names)], ['copyofthesite.onion']);
  });
});

describe('the list of digests of a mirror', () => {
  it('is refused if it has other lines', () => {
    assert.equal(parseList(`${'a'.repeat(64)}  fa/a b.html\n`).size, 1);
    for (const list of ['x', `${'a'.repeat(64)} a`, `${'A'.repeat(64)}  a`])
      assert.throws(() => parseList(list), /the list of digests is damaged/);
  });

  it('gives the first pages and some others, each once', () => {
    assert.deepEqual(sampleOf(digestsOf({ 'index.html': '', 'a.txt': '' })), ['index.html']);
    assert.equal(new Set(sampleOf(digestsOf(siteOf('x', 500)))).size, 12);
  });
});
