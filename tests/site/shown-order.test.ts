import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import { rehypeForeignRuns } from '../../src/markdown/rehype-foreign-runs.ts';
import { isolateForeign } from '../../src/text/isolate.ts';
import { useBrowser } from '../support/browser.ts';
import { disorder, edgesOf, lineOf, type Frame, type ShownLine } from '../support/shown-order.ts';
import { tokensOf } from '../support/shown-tokens.ts';
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
const pageOf = (paragraphs: readonly string[]): string =>
  `<!doctype html><meta charset="utf-8"><style>${rules} p { white-space: nowrap; font: 16px sans-serif; }</style>${paragraphs.join('\n')}`;

/** Returns a line as a statement's text has it on a page. */
function onPage({ tag, text }: ShownLine): string {
  const paragraph: Element = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: text }],
  };
  const tree: Root = { type: 'root', children: [paragraph] };
  rehypeForeignRuns()(tree, new VFile({ path: `${tag}.md` }));
  return toHtml(tree).replace('<p', `<p dir="rtl"`);
}

async function disorders(
  lines: readonly ShownLine[],
  write: (line: ShownLine) => string,
): Promise<string[]> {
  const { page, close } = await open();
  await page.setContent(pageOf(lines.map(write)));
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
    assert.deepEqual(await disorders(lines, onPage), []);
  });

  it('are seen in the same order where characters isolate them, as on a card', async () => {
    const lines = linesOf(frames.filter(([, before]) => before.length === 0));
    const write = ({ text }: ShownLine) => `<p dir="rtl">${isolateForeign(text, 'rtl')}</p>`;
    assert.deepEqual(await disorders(lines, write), []);
  });
});
