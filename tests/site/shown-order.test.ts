import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { directionOf } from '../../src/domain/language-tag.ts';
import { rehypeForeignRuns } from '../../src/markdown/rehype-foreign-runs.ts';
import type { TextTree } from '../../src/markdown/statement.ts';
import { bookText } from '../../src/outputs/epub/text.ts';
import { bidiWords } from '../../src/outputs/epub/words.ts';
import { isolateForeign } from '../../src/text/isolate.ts';
import { useBrowser } from '../support/browser.ts';
import { disorder, edgesOf, lineOf, type Frame, type ShownLine } from '../support/shown-order.ts';
import { tokensOf, type ShownToken } from '../support/shown-tokens.ts';
import { project } from '../support/sites.ts';

const { open } = useBrowser();

const frames: readonly Frame[] = [
  ['fa', [], [' آنجا بود', '.']],
  ['fa', ['گفتند که', ' '], [' آمده است', '.']],
  ['fa', ['نشانی ما این است', ': '], []],
  ['fa', ['آنها ', '«'], ['»', ' را ', '(', 'دیروز', ')', ' دیدند', '؟']],
  ['fa', ['این ', '('], [')', '،', ' آن', '؛']],
  ['ar', [], ['، ', 'كما قيل', '.']],
  ['ar', ['قرأنا عن', ' '], [' في الكتاب', '.']],
  ['ar', ['وصل الخبر من', ' '], ['!']],
  ['ckb', [], [' لەوێ بوو', '.']],
  ['ckb', ['دەربارەی', ' '], ['؟']],
  ['ckb', ['ئەوان ', '"'], ['"', ' ', '-', ' نووسی', '.']],
];

const linesOf = (some: readonly Frame[]) =>
  some.flatMap((frame) => tokensOf(frame[0]).map((token) => lineOf(frame, token)));

const base = await readFile(path.join(project, 'src/styles/base.css'), 'utf8');
/** The rules of our pages for directions. */
const rules = base.match(/^(?:bdi|bdo|\[dir\])[^{]*\{[^}]*\}/gm)?.join('\n') ?? '';

/** Returns a page of paragraphs. */
const pageOf = (paragraphs: readonly string[], css: string): string =>
  `<!doctype html><html dir="rtl"><meta charset="utf-8"><style>${css} p { white-space: nowrap; font: 16px sans-serif; }</style>${paragraphs.join('\n')}`;

/** Returns a line as a paragraph of a statement. */
function treeOf({ tag, text }: ShownLine): TextTree {
  const paragraph: Element = {
    type: 'element',
    tagName: 'p',
    properties: { dir: directionOf(tag) },
    children: [{ type: 'text', value: text }],
  };
  const tree: TextTree = { type: 'root', children: [paragraph] };
  rehypeForeignRuns()(tree, new VFile({ path: `${tag}.md` }));
  return tree;
}

async function disorders(
  lines: readonly ShownLine[],
  write: (line: ShownLine) => string,
  css = '',
): Promise<string[]> {
  const { page, close } = await open();
  await page.setContent(pageOf(lines.map(write), css));
  const edges = await edgesOf(page);
  await close();
  return lines
    .map((line, index) => disorder(line, edges[index] ?? []))
    .filter((problem) => problem !== undefined);
}

describe('words and numbers in a right-to-left line', () => {
  it('are seen in their written order on a page', async () => {
    const lines = linesOf(frames);
    assert.ok(lines.length > 200 * frames.length);
    assert.deepEqual(await disorders(lines, (line) => toHtml(treeOf(line)), rules), []);
  });

  const atStart = linesOf(frames.filter(([, before]) => before.length === 0));

  it('are seen in the same order in an e-book', async () => {
    const write = (line: ShownLine) =>
      toXml(bookText(treeOf(line), 'https://shelf.example/').element);
    assert.deepEqual(await disorders(atStart, write), []);
  });

  it('are seen in the same order in titles of an e-book', async () => {
    const write = ({ text, tag }: ShownLine) => toXml(x('p', bidiWords(text, tag)));
    assert.deepEqual(await disorders(atStart, write), []);
  });

  it('are seen in the same order where characters isolate them, as on a card', async () => {
    const write = ({ text }: ShownLine) => `<p>${isolateForeign(text, 'rtl')}</p>`;
    assert.deepEqual(await disorders(atStart, write), []);
  });
});

describe('Persian words and numbers in a left-to-right line', () => {
  const cases: readonly ShownToken[] = [
    ['On ۷ مرداد ۱۴۰۰ they met', 'On', '۱۴۰۰', 'مرداد', '۷', 'they met'],
    ['They said «دست، زندگی» again.', 'They said', '«', 'زندگی', '،', 'دست', '»', 'again', '.'],
    ['The paper کیهان 12 times', 'The paper', 'کیهان', '12', 'times'],
    ['Card ٦٠٣٧-٩٩١١-٢٢٣٣ and', 'Card', '٦٠٣٧-٩٩١١-٢٢٣٣', 'and'],
    ['It is «کارت ۶۰۳۷-۹۹۱۱» there', 'It is', '«', '۶۰۳۷-۹۹۱۱', 'کارت', '»', 'there'],
    ['From ۱۹۷۹–۲۰۲۲ on', 'From', '۱۹۷۹', '–', '۲۰۲۲', 'on'],
    ['From ١٩٧٩–٢٠٢٢ on', 'From', '١٩٧٩', '–', '٢٠٢٢', 'on'],
    ['By حمید (تهران), Berlin', 'By', 'حمید', '(', 'تهران', ')', ',', 'Berlin'],
    ['In حمید، 5 of بند 3', 'In', 'حمید', '5', 'of', 'بند', '3'],
    ['At https://fa.example/wiki/شهر/کتاب now', 'wiki/', 'شهر', '/', 'کتاب', 'now'],
  ];

  it('are seen in their order', async () => {
    const lines = cases.map(([text, ...parts]): ShownLine => {
      const places = parts.map((part): [number, number] => {
        const start = text.lastIndexOf(part);
        return [start, start + part.length];
      });
      return { tag: 'en', text, places };
    });
    assert.deepEqual(await disorders(lines, (line) => toHtml(treeOf(line)), rules), []);
  });
});
