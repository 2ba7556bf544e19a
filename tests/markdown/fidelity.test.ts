import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import type { Element, Root as HtmlRoot } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { remarkGfmSyntax } from '../../src/markdown/remark-gfm-syntax.ts';
import { plainBlocks } from '../../src/markdown/plain-text.ts';
import { readStatement } from '../../src/markdown/statement.ts';
import { render } from './render.ts';

/** Removes the elements that match from a tree, with everything in them. */
function remove(tree: HtmlRoot, matches: (element: Element) => boolean): void {
  visit(tree, 'element', (element, index, parent) => {
    if (parent === undefined || index === undefined || !matches(element)) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Pieces of random texts: words of two scripts, and every character with a meaning in Markdown or in directives. */
const pieces = [
  ...[
    'متن',
    'کلمه',
    'می\u200cشود',
    '۱۰:۳۰',
    '۱۴۰۰',
    '«نقل»',
    '،',
    '؛',
    'word',
    'Amnesty',
    'é',
    '😀',
    '10:30',
    '2021-07-23',
  ],
  ...[
    ':',
    '::',
    ':::',
    ':name[x]',
    ':x{y=z}',
    '::leaf[a]{b}',
    'lang',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '^1',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '~',
    '~~',
    '-',
    '- ',
    '1. ',
    '۱. ',
    '# ',
    '> ',
    '|',
    '\\',
    '<',
    '=',
    '&',
    '&amp;',
    '%',
    '/',
    '"',
    "'",
  ],
  ...['...', '--', '+98 21 555 0100', 'https://a.example/b', 'a@b.example', '@x', 'http:'],
  ...[' ', ' ', ' ', ' ', '\n', '\n\n', '\t'],
];

/** Random texts of up to thirty pieces, the same in every run. */
function* texts(count: number): Generator<string> {
  let state = 42;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % limit;
  };
  for (let index = 0; index < count; index += 1) {
    yield Array.from({ length: 1 + below(30) }, () => pieces[below(pieces.length)]).join('');
  }
}

/** Texts that would put a link into a link. */
const linksInLinks = [
  'متن [پیوند[^1] دیگر](a.html) پایان.\n\n[^1]: یادداشت.',
  'متن [پیوند **<https://a.example>** دیگر](b.html).',
  '[:lang[See <https://a.example>]{tag=en}](b.html)',
];

/** Markdown with footnotes and tables, and no directives at all. */
const plain = unified().use(remarkParse).use(remarkGfm).use(remarkGfmSyntax).freeze();

const letters = (text: string) => text.replaceAll(/\s+/g, '');

/** The text of the HTML, without the numbers, arrows and heading that footnotes get. */
function shown(html: string): string {
  const tree: HtmlRoot = fromHtml(html, { fragment: true });
  remove(
    tree,
    ({ tagName, properties }) =>
      tagName === 'sup' ||
      properties['dataFootnoteBackref'] !== undefined ||
      properties['id'] === 'footnote-label',
  );
  return toString(tree);
}

describe('any text at all', () => {
  it('has every letter that plain Markdown has, if it contains no directive of ours', () => {
    let read = 0;
    for (const markdown of texts(3000)) {
      const { blocks, messages } = readStatement({ path: 'fa.md', markdown });
      if (messages.length > 0) continue;
      assert.equal(
        letters(blocks.join('')),
        letters(plainBlocks(plain.parse(markdown)).join('')),
        markdown,
      );
      read += 1;
    }
    assert.ok(read > 2500, `only ${read} texts were read`);
  });

  it('is shown in HTML letter by letter, or refused', () => {
    for (const markdown of texts(3000)) {
      const { blocks, messages } = readStatement({ path: 'fa.md', markdown });
      if (messages.length > 0) assert.throws(() => render(markdown), markdown);
      else assert.equal(letters(shown(render(markdown))), letters(blocks.join('')), markdown);
    }
  });

  it('has the same tree in every format as in a browser, which parses the page', () => {
    const attributes = (html: string) => html.replaceAll('=""', '');
    for (const markdown of [...texts(3000), ...linksInLinks]) {
      const { messages } = readStatement({ path: 'fa.md', markdown });
      if (messages.length > 0) continue;
      const html = render(markdown);
      const parsed = toHtml(fromHtml(html, { fragment: true }));
      assert.equal(attributes(html), attributes(parsed), markdown);
    }
  });
});
