import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import * as mupdf from 'mupdf';
import { FaceChoice } from '../../src/outputs/face-choice.ts';
import { leafletFaces } from '../../src/outputs/leaflet/fonts.ts';
import { copiedFrom, glyphsOf, leafletOf, oneText } from '../support/one-text.ts';
import { sourceOfPdf } from '../support/pdf-source.ts';

/** Each place in which a leaflet shows text. `line` is a piece of text, `rest` text on the next line of the source. */
const constructs: Readonly<Record<string, (line: string, rest: string) => string>> = {
  'a paragraph': (line, rest) => `${line}\n${rest}`,
  'an item': (line, rest) => `- ${line}\n  ${rest}`,
  'a numbered item': (line, rest) => `1. ${line}\n   ${rest}`,
  'a quotation': (line, rest) => `> ${line}\n> ${rest}`,
  'bold text': (line, rest) => `**${line}\n${rest}**`,
  emphasis: (line, rest) => `*${line}\n${rest}*`,
  'a link': (line, rest) => `[${line}\n${rest}](https://example.org/a)`,
  code: (line, rest) => `\`${line}\n${rest}\``,
  'a footnote': (line, rest) => `متن[^1]\n\n[^1]: ${line}\n    ${rest}`,
};

/** Places on one line of the source. */
const lines: Readonly<Record<string, (line: string) => string>> = {
  'a heading': (line) => `## ${line}`,
  'a cell': (line) => `| ${line} | ب |\n| --- | --- |\n| ${line} | ب |`,
  'a demand': (line) => `:::demands\n1. ${line}\n:::`,
};

const words = {
  fa: ['کارگران', 'دستگیرشده'],
  en: ['prisoners', 'released'],
} as const;

const copied = async (test: TestContext, tag: string, body: string) =>
  copiedFrom(await leafletOf(await oneText(test, tag, body)));

describe('white space in a leaflet', () => {
  for (const [tag, [one, two]] of Object.entries(words)) {
    for (const [name, write] of Object.entries(constructs))
      it(`is one space at a line end of the source, in ${name}, in ${tag}`, async (test) => {
        assert.ok((await copied(test, tag, write(one, two))).includes(`${one} ${two}`));
      });

    for (const [name, space] of [
      ['a tab', '\t'],
      ['an ideographic space', '\u3000'],
      ['an em space', '\u2003'],
      ['a thin space', '\u2009'],
      ['a line separator', '\u2028'],
      ['a narrow no-break space', '\u202f'],
      ['a no-break space', '\u00a0'],
    ] as const)
      it(`is one space for ${name}, in every place, in ${tag}`, async (test) => {
        const body = Object.values({ ...constructs, ...lines })
          .map((write) => write(`${one}${space}${two}`, ''))
          .join('\n\n');
        const found = (await copied(test, tag, body)).split(`${one} ${two}`).length - 1;
        assert.equal(found, Object.keys({ ...constructs, ...lines }).length + 1);
      });
  }

  it('stays between a number and its word if it does not break', async (test) => {
    const text = await copied(test, 'fa', 'از ۵\u00a0هزار تا 12\u00a0هزار تن');
    assert.match(text, /۵ هزار/);
    assert.match(text, /12 هزار/);
  });

  it('is none after a line break, so that verses begin below each other', async (test) => {
    const pdf = await leafletOf(
      await oneText(test, 'en', 'First verse\\\nSecond *verse*\\\n**Third**'),
    );
    const [first, second, third] = ['First', 'Second', 'Third'].map(
      (word) =>
        glyphsOf(pdf).find((line) =>
          line
            .map(({ character }) => character)
            .join('')
            .trim()
            .startsWith(word),
        )?.[0],
    );
    assert.deepEqual([second?.character, third?.character], ['S', 'T']);
    assert.deepEqual([second?.x, third?.x], [first?.x, first?.x]);
  });

  it('is a line end and the indentation in a block of code', async (test) => {
    const pdf = await leafletOf(await oneText(test, 'en', '```\nfirst line\n  second\n```'));
    const found = glyphsOf(pdf).map((line) => line.map(({ character }) => character).join(''));
    assert.ok(found.some((line) => line.trim() === 'first line'));
    assert.ok(found.some((line) => line.trim() === 'second'));
  });
});

describe('letters in a leaflet', () => {
  it('are those of the source: no quotation marks, dashes or dots are made of others', async (test) => {
    const text = `"a" 'b' c--d e---f g... h~i (c) -> 1/2 x^2 @k #l $m$ \\\\n *`;
    assert.ok(
      (await copied(test, 'en', text)).includes(
        `"a" 'b' c--d e---f g... h~i (c) -> 1/2 x^2 @k #l $m$ \\n *`,
      ),
    );
  });

  it('keep what is invisible between them from parting or joining words', async (test) => {
    const text = await copied(test, 'en', 'co\u00adoperate un\u2060done zero\u200bwidth');
    assert.match(text.replaceAll(/\p{C}/gu, ''), /cooperate undone zerowidth/);
  });
});

describe('emphasis and code in a leaflet', () => {
  const fontsIn = (pdf: Buffer) =>
    sourceOfPdf(pdf)
      .match(/\/BaseFont \/[A-Z]{6}\+\S+/g)
      ?.join(' ') ?? '';

  it('are italics in Latin, Greek and Cyrillic script, in text of either direction', async (test) => {
    for (const body of [
      'An *urgent* call',
      'فراخوان *urgent* ما',
      'Это *важно* нам',
      'Ɛyɛ *ɔno* ara',
    ])
      assert.match(
        fontsIn(await leafletOf(await oneText(test, body.startsWith('ف') ? 'fa' : 'en', body))),
        /Italic/,
        body,
      );
  });

  it('are weight in Arabic script, without italics', async (test) => {
    const plain = fontsIn(await leafletOf(await oneText(test, 'en', 'این فوری است')));
    const emphasised = fontsIn(await leafletOf(await oneText(test, 'en', 'این *فوری* است')));
    assert.equal(emphasised.includes('Italic'), false);
    assert.equal(plain.match(/Leaflet-Bold/g)?.length, emphasised.match(/Leaflet-Bold/g)?.length);
  });

  it('are on a grey ground, if they are code', async (test) => {
    for (const body of ['Run `bayan` now', 'اجرای `bayan` است', '```\nbayan\n```']) {
      const tag = body.startsWith('ا') ? 'fa' : 'en';
      assert.equal(hasGrey(await leafletOf(await oneText(test, tag, body))), true, body);
      const without = body.replaceAll('`', '');
      assert.equal(hasGrey(await leafletOf(await oneText(test, tag, without))), false, without);
    }
  });

  /** Whether the ground of code is on the first page. */
  function hasGrey(pdf: Buffer): boolean {
    const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0);
    const pixels = page
      .toPixmap(mupdf.Matrix.scale(2, 2), mupdf.ColorSpace.DeviceGray, false)
      .getPixels();
    let count = 0;
    for (const pixel of pixels) if (pixel === 238) count += 1;
    return count > 800;
  }
});

describe('an address in a leaflet', () => {
  for (const address of [
    'https://example.org/',
    'https://fa.wikipedia.org/wiki/ایران',
    'https://example.org/آزادی/',
  ])
    it(`reads from left to right, whole: ${address}`, async (test) => {
      const pdf = await leafletOf(await oneText(test, 'fa', `نشانی ${address} است.`));
      const line = glyphsOf(pdf).find((glyphs) =>
        glyphs.some(({ character }) => character === ':'),
      );
      assert.ok(line);
      const shown = line
        .filter(({ character }) => /[a-z:/.]/.test(character))
        .toSorted((a, b) => a.x - b.x)
        .map(({ character }) => character)
        .join('');
      assert.equal(shown.replace(/\.$|^\./, ''), address.replaceAll(/[^a-z:/.]/g, ''));
    });
});

describe('a word that is wider than its line', () => {
  const margin = 17 * (72 / 25.4);
  const width = 210 * (72 / 25.4);
  const long = {
    'an address': `https://example.org/${'archive/'.repeat(20)}`,
    'a hash': '3b1f'.repeat(40),
    digits: '1234567890'.repeat(15),
    'a Persian word': 'همبستگی'.repeat(20),
    'a word of capitals': 'WM'.repeat(80),
  };
  for (const [what, word] of Object.entries(long))
    it(`breaks within the margins in every place: ${what}`, async (test) => {
      const body = Object.values({ ...constructs, ...lines })
        .map((write) => write(word, word))
        .concat(`- a\n  - b\n    - c\n      - d ${word}`, `\`\`\`\n${word}\n\`\`\``)
        .concat(`| a | b | c | d | e |\n|-|-|-|-|-|\n| ${`${word} | `.repeat(5)}`)
        .join('\n\n');
      for (const tag of ['fa', 'en']) {
        const pdf = await leafletOf(await oneText(test, tag, body, word));
        const outside = glyphsOf(pdf)
          .flat()
          .filter(
            ({ x, character }) =>
              character.trim() !== '' && (x < margin - 2 || x > width - margin + 2),
          );
        assert.deepEqual(outside.slice(0, 3), [], tag);
      }
    });
});

describe('an address that is wider than its line', () => {
  it('breaks after its slashes alone, as long as its parts fit', async (test) => {
    const address = `https://shelf.example/${'long-archive.of_letters/'.repeat(9)}`;
    const lines = glyphsOf(await leafletOf(await oneText(test, 'en', `See ${address} there.`)))
      .map((line) =>
        line
          .map(({ character }) => character)
          .join('')
          .trim(),
      )
      .filter((line) => line.includes('archive'));
    assert.ok(lines.length > 1);
    for (const line of lines.slice(0, -1)) assert.match(line, /\/$/);
  });
});

describe('words with signs between them that are wider than their cell', () => {
  it('break at the signs, and not within a word', async (test) => {
    const cells = '| دستگیرشدگان/بازداشتیان–آزادشدگان '.repeat(4);
    const text = await copied(test, 'fa', `${cells}|\n${'| --- '.repeat(4)}|\n${cells}|`);
    for (const word of ['دستگیرشدگان', 'بازداشتیان', 'آزادشدگان'])
      assert.equal(text.split(word).length - 1, 8, `${word} in ${text}`);
  });
});

describe('a word with letters that the first font lacks', () => {
  const texts = {
    sd: 'سڀئي انسان آزاد ۽ ڀائيچاري ٺٽو ڄامشورو ڳوٺ',
    ks: 'ساری انسان چھِ آزاد کٲشُر ژۄنٛد ٲسۍ',
    skr: 'ݙاڈھی ڳالھ ٻالݨ ݨاں ڄݨے',
    fa: 'نام شهر ٺٽو و ڄامشورو و ڳوٺ در این متن است و باز هم متن',
    ur: 'تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں',
  };
  for (const [tag, text] of Object.entries(texts))
    it(`is copied once and whole, in ${tag}`, async (test) => {
      const found = (await copied(test, tag, text)).normalize('NFC').split(' ');
      for (const word of text.normalize('NFC').split(' '))
        assert.ok(found.includes(word), `${word} in ${found.join(' ')}`);
    });

  it('is in one font from its first letter to its last, and so are most words of the text', () => {
    const choice = new FaceChoice(leafletFaces, texts.sd, 'rtl');
    assert.deepEqual(
      choice.runsOf(texts.sd).map(({ family }) => family?.family),
      ['Bayan Letters'],
    );
    const long = `${'متن فارسی دراز است. '.repeat(40)}ٺٽو پایان`;
    assert.deepEqual(
      new FaceChoice(leafletFaces, long, 'rtl')
        .runsOf('شهر ٺٽو است')
        .map((run) => [run.text, run.family?.family]),
      [
        ['شهر ', 'Bayan Leaflet'],
        ['ٺٽو ', 'Bayan Letters'],
        ['است', 'Bayan Leaflet'],
      ],
    );
  });
});

describe('the names of signatories on a leaflet', () => {
  for (const [count, pages] of [
    [50, 1],
    [200, 1],
    [400, 2],
  ] as const)
    it(`are next to each other and are copied in their order: ${count} on ${pages} pages`, async (test) => {
      const names = Array.from({ length: count }, (_, index) => `${index + 1}. Name${index + 1}`);
      const body = `:::signatories\n${names.join('\n')}\n:::`;
      const pdf = await leafletOf(await oneText(test, 'en', body));
      const document = mupdf.Document.openDocument(pdf, 'application/pdf');
      assert.equal(document.countPages(), pages);
      const found = (await copiedFrom(pdf)).match(/Name\d+/g);
      assert.deepEqual(
        found,
        Array.from({ length: count }, (_, index) => `Name${index + 1}`),
      );
    });
});

describe('a leaflet', () => {
  it('has no page without text, however full the page before is', async (test) => {
    for (let count = 44; count < 76; count += 1) {
      const names = Array.from({ length: count }, (_, index) => `- آرش نام${index + 1}`);
      const body = `دو ماه پیش یکی از چراغ‌افروزان شهر ما بازداشت شد.\n\n:::signatories\n${names.join('\n')}\n:::`;
      const pdf = await leafletOf(await oneText(test, 'fa', body));
      const document = mupdf.Document.openDocument(pdf, 'application/pdf');
      const last = document
        .loadPage(document.countPages() - 1)
        .toStructuredText('preserve-whitespace');
      assert.match(last.asText(), /\d/, `${count} names on ${document.countPages()} pages`);
    }
  });
});

describe('the lines of a list on a leaflet', () => {
  it('are as far from each other where a list within an item begins', async (test) => {
    const body = '- § a\n  - § b\n  - § c\n    1. § d\n- § e';
    const pdf = await leafletOf(await oneText(test, 'en', body));
    const lines: number[] = [];
    mupdf.Document.openDocument(pdf, 'application/pdf')
      .loadPage(0)
      .toStructuredText('preserve-whitespace')
      .walk({
        onChar: (character, [, y]) => {
          if (character === '§') lines.push(y);
        },
      });
    const steps = lines.slice(1).map((y, at) => Math.round(y - (lines[at] ?? 0)));
    assert.equal(steps.length, 4);
    assert.equal(new Set(steps).size, 1, `${steps.join(', ')} points`);
  });
});
