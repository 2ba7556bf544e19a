import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breakAddresses } from '../../src/markdown/break-addresses.ts';
import { linkParagraphs } from '../../src/markdown/paragraph-links.ts';
import { partsOf } from '../../src/markdown/parts.ts';
import {
  readStatement,
  statementTransformer,
  type TextTree,
} from '../../src/markdown/statement.ts';
import { toHtml } from 'hast-util-to-html';

const transform = statementTransformer({
  numerals: 'latn',
  footnotes: 'Footnotes',
  footnoteBack: 'Back {number}',
  demands: 'Demands',
  signatories: 'Signatories',
  note: 'Note',
});
const treeOf = (markdown: string): TextTree =>
  transform(readStatement({ path: 'en.md', markdown }).tree, { tag: 'en' });

describe('the parts of a text', () => {
  it('are its headings from three on, in words alone', () => {
    const text = '## Shelves\n\na\n\n## *Open* them[^1]\n\nb\n\n## Keys\n\nc\n\n[^1]: A note.\n';
    assert.deepEqual(partsOf(treeOf(text)), [
      { id: 'sec-1', title: 'Shelves' },
      { id: 'sec-2', title: 'Open them' },
      { id: 'sec-3', title: 'Keys' },
    ]);
  });

  it('are none with two headings', () => {
    assert.deepEqual(partsOf(treeOf('## A\n\na\n\n## B\n\nb\n')), []);
  });

  it('leave out headings below the highest, if these are three', () => {
    const text = '## A\n\na\n\n### B\n\nb\n\n## C\n\nc\n\n## D\n\nd\n';
    assert.deepEqual(
      partsOf(treeOf(text)).map(({ title }) => title),
      ['A', 'C', 'D'],
    );
    const deep = '## A\n\na\n\n### B\n\nb\n\n### C\n\nc\n';
    assert.equal(partsOf(treeOf(deep)).length, 3);
  });
});

describe('a long address in a text', () => {
  it('may be divided after its slashes, and stays the same when it is copied', () => {
    const address = 'https://shelf.example/copies/first/fa/open-the-library.html';
    const tree = treeOf(`See <${address}> and [a shelf/a book](${address}).\n`);
    breakAddresses(tree);
    const html = toHtml(tree);
    assert.match(html, />https:\/\/shelf\.example\/<wbr>copies\/<wbr>first\//);
    assert.match(html, /<wbr><span class="kept">open-the-library\.html<\/span><\/a>/);
    assert.equal(html.replaceAll(/<[^>]*>/g, ''), `See ${address} and a shelf/a book.`);
  });
});

describe('links to paragraphs', () => {
  it('are at each paragraph of the text, numbered as other texts link to them, and add no letter', () => {
    const tree = treeOf('One, see [two](#p-2).\n\n- item\n\nTwo.\n\n> quoted\n\nThree.\n');
    const text = toHtml(tree).replaceAll(/<[^>]*>/g, '');
    linkParagraphs(tree, (number) => `Paragraph ${number}`);
    const html = toHtml(tree);
    assert.deepEqual(
      Array.from(html.matchAll(/<p id="(p-\d)" class="passage">(\w+)/g), ([, id, word]) => [
        id,
        word,
      ]),
      [
        ['p-1', 'One'],
        ['p-2', 'Two'],
        ['p-3', 'Three'],
      ],
    );
    assert.ok(html.includes('<a href="#p-3" class="here" aria-label="Paragraph 3"></a></p>'));
    assert.equal(html.replaceAll(/<[^>]*>/g, ''), text);
  });
});
