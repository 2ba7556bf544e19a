import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { checkAddresses, checkFile, filesOfEveryKind } from '../../scripts/hosting/check-host.ts';
import { findServer, serverNames } from '../../scripts/hosting/programs.ts';
import { startHost } from '../../scripts/hosting/servers.ts';
import { serve } from '../../src/build/serve.ts';
import { contentTypeOf } from '../../src/domain/media-types.ts';
import { sites } from '../support/built-sites.ts';
import { temporaryFolder } from '../support/roots.ts';

const site = sites.published.dist;
const files = await filesOfEveryKind(site);

describe('the local server', () => {
  it('sends every kind of file with its type', async () => {
    const { url, close } = await serve(site, { port: 0 });
    for (const file of files) {
      const { headers } = await fetch(`${url}/${file}`, { method: 'HEAD' });
      assert.equal(headers.get('content-type'), contentTypeOf(`/${file}`), file);
    }
    await close();
  });
});

// npm run test:hosting installs them, and checks more.
for (const name of serverNames.filter((server) => findServer(server) !== undefined))
  describe(`${name} with the settings in hosting/`, () => {
    it('sends every kind of file as it should, at the root of a host and under a path', async (test) => {
      const folder = path.join(await temporaryFolder(test), name);
      const host = await startHost(name, { site, folder });
      try {
        const faults: string[] = [];
        for (const base of [host.site, host.copy]) {
          for (const file of files) faults.push(...(await checkFile(base, site, file)).faults);
          faults.push(...(await checkAddresses(base, site)));
        }
        assert.deepEqual(faults, []);
      } finally {
        await host.stop();
      }
    });
  });
