import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excessOf, excessOfPage } from '../../src/markdown/limits.ts';
import { parsePage } from '../../src/markdown/page.ts';
import { readStatement } from '../../src/markdown/statement.ts';

const placed = (markdown: string) => {
  const { place, reason = '' } = excessOf(markdown) ?? {};
  return place && `${place.line}:${place.column} ${reason}`;
};

describe('the limits of a page', () => {
  for (const [what, text] of Object.entries({
    elements: '<b>'.repeat(5000),
    brackets: `{${'('.repeat(5000)}`,
    quotations: '> '.repeat(5000),
    'emphasised letters': '*a'.repeat(30_000),
  }))
    it(`are exceeded by thousands of ${what}, and the page is not parsed`, () => {
      assert.ok(excessOfPage(text));
      assert.equal(parsePage(text), undefined);
    });

  it('are not exceeded by a long page', () => {
    const row = '<tr><td>{names[0]}</td><td><br /></td></tr>\n';
    assert.equal(excessOfPage(`<table>\n${row.repeat(3000)}</table>`), undefined);
  });
});

describe('the limits of a text', () => {
  for (const [what, text] of Object.entries({
    quotations: '> ',
    'quotations without spaces': '>',
    lists: '- ',
    'numbered lists': '1. ',
    'lists in quotations': '> * ',
  }))
    it(`are exceeded by ${what} nested thousands of times`, () => {
      assert.match(
        placed(`متن\n${text.repeat(10_000)}متن`) ?? '',
        /^2:\d+ quotations and lists are/,
      );
    });

  it('are exceeded by open ::: blocks, and not by closed ones', () => {
    assert.match(
      placed(':::quote\n'.repeat(30)) ?? '',
      /^21:1 more than 20 ::: blocks are open here/,
    );
    assert.equal(placed(':::quote\nمتن\n:::\n\n'.repeat(1000)), undefined);
  });

  it('are exceeded by thousands of signs in a paragraph, and not by those of a table or of many paragraphs', () => {
    assert.match(placed('*a'.repeat(10_000)) ?? '', /^1:1 this paragraph has more than 5000 signs/);
    assert.match(placed('*a\n'.repeat(10_000)) ?? '', /^5001:1 this paragraph has/);
    assert.equal(
      placed(`| نام | شهر |\n|-|-|\n${'| **نام** | **شهر** |\n'.repeat(5000)}`),
      undefined,
    );
    assert.equal(placed('**متن** و _متن_\n\n'.repeat(5000)), undefined);
  });

  it('are exceeded by thousands of signs that divide a paragraph, also in lines that only look like rows of a table', () => {
    assert.match(placed('[^1]'.repeat(6000)) ?? '', /^1:1 this paragraph has more than 5000 signs/);
    assert.equal(
      placed('[=a&'.repeat(2501)),
      '1:1 this paragraph has more than 2500 signs of Markdown of each of two kinds (*, _, ~, `, [ and &, <, \\, :, @, !, ]); divide it, or write \\ before those that are meant as text',
    );
    assert.equal(placed('[=a&'.repeat(2499)), undefined);
    assert.equal(placed(`${'[متن](a.html) '.repeat(2000)}\n`), undefined);
    assert.match(
      placed('a: b\n'.repeat(20_000)) ?? '',
      /^5001:1 this paragraph has more than 10000 signs/,
    );
    assert.match(placed('|*a\n'.repeat(20_000)) ?? '', /^5001:1 this paragraph has/);
  });

  it('are exceeded by thousands of lines in a paragraph, and not by those of a table or a list', () => {
    assert.match(
      placed('• متن\n'.repeat(20_000)) ?? '',
      /^10001:1 this paragraph has more than 10000 lines; write an empty line/,
    );
    assert.equal(placed(`|نام|\n|-|\n${'|قاف|\n'.repeat(19_000)}`), undefined);
    assert.equal(placed('- متن\n'.repeat(9000)), undefined);
  });

  it('are exceeded by hundreds of underlined headings, and not by as many breaks', () => {
    assert.match(
      placed('متن\n---\n'.repeat(400)) ?? '',
      /^602:1 more than 300 lines are underlined/,
    );
    assert.equal(placed('متن\n\n---\n\n'.repeat(3000)), undefined);
  });

  for (const [what, text] of Object.entries({
    paragraphs: 'متن\n\n',
    headings: '# متن\n',
    'list items': '- متن\n',
    'numbered items': '1. متن\n',
  }))
    it(`are exceeded by more than 10,000 ${what}, and not by 3,000`, () => {
      assert.match(placed(text.repeat(11_000)) ?? '', /this text has more than 10000 paragraphs/);
      assert.equal(placed(text.repeat(3000)), undefined);
    });

  it('are exceeded by more than 20,000 cells, and not by the signatories of a large appeal', () => {
    assert.match(
      placed(`|نام|شهر|\n|-|-|\n${'|a|b|\n'.repeat(12_000)}`) ?? '',
      /^10002:1 this text has more than 10000 paragraphs, headings and list items, or more than 20000 cells/,
    );
    const rows = '| ۱ | **نام** | شهر | پیشه | <https://example.org/> |\n'.repeat(3000);
    assert.equal(placed(`| | نام | شهر | پیشه | |\n|-|-|:-:|-|-|\n${rows}`), undefined);
    for (const sign of ['- ', '1. ', '2. ', '[^1]: '])
      assert.equal(placed(`${sign}**نام**: _شهر_ [۱](a.html)\n`.repeat(3000)), undefined);
  });

  it('are reported at their place, and the text is not parsed', () => {
    const { tree, messages } = readStatement({
      path: 'fa.md',
      markdown: `متن\n\n${'>'.repeat(20_000)}`,
    });
    assert.deepEqual(tree.children, []);
    assert.deepEqual(
      messages.map(({ line, column, ruleId, fatal }) => [line, column, ruleId, fatal]),
      [[3, 51, 'too-deep', true]],
    );
  });
});
