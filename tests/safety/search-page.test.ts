import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { describe, it } from 'node:test';
import { gateOf } from '../../src/safety/gate.ts';
import { isPutCall } from '../../src/safety/pages/put-call.ts';
import { putFile } from '../../src/search/put.ts';
import { facts, page } from '../support/planted.ts';

const own = "addEventListener('input',find)";
const data = putFile('fa/search/index', '1\n0\n\nAکتاب\nb\\"');
const digest = (text: string) => hash('sha256', text, 'base64');
const sources = (...scripts: readonly string[]) =>
  scripts.map((script) => `'sha256-${digest(script)}'`).join(' ');

/** Returns a page with a policy about scripts and forms, and with scripts. */
const pageWith = (policy: string, ...scripts: readonly string[]) =>
  page(
    `<form action="search.html"><input name="q"></form>${scripts.map((script) => `<script>${script}</script>`).join('')}`,
    `<meta http-equiv="content-security-policy" content="default-src 'none';${policy};base-uri 'none'">`,
  );

const forms = "form-action 'self' file:";
const searchPage = pageWith(`script-src ${sources(own, data)} 'self' file:;${forms}`, own, data);

/** Returns what the gate finds on a page of a site whose search page has the script `own`. */
function faultsOf(
  html: string,
  {
    path = 'fa/search.html',
    isMade = true,
    gate = gateOf({ facts, allowed: [], script: digest(own) }),
  } = {},
): string[] {
  const siblings = new Set([path, 'fa/search.html', 'fa/index.html']);
  const { faults } = gate.inspect({ path, bytes: Buffer.from(html), siblings, isMade });
  return faults.map(({ found }) => found);
}

const weak = /^a weak content security policy, with "(?:script-src|form-action)/;
const script = /^a script in a page of the site/;

describe('the search page, in the privacy gate', () => {
  it('may have its own script, and data for it', () => {
    assert.deepEqual(faultsOf(searchPage), []);
  });

  it('is refused with another script, other data, a looser policy, or without a search', () => {
    const changed = own.replace('find', 'seek');
    const code = 'put("fa/search/index",document.title)';
    for (const [html, expected, options] of [
      [pageWith(`script-src ${sources(changed)} 'self' file:;${forms}`, changed), weak],
      [pageWith(`script-src ${sources(changed)};${forms}`, changed), script],
      [pageWith(`script-src ${sources(own, changed)};${forms}`, own, changed), script],
      [pageWith(`script-src ${sources(own, code)} 'self' file:;${forms}`, own, code), weak],
      [pageWith(`script-src ${sources(own, changed)} 'self' file:;${forms}`, own), weak],
      [pageWith(`script-src ${sources(own)} 'self' file: https:;${forms}`, own), weak],
      [pageWith(`script-src ${sources(own)} 'unsafe-inline' 'self' file:;${forms}`, own), weak],
      [searchPage.replace('form-action', 'connect-src file:;form-action'), /connect-src/],
      [searchPage.replace(forms, "form-action 'self' file: https:"), weak],
      [searchPage.replace('<form', '<form onsubmit="x()"'), /onsubmit/],
      [searchPage, weak, { gate: gateOf({ facts, allowed: [] }) }],
    ] as const)
      assert.match(faultsOf(html, options).join('\n'), expected, html);
  });

  it('is the only page with that script', () => {
    for (const path of [
      'fa/index.html',
      'search.html',
      'fa/pages/search.html',
      'fa/search.html.html',
    ])
      assert.match(faultsOf(searchPage, { path }).join('\n'), weak, path);
    const strict = pageWith(`script-src ${sources(own)};form-action 'none'`, own);
    assert.match(faultsOf(strict, { path: 'fa/index.html' }).join('\n'), script);
    // The same bytes were clean at another path before.
    const gate = gateOf({ facts, allowed: [], script: digest(own) });
    const alone = searchPage.replace(/<form.*<\/form>/, '');
    assert.deepEqual(faultsOf(alone, { gate }), []);
    assert.match(faultsOf(alone, { gate, path: 'fa/index.html' }).join('\n'), weak);
  });

  it('is none in the folder public/ of a publisher', () => {
    assert.match(faultsOf(searchPage, { isMade: false }).join('\n'), weak);
  });

  it('is led to by forms of other pages', () => {
    const { length } = faultsOf(pageWith(forms), { path: 'fa/index.html' });
    assert.equal(length, 0);
    const fromHost = pageWith(forms).replace('search.html', '/copies/first/fa/search.html');
    assert.deepEqual(faultsOf(fromHost, { path: '404.html' }), []);
    const away = pageWith(forms).replace('search.html', '//elsewhere.example/');
    assert.match(faultsOf(away, { path: '404.html' }).join('\n'), /loads from another site/);
    assert.match(faultsOf(pageWith(forms), { isMade: false }).join('\n'), weak);
  });
});

describe('data on the search page', () => {
  it('are handed over in one call with two texts', () => {
    assert.ok(isPutCall(data));
    for (const code of [
      'put("a","b")//',
      'put("a","b");put("c","d")',
      'put("a",eval("b"))',
      'put("a","b"+x)',
      'put("a")',
      'put("a","b","c")',
      'put("a",["b"])',
      'put(`a`,`b`)',
      ' put("a","b")',
    ])
      assert.ok(!isPutCall(code), code);
  });
});
