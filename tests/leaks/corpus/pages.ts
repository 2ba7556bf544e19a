import { handZip, png } from '../../support/handmade-files.ts';
import { page } from '../../support/planted.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const away = 'https://elsewhere.example/x';

const zipOf = (path: string, content: string) => handZip([{ path, content }]);

/** A page made by hand, with a body or with a part of its head. */
const inBody = (name: string, body: string): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.html`]: page(body) }),
});
const inHead = (name: string, head: string): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.html`]: page('<p>متن</p>', head) }),
});
const inFile = (name: string, extension: string, content: string): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.${extension}`]: content }),
});
const inStyle = (name: string, css: string): Planting => inFile(name, 'css', css);
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const xhtml = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`;
const policy = (content: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${content}">`;
const link = (name: string, url: string): Planting => inBody(name, `<a href="${url}">متن</a>`);

const requests: readonly Planting[] = [
  inBody('a picture of another site', `<img src="${away}" alt="">`),
  inBody('a picture of another site in srcset', `<img srcset="${away} 2x" alt="">`),
  inBody('a video with a poster of another site', `<video poster="${away}"></video>`),
  inBody('a track of another site', `<video><track src="${away}"></video>`),
  inBody('an object of another site', `<object data="${away}"></object>`),
  inBody('a frame with a page in an attribute', '<iframe srcdoc="&lt;p&gt;x"></iframe>'),
  inBody('an image button of another site', `<input type="image" src="${away}">`),
  inBody('a form that sends to another site', `<form action="${away}"></form>`),
  inBody('a button that sends to another site', `<button formaction="${away}">x</button>`),
  inBody('a link that reports its use', `<a href="#" ping="${away}">x</a>`),
  inBody('a picture that reports to an advertiser', '<img alt="" attributionsrc src="data:,">'),
  inBody('a portal', `<portal src="${away}"></portal>`),
  inBody('a fenced frame', '<fencedframe></fencedframe>'),
  inBody('an applet', `<applet codebase="${away}"></applet>`),
  inBody('a background of another site', `<table background="${away}"></table>`),
  inBody('a drawing with a picture of another site', `<svg><image href="${away}"/></svg>`),
  inBody('a filter with a picture of another site', `<svg><feImage href="${away}"/></svg>`),
  inBody('a picture without scripts', `<noscript><img src="${away}" alt=""></noscript>`),
  inBody('a shadow tree', `<div><template shadowrootmode="open"><p>x</p></template></div>`),
  inHead('an early connection', `<link rel="preconnect" href="${away}">`),
  inHead('an early look-up of a name', '<link rel="DNS-Prefetch" href="//elsewhere.example">'),
  inHead('a page fetched early', `<link rel="prerender" href="${away}">`),
  inHead('a module fetched early', `<link rel="modulepreload" href="${away}">`),
  inHead('a picture fetched early', `<link rel="preload" as="image" imagesrcset="${away} 1x">`),
  inHead('a manifest of another site', `<link rel="manifest" href="${away}">`),
  inHead('an address for trackbacks', `<link rel="pingback" href="${away}">`),
  inHead('another base of all links', `<base href="${away}">`),
  inHead('a refresh with quotes', `<meta http-equiv="REFRESH" content="0;URL='${away}'">`),
  inHead('a refresh without url=', `<meta http-equiv="refresh" content="0; ${away}">`),
  inHead('a refresh in entities', `<meta http-equiv="refr&#101;sh" content="0,u&#114;l=${away}">`),
  inHead('a cookie', '<meta http-equiv="Set-Cookie" content="a=b">'),
  inHead('looking up names early', '<meta http-equiv="x-dns-prefetch-control" content="on">'),
  inHead('sending the address of the page', '<meta name="referrer" content="unsafe-url">'),
  inHead('rules to fetch pages', '<script type="speculationrules">{"prefetch":[]}</script>'),
  inHead('a map of modules', '<script type="importmap">{"imports":{}}</script>'),
  inHead('a policy with unsafe-inline', policy("default-src 'self' 'unsafe-inline'")),
  inHead(
    'a policy that reports',
    policy(`default-src 'none';base-uri 'none';form-action 'none';report-uri ${away}`),
  ),
  inHead('a policy for one host', policy(`default-src 'none';img-src ${away}`)),
];

const scripts: readonly Planting[] = [
  inBody('a script', '<script>x()</script>'),
  inBody('an event handler', '<p ONCLICK="x()">x</p>'),
  link('a script in a link, with a tab', 'java\tscript:x()'),
  link('a script in a link, with a line break', 'java\nscript:x()'),
  link('a script in a link, in entities', '&#x6a;avascript&colon;x()'),
  link('a script in a link, after a space, in mixed case', ' JaVaScRiPt:x()'),
  link('a Visual Basic script in a link', 'vbscript:x()'),
  link('a page as data in a link', 'data:text/html,x'),
  link('a blob in a link', 'blob:https://example.org/1'),
  inBody(
    'an animation that changes a link',
    '<svg><a><animate attributeName="href" values="javascript:x()"/></a></svg>',
  ),
  inBody(
    'a change of a link by set',
    `<svg><a><set attributeName="xlink:href" to="${away}"/></a></svg>`,
  ),
  inBody('a formula that runs a script', '<math><mtext href="javascript:x()">x</mtext></math>'),
  inFile('a drawing with a script', 'svg', svg('<script>x()</script>')),
  inFile('a drawing with a handler', 'svg', svg('<rect onload="x()"/>')),
  inFile('a drawing with HTML in it', 'svg', svg('<foreignObject/>')),
  inFile('a drawing with entities', 'svg', `<!DOCTYPE svg [<!ENTITY a SYSTEM "a.txt">]>${svg('')}`),
  inFile(
    'XML with a style sheet that changes it',
    'xml',
    '<?xml-stylesheet type="text/xsl" href="a.xsl"?><feed/>',
  ),
  inFile('XHTML with a script', 'xhtml', xhtml('<script>x()</script>')),
];

const styles: readonly Planting[] = [
  inStyle('a style with a picture of another site', `a{background:url(${away})}`),
  inStyle('a style with an escaped url', String.raw`a{background:\75rl(${away})}`),
  inStyle('a style with an escaped import', String.raw`@\69mport "${away}";`),
  inStyle('a style with an escaped address', String.raw`a{background:url("h\74tps://x.example/")}`),
  inStyle('an import into a layer', `@import url("${away}") layer(a) supports(display:grid);`),
  inStyle('a set of pictures', `a{background:image-set("${away}" 1x)}`),
  inStyle('a picture by src()', `a{background:src("${away}")}`),
  inStyle('a picture in a variable', `a{--x:url(//elsewhere.example/x)}`),
  inStyle('a style with a behaviour', 'a{behavior:url(a.htc)}'),
  inStyle('a style with a binding', 'a{-moz-binding:url(a.xml#b)}'),
  inStyle('a style with an expression', String.raw`a{width:exp\72 ession(x())}`),
  inStyle('a comment in a style', 'a{color:red}/* for Sara */'),
  inBody('a style attribute with a picture', `<p style="background:url(${away})">x</p>`),
  inFile('a drawing with a fill of another site', 'svg', svg(`<path fill="url(${away}#a)"/>`)),
];

const hidden: readonly Planting[] = [
  inBody('a comment', '<!-- for Sara -->'),
  inBody('a conditional comment', '<!--[if mso]>Sara<![endif]-->'),
  inBody('an instruction of PHP', '<?php $author = "Sara Example" ?>'),
  inBody('a hidden paragraph', '<p hidden>for Sara</p>'),
  inBody('a paragraph that is not displayed', '<p style="display:none">for Sara</p>'),
  inBody('a closed dialog', '<dialog>for Sara</dialog>'),
  inBody('a template', '<template><p>for Sara</p></template>'),
  inBody('a hidden field', '<input type="hidden" value="sara">'),
  inBody('an editor in a data attribute', '<p data-editor="sara">x</p>'),
  inBody('a mark of Grammarly', '<p data-gramm="false">x</p>'),
  inBody('an editable paragraph', '<p contenteditable="true">x</p>'),
  inBody('a mark of a browser extension', '<p cz-shortcut-listen="true">x</p>'),
  inBody('a cell of Google Sheets', '<span data-sheets-value="{}">x</span>'),
  inBody('an id of Google Docs', '<b id="docs-internal-guid-1f2e3d4c-7fff-ab12">x</b>'),
  inBody('a quotation of Gmail', '<div class="gmail_quote">x</div>'),
  inBody('an attribute twice', '<p title="a" title="for Sara">x</p>'),
  inBody('an attribute of an end tag', '<p>x</p author="Sara Example">'),
  inBody('a row without a table', '<p>x<tr author="Sara Example">x</p>'),
  inBody('a form within a form', '<form><form author="Sara Example"></form></form>'),
  inHead('an author', '<meta name="author" content="Sara Example">'),
  inHead('an author in another case', '<META NAME="Author" CONTENT="Sara Example">'),
  inHead('a generator', '<meta name="generator" content="Word 16">'),
  inHead('an author for networks', '<meta property="article:author" content="Sara Example">'),
  inHead('the account of a search engine', '<meta name="google-site-verification" content="x">'),
  inHead('the author of a link', '<link rel="author" href="mailto:sara@example.org">'),
  inHead('a hidden template', '<script type="text/template">for Sara</script>'),
  inHead(
    'a person for search engines',
    '<script type="application/ld+json">{"author":{"@type":"Person","name":"Sara Example"}}</script>',
  ),
  inFile(
    'the generator of a feed',
    'xml',
    '<rss><channel><generator>WordPress</generator></channel></rss>',
  ),
];

const links: readonly Planting[] = [
  link('a link of a campaign', 'https://example.org/?utm_source=telegram'),
  link('a link of Facebook', 'https://example.org/?a=1&amp;fbclid=x'),
  link('a link of a sharer', 'https://youtu.be/x?si=abc'),
  link('a link with a password', 'https://sara:secret@example.org/'),
  link('a link to localhost', 'http://localhost:4321/'),
  link('a link to a private address', 'http://10.1.2.3/'),
  link('a link to a private address in hex', 'http://0xc0a80104/'),
  link('a link to a private address as a number', 'http://3232235780/'),
  link('a link to a private address of IPv6', 'http://[fd00::1]/'),
  link('a link into an intranet', 'http://wiki/start'),
  link('a link to a printer', 'http://printer.local/'),
  link('a link to a file', 'file:///c:/x.docx'),
  link('a link to an editor', 'https://docs.google.com/document/d/1AbC/edit'),
  link('a link to web mail', 'https://mail.google.com/mail/u/0/#inbox'),
  link('a link to a draft', 'https://deploy-preview-5--x.netlify.app/'),
  link('a mail with a hidden recipient', 'mailto:a@example.org?bcc=sara@example.org'),
];

const inArchives: readonly Planting[] = [
  {
    name: 'a page with a script in a ZIP',
    files: (slug) => ({
      [`public/${slug}.zip`]: zipOf('a.html', page('<script>x()</script>')),
    }),
  },
  {
    name: 'a picture of another site in an e-book',
    files: (slug) => ({
      [`public/${slug}.epub`]: zipOf('a.xhtml', xhtml(`<img src="${away}" alt=""/>`)),
    }),
  },
  {
    name: 'the user of a program in an e-book',
    files: (slug) => ({
      [`public/${slug}.epub`]: zipOf(
        'a.opf',
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata><meta name="calibre:user" content="sara"/></metadata></package>',
      ),
    }),
  },
  {
    name: 'a page of 404 with a counter',
    files: (slug) => ({ [`public/${slug}/404.html`]: page(`<img src="${away}" alt="">`) }),
  },
];

const ordinary: readonly Planting[] = [
  inBody(
    'a page with text and links',
    '<h1 id="a">متن</h1><p><a href="#a">x</a> <a href="https://example.org/?page=2&amp;q=utm">y</a></p>',
  ),
  inBody('a page with style attributes', '<p style="color:#333;text-align:center">متن</p>'),
  inBody(
    'a page of the nineties',
    '<center><font color="red" size="+1">x</font><hr noshade></center>',
  ),
  inBody(
    'a page with a table without end tags',
    '<table border="1"><tr><td>a<td>b<tr><td>c</table>',
  ),
  inBody('a page with signs of code', '<p>1 < 2 & 3 > 2; {x}, url(https://example.org)</p>'),
  inBody('a page about scripts', '<pre>&lt;script&gt;alert(1)&lt;/script&gt; javascript:x()</pre>'),
  inBody(
    'a page with a form',
    '<form><label>نام <input name="q" value="x"></label><select><option>a</select></form>',
  ),
  inBody('a page with details', '<details><summary>x</summary>y</details>'),
  inBody(
    'a page with telephone and mail',
    '<a href="tel:+4930123456">x</a> <a href="mailto:a@example.org?subject=x">y</a>',
  ),
  inBody(
    'a page with a drawing',
    '<svg viewBox="0 0 1 1"><title>x</title><rect width="1" height="1" fill="red"/></svg>',
  ),
  inBody('a page with a formula', '<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>'),
  inHead(
    'a page with a viewport',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="x">',
  ),
  inHead(
    'a page with print styles',
    '<style>@media print{nav{display:none}}.behavior{scroll-behavior:smooth}</style>',
  ),
  inHead(
    'a page that leads to another of the site',
    '<meta http-equiv="refresh" content="0; url=./index.html">',
  ),
  inFile(
    'a stylesheet with escapes',
    'css',
    String.raw`.a\:b{content:"\201C"}@media (min-width:40em){p{color:red}}`,
  ),
  inFile('a stylesheet with its licence', 'css', '/*! x 1.0 | MIT License */p{color:red}'),
  inFile(
    'an animated drawing',
    'svg',
    svg('<circle r="1"><animate attributeName="r" values="1;2" dur="1s"/></circle>'),
  ),
  {
    name: 'a page in XHTML with its picture',
    files: (slug) => ({
      [`public/${slug}.xhtml`]: xhtml(`<p>متن</p><img src="${slug}.png" alt="x"/>`),
      [`public/${slug}.png`]: png(),
    }),
  },
  {
    name: 'a ZIP with a page',
    files: (slug) => ({ [`public/${slug}.zip`]: zipOf('a.html', page('<p>متن</p>')) }),
  },
];

export const group: PlantingGroup = {
  title: 'Pages, styles and drawings',
  leaks: [...requests, ...scripts, ...styles, ...hidden, ...links, ...inArchives],
  harmless: ordinary,
};
