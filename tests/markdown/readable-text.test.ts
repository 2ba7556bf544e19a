import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { readableBlocks } from '../../src/markdown/readable-text.ts';
import { showAddresses } from '../../src/markdown/show-addresses.ts';
import { readStatement, statementTransformer } from '../../src/markdown/statement.ts';
import { words } from './render.ts';

const base = 'https://shelf.example/fa/letter.html';

const blocksOf = (markdown: string): string[] =>
  readableBlocks(readStatement({ path: 'fa.md', markdown }).tree, {
    numerals: 'arabext',
    image: 'تصویر',
    base,
  }).map(({ text }) => text);

/** Returns the HTML of a text with the addresses of its links, as a leaflet has it. */
function onPaper(markdown: string): string {
  const tree = statementTransformer(words)(readStatement({ path: 'fa.md', markdown }).tree, {
    tag: 'fa',
  });
  showAddresses(tree, { dir: 'rtl' });
  return toHtml(tree).replaceAll(/<\/?a[^>]*>/g, '');
}

const petition = 'https://example.org/petition';
const definitions = `\n\n[1]: ${petition}\n[نامه]: <${petition}>\n[n]: mailto:info@example.org`;

describe('a link in plain text and on paper', () => {
  const cases: Readonly<Record<string, [markdown: string, shown: string]>> = {
    'has its address after its words': [`[اینجا](${petition}).`, `اینجا (${petition}).`],
    'has the address of its definition': [`[اینجا][1].${definitions}`, `اینجا (${petition}).`],
    'has it if its words are the name of the definition': [
      `[نامه] و [نامه][].${definitions}`,
      `نامه (${petition}) و نامه (${petition}).`,
    ],
    'has it if the definition comes first': [
      `[1]: ${petition}\n\n[اینجا][1].`,
      `اینجا (${petition}).`,
    ],
    'has the address of an e-mail': ['[ما](mailto:info@example.org)', 'ما (info@example.org)'],
    'has the address of an e-mail that is defined elsewhere': [
      `[ما][n]${definitions}`,
      'ما (info@example.org)',
    ],
    'does not repeat the address of an e-mail that its words show with mailto:': [
      '<mailto:info@example.org> [MAILTO:info@example.org](MAILTO:info@example.org)',
      'mailto:info@example.org MAILTO:info@example.org',
    ],
    'has the subject of an e-mail': [
      '[ما](mailto:info@example.org?subject=a)',
      'ما (mailto:info@example.org?subject=a)',
    ],
    'has its title': [`[اینجا](${petition} "نامه")`, `اینجا (نامه: ${petition})`],
    'has its title, but not twice': [`[نامه](${petition} "نامه")`, `نامه (${petition})`],
    'has its title if its words are the address': [
      `[${petition}](${petition} "نامه")`,
      `${petition} (نامه)`,
    ],
    'does not repeat the address': [
      '<https://example.org/fa/> https://example.org www.example.org info@example.org [example.org](https://example.org/)',
      'https://example.org/fa/ https://example.org www.example.org info@example.org example.org',
    ],
    'does not repeat an address with letters of any script': [
      '<https://fa.example.org/آزادی> [https://fa.example.org/آزادی](https://fa.example.org/%D8%A2%D8%B2%D8%A7%D8%AF%DB%8C)',
      'https://fa.example.org/آزادی https://fa.example.org/آزادی',
    ],
    'has its address if the words name another one': [
      '[example.org](https://example.com/)',
      'example.org (https://example.com/)',
    ],
    'to a place in the text has no address': ['[بند](#p-1)', 'بند'],
    'has its words alone if its definition is missing': ['[اینجا][9]', '[اینجا][9]'],
  };
  for (const [what, [markdown, shown]] of Object.entries(cases)) {
    it(what, () => {
      assert.deepEqual(blocksOf(markdown), [shown]);
      const paper = onPaper(markdown).replaceAll(/<\/?bdi[^>]*>/g, '');
      assert.equal(paper.replaceAll(/<\/?p[^>]*>/g, ''), shown);
    });
  }

  it('has its address in headings, items, quotations, cells and footnotes', () => {
    const text = `# [الف][1]\n\n- [ب][1]\n\n> [پ][1]\n\n| [ت][1] |\n| - |\n| [ث][1][^1] |\n\n[^1]: [ج][1]\n${definitions}`;
    const address = `(${petition})`;
    assert.deepEqual(blocksOf(text), [
      `الف ${address}`,
      `- ب ${address}`,
      `پ ${address}`,
      `ت ${address}\nث ${address} [۱]`,
      `[۱] ج ${address}`,
    ]);
    assert.equal(onPaper(text).split(`(<bdi dir="ltr">${petition}</bdi>)`).length, 7);
  });

  it('to another statement has the address of the site in plain text', () => {
    assert.deepEqual(blocksOf('[پیشین](bread.html#sec-1)'), [
      'پیشین (https://shelf.example/fa/bread.html#sec-1)',
    ]);
  });

  it('has its address percent-encoded on paper if no font has its letters', () => {
    const tree = fromHtml('<a href="https://example.org/%D7%90">נא</a>', { fragment: true });
    showAddresses(tree, {
      dir: 'rtl',
      isDrawable: (address) => !/\p{Script=Hebrew}/u.test(address),
    });
    assert.equal(toString(tree), 'נא (https://example.org/%D7%90)');
  });

  it('keeps its address out of the isolated words and numbers next to it', () => {
    const a = `(<bdi dir="ltr">${petition}</bdi>)`;
    const cases = {
      [`[٠٢١ ٨٨٨٨ ١٢٣٤](${petition}) ١٢ است`]: `<bdo dir="ltr">٠٢١ ٨٨٨٨ ١٢٣٤</bdo> ${a} ١٢ است`,
      [`۱۲ [۰۲۱ ۸۸۸۸ ۱۲۳۴](${petition}) است`]: `۱۲ ۰۲۱ ۸۸۸۸ ۱۲۳۴ ${a} است`,
      [`به [**C++**](${petition}) 17 رسید`]: `به <strong>C++</strong> ${a} 17 رسید`,
      [`**[+98](${petition}) 21 5550 0199** است`]: `<strong>+98 ${a} <bdi dir="ltr">21 5550 0199</bdi></strong> است`,
      [`از [We call](${petition}) on them است`]: `از We call ${a} on them است`,
    };
    for (const [markdown, shown] of Object.entries(cases))
      assert.equal(onPaper(markdown), `<p>${shown}</p>`);
  });

  it('has its address once on paper if a footnote cuts it', () => {
    assert.equal(onPaper(`[نامه[^1] و پاسخ](${petition})\n\n[^1]: یک.`).split(petition).length, 2);
  });
});

describe('a block of plain text', () => {
  it('has one space before the number of a footnote, wherever it is', () => {
    const text =
      'الف [^1] ب[^1] *پ [^1] ت* **[^1]** [ث [^1]](#p-1) [^1].\n\n- [^1] ج\n\n| [^1] چ |\n| - |\n| ح [^1] |\n\n[^1]: خ';
    assert.deepEqual(blocksOf(text), [
      'الف [۱] ب [۱] پ [۱] ت [۱] ث [۱] [۱].',
      '- [۱] ج',
      '[۱] چ\nح [۱]',
      '[۱] خ',
    ]);
  });

  it('leads to the next one if it is a heading, a bold paragraph or a quotation before its source', () => {
    const text = '# الف\n\n**ب**\n\n**پ** ت\n\n:::quote{cite="ث"}\nج\n\nچ\n:::';
    const { tree } = readStatement({ path: 'fa.md', markdown: text });
    const blocks = readableBlocks(tree, { numerals: 'arabext', image: 'تصویر' });
    assert.deepEqual(
      blocks.filter(({ leads = false }) => leads).map((block) => block.text),
      ['الف', 'ب', 'چ'],
    );
    assert.deepEqual(
      blocks.map((block) => block.text),
      ['الف', 'ب', 'پ ت', 'ج', 'چ', '— ث'],
    );
  });
});

describe('the plain text of a list', () => {
  it('counts up if every item is 1.', () => {
    assert.deepEqual(blocksOf('1. الف\n1. ب\n1. پ'), ['۱. الف\n۲. ب\n۳. پ']);
  });

  it('has the lines of an item below each other, and its lists and paragraphs within it', () => {
    assert.deepEqual(blocksOf('1. مصراع نخست\\\n   مصراع دوم\n\n   بند دوم\n   - نان'), [
      '۱. مصراع نخست\n  مصراع دوم\n  بند دوم\n  - نان',
    ]);
  });
});
