import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { withPolicy } from '../../src/build/public-page-policy.ts';
import { mediaTypes } from '../../src/domain/media-types.ts';
import { policyFor } from '../../src/finish-pages/content-security-policy.ts';
import {
  byType,
  everywhere,
  headersOf,
  kinds,
  strictTransport,
  valueOf,
} from '../../src/hosting/headers.ts';
import { hostSettings } from '../../src/hosting/settings.ts';
import { project } from '../support/sites.ts';

/** Returns the sources of each directive of a policy. */
const directivesOf = (policy: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources];
    }),
  );

describe('the settings of hosts', () => {
  for (const [name, write] of Object.entries(hostSettings))
    it(`are up to date: ${name} (npm run docs)`, async () => {
      assert.equal(await readFile(path.join(project, name), 'utf8'), write());
    });

  it('send the headers of the table in docs/hosting.md', async () => {
    const text = await readFile(path.join(project, 'docs/hosting.md'), 'utf8');
    const [, table = ''] = text.split('## What the settings send');
    const rows = Array.from(table.matchAll(/^\| `([\w-]+)`/gm), ([, name]) => name);
    const sent = [...everywhere, ...byType, strictTransport].map(({ name }) => name);
    assert.deepEqual(rows.toSorted(), ['Content-Type', ...sent].toSorted());
  });

  it('fit into what Cloudflare reads', () => {
    const lines = hostSettings['hosting/cloudflare/_headers']?.().split('\n') ?? [];
    assert.ok(lines.filter((line) => line.startsWith('/')).length <= 100);
    assert.ok(lines.every((line) => line.length <= 2000));
  });
});

describe('the headers of a site', () => {
  it('let pages do what their own policies let them do, and nothing else', () => {
    const header = directivesOf(headersOf('/fa/a.html').get('Content-Security-Policy') ?? '');
    const everything =
      '<html><meta charset="utf-8"><style>p{}</style><p style="color:red"><audio></audio><iframe></iframe><object></object><form></form>';
    const [, ownPage = ''] = /content="(default[^"]*)"/.exec(withPolicy(everything)) ?? [];
    for (const policy of [policyFor(['p{}'], { font: true, images: true }), ownPage])
      for (const [name, sources] of directivesOf(policy)) {
        const allowed = header.get(name.replace('-attr', '')) ?? header.get('default-src') ?? [];
        for (const source of sources) {
          // On a host, file: is nothing.
          if (source === 'file:') continue;
          const is = /sha256|unsafe-hashes/.test(source) ? "'unsafe-inline'" : source;
          assert.ok(is === "'none'" || allowed.includes(is), `${name} ${source}`);
        }
      }
    assert.equal(header.get('script-src'), undefined);
    assert.deepEqual(header.get('default-src'), ["'none'"]);
    assert.deepEqual(header.get('frame-ancestors'), ["'self'"]);
  });

  it('let only pages that search run scripts', () => {
    assert.match(
      headersOf('/fa/search.html').get('Content-Security-Policy') ?? '',
      /script-src 'self'/,
    );
    assert.doesNotMatch(
      headersOf('/fa/research.html').get('Content-Security-Policy') ?? '',
      /script-src/,
    );
  });

  it('let browsers keep pictures for a day, and make them ask for everything else', () => {
    assert.equal(headersOf('/fa/a.png').get('Cache-Control'), 'public, max-age=86400');
    for (const path of ['/', '/fa/a.html', '/fa/a.pdf', '/fa/feeds/statements.xml'])
      assert.equal(headersOf(path).get('Cache-Control'), 'no-cache');
  });

  it('are the same for all files of a kind', () => {
    const paths = mediaTypes.flatMap(({ extensions }) => extensions.map((one) => `/fa/a.${one}`));
    for (const path of ['/', '/fa/', '/fa/search.html', '/a', ...paths]) {
      const kind = kinds.find((one) => one.path.test(path));
      for (const header of byType)
        assert.equal(valueOf(header, path), valueOf(header, kind?.sample ?? '/a'), path);
    }
  });

  it('let programs of other sites read data, but not pages', () => {
    assert.equal(headersOf('/api/statements.json').get('Access-Control-Allow-Origin'), '*');
    assert.equal(headersOf('/fa/a.html').get('Access-Control-Allow-Origin'), undefined);
    assert.equal(headersOf('/fa/a.html').get('Cross-Origin-Resource-Policy'), 'same-origin');
  });
});
