import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { DigestCache } from '../../src/cache/digest-cache.ts';
import { budgetReport, judge, limits } from '../../src/finish-pages/budget.ts';
import { finishPage, piecesOf, type Finishing } from '../../src/finish-pages/finish-page.ts';
import { needOf } from '../../src/fonts/character-groups.ts';
import { FontSubsets } from '../../src/finish-pages/font-subsets.ts';
import { placesIn, sizesNamedIn } from '../../src/finish-pages/page-places.ts';
import { weigh } from '../../src/finish-pages/page-weight.ts';
import { Stylesheet } from '../../src/finish-pages/critical-css.ts';
import { temporaryFolder } from '../support/roots.ts';
import { project } from '../support/sites.ts';

const font = path.join(project, 'src/fonts/bayan-arabic.ttf');

async function finishing(test: TestContext, css = 'p{color:red}'): Promise<Finishing> {
  const stylesheet = new Stylesheet(css);
  return {
    stylesheetFor: () => stylesheet,
    script: () => Promise.resolve('search()'),
    fonts: new FontSubsets(font, new DigestCache(await temporaryFolder(test)), 'now'),
  };
}

const raw = (text: string, lang = 'fa', dir = 'rtl') =>
  `<!DOCTYPE html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><style></style><title>عنوان</title></head><body><h1>عنوان</h1><div class="text"><p>${text}</p></div><svg viewBox="0 0 1 1"><path d="M0 0"></path><style></style></svg></body></html>`;

/** Returns the elements of a name in a page. */
function elements(html: string, name: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (element.tagName === name) found.push(element);
  });
  return found;
}

describe('a finished page', () => {
  it('has its styles in the head, its font last, and a policy with only their digests', async (test) => {
    const { html } = await finishPage(raw('سلام'), await finishing(test));
    assert.match(html, /<style>p\{color:red\}<\/style><title>/);
    assert.match(
      html,
      /<style>@font-face\{font-family:V;font-display:swap;src:url\(data:font\/woff2;base64,[\w+/=]+\)\}<\/style><\/svg><\/body><\/html>$/,
    );
    const digests = Array.from(html.matchAll(/<style>(.*?)<\/style>/g), ([, css = '']) =>
      createHash('sha256').update(css).digest('base64'),
    );
    assert.equal(
      /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="(.*?)">/.exec(
        html,
      )?.[1],
      `default-src 'none';style-src ${digests.map((digest) => `'sha256-${digest}'`).join(' ')};img-src data:;font-src data:;base-uri 'none';form-action 'none'`,
    );
  });

  it('in Latin script, or in another right-to-left script, has no font of ours', async (test) => {
    const how = await finishing(test);
    for (const page of [raw('hello', 'en', 'ltr'), raw('שלום', 'he')]) {
      const { html, fontFace } = await finishPage(page, how);
      assert.equal(fontFace, '');
      assert.doesNotMatch(html, /font-src|@font-face/);
    }
  });

  it('allows images of the site if it shows any, in text of either direction, but not if they are inlined', async (test) => {
    const how = await finishing(test);
    const policyOf = async (src: string) => {
      const image = `سلام<span dir="ltr"><img src="${src}" alt="قفسه"></span>`;
      return /img-src ([^;]*)/.exec((await finishPage(raw(image), how)).html)?.[1];
    };
    assert.equal(await policyOf('../images/a/shelf.png'), "data: 'self' file:");
    assert.equal(await policyOf('data:image/png;base64,AAAA'), 'data:');
    const iconOf = async (href: string) => {
      const page = raw('سلام').replace('</head>', `<link rel="icon" href="${href}"></head>`);
      return /img-src ([^;]*)/.exec((await finishPage(page, how)).html)?.[1];
    };
    assert.equal(await iconOf('mark.svg'), "data: 'self' file:");
    assert.equal(await iconOf('data:image/svg+xml,x'), 'data:');
  });

  it('has the script of the search page in its place, and no font, if it has that place', async (test) => {
    const script = '<search-script></search-script><script>put("a","b")</script>';
    const example = '<search-example><mark>x</mark></search-example>';
    const page = raw('سلام').replace('</p>', `</p><ol>${example}</ol>${script}`);
    const how = await finishing(test, 'ol>mark{color:red}p mark{color:blue}');
    const { html, shell, fontFace } = await finishPage(page, how);
    const digests = ['search()', 'put("a","b")'].map(
      (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
    );
    assert.ok(html.includes(`script-src ${digests.join(' ')} 'self' file:;`), html);
    assert.ok(html.includes('<ol></ol><script>search()</script><script>put("a","b")</script>'));
    assert.match(html, /<style>ol>mark\{color:red\}<\/style>/);
    assert.equal(fontFace, '');
    assert.doesNotMatch(shell, /search\(\)|put\(/);
  });

  it('may lead to another page of the site by a form', async (test) => {
    const page = raw('<form action="search.html"></form>');
    const { html } = await finishPage(page, await finishing(test));
    assert.match(html, /form-action 'self' file:"/);
  });

  it('is the same every time, and can be split into its pieces again', async (test) => {
    const first = await finishPage(raw('سلام'), await finishing(test));
    const again = await finishPage(raw('سلام'), await finishing(test));
    assert.equal(first.html, again.html);
    const { fontFace, shell } = piecesOf(first.html);
    assert.equal(fontFace, first.fontFace);
    assert.ok(
      !shell.includes('سلام') && !shell.includes('عنوان') && shell.includes('class="text"'),
    );
  });

  it('fails with the missing place if the layout has left one out', async (test) => {
    const page = raw('سلام').replace(/<svg.*<\/svg>/, '');
    await assert.rejects(finishPage(page, await finishing(test)), /left no <style>/);
    const bare = raw('سلام').replace('<meta charset="utf-8">', '');
    await assert.rejects(finishPage(bare, await finishing(test)), /left no <meta charset>/);
  });

  it('has the sizes of files where the layout has left a place, in the font of the page', async (test) => {
    const size = (path: string) =>
      `<a href="x">PDF</a><file-size path="${path}" numerals="arabext" kilobytes="ژ" megabytes="MB"></file-size>`;
    const page = raw(`سلام ${size('/fa/a.pdf')} · ${size('/fa/b.pdf')}`);
    const how = await finishing(test);
    const { html, need } = await finishPage(page, how, {
      bytesOf: (path) => (path === '/fa/a.pdf' ? 35_000 : undefined),
    });
    assert.match(html, /<a href="x">PDF<\/a> ۳۵\u00a0ژ · <a href="x">PDF<\/a><\/p>/);
    assert.ok(need?.groups.includes('persianDigits'));
    assert.ok(!(await finishPage(raw('سلام'), how)).need?.groups.includes('persianDigits'));
  });

  it('names the files whose sizes it will show, each once, and none that a text or an attribute names', () => {
    const place = (path: string) =>
      `<file-size path="${path}" numerals="arabext" kilobytes="ژ" megabytes="MB"></file-size>`;
    const inText = place('/fa/text.pdf').replaceAll('<', '&lt;');
    const inAttribute = place('/fa/attribute.pdf').replaceAll('"', '&#34;');
    const places = [place('/fa/a.pdf'), place('/fa/b.epub'), place('/fa/a.pdf')].join(' · ');
    const page = raw(`${inText} <a title="${inAttribute}">x</a> ${places}`);
    assert.deepEqual(sizesNamedIn(page), ['/fa/a.pdf', '/fa/b.epub']);
    const { sizes } = placesIn(page);
    assert.deepEqual([...new Set(sizes.map(({ path }) => path))], sizesNamedIn(page));
  });

  it('in development has no policy', async (test) => {
    const how = await finishing(test);
    const { html } = await finishPage(raw('سلام'), how, { isInDevelopment: true });
    assert.match(html, /<meta charset="utf-8"><style>p\{color:red\}<\/style>/);
    assert.doesNotMatch(html, /security-policy/);
  });

  it('has the marks of the build in its words and attributes unchanged', async (test) => {
    const marks = [
      '<style></style>',
      '<meta charset="utf-8">',
      '{size of /fa/a.pdf in latn KB|MB}',
      '@font-face{font-family:V;x}',
      ' src="data:image/png;base64,AAAA"',
      '$& $1 $$',
    ].join(' ');
    const inText = marks.replaceAll('<', '&lt;');
    const inAttribute = marks.replaceAll('"', '&#34;');
    const before = `<meta name="description" property="og:description" content="${inAttribute}">`;
    const page = raw(`${inText} سلام <a title="${inAttribute}">x</a>`)
      .replace('<head>', () => `<head>${before}`)
      .replace('<title>', () => `${before}<title>`);
    const how = await finishing(test);
    const finished = await finishPage(page, how);
    const tree = fromHtml(finished.html);
    assert.ok(toString(tree).includes(`${marks} سلام`));
    assert.deepEqual(
      elements(finished.html, 'meta')
        .filter(({ properties }) => properties['name'] === 'description')
        .map(({ properties }) => properties['content']),
      [marks, marks],
    );
    assert.equal(elements(finished.html, 'a')[0]?.properties['title'], marks);
    const styles = elements(finished.html, 'style').map((style) => toString(style));
    assert.ok(styles.length === 2 && styles[0] === 'p{color:red}');
    assert.ok(styles[1] === finished.fontFace && finished.fontFace.length > 1000);
    assert.ok(piecesOf(finished.html).fontFace === finished.fontFace);
    assert.ok(weigh(finished).font > 1000);
  });
});

describe('the report on pages over their budget', () => {
  const over = (excess: number) => ({
    severity: 'error' as const,
    message: `${excess} B over`,
    excess,
  });

  it('names the five heaviest and counts the others', () => {
    const pages = new Map(
      [3, 90, 5, 70, 8, 40, 9].map((excess) => [`fa/${excess}.html`, over(excess)]),
    );
    assert.deepEqual(budgetReport(pages).split('\n').slice(0, 7), [
      'These pages exceed their budget:',
      '  fa/90.html: 90 B over',
      '  fa/70.html: 70 B over',
      '  fa/40.html: 40 B over',
      '  fa/9.html: 9 B over',
      '  fa/8.html: 8 B over',
      '  and 2 more pages',
    ]);
  });

  it('says what to do', () => {
    const report = budgetReport(new Map([['fa/a.html', over(1)]]));
    assert.equal(report.split('\n').length, 3);
    assert.match(report, /docs\/outputs\.md/);
  });
});

describe('the budget of a page', () => {
  it('allows a short one', async (test) => {
    assert.equal(judge(await finishPage(raw('سلام'), await finishing(test))), undefined);
  });

  it('warns about a long text, and allows it', async (test) => {
    const words = Array.from({ length: 4000 }, (_, index) =>
      createHash('sha256').update(String(index)).digest('hex').slice(0, 6),
    );
    const said = judge(await finishPage(raw(words.join(' ')), await finishing(test)));
    assert.equal(said?.severity, 'warning');
    assert.match(
      said.message,
      /more than fit in one TCP flight, so it opens a moment later on slow lines: [\d,]+ B of text/,
    );
  });

  it('is judged by estimates and by exact weighing alike, at every weight near the limit', async (test) => {
    const how = await finishing(test);
    const verdicts = { under: 0, over: 0 };
    for (let count = 1360; count <= 1460; count += 5) {
      const words = Array.from({ length: count }, (_, index) =>
        createHash('sha256').update(String(index)).digest('hex').slice(0, 6),
      );
      const page = await finishPage(raw(`سلام ${words.join(' ')}`), how);
      const isOver = weigh(page).total > limits.total;
      assert.equal(judge(page) !== undefined, isOver, `${count} words`);
      verdicts[isOver ? 'over' : 'under'] += 1;
    }
    assert.ok(verdicts.under > 4 && verdicts.over > 4, JSON.stringify(verdicts));
  });

  it('allows a page with large inlined images', async (test) => {
    const data = Array.from({ length: 2000 }, (_, index) =>
      createHash('sha256').update(String(index)).digest('base64url'),
    ).join('');
    const image = `<img src="data:image/png;base64,${data}" alt="قفسه">`;
    assert.equal(judge(await finishPage(raw(`سلام ${image}`), await finishing(test))), undefined);
  });

  it('does not count a summary, which is an editor’s text too', async (test) => {
    const summary = `<meta name="description" property="og:description" content="${'کلید '.repeat(9)}">`;
    const { shell } = await finishPage(
      raw('سلام').replace('<title>', `${summary}<title>`),
      await finishing(test),
    );
    assert.ok(!shell.includes('کلید'));
  });

  it('fails on heavy styles, and names them', async (test) => {
    const css = Array.from(
      { length: 300 },
      (_, index) =>
        `p{--v${index}:#${createHash('sha256').update(String(index)).digest('hex').slice(0, 30)}}`,
    ).join('');
    const said = judge(await finishPage(raw('سلام'), await finishing(test, css)));
    assert.equal(said?.severity, 'error');
    assert.match(
      said.message,
      /^its markup and styles are [\d,]+ B, [\d,]+ B over the limit of 4,000 B: [\d,]+ B of styles, [\d,]+ B of markup/,
    );
  });

  it('fails on a font that is too heavy for its letters', async (test) => {
    const page = await finishPage(raw('سلام'), await finishing(test));
    const stuffing = Array.from({ length: 200 }, (_, index) =>
      createHash('sha256').update(String(index)).digest('base64url'),
    ).join('');
    const fontFace = page.fontFace.replace('base64,', `base64,${stuffing}`);
    const said = judge({ ...page, fontFace, html: page.html.replace(page.fontFace, fontFace) });
    assert.equal(said?.severity, 'error');
    assert.match(
      said.message,
      /^its font is [\d,]+ B, [\d,]+ B over the limit of 9,600 B: it has the groups shared, ends, eastern, openE, emphatic/,
    );
  });
});

describe('the subsets of the font', () => {
  it('are made once for each need, and then taken from the cache', async (test) => {
    const folder = await temporaryFolder(test);
    const subsets = (makers = 'now') => new FontSubsets(font, new DigestCache(folder), makers);
    const kept = async () => (await readdir(folder)).length;
    const made = await subsets().subset(needOf('fa', 'سلام'));
    assert.equal(made.toString('latin1', 0, 4), 'wOF2');
    const fonts = subsets();
    const again = await fonts.subset(needOf('fa', 'سلام'));
    assert.ok(again.equals(made));
    assert.ok((await fonts.subset(needOf('fa', 'بیانیه'))).equals(made));
    assert.deepEqual([fonts.count, await kept()], [1, 1]);
    await subsets('a later release').subset(needOf('fa', 'سلام'));
    assert.equal(await kept(), 2);
  });
});
