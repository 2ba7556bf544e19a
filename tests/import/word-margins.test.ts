import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importWord, reviewNotesOf } from './imported.ts';
import { p, r, type WordParts } from './word-file.ts';

const body = p(r('آغاز متن.'));
const notesOf = async (parts: Partial<WordParts>) =>
  reviewNotesOf(await importWord({ body, ...parts }));
const field = (code: string, result: string) =>
  `<w:fldSimple w:instr=" ${code} ">${r(result)}</w:fldSimple>`;
const header = (words: string) =>
  `"⁨${words}⁩" was left out: it is the header of pages in the Word file; write it into the text if readers should see it`;

describe('headers and footers of a Word file', () => {
  it('are reported with their words, and not counted', async () => {
    const imported = await importWord({
      body,
      headers: [p(r('کانون نویسندگان')) + p(r('شمارهٔ ۱۲'))],
      footers: [p(r('تلفن: ۰۲۱'))],
    });
    assert.deepEqual(imported.dropped, []);
    assert.deepEqual(reviewNotesOf(imported), [
      header('کانون نویسندگان شمارهٔ ۱۲'),
      header('تلفن: ۰۲۱').replace('the header', 'the footer'),
    ]);
  });

  it('are reported once for all sections, whatever their numbers', async () => {
    const headers = ['۱', '۲', '۳'].map((number) => p(r(`بیانیه، ${number}`)));
    assert.deepEqual(await notesOf({ headers }), [header('بیانیه، ۱')]);
  });

  it('need no note if they are empty or a page number', async () => {
    const footers = [
      p(''),
      p(field('PAGE', '۱')),
      p(r('- ') + field('PAGE', '2') + r(' -')),
      p(r('صفحهٔ ') + field('PAGE', '۱') + r(' از ') + field('NUMPAGES', '۳')),
      p(r('Page ') + field('PAGE', 'iv') + r(' of ') + field('NUMPAGES', '9')),
    ];
    assert.deepEqual(await notesOf({ footers }), []);
  });

  it('need no note if the text has their words', async () => {
    assert.deepEqual(await notesOf({ headers: [p(r('آغاز متن'))] }), []);
  });

  it('are reported without what is deleted or hidden, and apart from what names the author', async () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>CANARY</w:delText></w:r></w:del>';
    const headers = [
      p(r('کانون ') + deleted + r('CANARY', '<w:vanish/>') + field('AUTHOR', 'CANARY')),
    ];
    const name =
      'in the header of pages: "⁨CANARY⁩" was left out: Word filled it in (field AUTHOR), and it can identify a person or a computer; write it into the text only if readers should see it';
    assert.deepEqual(await notesOf({ headers }), [name, header('کانون')]);
    assert.deepEqual(await notesOf({ headers: [p(field('AUTHOR', 'CANARY'))] }), [name]);
  });
});
