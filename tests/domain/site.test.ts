import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { siteSchema } from '../../src/domain/site.ts';

const site = { name: { fa: 'بیان' }, url: 'https://example.org', locales: ['fa'] };
const urlOf = (url: string) => siteSchema.safeParse({ ...site, url }).data?.url;

describe('site.yaml', () => {
  it('has an address without a slash at its end, with or without a sub-path', () => {
    assert.equal(urlOf('https://example.org'), 'https://example.org');
    assert.equal(urlOf('https://example.org/'), 'https://example.org');
    assert.equal(urlOf('https://example.org/bayan//'), 'https://example.org/bayan');
    assert.equal(urlOf('http://bayan.onion/a/'), 'http://bayan.onion/a');
  });

  it('refuses an address with a query or a fragment, or of another scheme', () => {
    for (const url of [
      'https://example.org/?a',
      'https://example.org/#a',
      'ftp://example.org',
      'example.org',
    ])
      assert.equal(urlOf(url), undefined, url);
  });

  it('needs a language, and has defaults for the rest', () => {
    assert.equal(siteSchema.safeParse({ ...site, locales: [] }).success, false);
    assert.deepEqual(siteSchema.parse(site), {
      ...site,
      leaflet: { paper: 'a4' },
      mirrors: [],
      allowedFiles: [],
    });
  });

  it('has mirrors like its address, onion services too', () => {
    const mirrorOf = (mirror: string) =>
      siteSchema.safeParse({ ...site, mirrors: [mirror] }).data?.mirrors[0];
    const onion = `http://${'a'.repeat(56)}.onion`;
    assert.equal(mirrorOf(`${onion}/`), onion);
    assert.equal(mirrorOf('https://mirror.org/copy//'), 'https://mirror.org/copy');
    for (const wrong of ['https://mirror.org/?a', 'ftp://mirror.org', 'mirror.org'])
      assert.equal(mirrorOf(wrong), undefined, wrong);
  });

  it('has a contact that readers can open', () => {
    const contactOf = (contact: string) => siteSchema.safeParse({ ...site, contact }).data?.contact;
    assert.equal(contactOf(' us@bayan.org '), 'mailto:us@bayan.org');
    for (const right of ['mailto:us@bayan.org', 'https://bayan.org/contact', 'tel:+4930123456'])
      assert.equal(contactOf(right), right);
    for (const wrong of [
      '',
      '@bayan',
      'Telegram',
      'javascript:alert(1)',
      'mailto:',
      'https://',
      'a@b@c',
    ])
      assert.equal(contactOf(wrong), undefined, wrong);
  });

  it('may have a contact and an expiry day for security.txt', () => {
    const withSecurity = (contact: string, expires: string) =>
      siteSchema.safeParse({ ...site, security: { contact, expires } }).success;
    assert.equal(withSecurity('mailto:a@example.org', '2031-01-01'), true);
    assert.equal(withSecurity('https://example.org/contact', '2031-01-01'), true);
    assert.equal(withSecurity('a@example.org', '2031-01-01'), false);
    for (const expires of ['2031-01', '2031', '2031-01-01/2031-01-02', '2031-02-30'])
      assert.equal(withSecurity('mailto:a@example.org', expires), false, expires);
  });

  it('may allow files by their digest, each with a reason in words', () => {
    const allows = (sha256: string, reason?: string) =>
      siteSchema.safeParse({ ...site, allowedFiles: [{ sha256, reason }] }).success;
    const digest = 'ab'.repeat(32);
    assert.equal(allows(digest, 'The programme of the congress'), true);
    assert.equal(allows(digest, 'ok'), false);
    assert.equal(allows(digest), false);
    assert.equal(allows(digest.toUpperCase(), 'The programme'), false);
    assert.equal(allows(digest.slice(1), 'The programme'), false);
  });
});
