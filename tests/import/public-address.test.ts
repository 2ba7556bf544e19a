import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publicAddress } from '../../src/text/public-address.ts';
import { importText, importWord, reviewNotesOf } from './imported.ts';
import { p, r } from './word-file.ts';

describe('an imported address', () => {
  const changed: [address: string, plain: string][] = [
    ['https://example.org/a?utm_source=x&utm_medium=y', 'https://example.org/a'],
    ['https://example.org/a?id=7&fbclid=IwAR0x#part', 'https://example.org/a?id=7#part'],
    ['https://example.org/?gclid=1&page=2&amp;utm_campaign=z', 'https://example.org/?page=2'],
    ['https://example.org/a?mc_cid=1&mc_eid=canary', 'https://example.org/a'],
    ['https://example.org/a#utm_source=rss', 'https://example.org/a'],
    ['https://example.org/a;jsessionid=12AB?x=1', 'https://example.org/a?x=1'],
    ['https://example.org/متن?utm_source=x&q=نان', 'https://example.org/متن?q=نان'],
    ['https://canary:secret@example.org/a', 'https://example.org/a'],
    ['https://youtu.be/abc?si=canary&t=30', 'https://youtu.be/abc?t=30'],
    ['https://www.youtube.com/watch?v=abc&feature=share', 'https://www.youtube.com/watch?v=abc'],
    ['https://www.instagram.com/p/abc/?igshid=x', 'https://www.instagram.com/p/abc/'],
    ['https://x.com/a/status/12?s=20&t=canary', 'https://x.com/a/status/12'],
    [
      'https://docs.google.com/document/d/abc/edit?usp=sharing&ouid=123',
      'https://docs.google.com/document/d/abc/edit',
    ],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fx%3Futm_source%3Da&data=canary%40example.org',
      'https://example.org/x',
    ],
    ['https://www.google.com/url?q=https://example.org/&sa=D&ust=1', 'https://example.org/'],
    ['https://google.de/url?sa=t&url=https%3A%2F%2Fexample.org%2F', 'https://example.org/'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fx&h=AT0', 'https://example.org/x'],
    ['https://l.instagram.com/?u=https%3A%2F%2Fexample.org%2Fx&e=AT0', 'https://example.org/x'],
    ['https://urldefense.com/v3/__https://example.org/x__;!!abc$', 'https://example.org/x'],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Fexample.org%2F',
      'https://example.org/',
    ],
  ];
  for (const [address, plain] of changed) {
    it(`becomes ${plain} from ${address}`, () => {
      const found = publicAddress(address);
      assert.equal(found.address, plain);
      assert.match(found.removed ?? '', /redirect|who shared it \(|user name/);
    });
  }

  for (const address of [
    'https://t.me/azadi_news/12',
    'https://t.me/share/url?url=https://example.org/&text=x',
    'https://example.org/?q=a%20b&lang=fa#:~:text=x',
    'https://example.org/a?si=1&s=2&t=3&ref=4',
    'https://www.youtube.com/watch?v=abc&t=30s',
    'https://www.google.com/maps?q=https://example.org/',
    'https://example.org/متن_با_زیرخط#بخش',
    'mailto:info@example.org?subject=utm_source',
    'https://example.org/path@2x/a',
  ]) {
    it(`stays as it is: ${address}`, () => {
      assert.deepEqual(publicAddress(address), { address, removed: undefined });
    });
  }

  it('of a link in Word says what was removed, and where the link leads', async () => {
    const imported = await importWord({
      body: p(r('آغاز متن.')) + p(`<w:hyperlink r:id="a">${r('اینجا')}</w:hyperlink>`),
      links: { a: 'https://example.org/a?utm_source=x' },
    });
    assert.match(imported.markdown, /\[اینجا\]\(https:\/\/example\.org\/a\)/);
    assert.deepEqual(reviewNotesOf(imported), [
      '3: import removed what can identify who shared it (utm_source) from the link of "⁨اینجا⁩": it now leads to https://example.org/a',
    ]);
  });

  it('that readers see is public too, in the words of a link and in the text', async () => {
    const safe =
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fx&amp;data=canary';
    const { markdown } = await importWord({
      body: p(r('آغاز متن.')) + p(`<w:hyperlink r:id="a">${r(safe)}</w:hyperlink>`),
      links: { a: safe },
    });
    assert.match(markdown, /^<?https:\/\/example\.org\/x>?$/m);
    const text = await importText('عنوان\n\nببینید: https://example.org/a?fbclid=canary&id=2.\n');
    assert.match(text.markdown, /^ببینید: <?https:\/\/example\.org\/a\?id=2>?\.$/m);
    assert.match(
      reviewNotesOf(text).join('\n'),
      /from the address "⁨https:\/\/example\.org\/a\?fbclid=canary&id=2⁩": it is now https:\/\/example\.org\/a\?id=2$/m,
    );
  });
});
