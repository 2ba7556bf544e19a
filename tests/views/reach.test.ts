import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { siteSchema } from '../../src/domain/site.ts';
import { reachOf, shortReach } from '../../src/views/reach.ts';

const locale = { strings: { mirrors: 'Mirrors', contact: 'Contact' } } as unknown as Parameters<
  typeof reachOf
>[1];

/** Returns the texts of the links, whole and in the foot of a page. */
function textsOf(more: Record<string, unknown>): (string | undefined)[][] {
  const address = { name: { fa: 'قفسه' }, url: 'https://qaf.alt', locales: ['fa'] };
  const site = siteSchema.parse({ ...address, ...more });
  return [reachOf, shortReach].map((of) =>
    of(site, locale, '/fa/azadi.html').flatMap(({ links }) => links.map(({ text }) => text)),
  );
}

describe('how readers reach a site elsewhere', () => {
  it('names only the host of a mirror in the foot, in the letters of its language', () => {
    const mirrors = ['https://کتاب.ایران/قاف', 'https://mirror.qaf.alt:8443/copy/'];
    assert.deepEqual(textsOf({ mirrors }), [
      mirrors.map((mirror) => `${mirror.replace(/\/$/, '')}/fa/azadi.html`),
      ['کتاب.ایران', 'mirror.qaf.alt:8443'],
    ]);
  });

  it('names the whole contact, without what only programs need', () => {
    for (const [contact, whole, short = whole] of [
      ['us@qaf.alt', 'us@qaf.alt'],
      ['mailto:us@qaf.alt?subject=Qaf', 'us@qaf.alt'],
      ['tel:+4930123456', '+4930123456'],
      ['https://t.me/qaf_library', 'https://t.me/qaf_library', 't.me/qaf_library'],
      ['https://www.qaf.alt/', 'https://www.qaf.alt/', 'qaf.alt'],
    ] as const)
      assert.deepEqual(textsOf({ contact }), [[whole], [short]]);
  });
});
