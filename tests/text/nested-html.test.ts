import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visitNestedHtml } from '../../src/text/nested-html.ts';
import { Dice } from '../support/mutations.ts';

const inPage = (body: string, head = '<title>عنوان</title>') =>
  `<!DOCTYPE html><html lang="fa" dir="rtl"><head>${head}</head><body>${body}</body></html>`;

/** Every kind of element that a page of a build has. */
const wholePage = inPage(
  `<a class="skip" href="#text">رفتن &amp; متن</a> <header class="masthead"><a href="index.html"><svg viewBox="0,0,16,16" aria-hidden="true"><path d="M0,0h16v16H0z"></path></svg>بیان</a></header>
<main id="text"><article><h1>عنوان «یک»</h1><p class="facts"><time datetime="2024-04-06">۱۸ فروردین</time> <span>(۶ آوریل)</span><br>x</p><div class="text"><p>متن <strong>پررنگ <em>و</em></strong> &#x26; <a href="https://example.org/?a=1&amp;b=2">پیوند</a></p>
<ul><li>یک</li><li><p>دو</p><ol start="2"><li>سه</li></ol></li></ul><blockquote><p>گفت</p></blockquote><pre><code>x &lt; y
</code></pre><table><thead><tr><th>الف</th></tr></thead>
<tbody><tr><td>ب</td></tr></tbody></table><hr><figure><img src="a.png" alt=""><figcaption>تصویر</figcaption></figure></div>
<form role="search" action="search.html"><label for="q">واژه</label><div><input id="q" name="q"><button><b>جستجو</b></button></div></form>
<details><summary>فهرست</summary><nav aria-label="x"><ol><li><a href="#a">یک</a></li></ol></nav></details>
<dl><div><dt>زبان</dt><dd><a href="a.html" hreflang="fa">فارسی</a></dd></div></dl></article></main><footer hidden><script type="application/ld+json">{"a":"&amp;"}</script><svg><path/><style>@media print{a>b{top:0}}</style></svg></footer>`,
  `<meta charset="utf-8"><title>عنوان &quot;یک&quot;</title><style>p>a{color:red}</style><link rel="icon" href="data:,x"><meta name="a" content="b">`,
);

/** A part of a page: the element with its attributes and what is in it, or a text. */
type Part = string | { name: string; attributes: string[]; parts: Part[] };

/** Returns the parts of a page, or `undefined` if it is not nested as it is written. */
function nestedParts(html: string): Part[] | undefined {
  const top: Part[] = [];
  const open: Part[][] = [top];
  const isNested = visitNestedHtml(html, {
    open: ({ name, attributes }) => {
      const parts: Part[] = [];
      open.at(-1)?.push({ name, attributes: [...attributes].map(plainAttribute).sort(), parts });
      open.push(parts);
    },
    text: (text) => open.at(-1)?.push(text),
    close: () => open.pop(),
  });
  return isNested ? top : undefined;
}

/** Returns the same as the parser of HTML reads it. */
function parsedParts({ children }: Root | Element): Part[] {
  return (children as ElementContent[]).flatMap((node): Part[] => {
    if (node.type === 'text') return [node.value];
    if (node.type !== 'element') return node.type === 'comment' ? [`<!--${node.value}-->`] : [];
    const attributes = Object.entries(node.properties).map(([key, value]) =>
      plainAttribute([
        { className: 'class', htmlFor: 'for' }[key] ?? key,
        value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value),
      ]),
    );
    return [{ name: node.tagName, attributes: attributes.sort(), parts: parsedParts(node) }];
  });
}

/** The parser makes lists, numbers and other names of some attributes. */
const plainAttribute = ([name, value]: readonly [string, string]): string =>
  `${name.toLowerCase().replaceAll(/[-:]/g, '')}=${value.replaceAll(/[\s,]+/g, ' ').trim()}`;

describe('a page that is nested as it is written', () => {
  it('is read as the parser of HTML reads it', () => {
    assert.deepEqual(nestedParts(wholePage), parsedParts(fromHtml(wholePage)));
  });

  it('has its tags at their places', () => {
    const html = inPage('<p class="a">متن<br></p>');
    const tags: string[] = [];
    visitNestedHtml(html, {
      open: ({ start, end }) => tags.push(html.slice(start, end)),
      text: () => undefined,
      close: (start, end) => tags.push(html.slice(start, end)),
    });
    assert.equal(
      tags.join(' '),
      '<html lang="fa" dir="rtl"> <head> <title> </title> </head> <body> <p class="a"> <br>  </p> </body> </html>',
    );
  });

  it('is none if a browser closes, moves or leaves out one of its elements, or reads a text in another way', () => {
    for (const body of [
      '<p>یک<p>دو</p>',
      '<p><div>x</div></p>',
      '<a href="a"><b><a href="b">x</a></b></a>',
      '<ul><li><div><li>x</li></div></li></ul>',
      '<dl><dd><div><dt>x</dt></div></dd></dl>',
      '<h1><h2>x</h2></h1>',
      '<table>x</table>',
      '<table><tr><td>x</td></tr></table>',
      '<tr>x</tr>',
      '<svg><p>x</p></svg>',
      '<svg><title><b>x</b></title></svg>',
      '<b><i>x</b></i>',
      '<div/>x',
      '<body>x</body>',
      '<pre>\nx</pre>',
      '<textarea><b>x</b></textarea>',
      '<template><p>x</p></template>',
      '<select><p>x</p></select>',
      '<button><button>x</button></button>',
      '<form><div><form>x</form></div></form>',
      '<p><form>x</form></p>',
      '<!-- x --><p>x</p>',
      '<p a="1" a="2">x</p>',
      '<p a=1>x</p>',
      `<p a='1'>x</p>`,
      '<p a="1"b="2">x</p>',
      '<p>&notin; &copy x</p>',
      '<p>&#128; &#0; &#xd800;</p>',
      '<p title="&ampx">x</p>',
      '<p>x\r\ny</p>',
      '<p>x\0</p>',
      '<style>a</style ></style>',
      '<script><!-- <script> </script> --></script>',
      '<plaintext>x',
      '</p>',
      '<p>1 < 2</p>',
    ])
      assert.equal(nestedParts(inPage(body)), undefined, body);
    for (const html of [
      inPage('x', 'x<title>x</title>'),
      inPage('x', '<title><svg></svg></title>'),
      inPage('x', '<title>x</title><svg></svg>'),
      inPage('x', '<p>x</p>'),
      inPage('x').replace('<!DOCTYPE html>', ''),
      inPage('x').replace('<head>', ' <head>'),
      inPage('x').replace('</head>', '</head> '),
      inPage('x').replace('</body>', '</body>x'),
      inPage('x').replace(/<head>.*<\/head>/, ''),
      inPage('x').replace('</html>', ''),
      `${inPage('x')}x`,
      inPage(`${'<div>'.repeat(300)}${'</div>'.repeat(300)}`),
    ])
      assert.equal(nestedParts(html), undefined, html);
  });

  it('is never one that the parser of HTML reads in another way, whatever is changed in it', () => {
    const dice = new Dice(15);
    // Tags, and the texts between them.
    const pieces = wholePage.split(/(?=<)|(?<=>)/);
    const strange = [
      ...`a abbr address b base body br button caption col colgroup dd details div dl dt em figure font form frameset h1 h2 head hr
      html i iframe img input li link main math meta nav nobr noscript object ol option p param path plaintext pre rb rp rt ruby
      script section select span style sub summary svg table tbody td template textarea tfoot th thead title tr track ul x-y xmp`
        .split(/\s+/)
        .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}/>`, `<${name}></${name}>`]),
      ...[
        '<',
        '>',
        '&',
        '"',
        '&amp',
        '&lt;',
        '&#65;',
        '&nbsp;',
        '&hellip;',
        '\n',
        ' ',
        '<!-- x -->',
      ],
      ...[
        '<p a="b" c>',
        '<p a = "b">',
        '<A>',
        '</P>',
        '<p\u00a0a="b">',
        '<![CDATA[x]]>',
        '<?x?>',
        '</>',
      ],
    ];
    let nested = 0;
    for (let round = 0; round < Number(process.env['BAYAN_FUZZ_ROUNDS'] ?? '3000'); round += 1) {
      const changed = [...pieces];
      for (let change = 0; change <= dice.below(3); change += 1) {
        const at = dice.below(changed.length);
        const other = dice.below(3) === 0 ? dice.pick(strange) : dice.pick(pieces);
        if (dice.below(3) === 0) changed.splice(at, 1);
        else if (dice.below(2) === 0) changed.splice(at, 0, other);
        else changed.splice(at, 1, other);
      }
      const html = changed.join('');
      const parts = nestedParts(html);
      if (parts === undefined) continue;
      nested += 1;
      assert.deepEqual(parts, parsedParts(fromHtml(html)), html);
    }
    assert.ok(nested > 100, `${nested}`);
  });
});
