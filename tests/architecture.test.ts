import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { importsIn, sourceFiles } from './support/imports.ts';
import { project } from './support/sites.ts';

/** What each room of `src/` may import, itself apart. Imports go one way only. */
const rooms: Record<string, readonly string[]> = {
  text: [],
  search: ['domain'],
  domain: ['text'],
  markdown: ['domain', 'text'],
  lint: ['domain', 'text', 'markdown'],
  locales: ['domain', 'markdown'],
  source: ['cache', 'domain', 'text', 'markdown', 'images', 'lint', 'locales', 'styles'],
  catalog: ['cache', 'domain', 'text', 'markdown', 'source', 'locales'],
  styles: ['domain'],
  views: ['domain', 'text', 'catalog', 'search', 'styles'],
  cache: [],
  archive: ['domain'],
  images: ['domain', 'text'],
  media: ['text'],
  import: ['domain', 'text', 'markdown', 'images', 'media', 'lint'],
  safety: ['cache', 'domain', 'text', 'search', 'images', 'media'],
  fonts: [],
  outputs: [
    'archive',
    'cache',
    'fonts',
    'domain',
    'text',
    'search',
    'markdown',
    'catalog',
    'styles',
    'views',
  ],
  plan: ['cache', 'catalog', 'domain', 'outputs', 'search', 'source', 'text', 'views'],
  components: ['domain', 'text', 'views'],
  layouts: ['components', 'styles', 'views'],
  'finish-pages': ['cache', 'catalog', 'domain', 'fonts', 'outputs', 'source', 'styles', 'text'],
  pages: ['catalog', 'components', 'layouts', 'outputs', 'plan'],
  build: [
    'archive',
    'astro-settings.ts',
    'cache',
    'catalog',
    'domain',
    'finish-pages',
    'outputs',
    'plan',
    'safety',
    'source',
    'text',
    'views',
  ],
  hosting: ['archive', 'domain', 'text'],
  commits: ['domain', 'safety', 'source'],
  init: ['domain', 'locales', 'markdown', 'source'],
  cli: [
    'build',
    'catalog',
    'commits',
    'domain',
    'hosting',
    'text',
    'markdown',
    'lint',
    'source',
    'import',
    'init',
    'locales',
    'outputs',
    'plan',
    'search',
  ],
};

/** Files of `src/` itself. */
const atTop: Record<string, readonly string[]> = {
  'astro-settings.ts': ['finish-pages', 'markdown'],
  'content.config.ts': ['catalog', 'domain'],
  'debug.ts': [],
  'environment.ts': [],
};

/** Files of `src/` itself that every room may import. */
const forAll = ['debug.ts', 'environment.ts'];

const files = await sourceFiles();
const imports = await importsIn(files);

/** Returns the first circle of files that import each other, types included, as a list that ends where it began. */
function findCircle(importsByFile: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const finished = new Set<string>();
  const follow = (file: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (finished.has(file)) return undefined;
    for (const target of importsByFile.get(file) ?? []) {
      const circle = follow(target, [...trail, file]);
      if (circle) return circle;
    }
    finished.add(file);
    return undefined;
  };
  for (const file of importsByFile.keys()) {
    const circle = follow(file, []);
    if (circle) return circle;
  }
  return undefined;
}

describe('the architecture', () => {
  it('has rules for every room of src/', () => {
    const found = new Set(
      files.map((file) => (file.includes('/') ? (file.split('/')[0] ?? '') : '')).filter(Boolean),
    );
    assert.deepEqual(
      [...found].filter((room) => !(room in rooms)),
      [],
    );
  });

  it('lets imports go one way only', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (target === undefined) return false;
      const to = target.split('/')[0] ?? '';
      const from = file.split('/')[0] ?? '';
      return (
        to !== from && !forAll.includes(to) && !(rooms[from] ?? atTop[file] ?? []).includes(to)
      );
    });
    assert.deepEqual(wrong, []);
  });

  it('has no circle of files', () => {
    const graph = new Map(files.map((file): [string, string[]] => [file, []]));
    for (const { file, target } of imports) if (target) graph.get(file)?.push(target);
    assert.deepEqual(findCircle(graph), undefined);
    const circle = new Map([
      ['a.ts', ['b.ts', 'c.ts']],
      ['b.ts', []],
      ['c.ts', ['d.ts']],
      ['d.ts', ['c.ts']],
    ]);
    assert.deepEqual(findCircle(circle), ['c.ts', 'd.ts', 'c.ts']);
  });

  it('knows astro:content in content.config.ts, the catalog and pages alone', () => {
    const wrong = imports.filter(
      ({ file, name }) =>
        name === 'astro:content' && !/^(content\.config\.ts$|catalog\/|pages\/)/.test(file),
    );
    assert.deepEqual(wrong, []);
  });

  it('keeps text/ free of Node, so that it runs in a browser too', () => {
    const wrong = imports.filter(
      ({ file, name, target, isType }) =>
        file.startsWith('text/') && target === undefined && !isType && name !== 'bidi-js',
    );
    assert.deepEqual(wrong, []);
  });

  it('builds no address of a page outside domain/urls.ts', async () => {
    const wrong: string[] = [];
    for (const file of files) {
      if (file === 'domain/urls.ts') continue;
      const text = await readFile(path.join(project, 'src', file), 'utf8');
      if (/\/index\.html|\}\.html`|(topics|issuers|years|pages)\/\$\{/.test(text)) wrong.push(file);
    }
    // The patterns of content/ and of MDX modules are of files, not of addresses.
    assert.deepEqual(wrong, ['init/new-repository.ts', 'catalog/pages.ts']);
  });

  it('lets the layout alone write <html lang dir>', async () => {
    const wrong: string[] = [];
    for (const file of files) {
      const text = await readFile(path.join(project, 'src', file), 'utf8');
      if (text.includes('<html ') && file !== 'layouts/Base.astro') wrong.push(file);
    }
    assert.deepEqual(wrong, []);
  });

  it('has one class of errors', async () => {
    const wrong: string[] = [];
    for (const file of files) {
      const text = await readFile(path.join(project, 'src', file), 'utf8');
      if (/extends \w*Error\b/.test(text)) wrong.push(file);
    }
    assert.deepEqual(wrong, ['domain/bayan-error.ts']);
  });
});
