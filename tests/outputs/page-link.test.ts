import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leadsToUnmadeFormat } from '../../src/outputs/page-link.ts';

describe('a link in one of the site’s own pages', () => {
  const lost = (href: string, ...formats: ('pdf' | 'txt' | 'collection')[]) =>
    leadsToUnmadeFormat(
      href,
      formats.map((format) => ({ format })),
    );

  it('shows only its words if it leads to a format that the site did not choose', () => {
    for (const href of [
      '../feeds/statements.epub',
      '../feeds/statements.xdc#top',
      '../khuzestan-detainees.pdf',
      '../../en/khuzestan-detainees.offline.html',
      '../../api/statements.json',
    ]) {
      assert.equal(lost(href, 'txt'), true, href);
      assert.equal(leadsToUnmadeFormat(href, undefined), false, href);
    }
  });

  it('shows only its words if it leads to a format that a site has only if it names it', () => {
    const href = '../khuzestan-detainees.poster.pdf';
    assert.equal(leadsToUnmadeFormat(href, undefined), true);
    assert.equal(leadsToUnmadeFormat(href, [{ format: 'poster' }]), false);
  });

  it('stays a link if it leads to a chosen format, a page, a feed, site.zip, a place or another site', () => {
    for (const href of [
      '../khuzestan-detainees.pdf',
      '../feeds/statements.epub',
      '../khuzestan-detainees.html',
      '../feeds/statements.xml',
      '../../site.zip',
      '#ملاقات',
      'mailto:press@shelf.example',
      'https://shelf.example/fa/feeds/statements.xdc',
    ])
      assert.equal(lost(href, 'pdf', 'collection'), false, href);
  });

  it('stays a link if only some statements have the format', () => {
    const choices = [{ format: 'pdf', from: '2024-01-01' }] as const;
    assert.equal(leadsToUnmadeFormat('../old.pdf', choices), false);
  });
});
