import { png } from '../../support/handmade-files.ts';
import { page } from '../../support/planted.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const file = (name: string, extension: string, content: string): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.${extension}`]: content }),
});
const bodies: Record<string, string> = {
  'a page of a campaign':
    '<header style="background:#036;color:#fff;padding:2rem"><h1>فراخوان</h1></header><main style="max-width:40em;margin:0 auto"><p>متن</p></main><footer>© کتاب‌خوانان</footer>',
  'a page with a small picture as data':
    '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt="" width="1" height="1">',
  'a table with a head and a caption':
    '<table><caption>x</caption><thead><tr><th scope="col">a<th scope="col">b</thead><tbody><tr><td>۱<td>۲</tbody></table>',
  'details in a list': '<ul><li><details open><summary>پرسش</summary><p>پاسخ</p></details></ul>',
  'an article about cookies':
    '<p>سایت با <code>document.cookie</code> و <code>localStorage</code> شما را می‌شناسد؛ <code>javascript:</code> در پیوند خطرناک است.</p>',
  'code of a page in a page':
    '<pre><code>&lt;img src="https://example.org/x.gif" onerror="x()"&gt;\n&lt;!-- comment --&gt;\n&lt;?php echo 1 ?&gt;</code></pre>',
  'code of a style in a page':
    '<pre><code>a { display: none; background: url(https://example.org/x.png) }\n/* comment */</code></pre>',
  'an article about a server':
    '<p>روی <code>localhost:8080</code> یا http://192.168.1.1 باز کنید، یا <code>::1</code> و fe80::1.</p>',
  'a link to the top':
    '<p id="a">x</p><a href="#top">بالا</a> <a href="#">بالا</a> <a href="#a">x</a>',
  'an anchor in Persian':
    '<h2 id="متن">متن</h2><a href="#متن">x</a> <a href="#%D9%85%D8%AA%D9%86">y</a>',
  'an old anchor by name': '<a name="part1"></a><a href="#part1">x</a>',
  'a call to a hotline': '<a href="tel:110">۱۱۰</a> <a href="sms:+4930123456">پیامک</a>',
  'a mail with a subject and a text':
    '<a href="mailto:office@example.org?subject=%D8%B3%D9%84%D8%A7%D9%85&amp;body=x">نامه</a>',
  'a place of a public meeting':
    '<a href="geo:35.7,51.4">میدان</a> <a href="https://www.openstreetmap.org/?mlat=35.7&amp;mlon=51.4#map=17/35.7/51.4">نقشه</a>',
  'a link with ordinary parameters':
    '<a href="https://example.org/?id=3&amp;lang=fa">a</a> <a href="https://www.youtube.com/watch?v=abc&amp;t=30s">b</a> <a href="https://example.org/search?q=نان">c</a> <a href="https://example.org/?page=2&amp;sort=date">d</a>',
  'a link to an onion service':
    '<a href="http://duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion/">x</a>',
  'a link to an archive':
    '<a href="https://web.archive.org/web/20210723103000/https://example.org/">x</a>',
  'a link to a public document':
    '<a href="https://docs.google.com/document/d/e/2PACX-1vR/pub">x</a>',
  'a link to a channel':
    '<a href="https://t.me/example">x</a> <a href="https://wa.me/4930123456">y</a> <a href="https://mastodon.example/@circle">z</a>',
  'a link to a magnet and IPFS':
    '<a href="magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a">x</a> <a href="ipfs://bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi">y</a>',
  'a link to a scheme in capitals': '<a href="HTTPS://EXAMPLE.ORG/">x</a>',
  'a link to a domain in Persian': '<a href="https://مثال.ایران/راه">x</a>',
  'a link in a new window':
    '<a href="https://example.org" target="_blank" rel="noopener noreferrer">x</a>',
  'a search of another site by a form of this one':
    '<form role="search" action="#" method="get"><label for="q">x</label><input id="q" name="q" type="search" placeholder="جست‌وجو"><button>x</button></form>',
  'a page for screen readers':
    '<nav aria-label="راه"><ul><li aria-current="page">x</ul></nav><span aria-hidden="true">•</span>',
  'a formula with its source':
    '<math display="block"><semantics><mrow><msup><mi>a</mi><mn>2</mn></msup><mo>=</mo><mi>b</mi></mrow><annotation encoding="application/x-tex">a^2=b</annotation></semantics></math>',
  'a sprite of drawings':
    '<svg style="display:none"><symbol id="s" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></symbol></svg><svg width="9" height="9"><use href="#s"/></svg>',
  'an icon with an empty path':
    '<svg viewBox="0 0 24 24"><path d="M0 0h24v24H0z" fill="none"/><path d="M1 1h9"/></svg>',
  'outlined words in a drawing':
    '<svg viewBox="0 0 9 9"><text fill="none" stroke="red">متن</text></svg>',
  'a drawing with a clip and a gradient':
    '<svg viewBox="0 0 9 9"><defs><linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-opacity="0"/></linearGradient><clipPath id="c"><circle r="3"/></clipPath></defs><rect width="9" height="9" fill="url(#g)" clip-path="url(#c)"/></svg>',
  'a quotation with its source': '<blockquote cite="https://example.org/a"><p>متن</p></blockquote>',
  'changes with their days':
    '<p><del datetime="2021-07-23">x</del> <ins datetime="2021-07-24">y</ins> <time datetime="2021-07-23">۱ مرداد</time></p>',
  'a measure and progress':
    '<meter value="0.6">۶۰٪</meter> <progress value="3" max="5"></progress>',
  'words in columns of two languages':
    '<div style="display:flex;gap:1em"><p lang="fa" dir="rtl">متن</p><p lang="en" dir="ltr">text</p></div>',
  'a paragraph moved a little':
    '<p style="position:relative;left:-10px;margin-left:-20px;text-indent:-1em">متن</p>',
  'white words on a dark ground': '<p style="color:#fff;background:#000">متن</p>',
  'a paragraph with small letters': '<p style="font-size:.8em;opacity:.7">متن</p>',
  'a box with the shape of a film':
    '<div style="position:relative;height:0;overflow:hidden;padding-bottom:56.25%"><p>متن</p></div>',
  'a table without gaps': '<div style="font-size:0"><p style="font-size:16px">متن</p></div>',
  'black words': '<p style="color:rgb(0, 0, 0)">متن</p><p style="color:hsl(0, 0%, 0%)">x</p>',
  'a page with a fixed place for each part':
    '<div style="position:absolute;top:1600px;left:700px"><p>متن</p></div>',
  'a page that is centred as of old':
    '<div style="position:absolute;left:50%;width:960px;margin-left:-480px"><p>متن</p></div>',
  'a class of Tailwind':
    '<p class="md:flex w-1/2 hover:text-red-500 @container text-[14px]">متن</p>',
  'poetry with old elements': '<center><i>متن</i><br><tt>x</tt></center>',
  'ruby and abbreviations':
    '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <abbr title="HyperText">HTML</abbr> <kbd>Ctrl</kbd>',
  'footnotes by hand':
    '<p>متن<sup id="r1"><a href="#f1">۱</a></sup></p><hr><p id="f1">پانویس <a href="#r1">↩</a></p>',
  'microdata of an organisation':
    '<div itemscope itemtype="https://schema.org/Organization"><span itemprop="name">حلقه</span></div>',
};
const heads: Record<string, [head: string, body: string]> = {
  'a menu without a script': [
    '<style>.menu{display:none}#open:checked~.menu{display:block}</style>',
    '<input type="checkbox" id="open"><label for="open">راه</label><ul class="menu"><li>x</ul>',
  ],
  'tabs by their target': [
    '<style>.tab{display:none}.tab:target{display:block}</style>',
    '<a href="#t">x</a><section class="tab" id="t"><p>متن</p></section>',
  ],
  'a link that skips the navigation': [
    '<style>.skip-link{position:absolute;left:-9999px}.skip-link:focus{left:0}</style>',
    '<a class="skip-link" href="#a">x</a><p id="a">متن</p>',
  ],
  'words for screen readers': [
    '<style>.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap}</style>',
    '<p><span class="sr-only">تلفن: </span>۱۱۰</p>',
  ],
  'a navigation that is not printed': [
    '<style>@media print{nav,.no-print{display:none}}@page{size:A4;margin:2cm}</style>',
    '<nav class="no-print"><a href="#a">x</a></nav><p id="a">متن</p>',
  ],
  'words that are only printed': [
    '<style>.print{display:none}@media print{.print{display:block}}</style>',
    '<p class="print">نسخهٔ چاپی</p><p>متن</p>',
  ],
  'a page in the dark': [
    '<style>:root{color-scheme:light dark;--ink:#111}@media (prefers-color-scheme:dark){:root{--ink:#eee}}p{color:var(--ink)}</style><meta name="color-scheme" content="light dark">',
    '<p>متن</p>',
  ],
  'columns for phones and screens': [
    '<style>.wide{display:none}@media (min-width:40em){.wide{display:block}}.narrow{display:block}</style>',
    '<p class="wide">x</p><p class="narrow">y</p>',
  ],
  'a heading filled with colours': [
    '<style>h1{background:linear-gradient(red,blue);-webkit-background-clip:text;background-clip:text;color:transparent}</style>',
    '<h1>متن</h1>',
  ],
  'a clearing element': [
    '<style>.clear{clear:both;height:0;font-size:0;overflow:hidden}</style>',
    '<div class="clear"></div><p>متن</p>',
  ],
  'old tricks of styles': [
    '<style>p{*zoom:1;_height:1%;filter:alpha(opacity=50);color:red\\9}</style>',
    '<p>متن</p>',
  ],
  'a fading picture': [
    '<style>@keyframes a{from{opacity:0}to{opacity:1}}p{animation:a 1s}</style>',
    '<p>متن</p>',
  ],
  'a paragraph that appears': [
    '<style>@keyframes in{to{opacity:1}}.in{opacity:0;animation:in 1s forwards}</style>',
    '<p class="in">متن</p>',
  ],
  'an accordion without a script': [
    '<style>.body{max-height:0;overflow:hidden}input:checked+.body{max-height:9em}</style>',
    '<input type="checkbox" aria-label="x"><div class="body"><p>متن</p></div>',
  ],
  'rules in rules': [
    '<style>.card{color:red;& p{margin:0}&:hover{opacity:.9}@media (width>40em){padding:1em}}</style>',
    '<div class="card"><p>متن</p></div>',
  ],
  'an organisation for search engines': [
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"x","datePublished":"2021-07-23","author":{"@type":"Organization","name":"حلقه"},"publisher":{"@type":"NGO","name":"x"}}</script>',
    '<p>متن</p>',
  ],
  'a page with its canonical address and its feed': [
    '<link rel="canonical" href="https://example.org/a"><link rel="alternate" hreflang="en" href="https://example.org/en"><link rel="alternate" type="application/atom+xml" href="feed.xml">',
    '<p>متن</p>',
  ],
  'a page for networks': [
    '<meta property="og:title" content="متن"><meta property="og:type" content="article"><meta property="og:url" content="https://example.org/a"><meta name="twitter:card" content="summary"><meta name="description" content="متن"><meta name="robots" content="noindex">',
    '<p>متن</p>',
  ],
};
const files: readonly Planting[] = [
  file(
    'a site map',
    'xml',
    '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/a</loc><lastmod>2021-07-23</lastmod></url></urlset>',
  ),
  file(
    'a description of a search',
    'xml',
    '<?xml version="1.0"?><OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>x</ShortName><Description>x</Description><Url type="text/html" template="https://example.org/?q={searchTerms}"/></OpenSearchDescription>',
  ),
  file(
    'a feed of RSS',
    'rss',
    '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><link>https://example.org/</link><description>x</description><language>fa</language><item><title>x &lt;script&gt;</title><link>https://example.org/a?id=3</link><guid isPermaLink="false">tag:example.org,2021:a</guid><pubDate>Fri, 23 Jul 2021 00:00:00 GMT</pubDate><description><![CDATA[<p dir="rtl">متن <a href="https://example.org/b">x</a> <img src="https://example.org/a.png" alt=""></p>]]></description></item></channel></rss>',
  ),
  file(
    'a feed of Atom',
    'atom',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fa"><title>x</title><link href="https://example.org/"/><id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id><updated>2021-07-23T00:00:00Z</updated><author><name>حلقه</name></author><entry><title>x</title><id>tag:example.org,2021:b</id><updated>2021-07-23</updated><content type="html">&lt;p&gt;متن&lt;/p&gt;</content></entry></feed>',
  ),
  file(
    'a feed of JSON',
    'json',
    '{"version":"https://jsonfeed.org/version/1.1","title":"x","home_page_url":"https://example.org/","items":[{"id":"1","url":"https://example.org/a","content_html":"<p>متن <img src=\\"https://example.org/a.png\\" alt=\\"\\"></p>","date_published":"2021-07-23T00:00:00Z"}]}',
  ),
  {
    name: 'a manifest with its own icon',
    files: (slug) => ({
      [`public/${slug}/site.webmanifest`]:
        '{"name":"x","short_name":"x","start_url":"/","scope":"/","display":"standalone","icons":[{"src":"icon.png","sizes":"1x1","type":"image/png"}],"theme_color":"#fff"}',
      [`public/${slug}/icon.png`]: png(),
    }),
  },
  file(
    'subtitles of a film',
    'vtt',
    'WEBVTT\nKind: captions\nLanguage: fa\n\nSTYLE\n::cue { color: yellow }\n\n1\n00:00:00.000 --> 00:00:02.000 line:90%\n<v گوینده>سلام <i>دوستان</i>\n\n00:00:02.000 --> 00:00:04.000\n- x < y <00:00:03.000>z\n',
  ),
  file(
    'a script of a page that runs nowhere',
    'js',
    "document.querySelector('nav').classList.toggle('open');\n",
  ),
  file(
    'a stylesheet with a layer',
    'css',
    '@charset "utf-8";@layer a,b;@layer a{p{color:red}}.print{display:none}@supports (display:grid){p{display:grid}}',
  ),
  file(
    'data about a library',
    'json',
    '{"books":[{"title":"x","url":"https://example.org/a?id=3","isbn":"978-3-16-148410-0","html":"1 < 2"}],"xmlns":"urn:x:y"}',
  ),
  {
    name: 'a small site of its own',
    files: (slug) => ({
      [`public/${slug}/index.html`]: page(
        '<p class="a"><img src="img/a.png" alt="x"> <a href="about.html#b">x</a></p>',
        '<link rel="stylesheet" href="css/a.css"><link rel="icon" href="img/a.png">',
      ),
      [`public/${slug}/about.html`]: page(
        '<p id="b"><a href="index.html">x</a> <a href="./">y</a></p>',
        '<link rel="stylesheet" href="css/a.css">',
      ),
      [`public/${slug}/css/a.css`]: '.a{background:url("../img/a.png") no-repeat}',
      [`public/${slug}/img/a.png`]: png(),
    }),
  },
];

export const group: PlantingGroup = {
  title: 'Ordinary pages and feeds',
  leaks: [],
  harmless: [
    ...Object.entries(bodies).map(([name, body]) => file(name, 'html', page(body))),
    ...Object.entries(heads).map(([name, [head, body]]) => file(name, 'html', page(body, head))),
    ...files,
  ],
};
