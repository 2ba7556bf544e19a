import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as mupdf from 'mupdf';
import type { LeafletContent } from '../../src/outputs/leaflet/content.ts';
import { sheetOf, sheetWordsOf } from '../../src/outputs/leaflet/content.ts';
import { qrSvg } from '../../src/outputs/qr.ts';
import { usualLook } from '../../src/outputs/look.ts';
import { inText, Lettering, prepared } from '../../src/outputs/leaflet/lettering.ts';
import { typesetLeaflet } from '../../src/outputs/leaflet/typesetter.ts';
import { catalogOf } from '../support/catalog.ts';
import { editionPages } from '../../src/views/routes.ts';
import {
  extractors,
  isArabicNumber,
  reversedWords,
  wordAccuracy,
} from '../support/extract-text.ts';
import { project, sites, tags } from '../support/built-sites.ts';
import { formatTable, isMet, type Row } from './table.ts';

// npm run bench:leaflets: how much of a text is correct when it is copied from a leaflet, with up to three PDF readers (those that
// are installed), for the first statement and a paragraph of characters that PDFs often lose. Also pages and bytes. Exits with 1
// if a limit is exceeded.

const limits = { words: 0.99, pages: 1 } as const;

const rows: Row[] = [];

async function measure(what: string, pdf: Buffer, source: string): Promise<void> {
  for (const [name, extract] of Object.entries(extractors)) {
    const text = await extract(pdf);
    if (text === undefined) {
      rows.push({ what: `${what}: ${name} is not installed`, value: 0, unit: '' });
      continue;
    }
    // A share to reach becomes a share that may be missed, because limits are upper limits.
    const lost = 1 - wordAccuracy(text, source);
    rows.push({
      what: `${what}: words that ${name} loses`,
      value: lost,
      limit: 1 - limits.words,
      unit: '',
    });
    const reversed = reversedWords(text, source);
    const numbers = name === 'mupdf' ? reversed.filter(isArabicNumber) : [];
    const count = reversed.length - numbers.length;
    rows.push({ what: '  words that it reverses', value: count, limit: 0, unit: '' });
    if (numbers.length > 0)
      rows.push({
        what: '  numbers in ٠–٩, all of which it reverses',
        value: numbers.length,
        unit: '',
      });
  }
}

for (const tag of tags) {
  const pdf = await readFile(path.join(sites.published.dist, tag, 'khuzestan-detainees.pdf'));
  const file = path.join(sites.published.root, `content/statements/khuzestan-detainees/${tag}.md`);
  const [, , source = ''] = (await readFile(file, 'utf8')).split('---');
  const pages = mupdf.Document.openDocument(pdf, 'application/pdf').countPages();
  rows.push({
    what: `first statement, ${tag}: pages`,
    value: pages,
    limit: limits.pages,
    unit: '',
  });
  rows.push({ what: '  bytes', value: pdf.length, unit: 'B' });
  await measure(`first statement, ${tag}`, pdf, source);
}

const paragraph = (
  await readFile(path.join(project, 'tests/fixtures/zwnj-paragraph.txt'), 'utf8')
).trim();
const [persian] = editionPages(await catalogOf(sites.published.root));
if (persian) {
  const lettering = new Lettering(paragraph, 'rtl');
  const content: LeafletContent = {
    ...sheetOf(sheetWordsOf(persian.props), lettering),
    fonts: lettering.fonts(),
    qr: qrSvg('https://example.org/'),
    ...{ mark: usualLook.mark, accent: usualLook.colours.accent },
    marks: [],
    body: [{ kind: 'block', name: 'p', children: lettering.parts(prepared(paragraph), inText) }],
    files: new Map(),
  };
  await measure(
    'a paragraph of joiners, marks, ligatures and digits',
    await typesetLeaflet(content),
    paragraph,
  );
}
process.stdout.write(`${formatTable(rows)}\n`);
if (!rows.every(isMet)) process.exitCode = 1;
