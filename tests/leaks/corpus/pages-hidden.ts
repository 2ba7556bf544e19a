import { handZip } from '../../support/handmade-files.ts';
import { page } from '../../support/planted.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const file = (name: string, extension: string, content: string): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.${extension}`]: content }),
});
const inBody = (name: string, body: string): Planting => file(name, 'html', page(body));
const inHead = (name: string, head: string, body = '<p>متن</p>'): Planting =>
  file(name, 'html', page(body, head));
const book = (name: string, inside: string, content: string): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.epub`]: handZip([{ path: inside, content }]) }),
});
const rss = (item: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title><link>https://example.org/</link><description>x</description><item><title>x</title>${item}</item></channel></rss>`;
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><id>urn:x</id><updated>2021-07-23T00:00:00Z</updated><entry><title>x</title><id>urn:y</id><updated>2021-07-23T00:00:00Z</updated>${entry}</entry></feed>`;
const linked = (data: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const pixel = '<img src="https://elsewhere.example/p.gif?u=sara" alt="">';
const escaped = (html: string) =>
  html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const json = (name: string, value: unknown): Planting => file(name, 'json', JSON.stringify(value));
const jsonFeed = (name: string, item: object, top: object = {}): Planting =>
  json(name, {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'x',
    ...top,
    items: [{ id: '1', ...item }],
  });
const manifest = (name: string, value: object): Planting =>
  file(name, 'webmanifest', JSON.stringify({ name: 'x', ...value }));
const vtt = (name: string, cue: string): Planting =>
  file(name, 'vtt', `WEBVTT\n\n00:00.000 --> 00:02.000\n${cue}\n`);
const opf = (metadata: string) =>
  `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata></package>`;

const unseen: readonly Planting[] = [
  inHead(
    'a class that is not displayed',
    '<style>.a{display:none}</style>',
    '<p class="a">for Sara</p>',
  ),
  inHead(
    'an id that is not displayed',
    '<style>#a{DISPLAY : none !important}</style>',
    '<p id="a">for Sara</p>',
  ),
  inHead(
    'an escaped rule that hides',
    String.raw`<style>.a{d\69splay:n\6fne}</style>`,
    '<p class="a">for Sara</p>',
  ),
  inHead(
    'a class that is not visible',
    '<style>.a{visibility:hidden}</style>',
    '<p class="a">for Sara</p>',
  ),
  inHead('a class without opacity', '<style>.a{opacity:0}</style>', '<p class="a">for Sara</p>'),
  inHead(
    'a class with letters of no size',
    '<style>.a{font-size:0}</style>',
    '<p class="a">for Sara</p>',
  ),
  inHead(
    'a class in the colour of the ground',
    '<style>.a{color:#fff;background:#fff}</style>',
    '<p class="a">for Sara</p>',
  ),
  inHead(
    'a class in a transparent colour',
    '<style>.a{color:transparent}</style>',
    '<p class="a">for Sara</p>',
  ),
  inHead(
    'a class off the screen',
    '<style>.a{position:absolute;left:-9999px}</style>',
    '<p class="a">for Sara</p>',
  ),
  inHead(
    'a class with an indent off the screen',
    '<style>.a{text-indent:-9999px}</style>',
    '<p class="a">for Sara</p>',
  ),
  inHead(
    'a class that is cut to nothing',
    '<style>.a{position:absolute;clip-path:inset(50%)}</style>',
    '<p class="a">for Sara</p>',
  ),
  inHead(
    'a class without a height',
    '<style>.a{height:0;overflow:hidden}</style>',
    '<p class="a">for Sara</p>',
  ),
  inHead(
    'a class that is scaled to nothing',
    '<style>.a{transform:scale(0)}</style>',
    '<p class="a">for Sara</p>',
  ),
  inHead(
    'a class with hidden content',
    '<style>.a{content-visibility:hidden}</style>',
    '<p class="a">for Sara</p>',
  ),
  inHead(
    'a class that is hidden on paper and on screens',
    '<style>@media all{.a{display:none}}</style>',
    '<p class="a">for Sara</p>',
  ),
  inBody('a paragraph in a transparent colour', '<p style="color:transparent">for Sara</p>'),
  inBody(
    'a paragraph in the colour of its ground',
    '<p style="color:white;background:white">for Sara</p>',
  ),
  inBody('a paragraph off the screen', '<p style="position:absolute;left:-10000px">for Sara</p>'),
  inBody(
    'a paragraph off the screen at its start',
    '<p style="position:absolute;inset-inline-start:-999em">for Sara</p>',
  ),
  inBody(
    'a paragraph with an indent off the screen',
    '<p style="text-indent:-9999px">for Sara</p>',
  ),
  inBody('a paragraph of no size', '<p style="width:0;height:0;overflow:hidden">for Sara</p>'),
  inBody('a paragraph that is cut', '<p style="position:absolute;clip:rect(0,0,0,0)">for Sara</p>'),
  inBody('a paragraph that is cut by a path', '<p style="clip-path:inset(100%)">for Sara</p>'),
  inBody('a paragraph that is scaled to nothing', '<p style="transform:scale(0)">for Sara</p>'),
  inBody('a paragraph in letters of one pixel', '<p style="font-size:1px">for Sara</p>'),
  inBody('a paragraph with escaped hiding', String.raw`<p style="display:\6eone">for Sara</p>`),
  inBody('a paragraph with a comment in its hiding', '<p style="display:/**/none">for Sara</p>'),
  inBody('a paragraph of nearly no opacity', '<p style="opacity:.001">for Sara</p>'),
  inBody('a paragraph with no opacity in percent', '<p style="opacity:0%">for Sara</p>'),
  inBody(
    'a paragraph that is hidden as important',
    '<p style="visibility:hidden!important">for Sara</p>',
  ),
  inBody('a paragraph that collapses', '<p style="visibility:collapse">for Sara</p>'),
  inBody('a paragraph that is hidden until it is found', '<p hidden="until-found">for Sara</p>'),
  inBody('text in a drawing without a fill', '<svg><text fill="none">for Sara</text></svg>'),
  inBody(
    'text in a drawing that is not displayed',
    '<svg><text display="none">for Sara</text></svg>',
  ),
  inBody('text in a drawing without opacity', '<svg><text opacity="0">for Sara</text></svg>'),
  inBody(
    'text in a drawing that is not visible',
    '<svg><text visibility="hidden">for Sara</text></svg>',
  ),
  inBody('words in a canvas', '<canvas>for Sara</canvas>'),
  inBody('a name for a field', '<input name="sara.example@example.org">'),
  inBody(
    'a person in a hidden microdata',
    '<div itemscope><meta itemprop="author" content="Sara Example"></div>',
  ),
  inBody('a person in RDFa', '<p property="dc:creator" content="Sara Example">متن</p>'),
  inBody('a time in a time', '<time datetime="2021-07-23T10:30+04:30">x</time>'),
  inBody('a time of day in a deletion', '<del datetime="2021-07-23T10:30:00Z">x</del>'),
  inBody('an editor in a class', '<p class="edited-by-sara@example.org">متن</p>'),
  inBody('a path in a class', '<p class="/home/sara/site">متن</p>'),
  inBody('a path in an id', '<p id="C:\\Users\\sara\\x">متن</p>'),
  inBody(
    'a file name in a description of a picture',
    '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt="C:\\Users\\sara\\Pictures\\x.jpg">',
  ),
  inBody('a mail of an editor in a title', '<p title="ask sara@laptop.local">متن</p>'),
  inHead('a comment before the page', '<!--[if IE]>for Sara<![endif]-->'),
  file('a comment after the page', 'html', `${page('<p>متن</p>')}<!-- 23 queries -->`),
  file('text after the page', 'html', `${page('<p>متن</p>')}<?xml for Sara?>`),
  file('a comment that ends early', 'html', page('<!--> for Sara -->')),
  file('a comment without an end', 'html', page('<p>متن</p><!-- for Sara')),
  file('a section of CDATA', 'html', page('<p>متن</p><![CDATA[ for Sara ]]>')),
  file('a declaration in a page', 'html', page('<p>متن</p><!ELEMENT sara>')),
  file('a tag without a name', 'html', page('<p>متن</p></ for Sara>')),
  file(
    'front matter before a page',
    'html',
    `---\nauthor: Sara Example\n---\n${page('<p>متن</p>')}`,
  ),
  inHead(
    'an article that names its writer',
    linked({ '@type': 'Article', author: 'Sara Example' }),
  ),
  inHead(
    'an article with a list of writers',
    linked({ '@type': 'Article', author: [{ name: 'Sara Example' }] }),
  ),
  inHead(
    'an article with a contributor',
    linked({ '@type': 'Article', contributor: { name: 'Sara Example' } }),
  ),
  inHead(
    'an article with the time of its change',
    linked({ '@type': 'Article', dateModified: '2021-07-23T10:30:00+04:30' }),
  ),
  inHead(
    'a graph with a person',
    linked({ '@graph': [{ '@type': ['Thing', 'Person'], name: 'x' }] }),
  ),
  inHead('a type of person with a prefix', linked({ '@type': 'schema:Person', name: 'x' })),
  inHead(
    'the founder of an organisation',
    linked({ '@type': 'Organization', founder: 'Sara Example' }),
  ),
  inHead(
    'the place where a text was made',
    linked({ '@type': 'Article', locationCreated: { '@type': 'Place', name: 'x' } }),
  ),
  inHead(
    'data for search engines with an escaped key',
    '<script type="application/ld+json">{"\\u0061uthor":"Sara Example"}</script>',
  ),
  inHead(
    'data for search engines of another site',
    linked({ '@context': 'https://schema.org', '@type': 'WebPage', url: 'http://localhost:4321/' }),
  ),
];

const styles: readonly Planting[] = [
  file(
    'a rule that hides in a file of styles',
    'css',
    '.note-for-sara{display:none}\n/* TODO Sara: remove */',
  ),
  file('a comment in an escaped style', 'css', 'p{color:red}/* /home/sara */'),
  file('a comment in Persian', 'css', '/* سارا نوشت */p{color:red}'),
];

const feeds: readonly Planting[] = [
  file('a feed with a pixel', 'xml', rss(`<description>${escaped(pixel)}</description>`)),
  file(
    'a feed with a pixel in CDATA',
    'xml',
    rss(`<description><![CDATA[<p>x</p>${pixel}]]></description>`),
  ),
  file(
    'a feed with a script in its content',
    'rss',
    rss('<content:encoded><![CDATA[<script>x()</script>]]></content:encoded>'),
  ),
  file(
    'a feed with a comment in its content',
    'rss',
    rss('<content:encoded><![CDATA[<!-- for Sara -->x]]></content:encoded>'),
  ),
  file(
    'a feed with a handler in its content',
    'rss',
    rss(`<description>${escaped('<p onclick="x()">x</p>')}</description>`),
  ),
  file(
    'a feed with a tracking link in its content',
    'rss',
    rss(
      `<description>${escaped('<a href="https://example.org/?utm_source=x">x</a>')}</description>`,
    ),
  ),
  file(
    'a feed with an editor in its content',
    'rss',
    rss(`<description>${escaped('<p data-editor="sara">x</p>')}</description>`),
  ),
  file(
    'an Atom feed with a pixel',
    'atom',
    atom(`<content type="html">${escaped(pixel)}</content>`),
  ),
  file(
    'an Atom feed with a pixel in its summary',
    'atom',
    atom(`<summary type="html">${escaped(pixel)}</summary>`),
  ),
  file(
    'an Atom feed with a script in a title',
    'atom',
    atom(`<title type="html">${escaped('<script>x()</script>')}</title>`),
  ),
  file(
    'an Atom feed with XHTML that loads',
    'atom',
    atom(
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${pixel.replace('>', '/>')}</div></content>`,
    ),
  ),
  file(
    'an Atom feed with the content of another site',
    'atom',
    atom('<content type="image/png" src="https://elsewhere.example/x.png"/>'),
  ),
  file(
    'an Atom feed with an author and a mail',
    'atom',
    atom('<author><name>Sara Example</name><email>sara@example.org</email></author>'),
  ),
  file(
    'an Atom feed with the home page of an author',
    'atom',
    atom('<author><name>x</name><uri>http://localhost/</uri></author>'),
  ),
  file(
    'an item of a feed with an author',
    'rss',
    rss('<author>sara@example.org (Sara Example)</author>'),
  ),
  file('an item of a feed with a creator', 'rss', rss('<dc:creator>Sara Example</dc:creator>')),
  file(
    'an item of a feed with a time',
    'rss',
    rss('<pubDate>Fri, 23 Jul 2021 10:30:00 +0430</pubDate>'),
  ),
  file('an item of a feed with a draft', 'rss', rss('<guid>http://localhost:8080/?p=12</guid>')),
  file(
    'an item of a feed with a link to a private network',
    'rss',
    rss('<link>http://192.168.1.4/x</link>'),
  ),
  file(
    'an item of a feed with a tracking link',
    'rss',
    rss('<link>https://example.org/x?utm_source=rss</link>'),
  ),
  file(
    'an item of a feed with a hidden place',
    'rss',
    rss('<georss:point xmlns:georss="http://www.georss.org/georss">35.7 51.4</georss:point>'),
  ),
  file(
    'a cloud for a feed',
    'rss',
    '<rss version="2.0"><channel><title>x</title><cloud domain="elsewhere.example" port="80" path="/x" registerProcedure="" protocol="xml-rpc"/></channel></rss>',
  ),
  file(
    'a post number of WordPress',
    'rss',
    rss('<post-id xmlns="com-wordpress:feed-additions:1">12</post-id>'),
  ),
  jsonFeed('a JSON feed with a pixel', { content_html: `<p>x</p>${pixel}` }),
  jsonFeed('a JSON feed with a script', { content_html: '<script>x()</script>' }),
  jsonFeed('a JSON feed with a comment', { content_html: '<!-- for Sara -->x' }),
  jsonFeed('a JSON feed with an editor', { content_html: '<p data-editor="sara">x</p>' }),
  jsonFeed('a JSON feed with a tracking link', { url: 'https://example.org/?utm_source=x' }),
  jsonFeed('a JSON feed with a picture on a disk', { image: 'file:///home/x/a.png' }),
  jsonFeed(
    'a JSON feed with a private network',
    {},
    { feed_url: 'http://localhost:4321/feed.json' },
  ),
  jsonFeed(
    'a JSON feed with a hub',
    {},
    { hubs: [{ type: 'WebSub', url: 'https://sara:x@hub.example/' }] },
  ),
  manifest('a manifest with an icon of another site', {
    icons: [{ src: 'https://elsewhere.example/x.png', sizes: '192x192' }],
  }),
  manifest('a manifest with an icon that is not there', { icons: [{ src: 'nowhere.png' }] }),
  manifest('a manifest with a start of a campaign', { start_url: './?utm_source=homescreen' }),
  manifest('a manifest with a start on another site', { start_url: 'https://elsewhere.example/' }),
  manifest('a manifest with a screenshot of another site', {
    screenshots: [{ src: '//elsewhere.example/x.png' }],
  }),
  manifest('a manifest with a shortcut into a private network', {
    shortcuts: [{ name: 'x', url: 'http://localhost/' }],
  }),
  manifest('a manifest with a handler of files', {
    share_target: { action: 'https://elsewhere.example/' },
  }),
  manifest('a manifest with a handler of protocols', {
    protocol_handlers: [{ protocol: 'web+x', url: 'https://elsewhere.example/?%s' }],
  }),
  manifest('a manifest with a service worker', {
    serviceworker: { src: 'https://elsewhere.example/sw.js' },
  }),
  manifest('a manifest with the id of a sender', { gcm_sender_id: '123' }),
  {
    name: 'a manifest as JSON with an icon of another site',
    files: (slug) => ({
      [`public/${slug}/manifest.json`]: JSON.stringify({
        name: 'x',
        icons: [{ src: 'https://elsewhere.example/x.png' }],
      }),
    }),
  },
  vtt('subtitles with a voice of a person and a script', '<v Sara><script>x()</script>'),
  vtt('subtitles with JSON', '{"editor":"sara","created":"2021-07-23T10:30:00Z"}'),
  vtt('subtitles with a private link', 'http://192.168.1.4/x'),
  file(
    'subtitles with a style that loads',
    'vtt',
    'WEBVTT\n\nSTYLE\n::cue{background:url(https://elsewhere.example/x)}\n\n00:00.000 --> 00:02.000\nx\n',
  ),
  file(
    'subtitles with a note before the first cue',
    'vtt',
    'WEBVTT - by Sara Example\n\n00:00.000 --> 00:02.000\nx\n',
  ),
  file(
    'subtitles with the head of a program',
    'vtt',
    'WEBVTT\nKind: captions\nAuthor: Sara Example\n\n00:00.000 --> 00:02.000\nx\n',
  ),
  file(
    'subtitles in XML with an editor',
    'ttml',
    '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><head><metadata><ttm:agent type="person"><ttm:name type="full">Sara Example</ttm:name></ttm:agent></metadata></head><body/></tt>',
  ),
];

const books: readonly Planting[] = [
  book(
    'a creator of an e-book who made its file',
    'a.opf',
    opf('<dc:contributor opf:role="bkp">calibre (5.44.0)</dc:contributor>'),
  ),
  book('the time of an e-book', 'a.opf', opf('<dc:date>2021-07-23T10:30:00+04:30</dc:date>')),
  book(
    'the time of a change of an e-book',
    'a.opf',
    opf('<meta property="dcterms:modified">2021-07-23T10:30:12Z</meta>'),
  ),
  book('the generator of an e-book', 'a.opf', opf('<meta name="generator" content="pandoc"/>')),
  book('the version of Sigil', 'a.opf', opf('<meta name="Sigil version" content="1.9"/>')),
  book('the stars of a library', 'a.opf', opf('<meta name="calibre:rating" content="8"/>')),
  book(
    'a table of an e-book with a script',
    'nav.xhtml',
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><nav><script>x()</script></nav></body></html>',
  ),
  book(
    'an old table of an e-book with a generator',
    'toc.ncx',
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head><meta name="dtb:generator" content="x"/></head></ncx>',
  ),
  book(
    'a style of an e-book that loads',
    'a.css',
    '@font-face{font-family:x;src:url(https://elsewhere.example/x.woff)}',
  ),
  book(
    'a record of calibre',
    'META-INF/calibre_bookmarks.txt',
    'calibre_current_page_bookmark*|!|?|*3*|!|?|*',
  ),
  book(
    'the options of iBooks',
    'META-INF/com.apple.ibooks.display-options.xml',
    '<!-- Sara --><display_options/>',
  ),
];

export const group: PlantingGroup = {
  title: 'What readers of pages and feeds do not see',
  leaks: [...unseen, ...styles, ...feeds, ...books],
  harmless: [],
};
