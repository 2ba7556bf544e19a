import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import { findIn, page } from '../support/planted.ts';
import { largePng, png } from '../support/handmade-files.ts';

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

  it('is refused if another attribute hides from where it loads', async (test) => {
    for (const body of [
      `<img src="${away}" s-rc="a.txt" alt="">`,
      `<img s-rc="a.txt" src="${away}" alt="">`,
      `<svg><use href="${away}#a" h-ref="#a"/></svg>`,
      `<svg><use xlink:href="${away}#a" xlinkhref="#a"/></svg>`,
      `<meta http-equiv=refresh content="0; url=${away}" httpequiv=a>`,
    ])
      assert.notDeepEqual(await findIn(test, { 'a.html': page(body), 'a.txt': 'text' }), [], body);
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg"><use href="${away}#a" h-ref="#a"/></svg>`;
    assert.notDeepEqual(await findIn(test, { 'a.svg': drawing }), []);
  });

  it('may link anywhere, and load files of the site and data: URLs', async (test) => {
    const head = `<link rel="canonical" href="${away}"><link rel="alternate" hreflang="fa" href="${away}">
      <link rel="icon" href="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><path fill='%23fff'/></svg>">
      <link rel="stylesheet" href="../style.css?v=1"><meta property="og:image" content="${away}">
      <meta http-equiv="refresh" content="5; url=./"><style>/* --- */@namespace url(${away});a{src:local(A)}</style>`;
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

  it('is read with the long payloads of data: URLs, however they are written', async (test) => {
    const space = ' '.repeat(900);
    const base64 = (content: string | Buffer) => Buffer.from(content).toString('base64');
    const leak = base64(`${space}<p style="mso-fareast-language:FA">`);
    const key = `-----BEGIN PRIVATE KEY-----${space}`;
    const picture = base64(png(['tEXt', `Author\0Shahla${space}`]));
    const clean = base64(largePng(2000));
    const script = `x("data:image/png;base64,${clean}")`;
    const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'sha256-${hash('sha256', script, 'base64')}'`;
    const found = await findIn(test, {
      'a.html': page(`<img src="data:image/png;base64,${picture}" alt="">`),
      'b.css': `a{background:url(data:text/plain;base64,${leak})}`,
      'c.html': page(
        `<img src="data:text/plain;base64,${leak.slice(0, 800)}\n${leak.slice(800)}">`,
      ),
      'd.html': page(
        `<img src="data:text/plain;base64,${leak.slice(0, 800)}&#10;${leak.slice(800)}">`,
      ),
      'e.html': page(
        `<iframe src='data:text/html,<img alt="" src="data:text/plain;base64,${leak}">'></iframe>`,
      ),
      'f.html': page(`<p>data:text/plain;base64,${base64(key)}</p>`),
      'g.html': Buffer.from(
        page(`<p>\xe9</p><img src="data:image/png;base64,${clean}" alt="">`),
        'latin1',
      ),
      'h.html': page(`<p title="data:image/png;base64,${clean}" onclick="x"></p>`),
      'i.html': page(`<img src="data:image/png;base64,${clean}" alt="">`),
      'j.html': page(
        `<script>${script}</script>`,
        `<meta http-equiv="content-security-policy" content="${policy}">`,
      ),
    });
    assert.deepEqual(
      found.map((line) => line.replace(/: ".*/, '')),
      [
        'a.html › data.png: a chunk tEXt in an image',
        'b.css › data.txt: markup left over from Word',
        'c.html › data.txt: markup left over from Word',
        'd.html › data.txt: markup left over from Word',
        'e.html › data.html › data.txt: markup left over from Word',
        'f.html: a private key',
        'g.html: cannot be read: it is not UTF-8 text',
        'h.html: <p onclick> on a page',
      ],
    );
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
      `<meta http-equiv="content-security-policy" content="default-src 'none';script-src ${sources};base-uri 'none';form-action 'none'">`;
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

  /** Fails unless each page, made of a body or a head, has findings, and the first of them contains the text after it. */
  async function assertRefused(
    test: TestContext,
    cases: readonly (readonly [body: string, found: string])[],
    make: (part: string) => string = page,
  ): Promise<void> {
    const files = Object.fromEntries(
      cases.map(([part], index) => [`page-${index}.html`, make(part)]),
    );
    const found = await findIn(test, { ...files, 'a.txt': 'text', 'a.png': png() });
    for (const [index, [part, expected]] of cases.entries()) {
      const lines = found.filter((line) => line.startsWith(`page-${index}.html: `));
      assert.ok(
        lines.some((line) => line.includes(expected)),
        `${part}\n${lines.join('\n')}`,
      );
    }
  }

  const inHead = (part: string) => page('', part);

  it('is refused with elements and attributes that show nothing to readers', async (test) => {
    const element = 'an element that no page needs';
    const attribute = 'an attribute that no page needs';
    const hidden = 'something that readers do not see';
    const ignored = 'markup that browsers ignore';
    await assertRefused(test, [
      ['<portal src="a.html"></portal>', element],
      ['<fencedframe src="a.html"></fencedframe>', element],
      ['<applet code="a.class"></applet>', element],
      ['<noscript><p>for Shahla</p></noscript>', element],
      ['<template><p>for Shahla</p></template>', element],
      ['<div><template shadowrootmode="open"><p>x</p></template></div>', element],
      ['<my-card>x</my-card>', element],
      ['<svg><foreignObject><p>x</p></foreignObject></svg>', element],
      ['<svg><handler>x</handler></svg>', element],
      ['<svg><metadata>Shahla</metadata></svg>', element],
      ['<math><maction actiontype="statusline"><mi>x</mi></maction></math>', element],
      ['<p data-editor="shahla">x</p>', attribute],
      ['<p data-gramm="false">x</p>', attribute],
      ['<p contenteditable="true">x</p>', attribute],
      ['<table data-sheets-value="{}"></table>', attribute],
      ['<p cz-shortcut-listen="true">x</p>', attribute],
      ['<p author="Shahla">x</p>', attribute],
      ['<img src="a.png" attributionsrc="" alt="">', 'attributionsrc'],
      ['<p hidden>for Shahla</p>', hidden],
      ['<p style="color:red;DISPLAY : none">for Shahla</p>', hidden],
      ['<p style="visibility:hidden">for Shahla</p>', hidden],
      ['<p style="font-size:0">for Shahla</p>', hidden],
      ['<dialog>for Shahla</dialog>', hidden],
      ['<input type="hidden" value="shahla">', hidden],
      ['<p title="a" title="for Shahla">x</p>', ignored],
      ['<p title="for Shahla" ti-tle="a">x</p>', ignored],
      ['<p class="for-Shahla" classname="a">x</p>', ignored],
      ['<p __proto__="for Shahla">x</p>', 'an attribute in it has a name like __proto__'],
      ['<p constructor="for Shahla">x</p>', 'an attribute that no page needs'],
      ['<p>x</p data-author="Shahla">', ignored],
      ['<p>x <tr data-author="Shahla">x</p>', ignored],
      ['<form><form data-author="Shahla"></form></form>', ignored],
      ['<?php $author = "Shahla" ?>', 'a comment'],
      ['<b id="docs-internal-guid-1f2e3d4c-7fff">x</b>', 'left over from another program'],
      ['<div class="gmail_quote">x</div>', 'left over from another program'],
      ['<script type="text/template">Shahla</script>', 'data in a page'],
      ['<script type="speculationrules">{}</script>', 'data in a page'],
      ['<script type="importmap">{}</script>', 'data in a page'],
      [
        '<script type="application/ld+json">{"author":{"@type":"Person","name":"x"}}</script>',
        'about a person',
      ],
    ]);
  });

  it('is refused with metadata, links and policies in its head that no reader sees', async (test) => {
    const metadata = 'metadata that readers do not see';
    const policy = (content: string) =>
      `<meta http-equiv="Content-Security-Policy" content="${content}">`;
    const rest = "base-uri 'none';form-action 'none'";
    const weak = 'a weak content security policy';
    await assertRefused(
      test,
      [
        ['<meta name="author" content="Shahla">', metadata],
        ['<meta name="Generator" content="Word 16">', metadata],
        ['<meta name="google-site-verification" content="x">', metadata],
        ['<meta property="article:author" content="Shahla">', metadata],
        ['<meta itemprop="name" content="Shahla">', metadata],
        ['<meta name="referrer" content="unsafe-url">', metadata],
        ['<meta http-equiv="Set-Cookie" content="a=b">', metadata],
        ['<meta http-equiv="x-dns-prefetch-control" content="on">', metadata],
        ['<meta name="viewport" content="width=device-width" data-x="y">', metadata],
        ['<link rel="pingback" href="a.txt">', 'a link that no page needs'],
        ['<link rel="author" href="a.txt">', 'a link that no page needs'],
        ['<link rel="EditURI" href="a.txt">', 'a link that no page needs'],
        ['<link href="a.txt">', 'a link that no page needs'],
        [`<link rel="stylesheet" blocking onload="x()" href="a.txt">`, 'an attribute'],
        [policy("default-src 'self'"), weak],
        [policy(`default-src 'none';style-src 'unsafe-inline';${rest}`), weak],
        [policy(`default-src 'none';img-src https:;${rest}`), weak],
        [policy(`default-src 'none';img-src *;${rest}`), weak],
        [policy(`default-src 'none';report-uri ${away};${rest}`), weak],
        [policy(`default-src 'none';script-src 'nonce-abc';${rest}`), weak],
        [policy("default-src 'none'"), weak],
        [policy(''), weak],
      ],
      inHead,
    );
  });

  it('is refused with a refresh in any spelling that leads out of the site', async (test) => {
    for (const content of [
      `0;url=${away}`,
      `0; URL='${away}'`,
      `0 ;${away}`,
      `0,url = &quot;${away}&quot;`,
      `0;u&#x72;l=${away}`,
      `.5 ${away}`,
      `0;url=//elsewhere.example/x`,
      `0;url=ht\ntps://elsewhere.example/x`,
    ])
      await assertRefused(
        test,
        [[`<meta http-equiv=" Refresh" content="${content}">`, 'loads from another site']],
        inHead,
      );
  });

  it('is refused with a script in an address, however it is spelled', async (test) => {
    const scripts = [
      'javascript:x()',
      ' JavaScript:x()',
      'java\tscript:x()',
      'java\nscript:x()',
      '&#1;javascript:x()',
      '&#106;avascript:x()',
      'javascript&colon;x()',
      'java&Tab;script:x()',
      'vbscript:x()',
      'livescript:x()',
    ];
    await assertRefused(test, [
      ...scripts.map((url) => [`<a href="${url}">x</a>`, 'runs a script'] as const),
      ['<svg><a xlink:href="javascript:x()"><text>x</text></a></svg>', 'runs a script'],
      ['<math><mi href="javascript:x()">x</mi></math>', 'runs a script'],
      ['<form action="javascript:x()"></form>', 'runs a script'],
      ['<a href="data:text/html,x">x</a>', 'has an address that readers cannot open'],
      ['<a href="blob:https://example.org/1">x</a>', 'has an address that readers cannot open'],
      [
        '<a href="filesystem:https://example.org/temporary/x">x</a>',
        'has an address that readers cannot open',
      ],
      [
        '<svg><a><animate attributeName="href" values="javascript:x()"/></a></svg>',
        'an animation of href',
      ],
      [
        '<svg><a><set attributeName="xlink:href" to="https://elsewhere.example"/></a></svg>',
        'an animation of xlink:href',
      ],
      [
        `<svg><rect><animate attributeName="fill" to="url(${away}#a)"/></rect></svg>`,
        'loads from another site',
      ],
    ]);
  });

  it('is refused with a link that reveals who copied it, or that only its editor can open', async (test) => {
    const links: Record<string, string> = {
      'https://example.org/?utm_source=telegram': 'what can identify who shared it (utm_source)',
      'https://example.org/?a=1&amp;fbclid=x': 'what can identify who shared it (fbclid)',
      'https://youtu.be/x?si=abc': 'what can identify who shared it (si)',
      'https://shahla:secret@example.org/': 'has a user name or password',
      'http://localhost:4321/fa/': 'leads into a private network',
      'http://192.168.1.4/': 'leads into a private network',
      'http://0xc0a80104/': 'leads into a private network',
      'http://3232235780/': 'leads into a private network',
      'http://0300.0250.1.4/': 'leads into a private network',
      'http://[fe80::1]/': 'leads into a private network',
      'http://[::ffff:10.0.0.1]/': 'leads into a private network',
      'http://nas/x': 'leads into a private network',
      'http://printer.local/': 'leads into a private network',
      'file:///x': 'leads to something on one computer',
      'view-source:https://example.org/': 'leads to something on one computer',
      'https://docs.google.com/document/d/1AbC/edit#': 'leads to an editor’s view',
      'https://example.sharepoint.com/personal/shahla/x': 'leads to an editor’s view',
      'https://web.telegram.org/k/#-100': 'leads to an editor’s view',
      'https://deploy-preview-5--bayan.netlify.app/': 'leads to an editor’s view',
      'mailto:a@example.org?bcc=shahla@example.org': 'names more recipients',
    };
    await assertRefused(
      test,
      Object.entries(links).map(([url, found]) => [`<a href="${url}">x</a>`, found] as const),
    );
  });

  it('is refused with a style that loads or runs something, however it is written', async (test) => {
    const elsewhere = 'a style loads from another site';
    await assertRefused(
      test,
      [
        [String.raw`a{background:\75rl(${away})}`, elsewhere],
        [String.raw`a{background:u\72 l("${away}")}`, elsewhere],
        [String.raw`@\69mport "${away}";`, elsewhere],
        [`@import/**/"${away}";`, elsewhere],
        [`@import url(${away}) layer(x) supports(display:grid);`, elsewhere],
        [String.raw`a{background:url("ht\74ps://elsewhere.example/x")}`, elsewhere],
        [`a{background:image-set("${away}" 1x)}`, elsewhere],
        [`a{background:-webkit-image-set(url(${away}) 1x)}`, elsewhere],
        [`a{background:src("${away}")}`, elsewhere],
        [`a{background:cross-fade("${away}",red)}`, elsewhere],
        [`a{--x:url(${away})}`, elsewhere],
        [`@font-face{font-family:a;src:url(${away})}`, elsewhere],
        [`a{--x:"a.png";background:src(var(--x))}`, 'out of a variable'],
        ['a{behavior:url(a.txt)}', 'runs a script'],
        ['a{-moz-binding:url(a.txt)}', 'runs a script'],
        [String.raw`a{width:exp\72 ession(x())}`, 'runs a script'],
        ['a{color:red}/* for Shahla */', 'a comment in a style'],
      ],
      (css) => page('', `<style>${css}</style>`),
    );
  });

  it('in XML is refused with instructions, its own declarations, and what readers of feeds and books do not see', async (test) => {
    const found = await findIn(test, {
      'a.xml': '<?php x ?><feed xmlns="http://www.w3.org/2005/Atom"/>',
      'b.svg':
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "a.txt">]><svg xmlns="http://www.w3.org/2000/svg"/>',
      'c.xml': '<?xml-stylesheet type="text/xsl" href="a.xsl"?><feed/>',
      'd.opf':
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata><meta name="calibre:user" content="x"/></metadata></package>',
      'e.xml': '<rss><channel><generator>WordPress</generator></channel></rss>',
      'f.xhtml': '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>x</body></html>',
    });
    assert.deepEqual(
      found.map((line) => line.split(': "')[0]),
      [
        'a.xml: an instruction for a program',
        'b.svg: a document type with declarations of its own',
        'c.xml: a style sheet that can change everything in the file',
        'd.opf: metadata that readers do not see',
        'e.xml: metadata that readers do not see',
        'f.xhtml: cannot be read: 1:60: unexpected close tag.',
      ],
    );
  });

  it('is refused if its elements are nested too deeply to be read', async (test) => {
    const found = await findIn(test, {
      'a.html': page('<div>'.repeat(20_000)),
      'b.xml': '<a>'.repeat(20_000),
      'c.css': `a{b:${'url('.repeat(20_000)}`,
    });
    assert.deepEqual(found.slice(0, 2), [
      'a.html: cannot be read: its elements are nested too deeply',
      'b.xml: cannot be read: its elements are nested too deeply',
    ]);
  });

  it('may be an ordinary page made by hand', async (test) => {
    const body = `<header id="top"><h1 class="title" style="color:#333">Title</h1></header>
      <p align="center"><font color="red">A</font> <a href="https://example.org/?page=2&amp;lang=fa" target="_blank" rel="noopener">x</a>
      <a href="tel:+4930123456">x</a> <a href="mailto:press@example.org?subject=x">x</a> <a href="#top">x</a>
      <table border="1" cellpadding="2"><caption>x<tr><th scope="col">a<td colspan="2">b</table>
      <ul><li>a<li>b</ul><details open><summary>x</summary>y</details><ruby>a<rt>b</rt></ruby>
      <picture><source srcset="a.png 1x" type="image/png"><img src="a.png" width="1" height="1" alt="x" loading="lazy"></picture>
      <video controls poster="a.png"></video><iframe src="a.html" title="x"></iframe>
      <form action="a.html"><label for="q">q</label><input id="q" name="q" value="x"><select><option value="1">1</select></form>
      <svg viewBox="0 0 1 1" role="img" aria-label="x"><title>x</title><defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>
      <rect width="1" height="1" fill="url(#g)"><animate attributeName="x" values="0;1" dur="1s"/></rect></svg>
      <math><mfrac><mi>a</mi><mn>2</mn></mfrac></math> 1 < 2 & 3 > 2 </p>`;
    const head = `<meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="X-UA-Compatible" content="IE=edge">
      <meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="description" content="x">
      <style>@media (min-width:40em){.behavior:hover{scroll-behavior:smooth;content:"https://example.org"}}</style>`;
    const found = await findIn(test, {
      'a.html': page(body, head),
      'a.png': png(),
      'b.html':
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>x<br/></p></body></html>\n',
      'c.html': '<title>x</title><p>a<p>b</p></p>\n',
    });
    assert.deepEqual(found, []);
  });
});
