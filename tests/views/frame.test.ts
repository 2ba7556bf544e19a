import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { frame } from '../../src/views/frame.ts';
import { catalogOf } from '../support/catalog.ts';
import { temporaryRoot } from '../support/roots.ts';

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
