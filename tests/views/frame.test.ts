import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { rootVariable } from '../../src/environment.ts';
import { frame, mostLanguages, type Frame } from '../../src/views/frame.ts';
import { frameLook } from '../../src/views/frame-look.ts';
import { notFoundView } from '../../src/views/not-found.ts';
import { catalogOf } from '../support/catalog.ts';
import { withOlderLocale } from '../support/older-locale.ts';
import { temporaryRoot } from '../support/roots.ts';
import { setVariable } from '../support/set-variable.ts';
import { shelfContent } from '../support/sites.ts';

async function titleOf(test: TestContext, title?: string): Promise<string> {
  const catalog = await catalogOf(await temporaryRoot(test, 'shelf'));
  const locale = catalog.locales.find(({ tag }) => tag === 'fa');
  assert.ok(locale);
  const path = 'fa/page.html';
  const translations = () => undefined;
  return frame({ catalog, locale, path, translations, ...(title !== undefined && { title }) })
    .title;
}

describe('the title of a document', () => {
  it('is the title of the page, then the name of the site', async (test) => {
    assert.equal(await titleOf(test, 'درها را باز کنید'), 'درها را باز کنید · قفسه');
  });

  it('is the name of the site on the home page, which has no title of its own', async (test) => {
    assert.equal(await titleOf(test), 'قفسه');
  });

  it('has the name of the site as long as both have 70 characters at most', async (test) => {
    const longest = 'د'.repeat(63);
    assert.equal(await titleOf(test, longest), `${longest} · قفسه`);
    assert.equal(await titleOf(test, `${longest}د`), `${longest}د`);
  });
});

describe('the masthead', () => {
  const frameOf = async (root: string, exists: (tag: string) => boolean): Promise<Frame> =>
    frameIn(await catalogOf(root), exists);

  /** Returns a site with a theme, without its closing bracket, and a logo of these shapes. */
  async function withTheme(test: TestContext, theme: string, shapes = ''): Promise<Catalog> {
    const site = await readFile(path.join(shelfContent, 'site.yaml'), 'utf8');
    const root = await temporaryRoot(test, 'shelf', {
      'site.yaml': `${site}theme: ${theme}, mark: marks/own.svg }\n`,
      '../public/marks/own.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${shapes}</svg>`,
    });
    setVariable(test, rootVariable, root);
    return catalogOf(root);
  }

  function frameIn(catalog: Catalog, exists: (tag: string) => boolean): Frame {
    const locale = catalog.locales.find(({ tag }) => tag === 'en');
    assert.ok(locale);
    return frame({
      catalog,
      locale,
      path: '/en/night-hours.html',
      title: 'Night hours',
      translations: ({ tag }) => (exists(tag) ? `/${tag}/night-hours.html` : undefined),
    });
  }

  it('leads to the statements, the topics, the organisations and the first page about the site', async (test) => {
    const { sections } = await frameOf(await temporaryRoot(test, 'shelf'), () => true);
    assert.deepEqual(
      sections.map(({ text, href }) => [text, href]),
      [
        ['Statements', 'years/index.html'],
        ['Search', 'search.html'],
        ['Topics', 'topics/index.html'],
        ['Organisations', 'issuers/index.html'],
        ['About the shelf', 'pages/about.html'],
      ],
    );
  });

  it('knows a name that is written in the other direction than the page, which is cut at its end', async (test) => {
    const own = await catalogOf(await temporaryRoot(test, 'shelf'));
    const isTurned = (name: string) =>
      frameIn({ ...own, site: { ...own.site, name: { en: name } } }, () => true).site?.isTurned;
    assert.deepEqual(['Shelf', '1404', 'قفسه', '۵ قفسه'].map(isTurned), [false, false, true, true]);
  });

  it('does not lead to the topics of a site without any', async (test) => {
    const own = await catalogOf(await temporaryRoot(test, 'shelf'));
    const { sections } = frameIn({ ...own, topics: [] }, () => true);
    assert.deepEqual(
      sections.map(({ text }) => text),
      ['Statements', 'Search', 'Organisations', 'About the shelf'],
    );
  });

  it('has the sections of the theme, in their order, and its logo; nothing about issuers if the publisher is one', async (test) => {
    const own = await withTheme(test, "{ sections: [about, statements], light: { accent: '#036' }");
    const { sections, look, independence } = frameIn(
      { ...own, site: { ...own.site, publisherIsIssuer: true } },
      () => true,
    );
    assert.deepEqual(
      sections.map(({ text }) => text),
      ['About the shelf', 'Statements'],
    );
    assert.deepEqual([look.icon, look.mark?.src], ['../marks/own.svg', '../marks/own.svg']);
    assert.match(look.theme, /"accent":"#003366"/);
    assert.equal(independence, undefined);
  });

  it('puts a light ground behind a logo that cannot be seen on a dark page', async (test) => {
    const svgs = {
      '<path fill="#14202b" d="M0 0h8v8z"/><path fill="#e0a000" d="M2 2h4v4z"/>': true,
      '<path d="M0 0h8v8z"/>': true,
      '<path fill="#e0a000" d="M2 2h4v4z"/>': false,
      '<style>@media (prefers-color-scheme: dark) { path { fill: #fff } }</style><path d="M0 0h8"/>': false,
    };
    for (const [shapes, hasPlate] of Object.entries(svgs)) {
      const own = await withTheme(test, '{ lead: { en: Read }', shapes);
      assert.equal(frameIn(own, () => true).look.mark?.hasPlate, hasPlate, shapes);
    }
  });

  it('has the logo itself on the page for missing addresses, and in offline pages, unless it is long', async (test) => {
    const own = await withTheme(test, '{ lead: { en: Read }');
    const inline = /^data:image\/svg\+xml,%3Csvg%20xmlns=/;
    assert.match(notFoundView(own).frame.look.mark?.src ?? '', inline);
    assert.match(frameLook(own.site, undefined).mark?.src ?? '', inline);
    const long = await withTheme(
      test,
      '{ lead: { en: Read }',
      `<path d="${'M0 0h1'.repeat(600)}"/>`,
    );
    assert.equal(frameLook(long.site, undefined).mark, undefined);
  });

  it('has every language: one without this page leads to its home and says so in its own words', async (test) => {
    const { languages } = await frameOf(await temporaryRoot(test, 'shelf'), (tag) => tag !== 'de');
    assert.deepEqual(
      languages.map(({ lang, href, isMissing, title }) => [lang, href, isMissing, title]),
      [
        ['fa', '../fa/night-hours.html', false, undefined],
        ['en', 'night-hours.html', false, undefined],
        ['ar', '../ar/night-hours.html', false, undefined],
        ['ckb', '../ckb/night-hours.html', false, undefined],
        ['de', '../de/index.html', true, 'Noch nicht auf Deutsch'],
      ],
    );
  });

  it('has only the languages of the page, and a link to all, on a site of 63 languages', async (test) => {
    const own = await catalogOf(await temporaryRoot(test, 'shelf'));
    const [model] = own.locales;
    assert.ok(model);
    const others = Array.from({ length: 58 }, (_, index) => ({
      ...model,
      tag: `qa-x-${index}`,
      name: `Language ${index}`,
    }));
    const many = { ...own, locales: [...others, ...own.locales] };
    const linksOf = (exists: (tag: string) => boolean) =>
      frameIn(many, exists).languages.map(({ text, href }) => `${text} ${href}`);
    assert.deepEqual(
      linksOf((tag) => tag === 'en' || tag === 'ckb'),
      [
        'English night-hours.html',
        'کوردیی ناوەندی ../ckb/night-hours.html',
        'Languages ../index.html',
      ],
    );
    const all = linksOf(() => true);
    assert.equal(all.length, mostLanguages + 1);
    // The language of the page is among them, wherever it is in the list of the site.
    assert.ok(all.includes('English night-hours.html'));
    assert.equal(all.at(-1), 'Languages ../index.html');
    const few = { ...own, locales: [...others.slice(0, mostLanguages - 5), ...own.locales] };
    assert.equal(frameIn(few, () => true).languages.length, mostLanguages);
    assert.ok(frameIn(few, () => false).languages.every(({ href }) => href !== '../index.html'));
  });

  it('needs no words for a missing language in the locales of publishers', async (test) => {
    const catalog = await catalogOf(await temporaryRoot(test, 'shelf'));
    const older = withOlderLocale(catalog, 'de', /^notYetInLanguage$/);
    const { languages } = frameIn(older, (tag) => tag !== 'de');
    assert.deepEqual(
      languages.filter(({ isMissing }) => isMissing).map(({ href, title }) => [href, title]),
      [['../de/index.html', undefined]],
    );
  });
});
