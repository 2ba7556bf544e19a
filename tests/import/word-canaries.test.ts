import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importWord, reviewNotesOf } from './imported.ts';
import { inStyle, p, r, style, type WordParts } from './word-file.ts';

/** A name in a private place of a Word file, and what the report says about it. */
interface Place {
  readonly place: string;
  readonly parts: WordParts;
  readonly says: RegExp;
}

const canary = 'Canary Ahmadi';
const name = r(canary);
const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const code = (text: string) =>
  `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
const field = (text: string, result: string) => `${begin}${code(text)}${separate}${result}${end}`;
const control = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const bound = (xpath: string) => `<w:dataBinding w:xpath="${xpath}" w:storeItemID="{6C3C8BC8}"/>`;
const creator = bound('/ns0:coreProperties[1]/ns1:creator[1]');
const cell = (content: string) => `<w:tc>${content}</w:tc>`;
const row = (cells: string, properties = '') => `<w:tr>${properties}${cells}</w:tr>`;
const table = (rows: string) =>
  `<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr>${row(cell(p(r('سر'))) + cell(p(r('دیگر'))))}${rows}</w:tbl>`;
const math = (content: string) => p(`<m:oMath><m:r><m:t>5</m:t></m:r>${content}</m:oMath>`);
const mathRun = (properties = '') => `<m:r>${properties}<m:t>${canary}</m:t></m:r>`;
const deleted = `<w:r><w:delText>${canary}</w:delText></w:r>`;
const characterStyle = (id: string, title: string, content = '') =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${title}"/>${content}</w:style>`;

const body = (content: string): WordParts => ({ body: p(content) });
const leftOutName = /"⁨Canary Ahmadi⁩" was left out: /;
const deletion = /1 tracked deletion/;
const hidden = /1 piece of hidden text/;
const placeholder = /1 unfilled placeholder/;

const fields = [
  'AUTHOR',
  'author \\* MERGEFORMAT',
  'LASTSAVEDBY',
  'USERNAME',
  'USERINITIALS',
  'USERADDRESS',
  'FILENAME \\p',
  'TEMPLATE',
  'SAVEDATE \\@ "d MMMM yyyy"',
  'PRINTDATE',
  'CREATEDATE',
  'EDITTIME',
  'INFO Author',
  'INFO "LastSavedBy"',
  'DOCPROPERTY Author',
  'DOCPROPERTY "Company" \\* MERGEFORMAT',
  'DOCPROPERTY Manager',
  'DOCPROPERTY LastSavedBy',
];
const bindings = [
  '/ns0:coreProperties[1]/ns1:creator[1]',
  '/cp:coreProperties/cp:lastModifiedBy',
  '/ns0:Properties[1]/ns0:Company[1]',
  '/ns0:Properties[1]/ns0:Manager[1]',
  "/ns0:Properties[1]/ns0:property[@name='Owner']",
  '/ns0:CoverPageProperties[1]/ns0:CompanyEmail[1]',
  '/ns0:documentManagement[1]/ns1:Author0[1]/ns1:UserInfo[1]/ns1:DisplayName[1]',
];

const places: Place[] = [
  ...fields.map((instruction) => ({
    place: `the result of a field ${instruction}`,
    parts: body(r('از ') + field(instruction, name)),
    says: leftOutName,
  })),
  {
    place: 'the result of a field in one element',
    parts: body(`<w:fldSimple w:instr=" AUTHOR ">${name}</w:fldSimple>`),
    says: leftOutName,
  },
  {
    place: 'the result of a private field, cut into two runs',
    parts: body(field('AUTHOR', r('Canary ') + r('Ahmadi'))),
    says: leftOutName,
  },
  {
    place: 'the code of a field',
    parts: body(field(`REF ${canary}`, r('بند'))),
    says: /1 field code/,
  },
  ...bindings.map((xpath) => ({
    place: `a control bound to ${xpath}`,
    parts: { body: control(bound(xpath), p(name)) },
    says: leftOutName,
  })),
  {
    place: 'a control in a line',
    parts: body(r('از ') + control(creator, name)),
    says: leftOutName,
  },
  {
    place: 'a control around a cell',
    parts: { body: table(row(cell(p(r('یک'))) + control(creator, cell(p(name))))) },
    says: leftOutName,
  },
  {
    place: 'a control around a row',
    parts: { body: table(control(creator, row(cell(p(name)) + cell(p(r('')))))) },
    says: leftOutName,
  },
  ...['Author', 'نویسنده', 'Company', 'Verfasser', 'الكاتب'].map((title) => ({
    place: `a control with the title ${title}`,
    parts: body(r('از ') + control(`<w:alias w:val="${title}"/>`, name)),
    says: leftOutName,
  })),
  {
    place: 'a control with the tag author',
    parts: { body: control('<w:tag w:val="author"/>', p(name)) },
    says: leftOutName,
  },
  ...['Author', 'Company', 'نویسنده', 'مؤلف', 'Verfasser', 'Auteur'].flatMap((title) => [
    {
      place: `a paragraph of the style ${title}`,
      parts: { body: p(name, inStyle('x')), styles: style('x', title) },
      says: leftOutName,
    },
    {
      place: `words of the character style ${title}`,
      parts: {
        body: p(r('از ') + r(canary, '<w:rStyle w:val="x"/>')),
        styles: characterStyle('x', title),
      },
      says: leftOutName,
    },
  ]),
  {
    place: 'a deletion in a run of a formula',
    parts: { body: math(`<m:r><w:del w:id="1" w:author="${canary}"><m:t>7</m:t></w:del></m:r>`) },
    says: deletion,
  },
  {
    place: 'a deletion around a run of a formula',
    parts: { body: math(`<w:del w:id="1">${mathRun()}</w:del>`) },
    says: deletion,
  },
  {
    place: 'the old place of a moved run of a formula',
    parts: { body: math(`<w:moveFrom w:id="1">${mathRun()}</w:moveFrom>`) },
    says: deletion,
  },
  {
    place: 'a deleted fraction of a formula',
    parts: {
      body: math(
        `<m:f><m:fPr><m:ctrlPr><w:del w:id="1"/></m:ctrlPr></m:fPr><m:num>${mathRun()}</m:num></m:f>`,
      ),
    },
    says: deletion,
  },
  {
    place: 'hidden text of a formula',
    parts: { body: math(mathRun('<w:rPr><w:vanish/></w:rPr>')) },
    says: hidden,
  },
  {
    place: 'text of a formula that a style hides',
    parts: {
      body: math(mathRun('<w:rPr><w:rStyle w:val="x"/></w:rPr>')),
      styles: characterStyle('x', 'مخفی', '<w:rPr><w:vanish/></w:rPr>'),
    },
    says: hidden,
  },
  {
    place: 'a phantom of a formula',
    parts: {
      body: math(
        `<m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e>${mathRun()}</m:e></m:phant>`,
      ),
    },
    says: hidden,
  },
  {
    place: 'a deletion in a text box',
    parts: body(
      `<w:r><w:pict><v:textbox><w:txbxContent>${p(r('کادر') + `<w:del w:id="1">${deleted}</w:del>`)}</w:txbxContent></v:textbox></w:pict></w:r>`,
    ),
    says: deletion,
  },
  {
    place: 'hidden text of a footnote',
    parts: {
      body: p(r('متن') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
      footnotes: `<w:footnote w:id="2">${p(r('یادداشت') + r(canary, '<w:vanish/>'))}</w:footnote>`,
    },
    says: hidden,
  },
  ...['rubyBase', 'rt'].map((where) => ({
    place: `hidden text of a ruby (${where})`,
    parts: body(
      `<w:r><w:ruby><w:${where}>${r(canary, '<w:vanish/>')}</w:${where}></w:ruby></w:r>${r('متن')}`,
    ),
    says: hidden,
  })),
  {
    place: 'a deletion in a ruby',
    parts: body(
      `<w:r><w:ruby><w:rubyBase>${r('متن')}<w:del w:id="1">${deleted}</w:del></w:rubyBase></w:ruby></w:r>`,
    ),
    says: deletion,
  },
  {
    place: 'a deleted cell',
    parts: {
      body: table(row(cell(p(r('یک'))) + cell(`<w:tcPr><w:cellDel w:id="1"/></w:tcPr>${p(name)}`))),
    },
    says: deletion,
  },
  {
    place: 'a deleted row',
    parts: { body: table(row(cell(p(name)), '<w:trPr><w:del w:id="1"/></w:trPr>')) },
    says: deletion,
  },
  {
    place: 'a prompt around a cell',
    parts: {
      body: table(
        row(cell(p(r('یک'))) + control('<w:showingPlcHdr/>', cell(p(name)))) +
          row(cell(p(r('دو'))) + cell(p(r('سه')))),
      ),
    },
    says: placeholder,
  },
  {
    place: 'a prompt around a row',
    parts: { body: table(control('<w:showingPlcHdr/>', row(cell(p(name))))) },
    says: placeholder,
  },
  {
    place: 'a prompt in a line',
    parts: body(r('نام: ') + control('<w:showingPlcHdr/>', name)),
    says: placeholder,
  },
  {
    place: 'words in the style of prompts',
    parts: {
      body: p(r('نام: ') + r(canary, '<w:rStyle w:val="x"/>')),
      styles: characterStyle('x', 'Placeholder Text'),
    },
    says: leftOutName,
  },
];

describe('a name in a Word file is left out, and the report says so, in', () => {
  for (const { place, parts, says } of places) {
    it(place, async () => {
      const imported = await importWord({ ...parts, body: p(r('آغاز متن.')) + parts.body });
      assert.doesNotMatch(`${imported.title ?? ''}\n${imported.markdown}`, /canary|ahmadi/i);
      assert.match([...imported.dropped, ...reviewNotesOf(imported)].join('\n'), says);
      assert.doesNotMatch(reviewNotesOf(imported).join('\n'), /did not come through|filled in by/);
    });
  }
});

describe('words that a Word file strikes through or hides by their look', () => {
  const white = '<w:color w:val="FFFFFF"/>';
  const shade = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  const styles =
    style('s', 'کهنه', '<w:rPr><w:strike/></w:rPr>') +
    style('q', 'Quote') +
    style('dark', 'تیره', `<w:pPr>${shade('1F3864')}</w:pPr>`) +
    characterStyle('c', 'سفید', `<w:rPr>${white}</w:rPr>`);
  const read = (content: string) => importWord({ styles, body: p(r('آغاز متن.')) + content });

  const left: [name: string, content: string, says: RegExp][] = [
    [
      'a line',
      p(r('الف ') + r(canary, '<w:strike/>')),
      /"⁨Canary Ahmadi⁩" was left out: it is struck/,
    ],
    ['a double line', p(r('الف ') + r(canary, '<w:dstrike/>')), /it is struck/],
    ['a style with a line', p(r(canary), inStyle('s')), /it is struck/],
    ['white', p(r('الف ') + r(canary, white)), /"⁨Canary Ahmadi⁩" was left out: no one sees it/],
    ['nearly white', p(r('الف ') + r(canary, '<w:color w:val="F8F8F8"/>')), /no one sees it/],
    [
      'white by the theme alone',
      p(r('الف ') + r(canary, '<w:color w:themeColor="background1"/>')),
      /no one sees it/,
    ],
    [
      'a line in a formula',
      p(`<m:oMath><m:r><w:rPr><w:strike/></w:rPr><m:t>${canary}</m:t></m:r></m:oMath>`),
      /it is struck/,
    ],
    [
      'a line in the second paragraph of a quotation',
      p(r('یک'), inStyle('q')) + p(r('دو ') + r(canary, '<w:strike/>'), inStyle('q')),
      /^5: "⁨Canary Ahmadi⁩" was left out: it is struck/m,
    ],
    ['a white style', p(r('الف ') + r(canary, '<w:rStyle w:val="c"/>')), /no one sees it/],
    [
      'the colour of their shade',
      p(r('الف ') + r(canary, `<w:color w:val="1F3864"/>${shade('1F3864')}`)),
      /no one sees it/,
    ],
    ['one point', p(r('الف ') + r(canary, '<w:rtl/><w:szCs w:val="2"/>')), /no one sees it/],
    [
      'no fill',
      p(r('الف ') + r(canary, '<w14:textFill><w14:noFill/></w14:textFill>')),
      /no one sees it/,
    ],
    ['white in a cell', table(row(cell(p(r(canary, white))) + cell(p(r('یک'))))), /no one sees it/],
  ];
  for (const [name, content, says] of left) {
    it(`are left out and reported: ${name}`, async () => {
      const imported = await read(content);
      assert.doesNotMatch(imported.markdown, /canary|ahmadi/i);
      assert.match(reviewNotesOf(imported).join('\n'), says);
    });
  }

  it('are reported if a footnote has no other words', async () => {
    const imported = await importWord({
      footnotes: `<w:footnote w:id="2">${p(r(canary, '<w:strike/>'))}</w:footnote>`,
      body: p(r('متن.') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    });
    assert.match(
      reviewNotesOf(imported).join('\n'),
      /^in a footnote without other words: "⁨Canary Ahmadi⁩" was left out: it is struck/m,
    );
  });

  it('are reported together if Word cut them into runs, all of them, however many', async () => {
    const struck = (text: string) => r(text, '<w:strike/>');
    const long = 'واژه '.repeat(20).trim();
    const content = Array.from({ length: 7 }, (_, index) =>
      p(r('متن ') + struck(`ک${index} `) + struck(long)),
    ).join('');
    const reviewNotes = reviewNotesOf(await read(content));
    assert.deepEqual(
      reviewNotes.map((reviewNote) => /"⁨(.*)⁩"/.exec(reviewNote)?.[1]),
      Array.from({ length: 7 }, (_, index) => `ک${index} ${long}`),
    );
  });

  const kept: [name: string, content: string][] = [
    ['white on a dark run', p(r('متن', white + shade('000000')))],
    ['white on a highlight', p(r('متن', `${white}<w:highlight w:val="red"/>`))],
    ['white in a dark paragraph', p(r('متن', white), shade('1F3864'))],
    ['white in a dark paragraph style', p(r('متن', white), inStyle('dark'))],
    [
      'white in a dark cell',
      table(
        row(cell(`<w:tcPr>${shade('C00000')}</w:tcPr>${p(r('متن', white))}`) + cell(p(r('یک')))),
      ),
    ],
    [
      'yellow or grey on white',
      p(r('متن', '<w:color w:val="FFFF00"/>') + r('متن', '<w:color w:val="BFBFBF"/>')),
    ],
    ['a line that is switched off', p(r('متن', '<w:strike w:val="0"/>'))],
    [
      'a small size of the other script',
      p(r('متن', '<w:rtl/><w:sz w:val="2"/><w:szCs w:val="24"/>')),
    ],
  ];
  for (const [name, content] of kept) {
    it(`stay, without a note: ${name}`, async () => {
      const imported = await read(content);
      assert.match(imported.markdown.replace('آغاز متن.', ''), /متن/);
      assert.doesNotMatch(reviewNotesOf(imported).join('\n'), /left out|is white/);
    });
  }

  it('stay with a review note where their background is not known', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p(r('در کادر', white))}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const imported = await read(p(r('الف') + box));
    assert.match(imported.markdown, /^در کادر$/m);
    assert.match(
      reviewNotesOf(imported).join('\n'),
      /"⁨در کادر⁩" is white in Word, and may be invisible there/,
    );
  });
});

describe('a Word file keeps', () => {
  const kept = async (parts: WordParts) => {
    const { markdown } = await importWord({ ...parts, body: p(r('آغاز متن.')) + parts.body });
    return markdown.replace(/^آغاز متن\.\n\n/, '').trimEnd();
  };

  it('a control that is bound to the title, or to data of its own', async () => {
    const title = control(
      `<w:alias w:val="Title"/>${bound('/ns0:coreProperties[1]/ns1:title[1]')}`,
      p(r('عنوان')),
    );
    const own = control(`<w:alias w:val="Author"/>${bound('/root[1]/city[1]')}`, p(r('تهران')));
    assert.equal(await kept({ body: title + own }), 'عنوان\n\nتهران');
  });

  it('a control that was filled in', async () => {
    const filled = control('<w:showingPlcHdr w:val="0"/><w:alias w:val="نام"/>', p(r('متن')));
    assert.equal(await kept({ body: filled }), 'متن');
  });

  it('the result of a date or of a property that identifies no one, with a review note', async () => {
    const imported = await importWord({
      body:
        p(r('آغاز متن.')) +
        p(field('DOCPROPERTY Title', r('عنوان')) + field('DATE', r(' ۱ مرداد'))),
    });
    assert.match(imported.markdown, /^عنوان ۱ مرداد$/m);
    assert.match(
      reviewNotesOf(imported).join('\n'),
      /some words here were filled in by Word \(field DATE\)/,
    );
  });

  it('values under their heads where a row begins with a gap', async () => {
    const cells = (...texts: string[]) => texts.map((text) => cell(p(r(text)))).join('');
    const gap = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>';
    const rows = row(cells('نام', 'کشته', 'بازداشت')) + row(cells('۳', '۴۰'), gap);
    assert.equal(
      await kept({ body: `<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr>${rows}</w:tbl>` }),
      '| نام | کشته | بازداشت |\n| - | - | - |\n| | ۳ | ۴۰ |',
    );
    const moved = row(cells('نام', 'کشته'), gap) + row(cells('یک', '۳'), gap);
    assert.equal(
      await kept({ body: `<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr>${moved}</w:tbl>` }),
      '| نام | کشته |\n| - | - |\n| یک | ۳ |',
    );
  });
});
