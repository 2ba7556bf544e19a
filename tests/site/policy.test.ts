import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve, type RunningServer } from '../../src/build/serve.ts';
import { useBrowser } from '../support/browser.ts';
import { pageKinds, pagesOf } from '../support/pages.ts';
import { temporaryFolder } from '../support/roots.ts';
import { sites, tags } from '../support/built-sites.ts';

const { shelf } = sites;
const all = await pagesOf(shelf.dist);
const { open, look } = useBrowser();

let server: RunningServer;
before(async () => {
  server = await serve(shelf.dist, { port: 0 });
});
after(() => server.close());

/** The policy of a page, and its effect in the browser. */
function readPolicy() {
  const policy = document.querySelector('meta[http-equiv="content-security-policy"]');
  return {
    policy: policy?.getAttribute('content') ?? '',
    // A policy applies only to what comes after it.
    before: document.head.querySelectorAll('meta[http-equiv] ~ style').length,
    referrer: document.querySelector('meta[name="referrer"]')?.getAttribute('content'),
    styled: getComputedStyle(document.body).backgroundColor !== 'rgba(0, 0, 0, 0)',
    styles: [...document.styleSheets].length,
  };
}

describe('the policy of a page', () => {
  for (const page of new Set(tags.flatMap((tag) => pageKinds(all, tag)))) {
    it(`allows nothing from other sites on ${page}, and breaks nothing`, async () => {
      await look(`${server.url}${page}`, async (shown, { messages }) => {
        const { policy, before, referrer, styled, styles } = await shown.evaluate(readPolicy);
        assert.match(policy, /^default-src 'none';style-src 'sha256-[^']+' 'sha256-[^']+';/);
        assert.doesNotMatch(policy, /unsafe|https?:|\*/);
        const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
        if (page.endsWith('/search.html'))
          assert.match(scripts ?? '', /^(?:'sha256-[^']+' ){2,3}'self' file:$/);
        else assert.equal(scripts, undefined);
        assert.deepEqual([before, referrer, styled, styles], [1, 'no-referrer', true, 2]);
        assert.deepEqual(messages, []);
      });
    });
  }

  it('blocks a style, a script, a picture and a frame that are injected into the page', async (test) => {
    const folder = await temporaryFolder(test);
    const html = await readFile(path.join(shelf.dist, 'fa/index.html'), 'utf8');
    const planted =
      '<style>body{color:red}</style><script>document.title="in"</script><img src="/x.png"><iframe src="/x.html"></iframe>';
    await mkdir(path.join(folder, 'fa'));
    await writeFile(
      path.join(folder, 'fa/index.html'),
      html.replace('</main>', `${planted}</main>`),
    );
    const { url, close } = await serve(folder, { port: 0 });
    test.after(close);
    const watched = await open();
    await watched.page.goto(`${url}/fa/index.html`);
    assert.notEqual(await watched.page.title(), 'in');
    for (const kind of ['style', 'script', 'image', 'framing'])
      assert.ok(
        watched.messages.some((text) => new RegExp(kind, 'i').test(text)),
        `${kind}: ${watched.messages.join('\n')}`,
      );
    await watched.close();
  });
});
