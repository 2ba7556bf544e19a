import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import * as mupdf from 'mupdf';
import { rootVariable } from '../../src/environment.ts';
import { leafletContentOf } from '../../src/outputs/leaflet/content.ts';
import { typesetLeaflet } from '../../src/outputs/leaflet/typesetter.ts';
import { editionPages } from '../../src/views/routes.ts';
import { catalogOf } from '../support/catalog.ts';
import { extractors, wordAccuracy } from '../support/extract-text.ts';
import { copiedFrom, glyphsOf, leafletOf, oneText } from '../support/one-text.ts';
import { sourceOfPdf } from '../support/pdf-source.ts';
import { temporaryRoot } from '../support/roots.ts';
import { project } from '../support/sites.ts';

/** The text of each page of a PDF. */
function pagesOf(pdf: Uint8Array): string[] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).toStructuredText('').asText(),
  );
}

/** A text of so many short paragraphs. */
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => `Shelf ${index + 1} is too high.`).join('\n\n');

describe('a leaflet of several pages', () => {
  it('has its QR code on the first page, and a good part of the last page has text', async (test) => {
    for (let count = 90; count < 200; count += 10) {
      const pages = pagesOf(
        await leafletOf(await oneText(test, 'en', paragraphs(count), 'Shelves')),
      );
      assert.ok(pages.length > 1 || count < 110, `${count} paragraphs are on one page`);
      assert.match(pages[0] ?? '', /are at this address/, `${count} paragraphs`);
      for (const page of pages.slice(1)) assert.doesNotMatch(page, /are at this address/);
      const last = (pages.at(-1) ?? '').match(/is too high/g)?.length ?? 0;
      assert.ok(last > 8, `${last} of ${count} paragraphs are on the last page`);
    }
  });
});

describe('the text of a leaflet of one page', () => {
  it('is in one column if two would leave much of the page free', async (test) => {
    const part = (index: number) => `## Part ${index}\n\nWe read here, and we read aloud.`;
    const body = [1, 2, 3, 4, 5].map(part).join('\n\n');
    const title = 'The charter of the new reading room';
    const headings = glyphsOf(await leafletOf(await oneText(test, 'en', body, title))).filter(
      (glyphs) => glyphs[0]?.character === 'P',
    );
    assert.equal(headings.length, 5);
    const middle = 298;
    for (const [{ x } = { x: middle }] of headings) assert.ok(x < middle, `one begins at ${x}`);
  });
});

describe('the letters of a leaflet of one page', () => {
  /** The size of the letters of a text on A4, in points. */
  async function sizeOf(test: TestContext, lines: number): Promise<number> {
    const items = Array.from({ length: lines }, () => '- wool').join('\n');
    const pdf = await leafletOf(await oneText(test, 'en', items, 'What the shelves are made of'));
    const sizes: number[] = [];
    mupdf.Document.openDocument(pdf, 'application/pdf')
      .loadPage(0)
      .toStructuredText('')
      .walk({
        onChar: (character, _origin, _font, size) => {
          if (character === 'w') sizes.push(size);
        },
      });
    return sizes.at(-1) ?? 0;
  }

  it('are larger below a smaller title, where a text of few letters needs many lines', async (test) => {
    assert.ok((await sizeOf(test, 50)) > 11);
  });
});

describe('a telephone number on a leaflet', () => {
  for (const [tag, before] of [
    ['en', 'Call '],
    ['fa', 'زنگ بزنید به '],
  ] as const)
    it(`is on one line, in ${tag}`, async (test) => {
      for (let words = 0; words < 12; words += 1) {
        const body = `${'aaaaa '.repeat(words)}${before}+98 21 1234 5678 ${'bbbbb '.repeat(40)}`;
        const lines = glyphsOf(await leafletOf(await oneText(test, tag, body, 'Shelves')))
          .map((glyphs) => glyphs.map(({ character }) => character).join(''))
          .filter((line) => /1234|5678/.test(line));
        assert.equal(lines.length, 1, lines.join(' / '));
        for (const group of ['98', '21', '1234', '5678']) assert.ok(lines[0]?.includes(group));
      }
    });
});

describe('the title of a leaflet', () => {
  it('is within the page, also if few of its words fit into a line', async (test) => {
    const paperWidth = 595;
    const body = 'Ücret ödensin. '.repeat(40);
    for (const title of [
      'Rıhtımda ücretler ödenene kadar iş bırakıyoruz',
      'Körpüdə əməkhaqları ödənənə qədər işi dayandırırıq',
    ]) {
      const lines = glyphsOf(await leafletOf(await oneText(test, 'tr', body, title)));
      const right = Math.max(...lines.flat().map(({ x }) => x));
      assert.ok(right < paperWidth - 50, `${title}: the last letter is at ${right}`);
    }
  });
});

describe('a table on a leaflet', () => {
  const table = (sides: readonly string[], rows: readonly (readonly string[])[]) =>
    [['A', 'B'], sides, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

  /** Where the last letter of each of these words is. */
  function endsOf(pdf: Uint8Array, words: readonly string[]): number[] {
    const lines = glyphsOf(pdf);
    return words.map((word) => {
      const line = lines.find(
        (glyphs) =>
          glyphs
            .map(({ character }) => character)
            .join('')
            .trim() === word,
      );
      assert.ok(line, word);
      return Math.round(Math.max(...line.map(({ x }) => x)));
    });
  }

  it('aligns columns as the text says', async (test) => {
    const rows = [
      ['ones', '1'],
      ['thousands', '1111'],
    ];
    const at = async (side: string) =>
      endsOf(await leafletOf(await oneText(test, 'en', table([':--', side], rows), 'Shelves')), [
        '1',
        '1111',
      ]);
    const [one = 0, many = 0] = await at('--:');
    assert.equal(one, many);
    const [first = 0, last = 0] = await at(':--');
    assert.ok(first < last, `${first} ${last}`);
    const [inner = 0, outer = 0] = await at(':-:');
    assert.ok(inner < outer && inner > first, `${inner} ${outer}`);
  });
});

const sentences = {
  fa: 'درِ کتابخانه کوه قاف سه ماه است که بسته است و ما که آنجا کتاب می‌خوانیم سه بار به نگهبانان کلید نامه نوشته‌ایم. ',
  en: 'The door of the library has been locked for three months, and we who read there have written to the keepers of the key. ',
} as const;

type Tag = keyof typeof sentences;

/** A text of so many paragraphs, each of which has its number. */
const numbered = (tag: Tag, count: number) =>
  Array.from({ length: count }, (_, index) => `${sentences[tag].repeat(4)}${index + 1}.`).join(
    '\n\n',
  );

interface Line {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Returns the lines of a page, by default the first. Words with a gap of more than `gap` between them are in two lines. */
function linesOf(pdf: Uint8Array, page = 0, gap = gutter): Line[] {
  const rows = new Map<
    number,
    { character: string; left: number; right: number; size: number }[]
  >();
  mupdf.Document.openDocument(pdf, 'application/pdf')
    .loadPage(page)
    .toStructuredText('preserve-whitespace')
    .walk({
      onChar: (character, [, y], _font, size, [left, , right]) => {
        const row = Math.round(y);
        rows.set(row, [...(rows.get(row) ?? []), { character, left, right, size }]);
      },
    });
  const lines: Line[] = [];
  for (const [y, glyphs] of rows) {
    let last: Line | undefined;
    for (const { character, left, right, size } of glyphs.sort((a, b) => a.left - b.left)) {
      if (last && left - last.right < gap)
        last = { ...last, text: last.text + character, right: Math.max(right, last.right) };
      else {
        if (last) lines.push(last);
        last = { text: character, size, left, right, y };
      }
    }
    if (last) lines.push(last);
  }
  return lines;
}

/** Less than the space between two columns, in points. */
const gutter = 18;

describe('the text of a leaflet', () => {
  for (const tag of ['fa', 'en'] as const) {
    it(`is in two columns of 40 to 62 letters a line where it is long, in ${tag}`, async (test) => {
      const pdf = await leafletOf(await oneText(test, tag, numbered(tag, 6), 'Shelves'));
      const middle = (210 / 2) * (72 / 25.4);
      const body = linesOf(pdf).filter(({ size, text }) => size < 13 && text.trim().length > 20);
      assert.ok(body.length > 40, String(body.length));
      // The foot has the address.
      const inColumns = body.filter(({ text }) => !/https|address|نشانی|یناشن/.test(text));
      for (const { text, left, right } of inColumns)
        assert.ok(right < middle || left > middle, `${text} is between the columns`);
      const letters = inColumns.map(({ text }) => text.trim().length).sort((a, b) => a - b);
      const usual = letters[Math.floor(letters.length / 2)] ?? 0;
      assert.ok(usual >= 40 && usual <= 62, `${usual} letters`);
    });

    it(`is copied column by column by three readers, in ${tag}`, async (test) => {
      const body = numbered(tag, 24);
      const pdf = await leafletOf(await oneText(test, tag, body, 'Shelves'));
      for (const [name, extract] of Object.entries(extractors)) {
        const words = await extract(pdf);
        if (words === undefined) continue;
        assert.ok(wordAccuracy(words, body) >= 0.99, `${name}: ${wordAccuracy(words, body)}`);
      }
    });

    it(`is in one column of large letters where it is short, in ${tag}`, async (test) => {
      const pdf = await leafletOf(await oneText(test, tag, sentences[tag], 'Shelves'));
      const [body] = linesOf(pdf).filter(({ text }) => /library|هناخباتک/.test(text));
      assert.ok(body && body.size >= 20, JSON.stringify(body));
    });
  }

  it('has a serif in Latin script, as on pages, and the letters of pages in Arabic script', async (test) => {
    const fonts = async (tag: Tag) =>
      sourceOfPdf(await leafletOf(await oneText(test, tag, sentences[tag], 'Shelves'))).match(
        /\/BaseFont \/[A-Z]{6}\+\S+/g,
      ) ?? [];
    assert.ok((await fonts('en')).every((font) => font.includes('Serif')));
    assert.ok((await fonts('fa')).every((font) => !font.includes('Serif')));
  });

  it('has its title above it from the second page on', async (test) => {
    const title = 'Shelves are too high';
    const pages = pagesOf(await leafletOf(await oneText(test, 'en', numbered('en', 40), title)));
    assert.ok(pages.length > 1);
    for (const [index, text] of pages.entries()) {
      const page = text.replaceAll(/\s+/g, ' ');
      assert.equal(page.split(title).length, 2, `page ${index + 1}`);
      assert.ok(page.includes(`${index + 1} / ${pages.length}`));
    }
  });
});

describe('the columns of a leaflet', () => {
  const middle = (210 / 2) * (72 / 25.4);
  /** Returns the lines of the last page that are in each column. */
  const columnsOf = (pdf: Uint8Array, page: number) => {
    const lines = linesOf(pdf, page).filter(
      ({ text }) => text.length > 20 && !/https|address|Correction/.test(text),
    );
    return [
      lines.filter(({ right }) => right < middle),
      lines.filter(({ left }) => left > middle),
    ] as const;
  };

  it('are equally long on the last page', async (test) => {
    const pdf = await leafletOf(await oneText(test, 'en', numbered('en', 14), 'Shelves'));
    const count = pagesOf(pdf).length;
    assert.ok(count > 1);
    const [first, second] = columnsOf(pdf, count - 1);
    assert.ok(Math.abs(first.length - second.length) < 6, `${first.length} ${second.length}`);
  });

  it('begin at the same height below a notice, and end above the foot of the page', async (test) => {
    const pdf = await madeLeaflet(
      test,
      'corrections: [{ date: 2023-06-01, kind: correction, note: A number was wrong. }]\n',
      numbered('en', 7),
    );
    const [first, second] = columnsOf(pdf, 0);
    const tops = [first, second].map((lines) => Math.min(...lines.map(({ y }) => y)));
    assert.ok(Math.abs((tops[0] ?? 0) - (tops[1] ?? 99)) < 2, tops.join());
    const foot = linesOf(pdf).find(({ text }) => text.includes('https://'));
    assert.ok(foot && foot.y > 297 * (72 / 25.4) * 0.88, JSON.stringify(foot));
  });

  it('stay two with a narrow table, which is not divided', async (test) => {
    const rows = ['2022 | 840 | –', '2024 | 310 | 1200', '2026 | 40 | 9700'];
    const table = `| Year | Water | Ice |\n| - | - | - |\n${rows.map((row) => `| ${row} |`).join('\n')}`;
    const pdf = await madeLeaflet(
      test,
      '',
      `${numbered('en', 2)}\n\n${table}\n\n${numbered('en', 2)}`,
    );
    const [first, second] = columnsOf(pdf, 0);
    assert.ok(first.length > 5 && second.length > 5);
    const years = linesOf(pdf).filter(({ text }) => /^(Year|2022|2024|2026)/.test(text.trim()));
    assert.equal(new Set(years.map(({ left }) => Math.round(left / 20))).size, 1);
    assert.equal(years.length, 4);
  });
});

describe('a list of names on a leaflet', () => {
  it('has as many columns as most names allow, and a longer one goes on below, indented', async (test) => {
    const names = Array.from({ length: 40 }, (_, index) => `Bram Shelf ${index}`);
    names[3] = 'Ada Reader, keeper of the key to the library of Mount Qaf';
    const list = names.map((name) => `- ${name}`).join('\n');
    const lines = linesOf(await madeLeaflet(test, '', `:::signatories\n${list}\n:::`), 0, 6);
    const left = (words: string) => lines.find(({ text }) => text.includes(words))?.left ?? 0;
    assert.ok(left('Ada Reader') > 0 && left('Bram Shelf 4') === left('Ada Reader'));
    assert.ok(left('Mount Qaf') > left('Ada Reader') || left('library') > left('Ada Reader'));
    const sides = new Set(
      lines.filter(({ text }) => text.includes('Bram')).map((line) => Math.round(line.left)),
    );
    assert.ok(sides.size > 2, [...sides].join());
  });
});

/** Returns the leaflet of an English text with more front matter, and with files beside it. */
async function madeLeaflet(
  test: TestContext,
  front: string,
  body: string,
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<Buffer> {
  const root = await temporaryRoot(test, 'shelf', {
    'statements/made/en.md': `---\ntitle: Shelves\nissued: 2023-05-01\nissuers: [reading-circle]\n${front}---\n\n${body}\n`,
    ...Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [`statements/made/${name}`, bytes]),
    ),
  });
  const catalog = await catalogOf(root);
  const page = editionPages(catalog).find(({ props }) => props.edition.id === 'made');
  assert.ok(page);
  return leafletOf({ root, catalog, context: page.props });
}

describe('a picture on a leaflet', () => {
  it('has its caption below it, without the dash before the source of a quotation', async (test) => {
    const file = 'tests/fixtures/shelf/content/statements/reading-room/shelf.png';
    const body =
      '![Four rows of books](shelf.png "The shelf, by Bram")\n\n:::quote{cite="Ada"}\nWords.\n:::';
    const [text = ''] = pagesOf(
      await madeLeaflet(test, '', body, { 'shelf.png': await readFile(path.join(project, file)) }),
    );
    assert.match(text.replaceAll(/\s+/g, ' '), / The shelf, by Bram Words\. — Ada /);
  });
});

describe('the title of a leaflet', () => {
  const titleSize = (pdf: Uint8Array) => Math.max(...linesOf(pdf).map(({ size }) => size));

  it('is seen from two metres, and the larger, the shorter the text', async (test) => {
    const title = 'همه دستگیرشدگان اعتراضات و کلیه زندانیان سیاسی باید آزاد شوند!';
    const sizeWith = async (count: number) =>
      titleSize(await leafletOf(await oneText(test, 'fa', numbered('fa', count), title)));
    assert.ok((await sizeWith(30)) >= 32);
    assert.ok((await sizeWith(1)) > (await sizeWith(30)));
  });

  it('breaks no word, whatever its length', async (test) => {
    const word = 'Bibliotheksregalverwaltungsgemeinschaft';
    const lines = linesOf(await leafletOf(await oneText(test, 'de', sentences.en, word)));
    assert.ok(lines.some(({ text }) => text.includes(word)));
  });

  it('ends no line on a word of one letter', async (test) => {
    for (let length = 1; length < 30; length += 1) {
      const title = `${'کتاب '.repeat(length)}و قفسه و چراغ و نردبان و کلید`;
      const pdf = await leafletOf(await oneText(test, 'fa', sentences.fa, title));
      const size = titleSize(pdf);
      const lines = linesOf(pdf).filter((line) => line.size === size);
      assert.ok(lines.length > 0);
      // The end of a line is on the left.
      for (const { text } of lines) assert.doesNotMatch(text.trim(), /^و /, `${length} words`);
    }
  });

  it('goes on with the text if it is longer than a page', async (test) => {
    const title = 'Shelves that are too high '.repeat(200).trim();
    const pages = pagesOf(await leafletOf(await oneText(test, 'en', sentences.en, title)));
    assert.ok(wordAccuracy(pages.join('\n'), title) > 0.99);
  });
});

describe('the leaflet of a retracted text', () => {
  const retracted = (test: TestContext, body: string) =>
    madeLeaflet(
      test,
      'corrections: [{ date: 2023-06-11, kind: retraction, note: The figures were wrong. }]\n',
      body,
    );

  it('has a band with the date and the request not to pass it on, then the reason', async (test) => {
    const [page = ''] = pagesOf(await retracted(test, sentences.en));
    const text = page.replaceAll(/\s+/g, ' ');
    assert.match(
      text,
      /^This statement has been retracted · 11 June 2023 Please do not pass it on\. .*The figures were wrong\..*The door/,
    );
  });

  it('has a line through each line of its title', async (test) => {
    const { root, context } = await oneText(test, 'en', sentences.en, 'Shelves');
    process.env[rootVariable] = root;
    const note = { date: '2023-06-11', kind: 'retraction', note: 'Wrong.' } as const;
    const strokesWith = async (titleLine: string[], corrections: (typeof note)[]) => {
      const edition = { ...context.edition, corrections };
      const content = leafletContentOf({ ...context, edition });
      const pdf = await typesetLeaflet({ ...content, titleLine });
      let strokes = 0;
      const device = new mupdf.Device({
        strokePath: () => {
          strokes += 1;
        },
      });
      mupdf.Document.openDocument(pdf, 'application/pdf')
        .loadPage(0)
        .run(device, mupdf.Matrix.identity);
      return strokes;
    };
    const titles = [['Shelves'], ['Shelves of books '.repeat(4)]];
    const struck = await Promise.all(titles.map((title) => strokesWith(title, [note])));
    const plain = await Promise.all(titles.map((title) => strokesWith(title, [])));
    assert.ok((struck[1] ?? 0) > (struck[0] ?? 0), 'a long title has more lines');
    assert.equal(plain[1], plain[0]);
  });

  it('says so on every page', async (test) => {
    const pages = pagesOf(await retracted(test, numbered('en', 40)));
    assert.ok(pages.length > 1);
    for (const page of pages) assert.match(page, /retracted · 11 June 2023/);
  });
});

describe('the title of a leaflet', () => {
  for (const [tag, title] of [
    ['en', 'İÜÇ'],
    ['fa', 'لَّٰه'],
  ] as const)
    it(`is below the names of the organisations, with the marks above its letters: ${title}`, async (test) => {
      const pdf = await leafletOf(await oneText(test, tag, sentences[tag], title));
      const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0);
      const pixmap = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB, false);
      const [pixels, columns] = [pixmap.getPixels(), pixmap.getWidth()];
      let [lastOfNames, firstOfTitle] = [0, Infinity];
      // The names are above a fifth of the page.
      for (let at = 0; at < pixels.length / 15; at += 1) {
        const [red = 0, green = 0] = pixels.subarray(at * 3, at * 3 + 2);
        const row = Math.floor(at / columns);
        if (red > 130 && green < 60) lastOfNames = Math.max(lastOfNames, row);
        if (red < 30 && green < 30) firstOfTitle = Math.min(firstOfTitle, row);
      }
      assert.ok(lastOfNames > 40 && lastOfNames < firstOfTitle, `${lastOfNames}, ${firstOfTitle}`);
    });
});

describe('the leaflet of an organisation with a mark and an address', () => {
  const square =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#00f" d="M0 0h8v8H0z"/></svg>';

  it('has the mark above the title, also if it is very wide, and the address at the foot', async (test) => {
    const { root, context } = await oneText(test, 'en', sentences.en, 'The door is open');
    await mkdir(path.join(root, 'public'), { recursive: true });
    process.env[rootVariable] = root;
    const leafletWith = async (svg: string) => {
      await writeFile(path.join(root, 'public/mark.svg'), svg);
      const mark = { path: 'mark.svg', digest: hash('sha256', svg) };
      const [issuer] = context.statement.issuers;
      assert.ok(issuer);
      const issuers = [{ ...issuer, mark, url: 'https://shelf.example/' }];
      const statement = { ...context.statement, issuers };
      return typesetLeaflet(leafletContentOf({ ...context, statement }));
    };
    const pdf = await leafletWith(square);
    assert.match((await copiedFrom(pdf)).trim(), /shelf\.example$/);
    assert.deepEqual(blueBox(pdf), { width: 40, height: 40 });
    assert.deepEqual(
      blueBox(await leafletWith(square.replace('8 8"', '80 8"').replace('h8', 'h80'))),
      {
        width: 110,
        height: 10,
      },
    );
  });

  /** The size of what is blue in the upper third of the first page, to ten points. */
  function blueBox(pdf: Buffer) {
    const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0);
    const pixmap = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB, false);
    const [pixels, columns] = [pixmap.getPixels(), pixmap.getWidth()];
    const [xs, ys] = [new Set<number>(), new Set<number>()];
    for (let at = 0; at < pixels.length / 3; at += 1) {
      const isBlue = (pixels[at * 3 + 2] ?? 0) > 250 && (pixels[at * 3] ?? 0) < 9;
      if (!isBlue || at > (columns * pixmap.getHeight()) / 3) continue;
      xs.add(at % columns);
      ys.add(Math.floor(at / columns));
    }
    const tens = ({ size }: Set<number>) => Math.round(size / 10) * 10;
    return { width: tens(xs), height: tens(ys) };
  }
});
