import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { frame, type Frame } from '../../src/views/frame.ts';
import { catalogOf } from '../support/catalog.ts';
import { temporaryRoot } from '../support/roots.ts';
import { project } from '../support/sites.ts';

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
  async function frameOf(root: string, exists: (tag: string) => boolean): Promise<Frame> {
    const catalog = await catalogOf(root);
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
        ['Topics', 'topics/index.html'],
        ['Organisations', 'issuers/index.html'],
        ['About the shelf', 'pages/about.html'],
      ],
    );
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

  it('needs no words for a missing language in the locales of publishers', async (test) => {
    const german = await readFile(path.join(project, 'content/locales/de.yaml'), 'utf8');
    const old = german.replace(/^ {2}notYetInLanguage: .*\n/m, '');
    assert.notEqual(old, german);
    const root = await temporaryRoot(test, 'shelf', { 'locales/de.yaml': old });
    const { languages } = await frameOf(root, (tag) => tag !== 'de');
    assert.deepEqual(
      languages.filter(({ isMissing }) => isMissing).map(({ href, title }) => [href, title]),
      [['../de/index.html', undefined]],
    );
  });
});
