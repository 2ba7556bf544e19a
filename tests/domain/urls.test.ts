import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { basePath, relativeUrl } from '../../src/domain/urls.ts';

describe('a link within the site', () => {
  const cases: [from: string, to: string, link: string][] = [
    ['/fa/a.html', '/en/a.html', '../en/a.html'],
    ['/fa/a.html', '/fa/b.html', 'b.html'],
    ['/fa/a.html', '/fa/a.html', 'a.html'],
    ['/fa/topics/t.html', '/fa/a.html', '../a.html'],
    ['/fa/topics/t.html', '/en/years/2021.html', '../../en/years/2021.html'],
    ['/index.html', '/fa/index.html', 'fa/index.html'],
    ['/fa/index.html', '/index.html', '../index.html'],
  ];
  for (const [from, to, link] of cases) {
    it(`from ${from} to ${to} is ${link}`, () => {
      assert.equal(relativeUrl(from, to), link);
      assert.equal(new URL(link, `https://example.org/sub${from}`).pathname, `/sub${to}`);
    });
  }
});

it('the path of a site begins with a slash and does not end with one', () => {
  for (const [url, path] of [
    ['https://qaf.alt', ''],
    ['https://qaf.alt/', ''],
    ['https://qaf.alt:8443/copies/first', '/copies/first'],
    ['https://qaf.alt/کتاب', '/%DA%A9%D8%AA%D8%A7%D8%A8'],
    ['', ''],
  ] as const)
    assert.equal(basePath(url), path);
});
