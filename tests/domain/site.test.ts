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
      paragraphLinks: false,
      leadPictures: false,
      precompress: [],
      publisherIsIssuer: false,
      ipfs: false,
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

  it('has no user name, password, page or ".." in an address, and no mirror twice', () => {
    for (const wrong of [
      'https://sara:secret@bayan.org',
      'https://sara@bayan.org/',
      'https://bayan.org/index.html',
      'https://bayan.org/a/../b',
      'https://bayan.org/a b',
    ]) {
      assert.equal(urlOf(wrong), undefined, wrong);
      assert.equal(siteSchema.safeParse({ ...site, mirrors: [wrong] }).success, false, wrong);
    }
    const mirrors = ['https://mirror.org/a', 'https://mirror.org/a/'];
    assert.equal(siteSchema.safeParse({ ...site, mirrors }).success, false);
    for (const contact of ['https://sara:secret@bayan.org/', 'https://sara@bayan.org/']) {
      assert.equal(siteSchema.safeParse({ ...site, contact }).success, false);
      const security = { contact, expires: '2031-01-01' };
      assert.equal(siteSchema.safeParse({ ...site, security }).success, false);
    }
  });

  it('sends readers to mirrors and a contact only in ways that are encrypted', () => {
    for (const [host, isRight] of [
      ['mirror.org', false],
      ['127.0.0.1:8080', false],
      ['a.onion.org', false],
      [`${'a'.repeat(56)}.onion`, true],
    ] as const) {
      const [address, mirrors] = [`http://${host}/x`, [`http://${host}/x`]];
      assert.equal(siteSchema.safeParse({ ...site, mirrors }).success, isRight, host);
      assert.equal(siteSchema.safeParse({ ...site, contact: address }).success, isRight, host);
    }
  });

  it('has a contact that readers can open', () => {
    const contactOf = (contact: string) => siteSchema.safeParse({ ...site, contact }).data?.contact;
    assert.equal(contactOf(' us@bayan.org '), 'mailto:us@bayan.org');
    for (const right of [
      'mailto:us@bayan.org',
      'mailto:us@bayan.org?subject=Bayan',
      'https://bayan.org/contact',
      'https://signal.me/#eu/abc',
      'https://matrix.to/#/@bayan:matrix.org',
      'tel:+4930123456',
    ])
      assert.equal(contactOf(right), right);
    for (const wrong of [
      '',
      '@bayan',
      'Telegram',
      'javascript:alert(1)',
      'mailto:',
      'https://',
      'a@b@c',
      'us@bayan',
      'mailto:bayan',
      'Bayan <us@bayan.org>',
      'us@bayan.org, you@bayan.org',
      'tel:call us',
      't.me/bayan',
      'http:///bayan.org',
      'با ما تماس بگیرید',
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
