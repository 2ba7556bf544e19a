import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reviewNotesOf, importWord } from './imported.ts';
import { p, r, style, inStyle, type WordParts } from './word-file.ts';

const opening = p(r('آغاز متن.'));

/** The Markdown of paragraphs, and what was left behind. The word CANARY must not be left anywhere. */
async function leftOf(parts: WordParts): Promise<[markdown: string, ...dropped: string[]]> {
  const imported = await importWord({ ...parts, body: opening + parts.body });
  const all = [imported.markdown, ...imported.dropped, ...reviewNotesOf(imported)].join('\n');
  assert.doesNotMatch(all, /canary/i);
  return [imported.markdown.replace(/^آغاز متن\.\n\n/, '').trimEnd(), ...imported.dropped];
}

const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const code = (text: string) =>
  `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
const show = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const field = (text: string, result: string) => `${begin}${code(text)}${show}${result}${end}`;

describe('an import of a Word file', () => {
  it('leaves out comments', async () => {
    const comments = `<w:comment w:id="0" w:author="Canary">${p(r('CANARY'))}</w:comment><w:comment w:id="1">${p(r('CANARY'))}</w:comment>`;
    const body = p(
      `<w:commentRangeStart w:id="0"/>${r('متن')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    );
    assert.deepEqual(await leftOf({ body, comments }), ['متن', '2 comments']);
  });

  it('leaves out deleted words, paragraphs and rows, and the old place of moved text', async () => {
    const gone = '<w:r><w:delText>CANARY</w:delText></w:r>';
    const joined =
      p(
        `${r('پیش ')}<w:del w:id="1" w:author="Canary">${gone}</w:del><w:del w:id="2">${gone}</w:del>`,
        '<w:rPr><w:del w:id="3"/></w:rPr>',
      ) + p(r('پس'));
    assert.deepEqual(await leftOf({ body: joined }), ['پیش پس', '1 tracked deletion']);
    const moved = p(
      `<w:moveFrom w:id="1">${r('CANARY')}</w:moveFrom><w:moveTo w:id="2">${r('جابه‌جا')}</w:moveTo>`,
    );
    assert.deepEqual(await leftOf({ body: moved }), ['جابه‌جا', '1 tracked deletion']);
    const cell = (text: string) => `<w:tc>${p(r(text))}</w:tc>`;
    const table = `<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tr>${cell('یک')}${cell('دو')}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('CANARY')}${cell('CANARY')}</w:tr></w:tbl>`;
    assert.deepEqual(await leftOf({ body: table }), [
      '| یک | دو |\n| - | - |',
      '1 tracked deletion',
    ]);
  });

  it('keeps a last paragraph whose end was deleted', async () => {
    assert.deepEqual(await leftOf({ body: p(r('آخر'), '<w:rPr><w:del w:id="1"/></w:rPr>') }), [
      'آخر',
    ]);
  });

  it('leaves out text that is hidden directly, by its style or by its paragraph style', async () => {
    const styles = `${style('h', 'مخفی', '<w:rPr><w:vanish/></w:rPr>')}<w:style w:type="character" w:styleId="c"><w:name w:val="c"/><w:rPr><w:vanish/></w:rPr></w:style>`;
    const body =
      p(
        r('پیدا') +
          r('CANARY', '<w:vanish/>') +
          r('CANARY', '<w:rStyle w:val="c"/>') +
          r(' و پیدا', '<w:vanish w:val="0"/>'),
      ) + p(r('CANARY'), inStyle('h'));
    assert.deepEqual(await leftOf({ body, styles }), ['پیدا و پیدا', '3 pieces of hidden text']);
  });

  it('leaves out text boxes and symbols in hidden text, and does not mention them', async () => {
    const hidden = (content: string) => `<w:r><w:rPr><w:vanish/></w:rPr>${content}</w:r>`;
    const box = `<w:pict><v:textbox><w:txbxContent>${p(r('CANARY'))}</w:txbxContent></v:textbox></w:pict>`;
    const symbol = '<w:sym w:font="Canary" w:char="F0FC"/><w:tab/>';
    const body = p(r('متن') + hidden(box) + hidden(symbol));
    assert.deepEqual(await leftOf({ body }), ['متن', '2 pieces of hidden text']);
  });

  it('leaves out ids of editing sessions, bookmarks and document properties', async () => {
    const body = `<w:p w:rsidR="00CA7A12" w:rsidRDefault="00CA7A13"><w:bookmarkStart w:id="0" w:name="CANARY"/><w:r w:rsidR="00CA7A12"><w:t>متن</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>`;
    const files = {
      'docProps/core.xml': '<p xmlns:c="urn:c"><c:creator>Canary</c:creator><c:empty/></p>',
      'docProps/custom.xml': '<p><property>CANARY</property></p>',
      'word/settings.xml': '<x>CANARY</x>',
    };
    assert.deepEqual(await leftOf({ body, files }), [
      'متن',
      '2 revision ids',
      '1 document property (author, dates, company)',
      '1 custom property',
      '1 bookmark',
    ]);
  });

  it('leaves out field codes, and keeps their results and links', async () => {
    const body = p(
      field('REF CANARY \\h', r('بند ۲')) +
        r(' و ') +
        field('HYPERLINK "https://example.org/" \\o "CANARY"', r('پیوند')),
    );
    assert.deepEqual(await leftOf({ body }), [
      'بند ۲ و [پیوند](https://example.org/)',
      '2 field codes',
    ]);
  });

  it('leaves out links to bookmarks, and keeps their words', async () => {
    const body = p(
      field('HYPERLINK \\l "CANARY"', r('بند ۲')) +
        `<w:hyperlink w:anchor="CANARY">${r(' و بند ۳')}</w:hyperlink>`,
    );
    assert.deepEqual(await leftOf({ body }), [
      'بند ۲ و بند ۳',
      '1 field code',
      '2 links within the document',
    ]);
  });

  it('leaves out a field inside the code of another', async () => {
    const body = p(
      `${begin}${code('IF ')}${field('DOCPROPERTY a', r('CANARY'))}${code(' = 1')}${show}${r('نتیجه')}${end}`,
    );
    assert.equal((await leftOf({ body }))[0], 'نتیجه');
  });

  it('leaves out tables of contents and placeholders', async () => {
    const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
    const body = `<w:sdt><w:sdtPr>${gallery}</w:sdtPr><w:sdtContent>${p(r('متن'))}</w:sdtContent></w:sdt>${p(field('TOC \\o', r('متن')))}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(r('CANARY'))}</w:sdtContent></w:sdt>${p(r('متن'))}`;
    assert.deepEqual(await leftOf({ body }), [
      'متن',
      '1 field code',
      '2 tables of contents',
      '1 unfilled placeholder',
    ]);
  });

  it('leaves out links to local files, scripts and tracking services', async () => {
    const links = {
      file: 'file:///C:/Users/canary/a.docx',
      near: 'canary.docx',
      run: 'javascript:canary()',
      safe: 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fx&amp;data=canary%40example.org',
    };
    const link = (id: string) => `<w:hyperlink r:id="${id}">${r(` ${id}`)}</w:hyperlink>`;
    const body = p(
      `${r('متن')}${Object.keys(links).map(link).join('')}<w:hyperlink w:anchor="CANARY">${r(' درون')}</w:hyperlink>`,
    );
    assert.deepEqual(await leftOf({ body, links }), [
      'متن file near run [safe](https://example.org/x) درون',
      '1 link within the document',
    ]);
  });

  it('loses no text if a field is never closed', async () => {
    const body = p(`${begin}${code('TOC')}${show}${r('متن یک')}`) + p(r('متن دو'));
    assert.equal((await leftOf({ body }))[0], 'متن یک\n\nمتن دو');
  });

  it('reports the number of tracked insertions', async () => {
    const body =
      opening +
      p(`<w:ins w:id="1">${r('افزوده')}</w:ins>${r(' و ')}<w:ins w:id="2">${r('باز')}</w:ins>`);
    const imported = await importWord({ body });
    assert.match(imported.markdown, /^افزوده و باز$/m);
    assert.match(
      reviewNotesOf(imported).join('\n'),
      /^2 tracked insertions, not yet accepted in Word/,
    );
  });
});
