import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { outputFiles } from '../../src/outputs/files.ts';
import { catalogOf } from '../support/catalog.ts';
import { temporaryRoot } from '../support/roots.ts';
import { sites } from '../support/built-sites.ts';

const read = (site: keyof typeof sites, file: string) =>
  readFile(path.join(sites[site].dist, file), 'utf8');

describe('a citation', () => {
  it('in CSL-JSON has an issue date of one month, in both calendars', async () => {
    assert.deepEqual(JSON.parse(await read('published', 'fa/khuzestan-detainees.csl.json')), [
      {
        id: 'khuzestan-detainees-fa',
        type: 'document',
        title: 'همه دستگیرشدگان اعتراضات و کلیه زندانیان سیاسی باید آزاد شوند!',
        author: [{ literal: 'حزب کمونیست کارگری' }],
        issued: { 'date-parts': [[2021, 7]] },
        publisher: 'بیان',
        URL: 'https://example.org/fa/khuzestan-detainees.html',
        language: 'fa',
        note: 'تیر–مرداد ۱۴۰۰',
      },
    ]);
  });

  it('of a translation names its original and its translator', async () => {
    const [item] = JSON.parse(await read('shelf', 'en/open-the-library.csl.json')) as [
      Record<string, unknown>,
    ];
    assert.equal(item['original-title'], 'درهای کتابخانه قاف را از ساعت ۱۰:۳۰ باز کنید!');
    assert.deepEqual(item['translator'], [{ literal: 'The Invented Translators' }]);
  });

  it('of an interval has both its ends', async () => {
    const [item] = JSON.parse(await read('shelf', 'ckb/reading-room.csl.json')) as [
      { issued: unknown },
    ];
    assert.deepEqual(item.issued, {
      'date-parts': [
        [2021, 7, 23],
        [2021, 8, 22],
      ],
    });
  });

  it('in BibTeX escapes characters with a meaning in TeX', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/signs/en.md':
        "---\ntitle: 'Books & keys: 100% of #1_a {b} { ~ ^ \\\\ $5'\nissued: 2020\nissuers: [shelf-makers]\n---\n\nText.\n",
    });
    const catalog = await catalogOf(root);
    const file = outputFiles(catalog).find(({ path: name }) => name === '/en/signs.bib');
    const text = String(await file?.render());
    assert.ok(
      text.includes(
        String.raw`title = {{Books \& keys: 100\% of \#1\_a \textbraceleft{}b\textbraceright{} \textbraceleft{} \textasciitilde{} \textasciicircum{} \textbackslash{}\textbackslash{} \$5}},`,
      ),
      text,
    );
  });

  it('in BibTeX keeps names whole and separates the issuers', async () => {
    assert.equal(
      await read('shelf', 'en/night-hours.bib'),
      [
        '@misc{night-hours-en,',
        '  title = {{Reading at night is no offence}},',
        '  author = {{Imaginary Reading Circle of Mount Qaf} and {Imaginary Union of Shelf Makers}},',
        '  year = {2023},',
        '  date = {2023-05-14/2023-05-20},',
        '  publisher = {{The Shelf}},',
        '  url = {https://shelf.example/copies/first/en/night-hours.html},',
        '  language = {en},',
        '}',
        '',
      ].join('\n'),
    );
    assert.match(
      await read('published', 'ckb/khuzestan-detainees.bib'),
      /\n {2}note = \{\{پووشپەڕ–گەلاوێژی ١٤٠٠\}\},\n/,
    );
  });
});
