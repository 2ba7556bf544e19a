import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import pixelmatch from 'pixelmatch';
import { fontFile } from '../../src/fonts/font-file.ts';
import { leafletText } from '../../src/fonts/leaflet-text.ts';
import {
  extractors,
  isArabicNumber,
  reversedWords,
  wordAccuracy,
} from '../support/extract-text.ts';
import { project, sites } from '../support/sites.ts';

/** The properties at the beginning of an edition's file. */
const front = /^---.*?^---/ms;

type Fonts = readonly [family: string, ...files: string[]];

const ours: Fonts = ['Bayan Leaflet', fontFile('leaflet-regular'), fontFile('leaflet-bold')];
const packaged = path.join(project, 'node_modules/@expo-google-fonts/vazirmatn');
const original: Fonts = [
  'Vazirmatn',
  ...['400Regular', '700Bold'].map((style) => `${packaged}/${style}/Vazirmatn_${style}.ttf`),
];
const letters: Fonts = [
  'Bayan Letters',
  fontFile('leaflet-letters-regular'),
  fontFile('leaflet-letters-bold'),
];
const noto: Fonts = [
  'Noto Sans Arabic',
  ...['400Regular', '700Bold'].map((style) =>
    path.join(
      project,
      `node_modules/@expo-google-fonts/noto-sans-arabic/${style}/NotoSansArabic_${style}.ttf`,
    ),
  ),
];
const weights = ['regular', 'bold'];

/** The first article of the Universal Declaration of Human Rights, and words with rare letters, by language. */
const rareLetters: readonly (readonly [lang: string, text: string])[] = [
  [
    'sd',
    'سڀئي انسان آزاد ۽ عزت ۽ حقن جي حوالي کان برابر پيدا ٿيا آهن. کين عقل ۽ ضمير ڏنا ويا آهن، ان ڪري هڪٻئي سان ڀائيچاري وارو سلوڪ ڪرڻ گهرجي. ٺٽو، ڄامشورو، ڳوٺ، ڇوڪرو، ڍور، ڦل، گهڙو',
  ],
  ['ks', 'ساری انسان چھِ آزاد زامٕتؠ۔ وۄقار تہٕ حۆقوٗق چھِ ہِوی۔ کٲشُر، ژۄنٛد، ٲسۍ، وُچھؠ، گٔژھ، تِمَن'],
  [
    'skr',
    'ݙاڈھی ڳالھ، ٻالݨ ݨاں، ڄݨے، سارے انسان آزاد تے حقوق تے عزت دے لحاظ نال برابر پیدا تھیندے ہن',
  ],
  [
    'ur',
    'تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں، انہیں ضمیر اور عقل ودیعت ہوئی ہے',
  ],
  [
    'ps',
    'ټول انسانان آزاد نړۍ ته راځي او د حقوقو له مخې سره برابر دي، ښځې، ګډون، څوک، ږیره، پرېږدئ',
  ],
  [
    'ug',
    'ھەممە ئادەم زاتىدىنلا ئەركىن، ئىززەت ھۆرمەت ۋە ھوقۇقتا باپباراۋەر بولۇپ تۇغۇلغان، گۈل، ڭ',
  ],
  [
    'kk',
    'بارلىق ادامدار تۋمىسىنان ازات جانە قادىر قاسيەتى مەن قۇقىقتارى تەڭ بولىپ دۇنيەگە كەلەدى، ٴبىر',
  ],
  ['bal', 'درسیں مردم آزات ودی بنت ءُ عزت ءِ ھاترا برابر انت، شمئے، ݔ'],
  ['fa', 'می‌خواهیم همهٔ زندانیان سیاسی آزاد شوند؛ سلام، کلاً، لا، بلا، الآن، مسئلهٔ مهم'],
  ['ar', 'لاً لَا لُأ، شَّ شِّ مدرّسٌ كُتُبٍ تدوّي ولنمضِ مثلاً جزءاً فَرَّ يَوْمِ'],
];

const paragraph = await readFile(path.join(project, 'tests/fixtures/zwnj-paragraph.txt'), 'utf8');
const marks = 'لاً لَا لُأ الله، اللّٰه شَّ شِّ مدرّسٌ کُتُبٍ نسخهٔ تدوّي ولنمضِ مثلاً جزءاً فَرَّ يَوْمِ ڵَا ژِ';
const texts: [what: string, lang: string, text: string][] = [
  ['a paragraph of all that is hard', 'fa', paragraph],
  ['letters with marks', 'ar', marks],
  ...(await Promise.all(
    ['fa', 'ar', 'ckb', 'de'].map(async (tag): Promise<[string, string, string]> => {
      const file = path.join(
        sites.published.root,
        `content/statements/khuzestan-detainees/${tag}.md`,
      );
      return [`the statement in ${tag}`, tag, (await readFile(file, 'utf8')).replace(front, '')];
    }),
  )),
];

const compiler = nativeTypst();
const skip = compiler ? false : 'Typst has no native package for this machine';

function nativeTypst(): typeof Typst.NodeCompiler | undefined {
  try {
    const name = '@myriaddreamin/typst-ts-node-compiler';
    return (createRequire(import.meta.url)(name) as typeof Typst).NodeCompiler;
  } catch {
    return undefined;
  }
}

async function setText(
  text: string,
  lang: string,
  weight: string,
  [family, ...files]: Fonts,
): Promise<Uint8Array> {
  const fontBlobs = await Promise.all(files.map((file) => readFile(file)));
  const typst = compiler?.create({ fontArgs: [{ fontBlobs }] });
  const mainFileContent = `
    #set document(title: "—", date: none)
    #set page(paper: "a5")
    #set text(font: "${family}", fallback: false, lang: "${lang}", weight: "${weight}",
      dir: ${lang === 'de' ? 'ltr' : 'rtl'}, hyphenate: false)
    #for paragraph in sys.inputs.text.split("\\n\\n") { par(paragraph) }`;
  const pdf = typst?.pdf({ mainFileContent, inputs: { text } }, { pdfStandard: 'ua-1' });
  assert.ok(pdf);
  return pdf;
}

async function draw(pdf: Uint8Array): Promise<{ width: number; height: number; data: Uint8Array }> {
  const library = await PDFiumLibrary.init();
  try {
    const page = (await library.loadDocument(pdf)).getPage(0);
    const { width, height, data } = await page.render({ scale: 3, render: 'bitmap' });
    return { width, height, data: Uint8Array.from(data) };
  } finally {
    library.destroy();
  }
}

describe('text that is copied from a leaflet', { skip }, () => {
  for (const [what, lang, text] of texts)
    it(`has the words of ${what}`, async () => {
      for (const weight of weights) {
        const pdf = await setText(leafletText(text), lang, weight, ours);
        for (const [reader, extract] of Object.entries(extractors)) {
          const words = await extract(pdf);
          if (words === undefined) continue;
          const share = wordAccuracy(words, text);
          assert.ok(share >= 0.99, `${reader}, ${weight}: ${(share * 100).toFixed(2)}%`);
          const reversed = reversedWords(words, text).filter(
            (word) => reader !== 'mupdf' || !isArabicNumber(word),
          );
          assert.deepEqual(reversed, [], `${reader}, ${weight}`);
        }
      }
    });

  for (const [lang, text] of rareLetters)
    it(`has the words of rare letters, each once, in ${lang}`, async () => {
      for (const weight of weights) {
        const pdf = await setText(leafletText(text), lang, weight, letters);
        for (const [reader, extract] of Object.entries(extractors)) {
          const words = await extract(pdf);
          if (words === undefined) continue;
          assert.equal(wordAccuracy(words, text), 1, `${reader}, ${weight}: ${words}`);
        }
      }
    });

  it('has letters twice in the original Noto Sans Arabic', async () => {
    const [, text] = rareLetters[0] ?? ['', ''];
    const words = await extractors.pdfium(await setText(text, 'sd', 'regular', noto));
    assert.ok(wordAccuracy(words ?? '', text) < 0.6);
  });

  it('loses words in the original fonts', async () => {
    const words = await extractors.pdfium(await setText(paragraph, 'fa', 'regular', original));
    assert.ok(wordAccuracy(words ?? '', paragraph) < 0.6);
  });
});

describe('the fonts of leaflets', { skip }, () => {
  for (const weight of weights)
    it(`look like Noto Sans Arabic, in ${weight}, with letters that join`, async () => {
      for (const [lang, text] of rareLetters.filter(([lang]) => lang !== 'ar')) {
        const one = await draw(await setText(text, lang, weight, noto));
        const other = await draw(await setText(leafletText(text), lang, weight, letters));
        const { width, height } = one;
        const differing = pixelmatch(one.data, other.data, undefined, width, height);
        assert.ok(differing / (width * height) < 0.004, `${lang}: ${differing / (width * height)}`);
      }
    });

  for (const weight of weights)
    it(`look like Vazirmatn, in ${weight}`, async () => {
      const text = `${paragraph}\n\n${marks}`;
      const one = await draw(await setText(text, 'fa', weight, original));
      const other = await draw(await setText(leafletText(text), 'fa', weight, ours));
      const { width, height } = one;
      const differing = pixelmatch(one.data, other.data, undefined, width, height);
      // The edges of letters, which are rounded to a 512th of an em, and of marks: at most a twenty-fifth of an em from where they were.
      assert.ok(differing / (width * height) < 0.008, String(differing / (width * height)));
    });
});
