import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { readContent } from '../../src/source/read-content.ts';
import { temporaryRoot, writeInto } from '../support/roots.ts';
import { smallSite } from './rule-cases.ts';

const body = (text: string) => smallSite['statements/azadi/fa.md'].replace('متن.', text);

/** Returns what is reported about the links of a text, next to another statement `nan`. */
async function problemsOf(test: TestContext, links: string): Promise<string[]> {
  const root = await temporaryRoot(test, 'shelf', {
    'statements/azadi/fa.md': body(links),
    'statements/nan/fa.md': body(
      '## نان\n\nنور[^1] و [بند](#p-2).\n\n## کار\n\nمتنی دیگر.\n\n[^1]: پانویس.',
    ),
    'statements/nan/en.md': '---\ntitle: Bread\ntranslatedFrom: fa\n---\n\nLight.\n',
  });
  const { problems } = await readContent(root);
  return problems
    .filter(({ file }) => file === 'content/statements/azadi/fa.md')
    .filter(({ rule }) => rule === 'broken-link')
    .map(({ column, message }) => `${column} ${message}`);
}

describe('a link to a place in another text', () => {
  it('is accepted if the text has that heading, footnote or linked paragraph', async (test) => {
    const links =
      '[ا](nan.html) [ب](nan.html#sec-2) [پ](nan.html#fn-1) [ت](nan.html#fnref-1) [ث](nan.html#p-2) [ج](../en/nan.html#text)';
    assert.deepEqual(await problemsOf(test, links), []);
  });

  it('is an error at its place if it leads nowhere', async (test) => {
    assert.deepEqual(
      await problemsOf(
        test,
        '[ا](nan.html#sec-3) [ب](nan.html#fn-2) [پ](nan.html#p-1) [ت](../en/nan.html#sec-1) [ث](nan.html#نان)',
      ),
      [
        '1 the link "nan.html#sec-3" leads to no place in content/statements/nan/fa.md; its headings are #sec-1 to #sec-2, its footnotes #fn-1',
        '21 the link "nan.html#fn-2" leads to no place in content/statements/nan/fa.md; its headings are #sec-1 to #sec-2, its footnotes #fn-1',
        '40 the link "nan.html#p-1" leads to no place in content/statements/nan/fa.md; its headings are #sec-1 to #sec-2, its footnotes #fn-1',
        '58 the link "../en/nan.html#sec-1" leads to no place in content/statements/nan/en.md; its headings are none, its footnotes none',
        '84 the link "nan.html#نان" leads to no place in content/statements/nan/fa.md; its headings are #sec-1 to #sec-2, its footnotes #fn-1',
      ],
    );
  });

  it('is an error with the right address if it leads to the Markdown file', async (test) => {
    const says = (url: string, address: string) =>
      `1 the link "${url}" does not lead to a published page; write ${address}, the address of its page`;
    for (const [url, address] of [
      ['nan.md#sec-1', 'nan.html#sec-1'],
      ['../nan/fa.md#sec-1', 'nan.html#sec-1'],
      ['../nan/en.md', '../en/nan.html'],
      ['../nan/fa.html', 'nan.html'],
      ['../en/nan.md', '../en/nan.html'],
    ] as const) {
      assert.deepEqual(await problemsOf(test, `[ا](${url})`), [says(url, address)]);
      assert.deepEqual(await problemsOf(test, `[ا](${address})`), []);
    }
    const general =
      '1 the link "../nan/ar.md" does not lead to a published page; link to a statement in this language as its-id.html, to a file in public/ as ../its-name, and to another site with https://';
    assert.deepEqual(await problemsOf(test, '[ا](../nan/ar.md)'), [general]);
  });

  it('is accepted if it leads to a file in public/, to the letter', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/azadi/fa.md': body(
        '[ا](../report.pdf) [ب](../old/) [پ](../%D8%A2.pdf#page=2) [ت](../Report.pdf)',
      ),
    });
    await writeInto(root, {
      'public/report.pdf': 'x',
      'public/old/index.html': 'x',
      'public/آ.pdf': 'x',
    });
    const { problems } = await readContent(root);
    assert.deepEqual(
      problems.filter(({ rule }) => rule === 'broken-link').map(({ message }) => message),
      [
        'the link "../Report.pdf" does not lead to a published page; write the name of public/report.pdf with the same capitals',
      ],
    );
  });

  it('is nothing to report in a definition that no link uses, which has an error of its own', async (test) => {
    assert.deepEqual(await problemsOf(test, 'متن\n\n[منبع]: کتاب‌خانه'), []);
  });
});

describe('a link of a page in MDX', () => {
  const brokenIn = async (test: TestContext, text: string) => {
    const root = await temporaryRoot(test, 'shelf', {
      'pages/about/fa.mdx': `---\ntitle: درباره\n---\n\n${text}\n`,
    });
    await writeInto(root, { 'public/report.pdf': 'x' });
    const { problems } = await readContent(root);
    return problems
      .filter(({ rule }) => rule === 'broken-link')
      .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  };

  it('is an error at its place if it leads to no page or heading', async (test) => {
    const remedy =
      'does not lead to a published page; link to another page as its-id.html, to a statement as ../its-id.html, and to a file in public/ as ../../its-name';
    assert.deepEqual(
      await brokenIn(
        test,
        '## سه قول\n\nمتن [ا](no.html)، <a href="../no.html">ب</a>، [پ][1]، [ت](#no)، [ث](../night-hours.html#sec-99).\n\n[1]: about.mdx',
      ),
      [
        `content/pages/about/fa.mdx:7:5 the link "no.html" ${remedy}`,
        `content/pages/about/fa.mdx:7:19 the link "../no.html" ${remedy}`,
        'content/pages/about/fa.mdx:7:55 the link "#no" leads to no heading in content/pages/about/fa.mdx; write a # and the words of the heading, with "-" in place of spaces',
        'content/pages/about/fa.mdx:7:65 the link "../night-hours.html#sec-99" leads to no place in content/statements/night-hours/fa.md; its headings are none, its footnotes none',
        `content/pages/about/fa.mdx:9:1 the link "about.mdx" ${remedy}`,
      ],
    );
  });

  it('is accepted if it leads to a page, a heading, a file in public/ or one that the build makes', async (test) => {
    assert.deepEqual(
      await brokenIn(
        test,
        '## سه قول: «الف»\n\n<p id="here">متن</p>\n\n[ا](#سه-قول-الف) [ب](#%D8%B3%D9%87-%D9%82%D9%88%D9%84-%D8%A7%D9%84%D9%81) [پ](../night-hours.html) [ت](../night-hours.pdf) [ث](../../report.pdf) [ج](../feeds/statements.xml) [چ](../years/index.html) [ح](#here) [خ](#) [د](#top) [ذ](https://example.org/no.html) [ر](about.html?x=1#text)',
      ),
      [],
    );
  });

  it('is left to the build if code can write the place', async (test) => {
    assert.deepEqual(
      await brokenIn(test, '{[1].map((n) => <p id={`a${n}`}>x</p>)}\n\n[ا](#a1)'),
      [],
    );
  });
});

describe('a text that is there twice', () => {
  const long = (last: string) =>
    Array.from('الفبپتثجچحخ', (letter) => `بند ${letter} دربارهٔ آزادی زندانیان سیاسی است.`).join(
      '\n\n',
    ) + last;
  const repeated = async (test: TestContext, files: Record<string, string>) => {
    const { problems } = await readContent(await temporaryRoot(test, 'shelf', files));
    return problems.filter(({ rule }) => rule === 'repeated-text').map(({ file }) => file);
  };

  it('is a warning, also if it is spelled in another way or a sentence longer', async (test) => {
    assert.deepEqual(
      await repeated(test, {
        'statements/azadi/fa.md': body(long('')),
        'statements/nan/fa.md': body(long('\n\nپایان.').replaceAll('ی', 'ي')),
      }),
      ['content/statements/nan/fa.md'],
    );
  });

  it('is nothing to report if texts have only some paragraphs in common', async (test) => {
    assert.deepEqual(
      await repeated(test, {
        'statements/azadi/fa.md': body(long('')),
        'statements/nan/fa.md': body(
          long('\n\n' + 'متنی که تنها در این بیانیه آمده است. '.repeat(12)),
        ),
      }),
      [],
    );
  });
});
