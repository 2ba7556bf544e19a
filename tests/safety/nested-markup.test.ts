import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Markup } from '../../src/safety/pages/markup.ts';
import { readHtml } from '../../src/safety/pages/markup.ts';
import { readNestedHtml } from '../../src/safety/pages/nested-markup.ts';
import { groups } from '../leaks/groups.ts';
import { page } from '../support/planted.ts';

/** Returns the pages of the corpus of leaks and harmless files. */
async function plantedPages(): Promise<string[]> {
  const plantings = groups.flatMap(({ leaks, harmless }) => [...leaks, ...harmless]);
  const planted = await Promise.all(plantings.map(async ({ files }) => files('planted')));
  return planted.flatMap((files) =>
    Object.entries(files).flatMap(([file, content]) =>
      /\.html?$/.test(file) && content !== null ? [content.toString()] : [],
    ),
  );
}

/** Returns markup in a form in which the parser, which makes lists and numbers of some values, agrees with what is written. */
function plain(markup: Markup): unknown {
  if (markup.type !== 'element') return { ...markup };
  const { name, fullName, vocabulary, text, hasContent, attributes } = markup;
  return {
    ...{ name, fullName, vocabulary, text, hasContent },
    attributes: Array.from(attributes, ([key, value]) => [
      key,
      value.replaceAll(/[\s,]+/g, ' ').trim(),
    ]).sort(),
  };
}

const comparable = (markups: Iterable<Markup>): unknown[] => Array.from(markups, plain);

describe('a page that is nested as it is written', () => {
  it('has the same elements, texts and attributes for the gate as one that was parsed', async () => {
    const pages = await plantedPages();
    let nested = 0;
    for (const html of pages) {
      const markup = readNestedHtml(html);
      if (!markup) continue;
      nested += 1;
      assert.deepEqual(comparable(markup), comparable(readHtml(html)), html);
    }
    assert.ok(nested > 100, `${nested} of ${pages.length}`);
  });

  it('is none if two of its attributes could be taken for one', () => {
    for (const body of [
      '<img src="a.png" s-rc="b.png" alt="">',
      '<p class="a" classname="b">x</p>',
      '<svg><use xlink:href="#a" xlinkhref="#b"></use></svg>',
    ])
      assert.equal(readNestedHtml(page(body)), undefined, body);
  });
});
