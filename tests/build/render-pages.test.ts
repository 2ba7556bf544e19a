import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { holdContent } from '../../src/catalog/held-content.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { codeKey } from '../../src/build/code-key.ts';
import { digestOfPages, pageBundle, type PageSources } from '../../src/build/page-bundle.ts';
import { renderPages } from '../../src/build/render-pages.ts';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import { cacheVariable, rootVariable } from '../../src/environment.ts';
import { pagesOf } from '../../src/plan/site-pages.ts';
import { readContent } from '../../src/source/read-content.ts';
import { digestFolder } from '../support/folder-digest.ts';
import {
  temporaryFolder,
  temporaryRoot,
  writeFiles,
  writeInto,
  type Files,
} from '../support/roots.ts';
import { runNode } from '../support/run.ts';
import { project } from '../support/sites.ts';

/** A page with everything that MDX has, and one that contains another. */
const pages: Files = {
  'pages/about/en.mdx': `---
title: About the shelf
---

import Part from '../more/en.mdx';

export const hours = ['Saturday', 'Sunday'];

We are *here* on {hours.join(' and ')}, and \`21/2\` is a number.

<ul>
  {hours.map((hour) => (
    <li class="day">{hour}</li>
  ))}
</ul>

| day | hour |
| :-- | --: |
| Sunday | ۱۲ |

<Part />
`,
  'pages/more/en.mdx': '---\ntitle: More\n---\n\n## More\n\n[The leaflet](../specimen.pdf).\n',
};

/** Makes a root with a cache of its own, for the process of the test. Returns what its pages are compiled from. */
async function sourcesOf(test: TestContext, files: Files = {}): Promise<PageSources> {
  const root = await temporaryRoot(test, 'shelf', files);
  const cache = await temporaryFolder(test);
  for (const [variable, value] of [
    [rootVariable, root],
    [cacheVariable, cache],
  ] as const) {
    const before = process.env[variable];
    process.env[variable] = value;
    test.after(() => {
      if (before === undefined) Reflect.deleteProperty(process.env, variable);
      else process.env[variable] = before;
    });
  }
  return { root, code: codeKey(), pages: digestOfPages(root) };
}

/** Returns the one file in the cache of bundles. */
async function keptFile(): Promise<string> {
  const folder = path.join(process.env[cacheVariable] ?? '', 'pages');
  const [file = '', ...others] = await readdir(folder);
  assert.deepEqual(others, []);
  return path.join(folder, file);
}

/** Renders pages into a folder. */
async function renderInto(folder: string, paths: readonly string[], sources: PageSources) {
  for await (const { path: name, html } of renderPages(paths, path.dirname(folder), sources))
    await writeInto(folder, { [name]: html });
}

describe('a build', () => {
  it('renders the pages that Astro alone would build, to the byte', async (test) => {
    const site = await readFile(
      path.join(project, 'tests/fixtures/shelf/content/site.yaml'),
      'utf8',
    );
    const sources = await sourcesOf(test, {
      ...pages,
      'site.yaml': `${site.replace(/^formats:.*\n/m, '')}formats: []\n`,
    });
    const folder = await temporaryFolder(test);
    const [whole, raw] = [path.join(folder, 'whole'), path.join(folder, 'raw')];
    const script = path.join(project, 'tests/support/astro-build.ts');
    const { code, stderr } = runNode([script, sources.root, whole]);
    assert.equal(code, 0, stderr);
    holdContent(await readContent(sources.root), { drafts: false });
    const catalog = loadCatalog();
    const paths = Object.values(pagesOf).flatMap((of) => of(catalog).map(({ path }) => path));
    await renderInto(raw, paths, sources);
    const built = Object.entries(digestFolder(whole)).filter(([file]) => file.endsWith('.html'));
    assert.deepEqual(digestFolder(raw), Object.fromEntries(built));
    assert.equal(built.length, paths.length);
  });

  it('renders the pages that it is asked for, and no others', async (test) => {
    const sources = await sourcesOf(test);
    holdContent(await readContent(sources.root), { drafts: false });
    const raw = path.join(await temporaryFolder(test), 'raw');
    await renderInto(raw, ['/fa/index.html', '/404.html'], sources);
    assert.deepEqual(Object.keys(digestFolder(raw)).sort(), ['404.html', 'fa/index.html']);
  });
});

describe('the bundle of pages', () => {
  it('is kept until the code or a site page changes', async (test) => {
    const sources = await sourcesOf(test, pages);
    const first = await pageBundle(sources);
    const kept = await readFile(await keptFile());
    // Bundling would find that the page is not the one of its digest.
    await writeFiles(sources.root, { 'pages/more/en.mdx': '---\ntitle: More\n---\n\nNothing.\n' });
    assert.ok((await pageBundle(sources)).equals(first));
    assert.deepEqual(await readFile(await keptFile()), kept);
    const changed = await pageBundle({ ...sources, pages: digestOfPages(sources.root) });
    assert.match(changed.toString(), /Nothing\./);
    assert.doesNotMatch(changed.toString(), /The leaflet/);
  });

  it('is made again if it is damaged, cut off or empty', async (test) => {
    const sources = await sourcesOf(test, pages);
    const first = await pageBundle(sources);
    const file = await keptFile();
    const whole = await readFile(file);
    const flipped = Buffer.from(whole);
    flipped[whole.length >> 2] = (whole[whole.length >> 2] ?? 0) ^ 1;
    for (const damaged of [flipped, whole.subarray(0, -10), Buffer.of()]) {
      await writeFile(file, damaged);
      assert.ok((await pageBundle(sources)).equals(first));
      assert.deepEqual(await readFile(file), whole);
    }
  });

  it('is not kept if a page or the code has changed while it was made', async (test) => {
    const sources = await sourcesOf(test);
    for (const changed of [{ pages: 'older' }, { code: 'older' }]) {
      await assert.rejects(pageBundle({ ...sources, ...changed }), (error) => {
        assert.ok(isBayanError(error, 'content'));
        assert.match(
          error.message,
          /content\/pages or the code of Bayan has changed during the build\./,
        );
        return true;
      });
      await assert.rejects(keptFile(), { code: 'ENOENT' });
    }
  });

  it('imports only code that its key covers: of the project, and packages', async (test) => {
    const bundle = (await pageBundle(await sourcesOf(test, pages))).toString();
    const imported = Array.from(
      bundle.matchAll(/^import .*? from "([^"]+)";$|\bimport\("([^"]+)"\)/gm),
      ([, name, later]) => name ?? later ?? '',
    );
    const others = imported.filter(
      (name) =>
        !/^file:.*\/(?:node_modules\/astro|src\/(?!cli|commits|import|lint|safety)[^/]+)\//.test(
          name,
        ),
    );
    assert.deepEqual(others, []);
    assert.ok(imported.length > 5);
  });
});
