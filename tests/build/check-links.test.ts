import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { checkLinks } from '../support/check-links.ts';
import { pageFacts } from '../../src/build/page-facts.ts';
import { resolveLinks } from '../../src/build/resolve-links.ts';
import { handZip } from '../support/handmade-files.ts';
import { temporaryFolder, writeInto, type Files } from '../support/roots.ts';

async function brokenIn(test: TestContext, files: Files): Promise<string[]> {
  const folder = await temporaryFolder(test);
  await writeInto(folder, files);
  return (await checkLinks(folder, { skipped: ['site.zip'] })).map(
    ({ file, message }) => `${file}: ${message}`,
  );
}

const link = (href: string) => `<p><a href="${href}">x</a></p>`;

describe('the links of a built site', () => {
  it('are refused if they lead to no file, to the letter', async (test) => {
    const found = await brokenIn(test, {
      'fa/a.html': ['b.html', 'A.html', '../en/', 'a.html/x', '/fa/no.html', '../../x.pdf']
        .map(link)
        .join(''),
    });
    assert.deepEqual(
      found.map((line) => /"(.*)"/.exec(line)?.[1]),
      ['b.html', 'A.html', '../en/', 'a.html/x', '/fa/no.html', '../../x.pdf'],
    );
    assert.equal(found[0], 'fa/a.html: the link "b.html" leads to a file that is not in the site');
  });

  it('are refused if they lead to no place in a page', async (test) => {
    const found = await brokenIn(test, {
      'a.html': link('#no') + link('b.html#no') + link('b.html#one') + '<h2 id="yes">x</h2>',
      'b.html': '<a name="one">x</a>',
    });
    assert.deepEqual(found, [
      'a.html: the link "#no" leads to a place that is not in a.html',
      'a.html: the link "b.html#no" leads to a place that is not in b.html',
    ]);
  });

  it('pass in every ordinary spelling', async (test) => {
    const hrefs = [
      '#yes',
      '#',
      '#top',
      '#%D8%A7',
      '#ا',
      'b.html?x=1#one',
      'b%2ehtml',
      './',
      '.',
      '../fa/',
      '../fa',
      '/',
      '../%D8%A2.pdf',
      '../آ.pdf',
      '../a&amp;b.txt',
      'b.html#:~:text=x',
      'https://example.org/no',
      'mailto:a@example.org',
      '//example.org/no',
      '',
    ];
    const found = await brokenIn(test, {
      'fa/index.html': `${hrefs.map(link).join('')}<h2 id=yes>x</h2><h2 id='ا'>x</h2>`,
      'fa/b.html': '<h2 id="one">x</h2>',
      'index.html': '<!-- <a href="no.html">x</a> --><script>"<a href=no.html>"</script>',
      'آ.pdf': 'x',
      'a&b.txt': 'x',
    });
    assert.deepEqual(found, []);
  });

  it('are read from the path of the site on its host', async (test) => {
    const folder = await temporaryFolder(test);
    const hrefs = ['/copies/first/a.html', '/copies/first/no.html', '/other/no.html'];
    await writeInto(folder, { '404.html': hrefs.map(link).join(''), 'a.html': 'x' });
    const found = await checkLinks(folder, { base: '/copies/first/' });
    assert.deepEqual(
      found.map(({ message }) => message),
      ['the link "/no.html" leads to a file that is not in the site'],
    );
  });

  it('are checked in e-books and archives too, except in that of the whole site', async (test) => {
    const zip = handZip([
      { path: 'a.xhtml', content: `${link('no.xhtml')}${link('b.xhtml#x')}` },
      { path: 'b.xhtml', content: '<p id="x"/>' },
    ]);
    assert.deepEqual(await brokenIn(test, { 'a.epub': zip, 'site.zip': zip, 'b.zip': 'x' }), [
      'a.epub › a.xhtml: the link "no.xhtml" leads to a file that is not in the site',
    ]);
  });

  it('are resolved from the facts of pages alone, also from those that a record kept', () => {
    const pages = {
      'fa/a.html': link('b.html#one') + link('b.html#two') + link('../en/c.html') + link('#no'),
      'fa/b.html': `<h2 id="one">x</h2>${link('b.html#two')}${link('#one')}`,
      'fa/deep/d.html': link('b.html#one') + link('../b.html#one'),
    };
    const facts = JSON.stringify(
      Object.entries(pages).map(([file, html]) => [file, pageFacts(html)]),
    );
    const kept = new Map(JSON.parse(facts) as [string, ReturnType<typeof pageFacts>][]);
    const found = resolveLinks(kept, new Set(kept.keys()));
    assert.deepEqual(
      found.map(({ file, message }) => `${file} ${/"(.*)"/.exec(message)?.[1] ?? ''}`),
      [
        'fa/a.html b.html#two',
        'fa/a.html ../en/c.html',
        'fa/a.html #no',
        'fa/b.html b.html#two',
        'fa/deep/d.html b.html#one',
      ],
    );
  });

  it('are read once from each page', () => {
    const { links, ids } = pageFacts(link('a.html') + link('a.html') + '<p id=x><p id=x>');
    assert.deepEqual([links, ids], [['a.html'], ['x']]);
  });

  it('are read from damaged tags, too', () => {
    assert.deepEqual(pageFacts(`<a title="x>y" href='a.html'><A HREF=b.html>`).links, [
      'a.html',
      'b.html',
    ]);
    assert.deepEqual(pageFacts('<SCRIPT>"<a href=x>"</script><a href=c.html>').links, ['c.html']);
  });
});
