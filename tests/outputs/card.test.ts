import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { rootVariable } from '../../src/environment.ts';
import { cardImagesOf } from '../../src/outputs/card/images.ts';
import { drawnWords, missingOnCard } from '../../src/outputs/card/drawn-words.ts';
import { fitFontSize } from '../../src/outputs/fit-font-size.ts';
import { cardShape } from '../../src/outputs/card/drawing.ts';
import { paintCard } from '../../src/outputs/card/painter.ts';
import { cardWordsOf, withoutRepeatedName, type CardWords } from '../../src/outputs/card/words.ts';
import { usualLook } from '../../src/outputs/look.ts';
import { outputFiles } from '../../src/outputs/files.ts';
import { isolateForeign } from '../../src/text/isolate.ts';
import { editionPages } from '../../src/views/routes.ts';
import { catalogOf } from '../support/catalog.ts';
import { comparePicture, decodePicture } from '../support/pictures.ts';
import { lettersOf, readTitle, type KnownLetters } from '../support/read-card.ts';
import { temporaryRoot } from '../support/roots.ts';
import { project } from '../support/sites.ts';
import { sites, tags } from '../support/built-sites.ts';

const read = (site: keyof typeof sites, file: string) =>
  readFile(path.join(sites[site].dist, file));

const shelf = path.join(project, 'tests/fixtures/shelf');
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';

const persian: CardWords = {
  tag: 'fa',
  dir: 'rtl',
  site: 'قفسه',
  title: '',
  issuers: ['حلقه خیالی کتابخوانان کوه قاف'],
  date: '۱۲ آبان ۱۴۰۳ (۲ نوامبر ۲۰۲۴)',
  look: usualLook,
};
const english: CardWords = {
  tag: 'en',
  dir: 'ltr',
  site: 'The Shelf',
  title: '',
  issuers: ['Imaginary Reading Circle of Mount Qaf'],
  date: '2 November 2024',
  look: usualLook,
};

const paint = (words: CardWords, title: string) =>
  paintCard({ ...words, title: isolateForeign(title, words.dir) });

/** The first letters of a real text. */
async function beginning(tag: string, length: number): Promise<string> {
  const text = await read('published', `${tag}/khuzestan-detainees.txt`);
  return text.toString().replaceAll(/\s+/g, ' ').slice(0, length).trim();
}

describe('the card of the published statement', () => {
  for (const tag of tags) {
    it(`in ${tag} matches the reviewed picture`, async () => {
      const png = await read('published', `${tag}/khuzestan-detainees.png`);
      assert.equal(await comparePicture(`card-${tag}`, png), undefined);
    });
  }

  it('is 1200 by 630 pixels, and lighter than 60 KB', async () => {
    for (const tag of tags) {
      const png = await read('published', `${tag}/khuzestan-detainees.png`);
      const { width, height } = decodePicture(png);
      assert.deepEqual([width, height], [1200, 630]);
      assert.ok(png.length < 60_000);
    }
  });

  it('has the same bytes when it is drawn again', async () => {
    for (const { props } of editionPages(await catalogOf(sites.published.root))) {
      const { tag } = props.edition;
      const built = await read('published', `${tag}/khuzestan-detainees.png`);
      assert.ok(built.equals(await paintCard(cardWordsOf(props))), tag);
    }
  });
});

describe('a card', () => {
  it('with a title of 298 letters of both directions matches the reviewed picture', async () => {
    const png = await read('shelf', 'fa/tall-shelves.png');
    assert.equal(await comparePicture('card-mixed-long', png), undefined);
  });

  it('with Latin names, brackets, quotations and two kinds of dates matches the reviewed picture', async () => {
    const png = await paint(
      persian,
      'گزارش «ما می‌خوانیم» (Amnesty for Books, 2021/07): از ۱۴۰۰/۵/۷ تا امروز ٪۲۵ آزاد شده‌اند!',
    );
    assert.equal(await comparePicture('card-mixed', png), undefined);
  });

  it('with Persian words in an English title matches the reviewed picture', async () => {
    const png = await paint(
      english,
      'The keepers wrote «درها بسته است» on 2021/07 (تا ۱۴۰۰/۵/۷), and nothing more',
    );
    assert.equal(await comparePicture('card-mixed-en', png), undefined);
  });

  it('of a retracted text, with issuers in two languages, matches the reviewed picture', async () => {
    const png = await paintCard({
      ...english,
      title: 'A promise for the whole year',
      issuers: [...english.issuers, 'Imaginary Union of Shelf Makers', '\u2067قفسه‌سازان\u2069'],
      retracted: 'Retracted',
    });
    assert.equal(await comparePicture('card-retracted', png), undefined);
  });

  for (const [dir, words] of [
    ['rtl', persian],
    ['ltr', english],
  ] as const) {
    it(`keeps every title from 10 to 400 letters within its margins, ${dir}`, async () => {
      for (const length of [10, 25, 50, 80, 120, 180, 260, 400]) {
        const png = await paint(words, await beginning(words.tag, length));
        assert.ok(png.length < 60_000, `${length} letters: ${png.length} B`);
        assert.deepEqual(inkInMargins(png, dir), [], `${length} letters`);
      }
    });
  }

  it('breaks an address that is longer than a line', async () => {
    const png = await paint(persian, `نشانی https://shelf.example/${'archive/'.repeat(12)}`);
    assert.deepEqual(inkInMargins(png, 'rtl'), []);
  });
});

describe('the order of a title', () => {
  const cases: [CardWords, string, string][] = [
    [persian, 'شماره 2021/07', '2021/07'],
    [persian, 'تا ۱۴۰۰/۵/۷', '۱۴۰۰/۵/۷'],
    [persian, 'در 2021-07', '2021-07'],
    [persian, 'گروه (AE)', '(AE)'],
    [persian, '(AE) ما', '(AE)'],
    [english, 'تا ۱۴۰۰/۵/۷', '۱۴۰۰/۵/۷'],
    [english, '(تا ۱۴۰۰/۵/۷)', '(۱۴۰۰/۵/۷)'],
  ];
  /** Each text alone, in a line of its own direction. */
  let letters: KnownLetters;
  before(async () => {
    const cards = new Map<string, Uint8Array>();
    for (const letter of '012457/()AE۱۴۰۵۷-') cards.set(letter, await paint(english, letter));
    letters = lettersOf(cards);
  });
  for (const [words, title, seen] of cases) {
    it(`on a card in ${words.tag} reads ${seen} from left to right in ${title}`, async () => {
      assert.equal(readTitle(await paint(words, title), letters), seen);
    });
  }

  it('is checked in a way that sees a reversed title', async () => {
    const card = await paint(persian, 'شماره 07/2021');
    assert.equal(readTitle(card, letters), '07/2021');
  });
});

describe('what a card can show', () => {
  const titled = (title: string): CardWords => ({ ...persian, title });

  it('is a letter, a sign or an emoji of another font, if the first lacks it', () => {
    const texts = [
      'ẞ',
      'đạế',
      'Привет',
      'αβγ',
      'ڎ',
      'می‌خوانیم',
      'ڕۆژ ڵ ڤ',
      'Oʻzbek',
      'ṣọ̀',
      '✗ ✅ ₴ ← 🇮🇷',
    ];
    for (const text of texts) {
      assert.deepEqual(missingOnCard(titled(text)), [], text);
      assert.equal(drawnWords(titled(text)).title, text.normalize('NFC'));
    }
  });

  it('is a sign in letters, if no font has the sign', () => {
    assert.equal(drawnWords(titled('دما ۴۰℃')).title, 'دما ۴۰\u2066°C\u2069');
  });

  it('is not a word without one of its letters', () => {
    assert.deepEqual(missingOnCard(titled('ሰላም')), ['ሰ', 'ላ', 'ም']);
    assert.deepEqual(missingOnCard(titled('آزادی 自由')), ['自', '由']);
  });

  it('is a word of more than a line, in issuers and the name of the site too', async () => {
    const long = 'a'.repeat(120);
    const png = await paintCard({ ...persian, title: long, site: long, issuers: [long] });
    assert.deepEqual(inkInMargins(png, 'rtl'), []);
  });

  it('is nothing for an edition in a script that no font has', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/signs/en.md':
        '---\ntitle: 自由 for all\nissued: 2020\nissuers: [shelf-makers]\n---\n\nText.\n',
    });
    const catalog = await catalogOf(root);
    const files = outputFiles(catalog);
    assert.ok(!files.some((file) => file.path === '/en/signs.png'));
    const api = files.find((file) => file.path === '/api/signs.json');
    const { editions } = JSON.parse(String(await api?.render())) as {
      editions: { formats: object }[];
    };
    assert.deepEqual(Object.keys(editions[0]?.formats ?? {}), [
      'epub',
      'offline.html',
      'txt',
      'messages.txt',
      'zip',
      'csl.json',
      'bib',
    ]);
  });
});

describe('a card with the picture of its text and the marks of its issuers', () => {
  /** A picture of one colour, as data. */
  const plain = (red: number, green: number, blue: number) => {
    const png = new PNG({ width: 30, height: 20 });
    for (let at = 0; at < png.data.length; at += 4) png.data.set([red, green, blue, 255], at);
    return `data:image/png;base64,${PNG.sync.write(png).toString('base64')}`;
  };

  for (const words of [persian, english])
    it(`has them at the end edge and before the names, in ${words.tag}`, async () => {
      const shape = cardShape({ picture: plain(0, 90, 0), marks: [plain(0, 0, 90)] });
      const title = { ...words, title: 'ما می‌خوانیم', address: 'shelf.example' };
      const { data, width } = decodePicture(await paintCard(title, shape));
      const colourAt = (x: number, y: number) =>
        data.slice((y * width + (words.dir === 'rtl' ? width - 1 - x : x)) * 4).slice(0, 3);
      assert.deepEqual([...colourAt(10, 10)], [0x97, 0x20, 0x2a]);
      assert.deepEqual([...colourAt(790, 315)], [0xfb, 0xf9, 0xf4]);
      for (const [x, y] of [
        [810, 5],
        [1190, 625],
      ] as const)
        assert.deepEqual([...colourAt(x, y)], [0, 90, 0], `${x} ${y}`);
      assert.deepEqual([...colourAt(120, 530)], [0, 0, 90]);
    });

  it('has the address of its only issuer, unless the line of the date would be too long', async () => {
    const [page] = editionPages(await catalogOf(sites.published.root));
    assert.ok(page);
    const [issuer] = page.props.statement.issuers;
    assert.ok(issuer);
    const addressWith = (...urls: string[]) => {
      const issuers = urls.map((url) => ({ ...issuer, url }));
      return cardWordsOf({ ...page.props, statement: { ...page.props.statement, issuers } })
        .address;
    };
    assert.equal(addressWith('https://www.union.example/'), '\u2066union.example\u2069');
    assert.equal(addressWith('https://union.example/', 'https://other.example/'), undefined);
    assert.equal(addressWith(`https://union.example/${'a'.repeat(40)}`), undefined);
  });
});

describe('the card of a text with many issuers', () => {
  it('names the first, and counts the others, as its page does', async () => {
    const [page] = editionPages(await catalogOf(sites.published.root));
    assert.ok(page);
    const [issuer] = page.props.statement.issuers;
    assert.ok(issuer);
    const issuersOf = (count: number) => {
      const issuers = Array.from({ length: count }, () => issuer);
      return cardWordsOf({ ...page.props, statement: { ...page.props.statement, issuers } })
        .issuers;
    };
    assert.equal(issuersOf(4).length, 4);
    const [others = '', ...more] = issuersOf(9).slice(3);
    assert.equal(others.replace(/\s/g, ' '), 'و ۶ نهاد دیگر');
    assert.deepEqual(more, []);
  });
});

describe('the card of a site that issues its statements itself', () => {
  const own: CardWords = { ...english, site: 'Reading Circle', issuers: ['Reading Circle'] };

  it('has the name once', () => {
    assert.deepEqual(withoutRepeatedName(own).issuers, []);
    const several = { ...own, issuers: ['Reading Circle', 'Lamplighters'] };
    for (const words of [english, several]) assert.equal(withoutRepeatedName(words), words);
  });

  it('has the logo once', async (test) => {
    const site = await readFile(path.join(shelf, 'content/site.yaml'), 'utf8');
    const named = await readFile(path.join(shelf, 'content/issuers/reading-circle.yaml'), 'utf8');
    const marksWith = async (mark: string) => {
      const root = await temporaryRoot(test, 'shelf', {
        'site.yaml': `${site}theme: { mark: mark.svg }\n`,
        'issuers/reading-circle.yaml': `${named}mark: ${mark}\n`,
        '../public/mark.svg': logo,
        '../public/other.svg': logo,
      });
      process.env[rootVariable] = root;
      const pages = editionPages(await catalogOf(root));
      const page = pages.find(({ props }) =>
        props.statement.issuers.some((issuer) => issuer.mark?.path === mark),
      );
      assert.ok(page);
      return cardImagesOf(page.props).marks.length;
    };
    assert.deepEqual([await marksWith('mark.svg'), await marksWith('other.svg')], [0, 1]);
  });
});

describe('the size of a title', () => {
  const sizes = [64, 32, 16, 8];
  const found = async (guess: number, limit: number) => {
    const measured: number[] = [];
    const { size } = await fitFontSize(
      {
        sizes,
        limit,
        measure: (size) => {
          measured.push(size);
          return Promise.resolve(size * 10);
        },
      },
      guess,
    );
    return { size, measured };
  };

  it('is the largest that fits, for every first guess', async () => {
    for (const guess of [1, 8, 20, 64, 900]) assert.equal((await found(guess, 320)).size, 32);
  });

  it('is the smallest if none fits', async () => {
    assert.equal((await found(64, 1)).size, 8);
  });

  it('is found without measuring what cannot fit', async () => {
    assert.deepEqual((await found(32, 330)).measured, [32]);
  });

  it('is one that probably fits if measuring takes long', async () => {
    const measuredBy = async (isQuick: boolean) => {
      const measured: number[] = [];
      const measure = (size: number) => Promise.resolve(measured.push(size) && size * 10);
      await fitFontSize({ sizes: [40, 36, 32], limit: 360, measure, isQuick }, 32);
      return measured;
    };
    assert.deepEqual([await measuredBy(false), await measuredBy(true)], [[32, 36], [32]]);
  });

  it('is found in few steps from a bad guess', async () => {
    const measured: number[] = [];
    const { size } = await fitFontSize(
      {
        sizes: Array.from({ length: 60 }, (_, index) => 60 - index),
        limit: 900,
        measure: (size) => {
          measured.push(size);
          return Promise.resolve(size ** 2);
        },
      },
      9,
    );
    assert.deepEqual([size, measured], [30, [9, 30]]);
  });
});

/** Returns pixels in the margins of a card that do not have the colour of its paper, except in the band at the edge. */
function inkInMargins(png: Uint8Array, dir: 'ltr' | 'rtl'): string[] {
  const { width, height, data } = decodePicture(png);
  const found: string[] = [];
  const [from, to] = dir === 'rtl' ? [0, 1179] : [21, 1200];
  for (let y = 0; y < height; y += 1)
    for (let x = from; x < to; x += 1) {
      const isMargin = y < 50 || y > 580 || x < from + 50 || x > to - 50;
      if (isMargin && data[(y * width + x) * 4] !== 0xfb) found.push(`${x},${y}`);
    }
  return found.slice(0, 3);
}
