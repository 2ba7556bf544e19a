import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schemeOf } from '../../src/text/url-scheme.ts';

describe('the scheme of a URL', () => {
  it('is in lower case', () => {
    assert.equal(schemeOf('https://example.org'), 'https');
    assert.equal(schemeOf('MailTo:a@example.org'), 'mailto');
    assert.equal(schemeOf('view-source:x'), 'view-source');
  });

  it('is read as browsers do, without white space and control characters', () => {
    for (const url of [' javascript:x', 'java\nscript:x', 'java\tscript:x', '\u0001javascript:x'])
      assert.equal(schemeOf(url), 'javascript', JSON.stringify(url));
  });

  it('is missing from a relative URL', () => {
    for (const url of ['a.html', '/a:b', '#a:b', '?a:b', '//example.org', '1:2', 'آ:ب', ''])
      assert.equal(schemeOf(url), undefined, url);
  });
});
