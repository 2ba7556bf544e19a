import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { readableBlocks } from '../../src/markdown/readable-text.ts';
import { readStatement, statementTransformer } from '../../src/markdown/statement.ts';
import { formOf } from '../../src/source/text-form.ts';
import { blocks, problems, render, words } from './render.ts';

const text = 'متن.\n\n![قفسه‌ای پر از کتاب](shelf.png)\n\nادامه متن.';

describe('an image in a text', () => {
  it('is a figure with its description, and is loaded only when a reader comes near', () => {
    assert.equal(
      render(text),
      '<p>متن.</p>\n<figure><img src="shelf.png" alt="قفسه‌ای پر از کتاب" loading="lazy" decoding="async"></figure>\n<p>ادامه متن.</p>',
    );
  });

  it('has its size before it arrives', () => {
    const { tree } = readStatement({ path: 'fa.md', markdown: text });
    const images = new Map([['shelf.png', { width: 60, height: 40 }]]);
    const html = toHtml(statementTransformer(words)(tree, { tag: 'fa', images }));
    assert.match(html, /<img src="shelf\.png" alt="[^"]+" width="60" height="40" loading="lazy"/);
  });

  it('is wider than the text if it is large, and not higher than it is wide', () => {
    const { tree } = readStatement({ path: 'fa.md', markdown: text });
    const htmlWith = (width: number, height: number) => {
      const images = new Map([['shelf.png', { width, height }]]);
      return toHtml(statementTransformer(words)(tree, { tag: 'fa', images }));
    };
    assert.match(htmlWith(1200, 800), /<figure class="wide"><img/);
    assert.match(htmlWith(800, 1200), /<figure><img/);
    assert.match(htmlWith(600, 400), /<figure><img/);
  });

  it('without a known size fails, so that no page moves', () => {
    const { tree } = readStatement({ path: 'fa.md', markdown: text });
    const transform = statementTransformer(words);
    assert.throws(() => transform(tree, { tag: 'fa', images: new Map() }), /shelf\.png is unknown/);
  });

  it('may be in a quotation and in a list', () => {
    const html = render(':::quote\n![نامه](letter.jpg)\n:::\n\n- ![نقشه](map.gif)');
    assert.match(html, /<blockquote>\s*<figure><img src="letter\.jpg"/);
    assert.match(html, /<li>\s*<figure><img src="map\.gif"/);
  });

  it('is its description in digests, and a marked description in plain text', () => {
    assert.deepEqual(blocks(text), ['متن.', 'قفسه‌ای پر از کتاب', 'ادامه متن.']);
    const { tree } = readStatement({ path: 'fa.md', markdown: text });
    const readable = readableBlocks(tree, { numerals: 'arabext', image: 'تصویر' });
    assert.deepEqual(
      readable.map((block) => block.text),
      ['متن.', '[تصویر: قفسه‌ای پر از کتاب]', 'ادامه متن.'],
    );
  });
});

describe('the caption of an image', () => {
  const captioned = 'متن.\n\n![قفسه‌ای پر از کتاب](shelf.png "کتابخانه، ۱۴۰۰. عکس: مریم")';

  it('is below the image', () => {
    assert.equal(
      render(captioned),
      '<p>متن.</p>\n<figure><img src="shelf.png" alt="قفسه‌ای پر از کتاب" loading="lazy" decoding="async"><figcaption class="caption">کتابخانه، ۱۴۰۰. عکس: مریم</figcaption></figure>',
    );
  });

  it('is a block of its own in digests, and a line below the description in plain text', () => {
    assert.deepEqual(blocks(captioned), [
      'متن.',
      'قفسه‌ای پر از کتاب',
      'کتابخانه، ۱۴۰۰. عکس: مریم',
    ]);
    const { tree } = readStatement({ path: 'fa.md', markdown: captioned });
    assert.deepEqual(
      readableBlocks(tree, { numerals: 'arabext', image: 'تصویر' }).map(({ text }) => text),
      ['متن.', '[تصویر: قفسه‌ای پر از کتاب]\nکتابخانه، ۱۴۰۰. عکس: مریم'],
    );
  });

  it('has its words of another language isolated', () => {
    assert.match(
      render('![قفسه](shelf.png "عکس: Reporters (Kabul), ۱۴۰۰")'),
      /<figcaption class="caption">عکس: <bdi[^>]*>Reporters</,
    );
  });

  it('changes the form of a text that readers see', () => {
    const formIn = (markdown: string) => formOf(readStatement({ path: 'fa.md', markdown }).tree);
    assert.notDeepEqual(formIn(captioned), formIn(captioned.replace('مریم', 'ندا')));
    assert.deepEqual(formIn(text), formIn(text.replace('(shelf.png)', '( shelf.png )')));
  });
});

describe('an image is refused', () => {
  const cases: [what: string, markdown: string, found: string[]][] = [
    ['without a description', '![](shelf.png)', ['1:1 image-alt']],
    ['with a description of spaces', '![ \u00a0](shelf.png)', ['1:1 image-alt']],
    ['within a line', 'متن ![قفسه](shelf.png) متن', ['1:5 image-place']],
    [
      'next to another in one paragraph',
      '![قفسه](shelf.png)\n![نقشه](map.png)',
      ['1:1 image-place', '2:1 image-place'],
    ],
    ['in a heading', '# ![قفسه](shelf.png)', ['1:3 image-place']],
    ['in a link', '[![قفسه](shelf.png)](a.html)', ['1:2 image-place']],
    ['from another site', '![قفسه](https://example.org/shelf.png)', ['1:1 image-address']],
    ['from another site, without a scheme', '![قفسه](//example.org/a.png)', ['1:1 image-address']],
    ['that is data', '![قفسه](data:image/png;base64,AAAA)', ['1:1 image-address']],
    ['from another folder', '![قفسه](../other/shelf.png)', ['1:1 image-address']],
    ['from a folder below', '![قفسه](./shelf.png)', ['1:1 image-address']],
    ['by a name with capitals', '![قفسه](Shelf.PNG)', ['1:1 image-address']],
    ['in another format', '![قفسه](shelf.svg)', ['1:1 image-address']],
    ['by a reference', '![قفسه][a]\n\n[a]: shelf.png', ['1:1 image-address']],
    [
      'wrong in two ways',
      'متن ![](a.bmp)',
      ['1:5 image-alt', '1:5 image-place', '1:5 image-address'],
    ],
  ];
  for (const [what, markdown, found] of cases) {
    it(what, () => {
      assert.deepEqual(problems(markdown), found);
    });
  }
});
