import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { visit } from 'unist-util-visit';
import { numbersOf } from '../../src/markdown/remark-list-numbers.ts';
import { readStatement } from '../../src/markdown/statement.ts';
import { blocks, problems, render } from './render.ts';

describe('footnotes', () => {
  const text = 'یک[^الف] و دو[^b] و باز[^الف].\n\n[^b]: دوم.\n[^الف]: نخست.';

  it('have ids by their number, whatever script their labels are in', () => {
    const html = render(text);
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), (match) => match[1]);
    assert.deepEqual(ids, ['fnref-1', 'fnref-2', 'fnref-1-2', 'footnote-label', 'fn-1', 'fn-2']);
    for (const [, target = ''] of html.matchAll(/href="#([^"]+)"/g))
      assert.ok(ids.includes(target), target);
  });

  it('have numbers and names in the language of the text', () => {
    const html = render(text);
    assert.match(html, /<a href="#fn-2" id="fnref-2"[^>]*>۲<\/a>/);
    assert.match(html, /<h2 id="footnote-label">پانویس‌ها<\/h2>/);
    assert.match(html, /aria-label="بازگشت به متن، پانویس ۲"/);
  });

  it('come last in the plain text, in reading order', () => {
    assert.deepEqual(blocks(text), ['یک و دو و باز.', 'نخست.', 'دوم.']);
  });

  it('may be called in the words of a link, which ends before the number and goes on after it', () => {
    assert.match(
      render('[نامه[^1] و پاسخ](a.html)\n\n[^1]: یک.'),
      /<p><a href="a\.html">نامه<\/a><sup><a href="#fn-1"[^>]*>۱<\/a><\/sup><a href="a\.html"> و پاسخ<\/a><\/p>/,
    );
  });

  it('that another footnote refers to come after it', () => {
    assert.deepEqual(blocks('متن[^1].\n\n[^2]: دو.\n[^1]: یک[^2].'), ['متن.', 'یک.', 'دو.']);
    assert.match(render('متن[^x].\n\n[^y]: دو.\n[^x]: یک[^y].'), /<li id="fn-2">\n<p>دو\./);
  });
});

describe('text that Markdown would not show', () => {
  const cases: Record<string, string> = {
    'متن\n\n[^1]: بی‌ارجاع': '3:1 unused-definition',
    'متن[^1]\n\n[^1]: یک\n\n[^1]: باز': '5:1 repeated-definition',
    'متن\n\n[منبع]: متن‌دیگر': '3:1 unused-definition',
    'متن.\n\n[^1]: خود[^1].': '3:1 unused-definition',
    'متن[^1].': '1:4 undefined-footnote',
    '[ب][Note]\n\n[Note]: https://example.org\n[note]: https://example.com':
      '4:1 repeated-definition',
    '[ب][1]\n\nمنابع:\n\n[1]: https://example.org': '5:1 hidden-sources',
    '[ب][1][^1]\n\nمنابع:\n\n[1]: https://example.org\n\n[^1]: نامه': '5:1 hidden-sources',
    '[ب][1]\n\n**منابع**\n\n[1]: https://example.org\n\nشورا': '5:1 hidden-sources',
    '[ب][1]\n\n## پیوست\n\n[1]: https://example.org\n\n## دیگر': '5:1 hidden-sources',
    '[ب][1]\n\nمنابع و مآخذ\n\n[1]: https://example.org': '5:1 hidden-sources',
    '[ب][1]\n\n**پانویس‌ها**\n\n[1]: https://example.org\n\nشورا': '5:1 hidden-sources',
    '> [ب][1]\n>\n> Sources\n>\n> [1]: https://example.org': '5:3 hidden-sources',
    'منابع:\n\n[1]: https://example.org': '3:1 unused-definition',
    '| الف | ب |\n| - | - |\n| ۱ | ۲ | ۳ |': '3:9 table-row',
    '~~~ امضا: شورا\nمتن\n~~~': '1:5 code-fence',
    '```\nمتن': '1:1 open-fence',
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`is an error: ${text.replaceAll('\n', '⏎')}`, () => {
      assert.deepEqual(problems(text), [expected]);
    });
  }
});

describe('definitions of links that the text uses', () => {
  const texts = [
    '[ب][1]\n\n[1]: https://example.org',
    '[ب][1]\n\nحلقهٔ کتاب‌خوانی\n\n[1]: https://example.org',
    'منابع:\n\n[1]: https://example.org\n\n- [ب][1]',
    'منابع [ما][1] اندک است.\n\n[1]: https://example.org',
    '[ب][1]\n\nزنده باد آزادی\n\n[1]: https://example.org',
    '## پیوست\n\n[1]: https://example.org\n\nمتن [ب][1].',
    '[ب][1][^1]\n\n## منابع\n\n[^1]: نامه\n\n[1]: https://example.org',
    'خواست‌ها:\n\n[1]: https://example.org\n\nمتن [ب][1].',
  ];
  for (const text of texts)
    it(`may be anywhere: ${text.replaceAll('\n', '⏎')}`, () => {
      assert.deepEqual(problems(text), []);
    });
});

describe('a table', () => {
  it('is aligned by classes, and its headings are scoped', () => {
    const html = render('| الف | ب | پ |\n| :-- | --: | :-: |\n| ۱ | ۲ | ۳ |');
    assert.match(html, /<th scope="col">الف<\/th>/);
    assert.match(html, /<td class="end">۲<\/td>/);
    assert.match(html, /<td class="center">۳<\/td>/);
    assert.doesNotMatch(html, /align=|style=/);
  });

  it('has no header if its header is empty', () => {
    assert.doesNotMatch(render('| | |\n| - | - |\n| الف | ب |'), /thead/);
    assert.match(render('| | پ |\n| - | - |\n| الف | ب |'), /thead/);
  });

  it('has a row for each block of the plain text', () => {
    assert.deepEqual(blocks('| الف | ب |\n| - | - |\n| ۱ | ۲ |'), ['الف ب', '۱ ۲']);
  });
});

describe('a bare address', () => {
  it('ends where the punctuation of the sentence begins', () => {
    assert.equal(
      render('ببینید https://example.org/fa/، سپس «https://example.org/en»؛'),
      '<p>ببینید <a href="https://example.org/fa/" dir="ltr">https://example.org/fa/</a>، سپس «<a href="https://example.org/en">https://example.org/en</a>»؛</p>',
    );
  });
});

describe('the parser, which looks for tables and bare addresses only where a text may have them,', () => {
  for (const [text, tag] of [
    ['سر خط\n:-\nیک', '<table'],
    ['> سر خط\n> -:\n> یک', '<table'],
    ['a | b\n-|-', '<table'],
    ['رایانامه: a@example.org', '<a href="mailto:'],
    ['رایانامه: a&#64;example.org', '<a href="mailto:'],
    ['نشانی: WWW.example.org', '<a href="http://WWW.'],
    ['نشانی: &#104;ttps://example.org', '<a href="https://'],
  ] as const)
    it(`finds ${tag} in ${text.replaceAll('\n', '⏎')}`, () => {
      assert.ok(render(text).includes(tag), render(text));
    });
});

describe('an address in brackets', () => {
  it('is not cut', () => {
    assert.match(
      render('[https://a.example/الف،ب](https://a.example/الف،ب)'),
      /href="https:\/\/a\.example\/[^"]*%D8%8C[^"]*"/,
    );
    assert.match(render('<https://a.example/«x»>'), /href="https:\/\/a\.example\/[^"]*x[^"]*"/);
  });
});

/** The numbers of the items of the ordered lists in a text. */
function numbers(markdown: string): number[] {
  const found: number[] = [];
  visit(readStatement({ path: 'fa.md', markdown }).tree, 'list', (list) => {
    if (list.ordered) found.push(...numbersOf(list));
  });
  return found;
}

describe('an ordered list', () => {
  it('keeps the written numbers', () => {
    const html = render('1357. انقلاب\n1388. خیزش\n1389. پس از آن');
    assert.match(
      html,
      /<ol start="1357">\n<li>انقلاب<\/li>\n<li value="1388">خیزش<\/li>\n<li>پس از آن<\/li>/,
    );
    assert.deepEqual(numbers('1. نان\n1. کار\n2. آزادی'), [1, 1, 2]);
    assert.deepEqual(numbers('1357. انقلاب\n1357. آزادی'), [1357, 1357]);
    assert.deepEqual(numbers('5. نان\n5. کار'), [5, 5]);
  });

  it('counts up if every item is 1., or every item is 0.', () => {
    assert.equal(
      render('1. نان\n1. کار\n1. آزادی'),
      '<ol>\n<li>نان</li>\n<li>کار</li>\n<li>آزادی</li>\n</ol>',
    );
    assert.deepEqual(numbers('1. نان\n1. کار\n1. آزادی'), [1, 2, 3]);
    assert.deepEqual(numbers('0) نان\n0) کار'), [0, 1]);
    assert.deepEqual(
      numbers('> - خواست‌ها:\n>\n>   1. نان\n>\n>      بند دوم\n>   1. کار'),
      [1, 2],
    );
  });

  it('is text, to the letter, if its digits are Persian', () => {
    assert.deepEqual(blocks('۱. نان\n\n۱. کار'), ['۱. نان', '۱. کار']);
  });
});

describe('an indented paragraph from Word', () => {
  it('is a paragraph', () => {
    assert.equal(render('\tمتن تورفته'), '<p>متن تورفته</p>');
  });
});

describe('a bare address after a bracket', () => {
  it('is a link, whether the bracket is open or closed', () => {
    for (const before of ['[متن]', '[متن [یک]', '[a b', '![a'])
      assert.match(render(`${before} https://example.org دو`), /<a href="https:\/\/example\.org"/);
  });
});

describe('headings', () => {
  it('are numbered, and one level below the title, on whatever level the text begins', () => {
    assert.equal(
      render('# یک\n\n## دو\n\n# سه'),
      '<h2 id="sec-1">یک</h2>\n<h3 id="sec-2">دو</h3>\n<h2 id="sec-3">سه</h2>',
    );
    assert.equal(render('### یک'), '<h2 id="sec-1">یک</h2>');
  });
});

describe('paragraphs', () => {
  it('have an id only if the text links to it', () => {
    assert.equal(
      render('یک\n\nدو\n\n[بند دوم](#p-2)'),
      '<p>یک</p>\n<p id="p-2">دو</p>\n<p><a href="#p-2">بند دوم</a></p>',
    );
  });
});
