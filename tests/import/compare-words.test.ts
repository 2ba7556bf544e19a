import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareWords } from '../../src/import/compare/compare-words.ts';
import { readStatement } from '../../src/markdown/statement.ts';
import { importWord, reviewNotesOf } from './imported.ts';
import { p, r } from './word-file.ts';

const opening =
  'همه زندانیان سیاسی باید آزاد شوند. ۱۲۰ نفر از آنان در زندان اوین به سر می‌برند و ۳۴ نفر بیمارند.';

/** Compares paragraphs of a file with a Markdown text. */
function compare(
  paragraphs: readonly string[],
  markdown: string,
  {
    title,
    notes = [],
    contents = [],
    added = [],
  }: { title?: string; notes?: string[]; contents?: string[]; added?: string[] } = {},
): string[] {
  const { tree } = readStatement({ path: 'fa.md', markdown });
  const source = {
    paragraphs: paragraphs.map((text) => ({ text, kind: 'body' }) as const),
    contents,
    added,
  };
  return compareWords(source, { title, tree }, notes);
}

describe('a comparison of a file with its text', () => {
  it('finds nothing if all words are there, whatever their signs, emphasis, digits and invisible characters', () => {
    const markdown = `## ${opening.replace('سیاسی', '**سیا**سی')}\n\n- 120 نان و \u200fکار\n\n| الف | ب |\n| - | - |\n| پ | ت |`;
    assert.deepEqual(compare([opening, '۱۲۰ نان و کار', 'الف', 'ب', 'پ', 'ت'], markdown), []);
  });

  it('finds nothing where a character without effect was removed within a word', () => {
    for (const sign of ['\u00ad', '\u200e', '\ufeff', '\ufffc', '\u0090'])
      assert.deepEqual(compare([`آز${sign}ادی`], 'آزادی'), []);
  });

  it('names each passage that did not come through, with its paragraph', () => {
    assert.deepEqual(compare([opening, 'نان و کار'], opening.replace('۱۲۰ نفر', 'نفر')), [
      `"⁨۱۲۰⁩" of the paragraph "⁨${opening.slice(0, 39)}…⁩" did not come through: add it where it belongs`,
      'the paragraph "⁨نان و کار⁩" did not come through: add it where it belongs',
    ]);
  });

  it('finds words that were run together, although no letter is lost', () => {
    const found = compare(['آزادی بیان', 'نان'], 'آزادیبیان\n\nنان').join('\n');
    assert.match(found, /^the paragraph "⁨آزادی بیان⁩" did not come through/);
    assert.match(found, /more often than the file: "⁨آزادیبیان⁩"/);
  });

  it('finds words that are there twice, or in another order', () => {
    assert.deepEqual(compare(['نان', 'کار'], 'نان\n\nکار\n\nنان'), [
      'the text has these words more often than the file: "⁨نان⁩": remove what is there twice',
    ]);
    assert.deepEqual(compare([opening, 'نان', 'کار و آزادی'], `${opening}\n\nکار و آزادی\n\nنان`), [
      'the paragraph "⁨نان⁩" is now at another place: move it to where it belongs',
    ]);
  });

  it('expects the title first, and numbers and words that Word adds anywhere', () => {
    assert.deepEqual(
      compare([opening, 'عنوان بیانیه', 'نان'], `${opening}\n\n## iv. نان`, {
        title: 'عنوان بیانیه',
        added: ['iv.'],
      }),
      [],
    );
  });

  it('finds words of a table of contents that the text does not have', () => {
    const contents = ['فهرست مطالب آزادی ۱ نان ۲'];
    assert.deepEqual(compare(['آزادی'], '## آزادی', { contents }), [
      'the table of contents has words that the text does not have: "⁨نان⁩": check that no heading is missing',
    ]);
  });

  it('does not repeat what another review note quotes', () => {
    const notes = ['"⁨نام کاربر⁩" was left out: it is private'];
    assert.deepEqual(compare([opening, 'نام کاربر'], opening, { notes }), []);
  });

  it('finds each lost word of a long text, and takes no time for one that is all different', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `واژه${index}`);
    const text = words.filter((_, index) => index % 5000 !== 1).join(' ');
    assert.equal(compare([words.join(' ')], text).length, 4);
    assert.equal(compare([words.join(' ')], words.join('الف ')).length, 2);
  });

  it('finds what the reader of Word files passes over', async () => {
    const lost = '<w:r><w:unknown><w:t>گمشده</w:t></w:unknown></w:r>';
    assert.deepEqual(reviewNotesOf(await importWord({ body: p(r('متن.')) + p(r('و ') + lost) })), [
      '"⁨گمشده⁩" of the paragraph "⁨و گمشده⁩" did not come through: add it where it belongs',
    ]);
  });
});

describe('a field of a Word file whose end was left out', () => {
  const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  const end = `${sign('separate')}${r('۱')}${sign('end')}`;
  const deleted = `<w:del>${sign('separate')}<w:r><w:delText>۱</w:delText></w:r>${sign('end')}</w:del>`;
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(end)}</w:sdtContent></w:sdt>`;
  const cases: [name: string, end: string][] = [
    ['with a deletion', deleted],
    [
      'with the fallback of an alternative',
      `<mc:AlternateContent><mc:Choice Requires="x">${r('۲')}</mc:Choice><mc:Fallback>${end}</mc:Fallback></mc:AlternateContent>`,
    ],
    [
      'with a placeholder',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${end}</w:sdtContent></w:sdt>`,
    ],
  ];
  for (const [name, part] of cases) {
    it(`${name} does not swallow what follows`, async () => {
      for (const field of ['PAGE', 'TOC \\o'])
        assert.match(
          (
            await importWord({
              body:
                p(r('آغاز.')) +
                p(`${r('متن ')}${sign('begin')}${code(field)}${part}${r(' ادامه.')}`) +
                p(r('پایان.')),
            })
          ).markdown,
          /^متن .*ادامه\.\n\nپایان\.$/m,
        );
    });
  }

  it('with a table of contents does not swallow what follows', async () => {
    const body = p(`${r('متن')}${sign('begin')}${code('PAGE')}`) + contents + p(r('پایان.'));
    assert.equal((await importWord({ body })).markdown, 'متن\n\nپایان.\n');
  });
});
