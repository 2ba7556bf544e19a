import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { describe, it } from 'node:test';
import { findIn, page } from '../support/planted.ts';
import { png } from '../support/handmade-files.ts';

const away = 'https://elsewhere.example/x';

describe('a page', () => {
  it('is refused if it loads anything from another site, by any element', async (test) => {
    const requests: Record<string, string> = {
      'img src': `<img src="${away}" alt="">`,
      'img srcset': `<img srcset="a.txt 1x, ${away} 2x" alt="">`,
      'video poster': `<video poster="${away}"></video>`,
      'source src': `<audio><source src="//elsewhere.example/x"></audio>`,
      'iframe src': `<iframe src="${away}"></iframe>`,
      'object data': `<object data="${away}"></object>`,
      'embed src': `<embed src="${away}">`,
      'input src': `<input type="image" src="${away}">`,
      'body background': `<table background="${away}"></table>`,
      'form action': `<form action="${away}"></form>`,
      'button formaction': `<button formaction="${away}"></button>`,
      'a ping': `<a href="a.txt" ping="${away}">x</a>`,
      'svg image': `<svg><image xlink:href="${away}"/></svg>`,
      'svg use': `<svg><use href="${away}#a"/></svg>`,
      'link stylesheet': `<link rel="alternate stylesheet" href="${away}">`,
      'link icon': `<link rel="icon" href="${away}">`,
      'link preload': `<link rel="preload" imagesrcset="${away}">`,
      'link preconnect': `<link rel="preconnect" href="${away}">`,
      'link dns-prefetch': `<link rel="dns-prefetch" href="//elsewhere.example">`,
      'link manifest': `<link rel="manifest" href="${away}">`,
      'style url': `<style>a{background:url( '${away}' )}</style>`,
      'style import': `<style>@import "${away}";</style>`,
      'style attribute': `<p style="background:url(${away})">x</p>`,
      'a template': `<template><img src="${away}" alt=""></template>`,
      refresh: `<meta http-equiv="refresh" content="0; url=${away}">`,
    };
    for (const [what, body] of Object.entries(requests)) {
      const found = await findIn(test, { 'a.html': page(body), 'a.txt': 'text' });
      assert.equal(found.length, 1, what);
      assert.match(
        found[0] ?? '',
        /^a\.html: .* loads from another site: "(https:)?\/\/elsewhere/,
        what,
      );
    }
  });

  it('may link anywhere, and load files of the site and data: URLs', async (test) => {
    const head = `<link rel="canonical" href="${away}"><link rel="alternate" hreflang="fa" href="${away}">
      <link rel="icon" href="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><path fill='%23fff'/></svg>">
      <link rel="stylesheet" href="../style.css?v=1"><meta property="og:image" content="${away}">
      <meta http-equiv="refresh" content="5; url=./"><style>/* url(${away}) */@namespace url(${away});a{src:local(A)}</style>`;
    const body = `<a href="${away}">x</a><a href="mailto:a@example.org">x</a><blockquote cite="${away}">../a</blockquote>
      <img src="data:image/png;base64,${png().toString('base64')}" srcset="../%D8%A2.png 1x, ../آ.png#a 2x" alt="">
      <form action="index.html"></form><svg><use href="#a"/></svg><p>&lt;img src="${away}"></p>`;
    const found = await findIn(test, {
      'fa/index.html': page(body, head),
      'style.css': `@charset "utf-8";a{background:url("آ.png")}`,
      'آ.png': png(),
    });
    assert.deepEqual(found, []);
  });

  it('is refused if it loads a file that is not in the site', async (test) => {
    const files = { 'a.txt': 'text', 'fa/a.txt': 'text' };
    for (const address of ['no.png', '../../a.txt', '/a.txt', 'a.txt/x']) {
      const body = `<img src="${address}" alt="">`;
      assert.deepEqual(await findIn(test, { ...files, 'fa/a.html': page(body) }), [
        `fa/a.html: <img src> points to a file that is not in the site: "${address}"`,
      ]);
    }
  });

  it('is read with the data: URLs in it', async (test) => {
    const picture = png(['tEXt', 'Author\0Shahla']).toString('base64');
    const found = await findIn(test, {
      'a.html': page(`<img src="data:image/png;base64,${picture}" alt="">`),
      'b.css': `a{background:url("data:image/svg+xml,%3Csvg%3E%3C!--Shahla--%3E%3C/svg%3E")}`,
    });
    assert.deepEqual(found, [
      'a.html › data.png: a chunk tEXt in an image: "Author Shahla"',
      'b.css › data.svg: a comment: "Shahla"',
    ]);
  });

  it('is refused with a script that its policy does not allow, an event handler, <base> or a comment', async (test) => {
    const found = await findIn(test, {
      'a.html': page('<script>alert(1)</script>'),
      'b.html': page(`<script src="${away}"></script>`),
      'c.html': page('<script type="module" src="a.js"></script>'),
      'd.html': page('<p onclick="x()">x</p>'),
      'e.html': page('<a href=" javascript:x()">x</a>'),
      'f.html': page('', '<base href="https://example.org/">'),
      'g.html': page('<!-- for Shahla -->'),
      'h.html': page('<iframe srcdoc="<p>x"></iframe>'),
      'a.js': 'x()',
    });
    assert.deepEqual(found, [
      `a.html: a script that the page's policy does not allow: "alert(1)"`,
      `b.html: <script src> loads from another site: "${away}"`,
      `b.html: a script that the page's policy does not allow: "${away}"`,
      `c.html: a script that the page's policy does not allow: "a.js"`,
      'd.html: <p onclick> on a page: "x()"',
      'e.html: <a href> runs a script: "javascript:x()"',
      'f.html: <base>, which changes every link on the page',
      'g.html: a comment: "for Shahla"',
      'h.html: <iframe srcdoc> on a page: "<p>x"',
    ]);
  });

  it('may have data blocks, and a script of the site that its policy allows', async (test) => {
    const policy = (sources: string) =>
      `<meta http-equiv="content-security-policy" content="default-src 'none';script-src ${sources}">`;
    const found = await findIn(test, {
      'a.html': page('<script>x()</script>', policy(`'sha256-${hash('sha256', 'x()', 'base64')}'`)),
      'b.html': page('<script type="module" src="a.js"></script>', policy(`'self'`)),
      'c.html': page('<script type="application/ld+json">{"@type":"Article"}</script>'),
      'a.js': 'x()',
    });
    assert.deepEqual(found, []);
    const other = page(
      '<script>y()</script>',
      policy(`'sha256-${hash('sha256', 'x()', 'base64')}'`),
    );
    assert.equal((await findIn(test, { 'a.html': other })).length, 1);
  });

  it('of an e-book, in XHTML, follows the same rules', async (test) => {
    const book = (body: string) =>
      `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;
    const found = await findIn(test, {
      'a.xhtml': book('<p>متن &amp; متن</p><img src="a.png" alt=""/><br/>'),
      'b.xhtml': book(`<img src="${away}?a=1&amp;b" alt=""/>`),
      'c.xhtml': book('<!-- Shahla -->'),
      'd.xhtml': book('<script>x()</script>'),
      'e.xml': `<?xml-stylesheet href="${away}"?><a/>`,
      'a.png': png(),
    });
    assert.deepEqual(found, [
      `b.xhtml: <img src> loads from another site: "${away}?a=1&b"`,
      'c.xhtml: a comment: "Shahla"',
      `d.xhtml: a script that the page's policy does not allow: "x()"`,
      `e.xml: <?xml-stylesheet href> loads from another site: "${away}"`,
    ]);
  });
});
