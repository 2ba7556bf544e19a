import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { project } from '../support/sites.ts';
import { imagesOf, importWord, reviewNotesOf } from './imported.ts';
import { inStyle, p, r, style, type WordParts } from './word-file.ts';

const level = (number: number, format: string, text: string, rest = '') =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${rest}</w:lvl>`;
const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, definition: number, override = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${override}</w:num>`;
const numbering = [
  list(0, level(0, 'decimal', '%1.'), level(1, 'arabicAlpha', '%2)')),
  list(1, level(0, 'bullet', '•'), level(1, 'bullet', 'o')),
  list(2, level(0, 'decimal', 'ماده %1:')),
  list(3, level(0, 'none', '')),
  num(1, 0),
  num(2, 1),
  num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
  num(4, 2),
  num(5, 3),
].join('');
const numbered = (id: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const item = (text: string, id: number, level = 0) => p(r(text), numbered(id, level));

const opening = p(r('آغاز متن.'));
async function markdownOf(parts: WordParts): Promise<string> {
  const { markdown } = await importWord({ numbering, ...parts, body: opening + parts.body });
  return markdown.replace(/^آغاز متن\.\n\n/, '').trimEnd();
}

describe('lists of a Word file', () => {
  it('keep their levels and kinds', async () => {
    const body =
      item('نان', 2) + item('کار', 2, 1) + item('آزادی', 2) + item('یک', 1) + item('دو', 1);
    assert.equal(await markdownOf({ body }), '- نان\n  - کار\n- آزادی\n\n1. یک\n2. دو');
  });

  it('continue counting after a paragraph, and restart where Word does', async () => {
    const body = item('یک', 1) + item('دو', 1) + p(r('میان.')) + item('سه', 1) + item('از نو', 3);
    assert.equal(await markdownOf({ body }), '1. یک\n2. دو\n\nمیان.\n\n3. سه\n\n1) از نو');
  });

  it('come from styles, and a paragraph can opt out', async () => {
    const styles = style('l', 'List Bullet', `<w:pPr>${numbered(2, 0)}</w:pPr>`);
    const body =
      p(r('نان'), inStyle('l')) +
      p(r('متن'), `${inStyle('l')}${numbered(0, 0)}`) +
      item('بی‌شماره', 5);
    assert.equal(await markdownOf({ body, styles }), '- نان\n\nمتن\n\nبی‌شماره');
  });

  it('get a review note if they count in letters, which Markdown does not', async () => {
    const body = opening + item('یک', 1) + item('الف', 1, 1);
    const imported = await importWord({ body, numbering });
    assert.match(imported.markdown, /1\. یک\n {3}1\. الف/);
    assert.match(reviewNotesOf(imported).join('\n'), /^4: Word labels this item "أ\)"/m);
  });

  it('do not count an item that is hidden with its end, as Word does', async () => {
    const gone = p(r('پنهان', '<w:vanish/>'), `${numbered(1, 0)}<w:rPr><w:vanish/></w:rPr>`);
    const body = item('یک', 1) + gone + item('دو', 1);
    assert.equal(await markdownOf({ body }), '1. یک\n2. دو');
  });

  it('count an empty item, as Word does', async () => {
    const body = item('یک', 1) + p('', numbered(1, 0)) + item('سه', 1);
    assert.equal(await markdownOf({ body }), '1. یک\n\n3) سه');
  });

  it('go on counting a lower level that is set not to restart', async () => {
    const lower = level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    const third = level(2, 'decimal', '%3.', '<w:lvlRestart w:val="1"/>');
    const own = list(9, level(0, 'decimal', '%1.'), lower, third) + num(9, 9);
    const body = [0, 1, 2, 0, 1, 1, 2].map((depth, at) => item(String(at), 9, depth)).join('');
    assert.equal(
      await markdownOf({ body, numbering: own }),
      '1. 0\n   1. 1\n      1. 2\n2. 3\n\n   2. 4\n   3. 5\n      1. 6',
    );
    const second = [0, 1, 2, 1, 2].map((depth, at) => item(String(at), 9, depth)).join('');
    assert.equal(
      await markdownOf({ body: second, numbering: own }),
      '1. 0\n   1. 1\n      1. 2\n   2. 3\n\n      2. 4',
    );
  });

  it('put words of a label into the text', async () => {
    const own = [
      list(0, level(0, 'decimal', 'ماده %1:'), level(1, 'decimal', 'بند %1-%2)')),
      list(1, level(0, 'none', 'تبصره:')),
      list(2, level(0, 'bullet', 'نکته:')),
      num(1, 0),
      num(2, 1),
      num(3, 2),
    ].join('');
    const body =
      item('آزادی', 1) + item('نان', 1, 1) + item('کار', 1) + item('مسکن', 2) + item('بهداشت', 3);
    const imported = await importWord({ body: opening + body, numbering: own });
    assert.equal(
      imported.markdown,
      'آغاز متن.\n\nماده ۱: آزادی\n\nبند ۱-۱) نان\n\nماده ۲: کار\n\nتبصره: مسکن\n\nنکته: بهداشت\n',
    );
    assert.match(
      reviewNotesOf(imported).join('\n'),
      /^3: Word wrote the number or label of this paragraph, and it is now part of the text/,
    );
  });

  it('put the letters, signs and digits of a label into the text as they are in the file', async () => {
    const labels = {
      'V003 %1': 'V003 ۱',
      '§ %1': '§ ۱',
      '%1/1400': '۱/1400',
      'تبصره 12:': 'تبصره 12:',
    };
    for (const [pattern, label] of Object.entries(labels)) {
      const own = list(0, level(0, 'decimal', pattern)) + num(1, 0);
      const imported = await importWord({ body: opening + item('یک', 1), numbering: own });
      assert.equal(imported.markdown, `آغاز متن.\n\n${label} یک\n`);
      assert.deepEqual(imported.differences, []);
    }
  });

  it('have decimal counts where Word is set to show only those', async () => {
    const own =
      list(0, level(0, 'upperRoman', '%1.'), level(1, 'upperRoman', 'بند %1.%2', '<w:isLgl/>')) +
      num(1, 0);
    const body = opening + item('یک', 1) + item('دو', 1, 1);
    const { markdown } = await importWord({ body, numbering: own });
    assert.match(markdown, /^بند ۱\.۱ دو$/m);
  });

  it('get a review note with the label that Word shows, or with its format if that is not known', async () => {
    const notesFor = async (format: string) => {
      const own = list(0, level(0, format, '%1.')) + num(1, 0);
      const imported = await importWord({ body: opening + item('یک', 1), numbering: own });
      assert.match(imported.markdown, /^1\. یک$/m);
      return reviewNotesOf(imported).join('\n');
    };
    assert.match(await notesFor('decimalZero'), /^3: Word labels this item "01\."/);
    assert.match(await notesFor('decimalEnclosedCircle'), /^3: Word labels this item "①\."/);
    assert.match(await notesFor('upperRoman'), /^3: Word labels this item "I\."/);
    for (const format of ['ordinal', 'ordinalText', 'cardinalText', 'chineseCounting'])
      assert.match(
        await notesFor(format),
        new RegExp(`^3: Word shows the number 1 .* not known here \\(${format}\\)`),
      );
    assert.equal(await notesFor('decimal'), '');
  });

  it('keep further paragraphs of an item, and its lines after a page break', async () => {
    const own =
      list(0, level(0, 'decimal', '%1.')) +
      list(1, level(0, 'bullet', ' ')) +
      num(1, 0) +
      num(2, 1);
    const cut = p(`${r('سه')}<w:r><w:br w:type="page"/></w:r>${r('چهار')}`, numbered(1, 0));
    const body = item('یک', 1) + item('دنباله', 2) + item('دو', 1) + cut + item('پنج', 1);
    assert.equal(
      await markdownOf({ body, numbering: own }),
      '1. یک\n\n   دنباله\n2. دو\n3. سه\n\n   چهار\n4. پنج',
    );
  });

  it('keep bullets that have a meaning, in any font', async () => {
    const wingdings = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>';
    const own = [
      list(0, level(0, 'bullet', '☐'), level(1, 'bullet', '☒')),
      list(1, level(0, 'bullet', '\uf0fc', wingdings), level(1, 'bullet', '\uf0a7', wingdings)),
      num(1, 0),
      num(2, 1),
    ].join('');
    const body =
      item('نان', 1) + item('کار', 1, 1) + p(r('و')) + item('بله', 2) + item('ساده', 2, 1);
    assert.equal(
      await markdownOf({ body, numbering: own }),
      '- ☐ نان\n  - ☒ کار\n\nو\n\n- ✓ بله\n  - ساده',
    );
  });

  it('put the number of a heading into its text, in the digits of the language', async () => {
    const styles = style('h', 'heading 1');
    const body =
      p(r('آزادی'), inStyle('h') + numbered(4, 0)) + p(r('نان'), inStyle('h') + numbered(4, 0));
    assert.equal(await markdownOf({ body, styles }), '## ماده ۱: آزادی\n\n## ماده ۲: نان');
  });
});

describe('notes of a Word file', () => {
  const note = (kind: string, id: number, content: string, type = '') =>
    `<w:${kind} w:id="${id}"${type && ` w:type="${type}"`}>${content}</w:${kind}>`;
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const footnotes = [
    note('footnote', 0, p(''), 'separator'),
    note('footnote', 1, p(`<w:r><w:footnoteRef/></w:r>${r(' منبع یک.')}`) + p(r('بند دوم.'))),
    note('footnote', 2, p(r('CANARY: از متن پاک شده است.'))),
    note('footnote', 3, p('')),
  ].join('');
  const endnotes = note('endnote', 1, p(r('پایانی.')));

  it('are footnotes, numbered in reading order, endnotes included', async () => {
    const body = p(
      r('یک') + reference('endnote', 1) + r(' و دو') + reference('footnote', 1) + r('.'),
    );
    assert.equal(
      await markdownOf({ body, footnotes, endnotes }),
      'یک[^1] و دو[^2].\n\n[^1]: پایانی.\n\n[^2]: منبع یک.\n\n    بند دوم.',
    );
  });

  it('are left out with the text that refers to them', async () => {
    const body = p(`<w:del w:id="1">${reference('footnote', 2)}</w:del>${r('پایان.')}`);
    assert.equal(await markdownOf({ body, footnotes }), 'پایان.');
  });

  it('get a review note, and leave no sign, if they are empty or missing', async () => {
    const body =
      opening + p(r('متن') + reference('footnote', 3) + reference('footnote', 9) + r('.'));
    const imported = await importWord({ body, footnotes });
    assert.match(imported.markdown, /^متن\.$/m);
    assert.match(
      reviewNotesOf(imported).join('\n'),
      /3: a reference to a note was left out: the note is empty or missing/,
    );
  });

  it('become the beginning of the text if the title refers to them', async () => {
    const body = p(r('عنوان', '<w:bCs/><w:rtl/>') + reference('endnote', 1)) + p(r('متن.'));
    const { title, markdown } = await importWord({ body, endnotes });
    assert.deepEqual([title, markdown], ['عنوان', 'پایانی.\n\nمتن.\n']);
  });
});

describe('tables of a Word file', () => {
  const cell = (content: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (...rows: string[]) =>
    `<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr>${rows.join('')}</w:tbl>`;
  const words = (text: string) => cell(p(r(text)));

  it('are tables, with pipes escaped', async () => {
    const body = table(row(words('نام | لقب'), words('شهر')), row(words('سارا'), words('قم')));
    assert.equal(await markdownOf({ body }), '| نام \\| لقب | شهر |\n| - | - |\n| سارا | قم |');
  });

  it('keep the paragraphs and lines of a cell apart, with a review note', async () => {
    const body =
      opening +
      table(
        row(words('نام'), words('شهر')),
        row(
          cell(p(r('علی رضایی')) + p(r('سارا احمدی'))),
          cell(p(`${r('قم')}<w:r><w:br/></w:r>${r('یزد')}`)),
        ),
      );
    const imported = await importWord({ body });
    assert.match(imported.markdown, /^\| علی رضایی \/ سارا احمدی \| قم \/ یزد \|$/m);
    assert.match(
      reviewNotesOf(imported).join('\n'),
      /^3: a cell of this table had several paragraphs or lines/m,
    );
  });

  it('have empty cells where Word merges cells', async () => {
    const joined = cell(p(r('هر دو')), '<w:gridSpan w:val="2"/>');
    const body = table(
      row(joined, words('سه')),
      row(cell(p(r('بلند')), '<w:vMerge w:val="restart"/>'), words('ب'), words('پ')),
      row(cell(p(''), '<w:vMerge/>'), words('ت'), words('ث')),
    );
    assert.equal(
      await markdownOf({ body }),
      '| هر دو | | سه |\n| - | - | - |\n| بلند | ب | پ |\n| | ت | ث |',
    );
  });

  it('keep each cell in its column if a merged cell is wider than the one above it', async () => {
    const body = table(
      row(cell(p(r('بلند')), '<w:vMerge w:val="restart"/>'), words('ب'), words('پ')),
      row(cell(p(''), '<w:gridSpan w:val="2"/><w:vMerge/>'), words('ث')),
    );
    assert.equal(await markdownOf({ body }), '| بلند | ب | پ |\n| - | - | - |\n| | | ث |');
  });

  it('leave out text that Word hides under a merged cell, and note it', async () => {
    const spanning = '<w:vMerge w:val="restart"/>';
    const body =
      opening +
      table(
        row(cell(p(r('هر دو')), '<w:gridSpan w:val="2"/>'), cell(p(r('بلند')), spanning)),
        row(words('ب'), words('پ'), cell(p(r('زیر')), '<w:vMerge/>')),
      );
    const imported = await importWord({ body });
    assert.match(
      imported.markdown,
      /\| هر دو \| \| بلند \|\n\| - \| - \| - \|\n\| ب \| پ \| \|\n$/,
    );
    assert.match(
      reviewNotesOf(imported).join('\n'),
      /^the paragraph "⁨زیر⁩" did not come through: [^]*^3: this table has merged cells/m,
    );
  });

  it('get a review note if cells are merged only downwards', async () => {
    const body = table(
      row(cell(p(r('بلند')), '<w:vMerge w:val="restart"/>'), words('ب')),
      row(cell(p(''), '<w:vMerge w:val="continue"/>'), words('ت')),
    );
    assert.match(reviewNotesOf(await importWord({ body })).join('\n'), /has merged cells in Word/);
  });

  it('keep the text of a cell that continues nothing', async () => {
    const body = table(row(cell(p(r('یک')), '<w:vMerge/>'), words('دو')));
    assert.equal(await markdownOf({ body }), '| یک | دو |\n| - | - |');
  });

  it('take a cell of no width for one column', async () => {
    const body = table(
      row(cell(p(r('یک')), '<w:gridSpan w:val="0"/>'), words('دو')),
      row(words('سه'), cell(p(r('زیر')), '<w:vMerge/>')),
    );
    assert.equal(await markdownOf({ body }), '| یک | دو |\n| - | - |\n| سه | |');
  });

  it('limit the columns that a cell spans to 64', async () => {
    const wide = cell(p(r('پهن')), '<w:gridSpan w:val="100000"/>');
    const markdown = await markdownOf({ body: table(row(wide, words('ب'))) });
    assert.equal(markdown.split('\n')[1], `| ${'- | '.repeat(65).trim()}`);
  });

  it('are not tables if they are only a frame, or empty', async () => {
    const body =
      table(row(cell(p(r('در کادر')) + p(r('دوم'))))) +
      table(row(words(''), words(''))) +
      p(r('متن.'));
    assert.equal(await markdownOf({ body }), 'در کادر\n\nدوم\n\nمتن.');
  });

  it('get a review note if their columns run against the direction of the text', async () => {
    const body = opening + `<w:tbl>${row(words('یک'), words('دو'))}</w:tbl>`;
    assert.match(
      reviewNotesOf(await importWord({ body })).join('\n'),
      /3: the columns of this table run from left to right in Word/,
    );
  });
});

describe('pictures of a Word file', () => {
  const picture = (id: string, alt: string, inside = '', properties = '') =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="CANARY" descr="${alt}" ${properties}/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/>${inside}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const old = (id: string, alt: string) =>
    `<w:r><w:pict><v:shape><v:imagedata r:id="${id}" o:title="${alt}"/></v:shape></w:pict></w:r>`;
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  );
  async function images() {
    const file = unzipSync(
      await readFile(path.join(project, 'tests/fixtures/docx/01-lo-full.docx')),
    );
    const jpeg = file['word/media/image1.jpeg'] ?? new Uint8Array();
    return {
      jpg: { name: 'image1.jpeg', bytes: jpeg },
      png: { name: 'image2.png', bytes: png },
      emf: { name: 'image3.emf', bytes: Buffer.from('\u0001\0\0\0 EMF') },
    };
  }
  const importPictures = async (body: string) =>
    importWord({ body: opening + body, images: await images() });

  it('have their own paragraphs, neutral names and their descriptions', async () => {
    const body =
      p(r('پیش ') + picture('jpg', 'تظاهرات [اهواز]') + r('پس')) +
      p(old('png', 'نقشه')) +
      p(picture('jpg', 'باز همان'));
    const imported = await importPictures(body);
    assert.equal(
      imported.markdown,
      'آغاز متن.\n\nپیش پس\n\n![تظاهرات \\[اهواز\\]](fa-1.jpg)\n\n![نقشه](fa-2.png)\n\n![باز همان](fa-1.jpg)\n',
    );
    assert.deepEqual(
      imported.images.map(({ name }) => name),
      ['fa-1.jpg', 'fa-2.png'],
    );
    assert.deepEqual((await imagesOf(imported))[1]?.bytes, png);
  });

  it('get a review note if they have no description, or only a file path', async () => {
    const imported = await importPictures(
      p(picture('png', '')) + p(picture('jpg', 'C:\\Users\\CANARY\\p.jpg')),
    );
    assert.match(imported.markdown, /!\[\]\(fa-1\.png\)\n\n!\[\]\(fa-2\.jpg\)/);
    assert.match(
      reviewNotesOf(imported).join('\n'),
      /^3: the image fa-1\.png: it has no description.*\n5: the image fa-2\.jpg: it has no/m,
    );
  });

  it('lose the sentence of a program and addresses from their descriptions, with a review note', async () => {
    const notes = async (alt: string) => {
      const imported = await importPictures(p(picture('png', alt)));
      return [
        /!\[(.*)\]/.exec(imported.markdown)?.[1],
        ...reviewNotesOf(imported).map((note) => note.replace(/^3: the image fa-1\.png: /, '')),
      ];
    };
    const byProgram = 'a program wrote its description: check that it is right';
    for (const sentence of [
      'AI-generated content may be incorrect.',
      'KI-generierte Inhalte können fehlerhaft sein.',
      'Description automatically generated with medium confidence',
    ])
      assert.deepEqual(await notes(`A crowd&#10;&#10;${sentence}`), ['A crowd', byProgram]);
    assert.deepEqual(await notes('May be an image of 3 people'), [
      'May be an image of 3 people',
      byProgram,
    ]);
    assert.deepEqual(await notes('https://example.org/?user=CANARY'), [
      '',
      'it has no description: write between the brackets what it shows, for people who cannot see it',
    ]);
    assert.deepEqual(await notes('unilogo'), [
      'unilogo',
      'its description "⁨unilogo⁩" can be the name of a file, not a description: write what it shows, for people who cannot see it',
    ]);
    assert.deepEqual(await notes('Picture 3'), [
      'Picture 3',
      'its description "⁨Picture 3⁩" only says that there is an image: write what it shows, for people who cannot see it',
    ]);
    assert.deepEqual(await notes('Logo der Lesehalle'), ['Logo der Lesehalle']);
  });

  it('get a review note with the address if they were links', async () => {
    const linked = picture('png', 'نقشه').replace(
      /(<wp:docPr[^>]*)\/>/,
      '$1><a:hlinkClick r:id="a"/></wp:docPr>',
    );
    const imported = await importWord({
      body: opening + p(linked),
      images: await images(),
      links: { a: 'https://example.org/map' },
    });
    assert.deepEqual(reviewNotesOf(imported), [
      '3: the image fa-1.png: it was a link to https://example.org/map in Word: write the link in words below it',
    ]);
  });

  it('are left out with a review note if they are cropped, missing, or in an unknown format', async () => {
    const body =
      p(r('متن.') + picture('jpg', 'بریده', '<a:srcRect l="1000"/>')) +
      p(picture('emf', 'طرح')) +
      p(picture('none', 'گم')) +
      p(picture('jpg', 'پنهان', '', 'hidden="1"'));
    const imported = await importPictures(body);
    assert.deepEqual([imported.markdown, imported.images], ['آغاز متن.\n\nمتن.\n', []]);
    const reviewNotes = reviewNotesOf(imported);
    assert.equal(reviewNotes.length, 3);
    assert.match(
      reviewNotes.join('\n'),
      /^after "⁨متن\.⁩": a picture \(بریده\) was left out: it was cropped in Word/m,
    );
    assert.match(
      reviewNotes.join('\n'),
      /a picture \(طرح\) was left out: it is in a format that browsers do not show/,
    );
    assert.match(reviewNotes.join('\n'), /a picture \(گم\) was left out: it is not in the file/);
  });
});
