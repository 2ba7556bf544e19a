import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeSite, type JudgedSite } from '../../src/build/judge-site.ts';
import type { SiteFile } from '../../src/build/made-files.ts';
import { pageFacts } from '../../src/build/page-facts.ts';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import { allowedFilesOf } from '../../src/safety/allowed-files.ts';
import { factsOf, keyOf } from '../support/made-site.ts';

/** Returns a page as a build knows it, also one that is kept from the last site. */
const pageOf = (html: string, more: Partial<SiteFile['facts']> = {}): SiteFile => ({
  key: keyOf(html),
  facts: { ...factsOf(html), page: pageFacts(html), ...more },
});

const azadi = '<h2 id="باز">درها را باز کنید</h2>';
const home = '<a href="azadi.html#%D8%A8%D8%A7%D8%B2">بیانیه</a><a href="../site.zip">همه</a>';

/** Judges a site of two pages, of which some things differ. */
const judge = (pages: Readonly<Record<string, SiteFile>>, over: Partial<JudgedSite> = {}) =>
  judgeSite({
    files: new Map(Object.entries({ 'fa/index.html': pageOf(home), ...pages })),
    faulty: [],
    allowed: allowedFilesOf([]),
    publicPaths: new Set(),
    url: 'https://shelf.example',
    ...over,
  });

const failsWith = (kind: 'content' | 'privacy' | 'budget', text: string) => (error: unknown) =>
  isBayanError(error, kind) && error.message.includes(text);

describe('a site', () => {
  it('passes if every link of its kept and new pages leads somewhere', () => {
    assert.deepEqual(judge({ 'fa/azadi.html': pageOf(azadi) }), []);
  });

  it('fails if a kept page links to a page that was removed', () => {
    assert.throws(
      () => judge({}),
      failsWith(
        'content',
        'fa/index.html: the link "azadi.html#%D8%A8%D8%A7%D8%B2" leads to a file',
      ),
    );
  });

  it('fails if a kept page links to a place that a changed page no longer has', () => {
    assert.throws(
      () => judge({ 'fa/azadi.html': pageOf(azadi.replace(' id="باز"', '')) }),
      failsWith('content', 'leads to a place that is not in fa/azadi.html'),
    );
  });

  it('fails if a link in a kept archive leads nowhere', () => {
    const broken = [{ file: 'fa/azadi.epub › text.xhtml', message: 'the link "x" leads nowhere' }];
    const book: SiteFile = { key: 'k', facts: { ...factsOf('x'), broken } };
    assert.throws(
      () => judge({ 'fa/azadi.html': pageOf(azadi), 'fa/azadi.epub': book }),
      failsWith('content', 'fa/azadi.epub › text.xhtml: the link "x" leads nowhere'),
    );
  });

  it('gets a warning for a link of a file of public/', () => {
    assert.deepEqual(judge({}, { publicPaths: new Set(['fa/index.html']) }), [
      'public/fa/index.html: the link "azadi.html#%D8%A8%D8%A7%D8%B2" leads to a file that is not in the site.',
    ]);
  });

  it('fails with what the gate found before its links are read', () => {
    const faulty = [
      { path: 'fa/index.html', faults: [{ found: 'a comment', advice: 'Remove it.' }] },
    ];
    assert.throws(() => judge({}, { faulty }), failsWith('privacy', 'a comment   Remove it.'));
  });

  it('fails or warns again for a page whose weight is known from the last build', () => {
    const heavy = (severity: 'error' | 'warning') =>
      pageOf(azadi, {
        overweight: { severity, excess: 500, message: 'markup 13,000 B of 12,500 B' },
      });
    assert.throws(
      () => judge({ 'fa/azadi.html': heavy('error') }),
      failsWith('budget', 'markup 13,000 B of 12,500 B'),
    );
    assert.deepEqual(judge({ 'fa/azadi.html': heavy('warning') }), [
      'fa/azadi.html: markup 13,000 B of 12,500 B',
    ]);
  });

  it('gets one warning for all pages with long texts, which names the heaviest', () => {
    const files = Array.from({ length: 1200 }, (_, at): [string, SiteFile] => [
      `fa/letter-${at}.html`,
      pageOf(azadi, {
        overweight: { severity: 'warning', excess: at, message: `${at} B more` },
      }),
    ]);
    const [warning, ...others] = judge({
      ...Object.fromEntries(files),
      'fa/azadi.html': pageOf(azadi),
    });
    assert.deepEqual(others, []);
    assert.deepEqual(warning?.split('\n'), [
      '1,200 pages have long texts and open a moment later on slow lines. The heaviest:',
      ...[1199, 1198, 1197, 1196, 1195].map((at) => `  fa/letter-${at}.html: ${at} B more`),
      '  and 1,195 more pages',
    ]);
  });

  it('gets a warning for an allowed file that it does not have', () => {
    const digest = '1'.repeat(64);
    const warnings = judge(
      { 'fa/azadi.html': pageOf(azadi) },
      { allowed: allowedFilesOf([digest]) },
    );
    assert.equal(warnings.length, 1);
    assert.ok(warnings[0]?.includes(digest));
  });
});
