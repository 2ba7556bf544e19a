import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { project, sites, tags } from '../support/sites.ts';
import type { Row } from './table.ts';

/**
 * Measures in percent how much wider our font sets the first statement than Android's: the `size-adjust` that its fallback in
 * `base.css` needs.
 */
export async function measureWidths(browser: Browser): Promise<Row[]> {
  const font = await readFile(path.join(project, 'src/fonts/bayan-arabic.ttf'), 'base64');
  const page = await browser.newPage();
  await page.setContent(
    `<style>@font-face{font-family:ours;src:url(data:font/ttf;base64,${font})}</style><p style="font-family:ours">بیان`,
  );
  const rows: Row[] = [];
  for (const tag of tags.filter((candidate) => ['fa', 'ar', 'ckb'].includes(candidate))) {
    const file = path.join(
      sites.published.root,
      'content/statements/khuzestan-detainees',
      `${tag}.md`,
    );
    const text = (await readFile(file, 'utf8')).replace(/^---.*?^---/ms, '');
    const percent = await page.evaluate(async (paragraphs) => {
      await document.fonts.ready;
      const context = document.createElement('canvas').getContext('2d');
      const widthIn = (family: string) => {
        if (!context) throw new Error('there is no canvas');
        context.font = `100px ${family}`;
        return paragraphs.reduce((sum, text) => sum + context.measureText(text).width, 0);
      };
      return (widthIn('ours') / widthIn('"Noto Naskh Arabic"')) * 100;
    }, text.split('\n'));
    rows.push({ what: `width of our font over Android’s, ${tag}`, value: percent, unit: '%' });
  }
  await page.close();
  return rows;
}
