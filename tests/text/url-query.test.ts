import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { queryValue } from '../../src/text/url-query.ts';

describe('a text in the query of an address', () => {
  it('keeps letters, and encodes characters with a meaning', () => {
    assert.equal(queryValue('آزادی & نان'), 'آزادی%20%26%20نان');
    assert.equal(queryValue('می‌خواهیم'), 'می‌خواهیم');
    assert.equal(
      queryValue('a+b=c #1 100% "x" <y>'),
      'a%2Bb%3Dc%20%231%20100%25%20%22x%22%20%3Cy%3E',
    );
  });

  it('keeps an address readable', () => {
    assert.equal(queryValue('https://example.org/fa/a.html'), 'https://example.org/fa/a.html');
  });

  it('decodes to the same text', () => {
    const texts = [
      'می‌خواهیم «همه» را!',
      'a\r\nb\tc',
      '\u200fAmnesty\u00a0خواهان',
      '🔴 ۱۴۰۰/۵/۷?',
      "it's",
    ];
    for (const text of texts)
      assert.equal(new URL(`https://x.example/?t=${queryValue(text)}`).searchParams.get('t'), text);
  });
});
