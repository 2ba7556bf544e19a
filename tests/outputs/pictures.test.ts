import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { MeasuredNode, Node } from '@takumi-rs/core';
import { toString } from 'hast-util-to-string';
import { PNG } from 'pngjs';
import type { FormatName } from '../../src/domain/formats.ts';
import type { HeadingFace } from '../../src/domain/theme.ts';
import { rootVariable } from '../../src/environment.ts';
import { handbill, poster } from '../../src/outputs/leaflet.ts';
import { isMade } from '../../src/outputs/output.ts';
import { pictures, stories } from '../../src/outputs/pictures.ts';
import { areFew } from '../../src/outputs/pictures/are-few.ts';
import { measure } from '../../src/outputs/pictures/canvas.ts';
import { layOutPictures } from '../../src/outputs/pictures/layout.ts';
import { paintPictures } from '../../src/outputs/pictures/painter.ts';
import { missingOnPictures } from '../../src/outputs/pictures/missing.ts';
import { forms, most, width, type Form } from '../../src/outputs/pictures/sizes.ts';
import { windowsOf } from '../../src/outputs/pictures/windows.ts';
import { pictureWordsOf } from '../../src/outputs/pictures/words.ts';
import { printedText } from '../../src/outputs/printed-text.ts';
import { withNumerals } from '../../src/text/digits.ts';
import type { EditionContext } from '../../src/views/edition-context.ts';
import { editionPages } from '../../src/views/routes.ts';
import { catalogOf } from '../support/catalog.ts';
import { oneText, type OneText } from '../support/one-text.ts';
import { findIn } from '../support/planted.ts';
import { readZip } from '../support/read-zip.ts';
import { temporaryRoot } from '../support/roots.ts';

const sentences = {
  fa: 'درِ کتابخانه کوه قاف سه ماه است که بسته است و ما در ARTICLE 19 و 5G نامه‌ها نوشته‌ایم. ',
  en: 'The door of the library has been locked for three months, and we who read there have written. ',
  ckb: 'دەرگای کتێبخانە سێ مانگە داخراوە و ئێمە کە لەوێ دەخوێنینەوە نامەمان نووسیوە. ',
} as const;

type Tag = keyof typeof sentences;
const tags = ['fa', 'en', 'ckb'] as const;

/** A text with everything that pictures can show. */
const rich = (tag: Tag): string => {
  const line = sentences[tag];
  const names = Array.from({ length: 23 }, (_, index) => `- Name ${index + 1}`).join('\n');
  return [
    line.repeat(16),
    `## ${line.slice(0, 20)}`,
    `**${line}** ~~${line}~~ ${line.repeat(4)}[${line.slice(0, 9)}](https://example.org/a/b)[^1]`,
    `> ${line.repeat(3)}\n>\n> - ${line}\n>   1. ${line}\n>   2. ${line}`,
    `${line.slice(0, 18)}\\\n${line.slice(18, 40)}\\\n${line.slice(0, 18)}`,
    `:::demands\n1. ${line}\n2. ${line.repeat(3)}\n:::`,
    `:::quote{cite="${line.slice(0, 10)}"}\n${line.repeat(5)}\n:::`,
    `:::signatories\n${names}\n:::`,
    `[^1]: ${line.repeat(2)}`,
  ].join('\n\n');
};

const input = ({ root, context }: Pick<OneText, 'root' | 'context'>) => {
  process.env[rootVariable] = root;
  const words = pictureWordsOf(context);
  return { words, text: printedText(context, words.url, () => true) };
};

interface Shown {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
}

const empty: Node = { type: 'container' };

/** Returns the runs of text in a part of a picture, with their places in the picture. */
const runsIn = (node: MeasuredNode): Shown[] => [
  ...node.runs.map(({ text, y, height }) => {
    const top = node.transform[5] + y;
    return { text, top, bottom: top + height };
  }),
  ...node.children.flatMap(runsIn),
];

/** Returns the pieces of text that are set in the serif. */
const serifIn = (node: Node): string[] =>
  JSON.stringify(node.style ?? {}).includes('"fontFamily":"Bayan Serif')
    ? [textIn(node)]
    : node.type === 'container'
      ? (node.children ?? []).flatMap(serifIn)
      : [];

const textIn = (node: Node): string =>
  node.type === 'text'
    ? node.text
    : node.type === 'container'
      ? (node.children ?? []).map(textIn).join('')
      : '';

/** Returns the letters of a text, sorted: a letter that is lost or there twice makes a difference. */
const lettersOf = (text: string): string =>
  Array.from(text.normalize('NFC').matchAll(/[\p{L}\p{M}]/gu), ([letter]) => letter)
    .sort()
    .join('');

/** Returns the runs of text that the pictures of a text show below its title. Fails if one is cut. */
async function shownOn({ root, context }: OneText, form: Form): Promise<string[][]> {
  const { words, text } = input({ root, context });
  const { canvas, pictures: nodes } = await layOutPictures(words, text, form);
  assert.ok(nodes.length <= most);
  const shown: string[][] = [];
  for (const node of nodes.slice(1)) {
    const measured = await measure(canvas, node, width);
    assert.deepEqual([measured.width, measured.height], [width, forms[form].height]);
    const window = measured.children.at(-2)?.children[0];
    assert.ok(window);
    const top = window.transform[5];
    const bottom = top + window.height;
    const seen = runsIn(window).filter((run) => run.bottom > top + 3 && run.top < bottom - 3);
    for (const run of seen)
      // Without its letters, the box of a font may be higher than a line in Latin script.
      assert.ok(run.top >= top - 3 && run.bottom <= bottom + 3, `${run.text} is cut`);
    shown.push(seen.map((run) => run.text));
  }
  return shown;
}

describe('the pictures of a text', () => {
  it('have the face of headings of the theme, in headings alone', async (test) => {
    const text = `${sentences.en.repeat(9)}\n\n## What we ask for\n\n${sentences.en.repeat(9)}`;
    const made = await oneText(test, 'en', text, 'Shelves');
    const { words, text: tree } = input(made);
    const inSerif = async (headings?: HeadingFace) => {
      const look = { ...words.look, ...(headings && { headings }) };
      const { pictures: nodes } = await layOutPictures({ ...words, look }, tree, 'pictures');
      return nodes.flatMap(serifIn);
    };
    assert.deepEqual(await inSerif(), []);
    assert.deepEqual(await inSerif('sans'), []);
    assert.deepEqual(await inSerif('serif'), ['Shelves', 'What we ask for']);
  });

  for (const form of ['pictures', 'stories'] as const)
    for (const tag of tags) {
      it(`show each letter once, and no line is cut, in ${tag}, as ${form}`, async (test) => {
        const made = await oneText(test, tag, rich(tag), 'Shelves');
        const shown = await shownOn(made, form);
        assert.ok(shown.length > 1);
        const { text } = input(made);
        assert.equal(lettersOf(shown.flat().join('')), lettersOf(toString(text)));
      });

      it(`show paragraphs in their order, in ${tag}, as ${form}`, async (test) => {
        const numbers = Array.from({ length: 12 }, (_, index) => String(index + 11));
        const body = numbers.map(
          (number) => `${sentences[tag].replaceAll(/\d/g, '').repeat(3)}${number}`,
        );
        const shown = await shownOn(await oneText(test, tag, body.join('\n\n'), 'Shelves'), form);
        const found = shown.flat().flatMap((text) => text.match(/\d+/g) ?? []);
        assert.deepEqual(found, numbers);
      });
    }

  it('are drawn as PNGs of their size, with nothing between the lines at the ends of a window', async (test) => {
    for (const [form, body] of [
      ['pictures', 'ما خوانندگان ضیغم، چراغ‌ها و قفسه‌های خالی را می‌بینیم. '.repeat(3)],
      ['pictures', `${sentences.fa}یَوم یَومِ عیجِ `],
      ['stories', `${sentences.fa}لِلَّٰهِ الْحَمْدُ كَثِيرًا وَٱلْأَرْضِ إِنَّ۠ يَوْمِ ۞ `],
    ] as const) {
      const { words, text } = input(await oneText(test, 'fa', body.repeat(24), 'Shelves'));
      const drawn = await paintPictures(words, text, form);
      const { canvas, pictures: nodes } = await layOutPictures(words, text, form);
      assert.ok(drawn.length > 2);
      for (const [index, bytes] of drawn.entries()) {
        const png = PNG.sync.read(bytes);
        assert.deepEqual([png.width, png.height], [width, forms[form].height]);
        if (index === 0) continue;
        const measured = await measure(canvas, nodes[index] ?? empty, width);
        const window = measured.children.at(-2)?.children[0];
        assert.ok(window);
        for (const y of [window.transform[5], window.transform[5] + window.height - 1])
          assert.equal(inkOn(png, Math.round(y)), 0, `picture ${index + 1}, row ${y}`);
        const middle = Math.round(window.transform[5] + window.height / 2);
        assert.ok([-40, -20, 0, 20, 40].some((by) => inkOn(png, middle + by) > 20));
      }
    }
  });

  it('are one if title and text fit, in larger letters', async (test) => {
    const { words, text } = input(await oneText(test, 'en', sentences.en, 'Shelves'));
    const { canvas, pictures: nodes } = await layOutPictures(words, text, 'pictures');
    assert.equal(nodes.length, 1);
    const runs = runsIn(await measure(canvas, nodes[0] ?? empty, width)).map(({ text }) => text);
    for (const part of ['Shelves', 'The door', 'https://shelf.example/en/text.html'])
      assert.ok(
        runs.some((run) => run.startsWith(part)),
        part,
      );
  });

  it('have issuer, number and address on each', async (test) => {
    const { words, text } = input(await oneText(test, 'fa', sentences.fa.repeat(40), 'Shelves'));
    const { canvas, pictures: nodes } = await layOutPictures(words, text, 'pictures');
    for (const [index, node] of nodes.entries()) {
      const runs = runsIn(await measure(canvas, node, width)).map((run) => run.text);
      const all = runs.join(' ');
      assert.ok(all.includes('حلقه خیالی کتابخوانان'), all);
      assert.ok(all.includes('https://shelf.example/fa/text.html'), all);
      const number = withNumerals(`${index + 1}/${nodes.length}`, 'arabext');
      assert.ok(runs.join('').includes(number), all);
    }
  });

  it('have a band with the date and the request not to pass them on if the text was retracted', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/made/en.md': `---\ntitle: Shelves\nissued: 2023-05-01\nissuers: [reading-circle]\ncorrections: [{ date: 2023-06-11, kind: retraction, note: The figures were wrong. }]\n---\n\n${sentences.en.repeat(40)}\n`,
    });
    const page = editionPages(await catalogOf(root)).find(
      ({ props }) => props.edition.id === 'made',
    );
    assert.ok(page);
    const { words, text } = input({ root, context: page.props });
    const { canvas, pictures: nodes } = await layOutPictures(words, text, 'pictures');
    for (const node of nodes) {
      const runs = runsIn(await measure(canvas, node, width))
        .map((run) => run.text)
        .join(' ');
      assert.match(runs, /This statement has been retracted · 11 June 2023/);
      assert.match(runs, /Please do not pass it on\./);
    }
  });

  it('are in a ZIP that passes the privacy gate, with the same bytes each time', async (test) => {
    const { root, context } = await oneText(test, 'fa', sentences.fa.repeat(40), 'Shelves');
    process.env[rootVariable] = root;
    assert.ok('render' in pictures);
    const first = Buffer.from(await pictures.render(context));
    assert.ok(first.equals(Buffer.from(await pictures.render(context))));
    const names = readZip(first).map(({ path }) => path);
    assert.deepEqual(
      names,
      names.map((_, index) => `0${index + 1}.png`),
    );
    assert.deepEqual(await findIn(test, { 'a.zip': first }), []);
  });
});

/** Returns how many pixels of a row are not those of the paper, within the margins. */
function inkOn(png: PNG, y: number): number {
  let count = 0;
  for (let x = 60; x < width - 60; x += 1) {
    const red = png.data[(y * width + x) * 4] ?? 0;
    if (red < 0xe0) count += 1;
  }
  return count;
}

describe('pictures are not offered', () => {
  const isOffered = async (test: TestContext, body: string) => {
    const { root, context } = await oneText(test, 'en', body, 'Shelves');
    process.env[rootVariable] = root;
    return areFew(context);
  };

  it('of a text that needs more than twelve', async (test) => {
    assert.equal(await isOffered(test, sentences.en.repeat(60)), true);
    assert.equal(await isOffered(test, sentences.en.repeat(160)), false);
    assert.equal(await isOffered(test, sentences.en.repeat(2000)), false);
    // Many short lines take as much room as long ones.
    assert.equal(await isOffered(test, 'Yes.\n\n'.repeat(400)), false);
  });

  it('of a text with a table, an image or code', async (test) => {
    assert.equal(await isOffered(test, '| a | b |\n| - | - |\n| c | d |'), false);
    assert.equal(await isOffered(test, '```\ncode\n```'), false);
    assert.equal(await isOffered(test, 'Words with `code` in them.'), true);
  });

  it('by a site that does not name them', async (test) => {
    const { root, catalog, context } = await oneText(test, 'en', sentences.en, 'Shelves');
    process.env[rootVariable] = root;
    const usesWith = (formats: readonly FormatName[] | undefined) => {
      const site = { ...catalog.site, formats: formats?.map((format) => ({ format })) };
      const own = { ...context, catalog: { ...catalog, site } } as EditionContext;
      return [pictures, stories, poster, handbill].map((output) => isMade(output, own));
    };
    assert.deepEqual(usesWith(undefined), [false, false, false, false]);
    assert.deepEqual(usesWith(['pdf', 'pictures']), [true, false, false, false]);
    assert.deepEqual(usesWith(['stories', 'poster', 'handbill']), [false, true, true, true]);
  });

  it('if a font lacks one of their signs', async (test) => {
    const { root, context } = await oneText(test, 'en', 'The word 図書館 is here.', 'Shelves');
    process.env[rootVariable] = root;
    assert.ok(missingOnPictures(context).includes('図'));
  });
});

describe('the ends of pictures', () => {
  const rowsWith = (costs: readonly number[]) =>
    costs.map((cost, index) => ({ top: index * 10, bottom: index * 10 + 10, cost }));

  it('are where they are least bad, such as not below a heading', () => {
    const windows = windowsOf(rowsWith([0, 0, 0, 1, 0, 0, 0]), 40);
    assert.deepEqual(
      windows.map(({ top, bottom }) => [top, bottom]),
      [
        [0, 30],
        [30, 70],
      ],
    );
  });

  it('leave windows about equally full', () => {
    const windows = windowsOf(rowsWith(Array.from({ length: 24 }, () => 0)), 100);
    assert.deepEqual(
      windows.map(({ top, bottom }) => bottom - top),
      [80, 80, 80],
    );
  });

  it('leave no last window nearly empty, also if a list has to be divided for that', () => {
    const costs = Array.from({ length: 11 }, () => 0.12).with(9, 0);
    const heights = windowsOf(rowsWith(costs), 100).map(({ top, bottom }) => bottom - top);
    assert.deepEqual(heights, [50, 60]);
  });

  it('divide anything if there is no other way', () => {
    const windows = windowsOf(rowsWith([1, 1, 1, 1, 1, 1]), 25);
    assert.equal(windows.length, 3);
  });
});
