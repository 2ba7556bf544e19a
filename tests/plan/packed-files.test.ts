import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { planSite } from '../../src/plan/site-files.ts';
import { catalogOf } from '../support/catalog.ts';
import { temporaryRoot, type Files } from '../support/roots.ts';

const letter = (title: string) =>
  `---\ntitle: ${title}\nissued: 2020\nissuers: [reading-circle]\n---\n\nمتن.\n`;

const letters: Files = {
  statements: null,
  'statements/a/fa.md': letter('نامه'),
  'statements/b/de.md': letter('Ein Brief'),
};

/** The keys of the files of a site, by path. */
async function keysOf(test: TestContext, files: Files = {}): Promise<Map<string, string>> {
  const catalog = await catalogOf(await temporaryRoot(test, 'shelf', { ...letters, ...files }));
  return new Map(planSite(catalog, 'code', 'pages').map(({ key, file }) => [file.path, key]));
}

/** The paths of those files whose keys differ. */
const changed = (before: Map<string, string>, after: Map<string, string>): Set<string> =>
  new Set([...after].filter(([path, key]) => before.get(path) !== key).map(([path]) => path));

const packs = ['/fa/a.zip', '/de/b.zip', '/fa/feeds/statements.xdc', '/de/feeds/statements.xdc'];

describe('the key of a file that is made of other files', () => {
  it('stays when a text changes that is not in it', async (test) => {
    const before = await keysOf(test);
    for (const path of packs) assert.ok(before.has(path), path);
    const after = await keysOf(test, { 'statements/b/de.md': letter('Ein anderer Brief') });
    assert.deepEqual(
      packs.filter((path) => changed(before, after).has(path)),
      ['/de/b.zip', '/de/feeds/statements.xdc'],
    );
  });

  it('changes with each file in it', async (test) => {
    const before = await keysOf(test);
    const after = await keysOf(test, {
      'statements/a/fa.md': letter('نامه').replace('متن.', 'متن دیگر.'),
    });
    const all = changed(before, after);
    assert.deepEqual(
      ['/fa/a.offline.html', ...packs].filter((path) => all.has(path)),
      ['/fa/a.offline.html', '/fa/a.zip', '/fa/feeds/statements.xdc'],
    );
  });
});
