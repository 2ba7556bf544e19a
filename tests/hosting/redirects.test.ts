import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { redirectsFor, redirectHosts } from '../../src/hosting/redirects.ts';

const moved = [
  { from: '/about us/', to: '/en/pages/about.html' },
  { from: '/?p=12', to: '/fa/river-letter.html' },
  { from: '/بیانیه/', to: 'https://new.example/fa/index.html' },
];

describe('redirects from a former site', () => {
  it('are written for nginx', () => {
    assert.equal(
      redirectsFor('nginx', moved),
      `location = "/about us/" {
  return 301 "/en/pages/about.html";
}
location = "/" {
  if ($args = "p=12") { return 301 "/fa/river-letter.html"; }
}
location = "/بیانیه/" {
  return 301 "https://new.example/fa/index.html";
}
`,
    );
  });

  it('are written for Caddy, those with a query first', () => {
    assert.equal(
      redirectsFor('caddy', moved.slice(0, 2)),
      `@moved1 expression \`{http.request.uri.path} == "/" && {http.request.uri.query} == "p=12"\`
redir @moved1 "/fa/river-letter.html" 301
@moved2 expression \`{http.request.uri.path} == "/about us/"\`
redir @moved2 "/en/pages/about.html" 301
`,
    );
  });

  it('are written for Apache', () => {
    assert.equal(
      redirectsFor('apache', moved.slice(1, 2)),
      `RewriteEngine On
RewriteCond %{REQUEST_URI} "=/"
RewriteCond %{QUERY_STRING} "=p=12"
RewriteRule ^ "/fa/river-letter.html" [R=301,L,NE,QSD]
`,
    );
  });

  it('are written for Netlify and for Cloudflare, which knows no queries', () => {
    assert.equal(
      redirectsFor('netlify', moved.slice(0, 2)),
      '/about%20us/ /en/pages/about.html 301!\n/ p=12 /fa/river-letter.html 301!\n',
    );
    assert.equal(
      redirectsFor('cloudflare', moved.slice(0, 2)),
      '/about%20us/ /en/pages/about.html 301\n',
    );
  });

  it('cannot write other settings', () => {
    const harmful = { from: '/a"; } $x `{env.HOME}`', to: '/b"; $x {y} `' };
    for (const host of redirectHosts) {
      const text = redirectsFor(host, [harmful]);
      assert.doesNotMatch(text, /[^\\]"; \}|\{y\}|b[^%]*\$/, host);
      // nginx and Apache expand nothing in what they compare with.
      if (host !== 'nginx' && host !== 'apache') assert.doesNotMatch(text, /\{env/, host);
    }
    for (const from of ['a', '//a', '/a\nb', '/a#b', '/%E0'])
      assert.throws(() => redirectsFor('nginx', [{ from, to: '/' }]), /cannot be redirected/, from);
    for (const to of ['javascript:x', '//a.example', '/a\r\nb'])
      assert.throws(() => redirectsFor('nginx', [{ from: '/a', to }]), /cannot lead to/, to);
  });
});
