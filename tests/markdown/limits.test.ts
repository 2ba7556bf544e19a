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
    assert.equal(placed('| **نام** | **شهر** |\n'.repeat(5000)), undefined);
    assert.equal(placed('**متن** و _متن_\n\n'.repeat(5000)), undefined);
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
