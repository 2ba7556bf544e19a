import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { catalogOf } from '../../src/catalog/catalog.ts';
import { renderText } from '../../src/catalog/text.ts';
import { isError } from '../../src/domain/problem.ts';
import { cacheVariable, rootVariable } from '../../src/environment.ts';
import { languageOfBook } from '../../src/outputs/epub/book.ts';
import { chapterOf } from '../../src/outputs/epub/chapter.ts';
import { statementPage } from '../../src/outputs/epub/statement-page.ts';
import { bookText } from '../../src/outputs/epub/text.ts';
import { contentOf } from '../../src/outputs/feed/content.ts';
import { leafletContentOf } from '../../src/outputs/leaflet/content.ts';
import { typesetLeaflet } from '../../src/outputs/leaflet/typesetter.ts';
import { messages } from '../../src/outputs/messages.ts';
import type { EditionOutput } from '../../src/outputs/output.ts';
import { plainText } from '../../src/outputs/plain-text.ts';
import { readContent } from '../../src/source/read-content.ts';
import type { EditionContext } from '../../src/views/edition-context.ts';
import { editionPages } from '../../src/views/routes.ts';
import { extractors } from '../support/extract-text.ts';
import { Dice } from '../support/mutations.ts';
import { RandomWriter, randomTags, type RandomText } from '../support/random-text.ts';
import { temporaryFolder, temporaryRoot, writeFiles } from '../support/roots.ts';
import { setVariable } from '../support/set-variable.ts';

/** How many texts to write. `npm run test:fuzz` writes more. */
const count = Math.ceil(Number(process.env['BAYAN_FUZZ_ROUNDS'] ?? '200') / 4);
/** How many texts one content folder has. */
const batch = 50;
const seed = Number(process.env['BAYAN_FUZZ_SEED'] ?? '1401');

/** The share of texts with a word that PDFium copies wrongly from a line of both directions, and MuPDF rightly. */
const pdfiumSlips = 0.02;

describe(`${count} random texts`, () => {
  it('keep each word whole, once and in its place: page, text, messages, e-book, feed, leaflet', async (test) => {
    setVariable(test, cacheVariable, await temporaryFolder(test));
    const dice = new Dice(seed);
    const faults: string[] = [];
    let [read, slips] = [0, 0];
    for (let left = count; left > 0; left -= batch) {
      const { texts, editions } = await readTexts(test, dice, Math.min(batch, left));
      for (const context of editions) {
        const text = texts.get(context.edition.id);
        assert.ok(text);
        read += 1;
        for (const [name, format] of Object.entries(formats)) {
          const found = (await format.readings(context)).map((reading) =>
            faultOf(text, wordsOf(reading), format),
          );
          const [fault] = found;
          if (fault === undefined) continue;
          if (found.includes(undefined)) slips += 1;
          else faults.push(`${name} in ${context.edition.tag}: ${fault}\n${text.markdown}`);
        }
      }
    }
    assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 5).join('\n')}`);
    assert.ok(slips <= Math.max(1, read * pdfiumSlips), `${slips} of ${read} by PDFium alone`);
    // Most of the texts must be free of errors, or the test shows nothing.
    assert.ok(read > count * 0.6, String(read));
  });
});

interface Format {
  /** Returns what readers see, each with another program. One of them has to have all words. */
  readonly readings: (context: EditionContext) => Promise<string[]> | string[];
  /** Whether the words of the body come once and in their order. Footnotes are elsewhere in each format. */
  readonly isExact: boolean;
}

const formats: Readonly<Record<string, Format>> = {
  page: {
    readings: ({ edition, locale }) => [
      seen(`<h1>${edition.title}</h1>${renderText(edition, locale).html}`),
    ],
    isExact: true,
  },
  text: { readings: (context) => rendered(plainText, context), isExact: true },
  messages: { readings: (context) => rendered(messages, context), isExact: true },
  'e-book': {
    readings: (context) => {
      const chapter = chapterOf(context);
      const language = languageOfBook(context.locale);
      return [seen(statementPage(language, chapter, bookText(chapter.text(), chapter.url)))];
    },
    isExact: true,
  },
  feed: {
    readings: (context) => [
      seen(
        `<h1>${context.edition.title}</h1>${contentOf({
          context,
          url: 'https://shelf.example/',
          id: '',
          title: '',
          publication: { published: '2023-05-01', updated: '2023-05-01', firstText: '' },
          issuers: [],
          topics: [],
        })}`,
      ),
    ],
    isExact: true,
  },
  leaflet: {
    readings: async (context) => {
      const pdf = await typesetLeaflet(leafletContentOf(context));
      const copied = [await extractors.pdfium(pdf), await extractors.mupdf(pdf)];
      // Direction marks are copied too, also within a word after code, and the number of a footnote as a part of the word before it.
      return copied.map((text = '') =>
        text
          .replaceAll(/[\u200e\u200f\u2066-\u2069]/g, '')
          .replaceAll(/(?<=\p{L}\p{M}*)\p{Nd}|(?<=\s\p{Nd})(?=[a-zäöü])/gu, ' $&'),
      );
    },
    // A line of both directions is copied in visual order, and the header of a long table is on each page.
    isExact: false,
  },
};

async function rendered(output: EditionOutput, context: EditionContext): Promise<string[]> {
  assert.ok(output.phase === 'render');
  return [Buffer.from(await output.render(context)).toString()];
}

/** Writes texts to a new root, and returns them by id with the editions that have no errors. */
async function readTexts(test: TestContext, dice: Dice, size: number) {
  const texts = new Map<string, RandomText>();
  const files: Record<string, string> = {};
  for (let index = 0; index < size; index += 1) {
    const tag = randomTags[index % randomTags.length] ?? 'fa';
    const text = new RandomWriter(dice, tag).write();
    texts.set(`text-${index}`, text);
    files[`statements/text-${index}/${tag}.md`] = text.markdown;
  }
  const root = await temporaryRoot(test, 'shelf', { statements: null });
  await writeFiles(root, files);
  process.env[rootVariable] = root;
  const content = await readContent(root);
  const faulty = new Set(content.problems.filter(isError).map(({ file }) => file));
  const editions = content.editions.filter(({ path }) => !faulty.has(path));
  const catalog = catalogOf({ ...content, editions }, { drafts: false });
  return { texts, editions: editionPages(catalog).map(({ props }) => props) };
}

/** Returns what is wrong with the words that a format shows of a text. */
function faultOf(
  text: RandomText,
  shown: readonly string[],
  { isExact }: Format,
): string | undefined {
  const places = Map.groupBy(shown.keys(), (index) => shown[index]);
  let last = -1;
  for (const word of [...text.title, ...text.words]) {
    const [place = -1, ...more] = places.get(word) ?? [];
    if (place < 0) return `${word} is lost; shown: ${shown.join(' ')}`;
    if (isExact && more.length > 0 && !text.title.includes(word)) return `${word} is shown twice`;
    if (isExact && place < last) return `${word} is before ${shown[last] ?? ''}`;
    last = place;
  }
  return text.notes
    .filter((word) => !places.has(word))
    .map((word) => `${word} of a footnote is lost`)[0];
}

/** Returns the text of HTML as a reader sees it: inline elements do not part words, and all others do. */
const seen = (html: string): string =>
  html
    .replaceAll(/<head>.*?<\/head>/gs, ' ')
    .replaceAll(/<\/?(?:a|bdi|strong|em|code|del|span|b|i|cite|wbr)(?:\s[^>]*)?>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Returns the words of a text: letters, digits and joiners without the signs around them. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}\u200c]+/gu)
    ?.map((word) => word.replaceAll(/^\u200c+|\u200c+$/g, '')) ?? [];
