import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { listFiles } from '../../src/source/list-files.ts';
import { useBrowser } from '../support/browser.ts';
import { project, sites } from '../support/built-sites.ts';

/** The words of an editor's file, found without the pipeline under test: it removes front matter and Markdown signs. */
function wordsOfSource(file: string): string[] {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  const title = /^title: (.*)$/m.exec(front)?.[1]?.replace(/^'(.*)'$/, '$1') ?? '';
  const definitions: string[] = [];
  const text = body
    // The source of a quotation is shown below it.
    .replaceAll(/^(:{3,})quote\{cite="(.*?)"\}\n([\s\S]*?)^\1$/gm, '$3\n\n$2\n')
    .replaceAll(/^:{3,}\w*$/gm, '')
    .replaceAll(/:lang\[(.*?)\]\{tag=\w+\}/g, '$1')
    .replaceAll(/^\[\^[^\]]+\]: (.*)$/gm, (_, definition: string) => {
      definitions.push(definition);
      return '';
    })
    .replaceAll(/\[\^[^\]]+\]/g, '')
    // The description of an image is not shown.
    .replaceAll(/^!\[.*\]\(.*\)$/gm, '')
    .replaceAll(/(?<!:\w*)\[([^\]^]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\|( *:?-+:? *\|)+$/gm, '')
    .replaceAll(/^( *)([-*>]|\d+\.|#{1,6}) /gm, '$1')
    .replaceAll(/^---$/gm, '')
    .replaceAll(/<(https?:[^>]+)>/g, '$1');
  return words([title, text, ...definitions].join('\n').replaceAll(/[|*`]/g, ' '));
}

/** Words and punctuation marks in order. White space and the edges of elements do not count. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}\u200c\u200d]+|[^\s\p{L}\p{M}\p{N}\u200c\u200d]/gu) ?? [];
}

/** The title and the text of an edition as a browser shows them, without the footnote numbers, arrows and counts that the site adds. */
const shownText = () => {
  for (const added of document.querySelectorAll(
    '.text sup, .text [data-footnote-backref], #footnote-label, .text .total',
  ))
    added.remove();
  const shown = ['h1', '.text'].map(
    (selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? '',
  );
  return shown.join('\n');
};

const { look } = useBrowser();

for (const [name, { root, dist }] of Object.entries(sites)) {
  describe(`the ${name} site in a browser`, async () => {
    const editions = (await listFiles(path.join(root, 'content/statements'))).filter(
      (file) => file.endsWith('.md') && !file.startsWith('unfinished'),
    );
    for (const file of editions) {
      it(`shows the words of ${file}, each and in order`, async () => {
        const source = await readFile(path.join(root, 'content/statements', file), 'utf8');
        const [id = '', tag = ''] = file.replace('.md', '').split('/');
        const url = pathToFileURL(path.join(dist, tag, `${id}.html`)).href;
        const shown = await look(url, (page) => page.evaluate(shownText));
        assert.deepEqual(words(shown), wordsOfSource(source));
      });
    }
  });
}

describe('the first statement', () => {
  const addressOf = (tag: string) =>
    pathToFileURL(path.join(sites.published.dist, tag, 'khuzestan-detainees.html')).href;
  const received = path.join(project, 'tests/fixtures/received/khuzestan-detainees.txt');

  it('has every word and mark of the text as it was received, without what Word left in it', async () => {
    const text = (await readFile(received, 'utf8')).replace(/\[bookmark: \w+\]/, '');
    await look(addressOf('fa'), async (page) => {
      const shown = await page.evaluate(shownText);
      assert.deepEqual(words(shown), words(text));
      assert.equal(await page.locator('.text > p').count(), 5);
      assert.match(shown, /مانند اژه ای از عفو! شماری از معترضین آبان ۹۸/);
    });
  });

  it('has the same paragraphs in every language', async () => {
    for (const tag of ['fa', 'en', 'ar', 'ckb', 'de']) {
      await look(addressOf(tag), async (page) => {
        assert.equal(await page.locator('.text > p').count(), 5, tag);
        assert.match(await page.locator('.text').innerText(), /98|٩٨|۹۸/, tag);
      });
    }
  });
});
