import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import { importBytes, importText, importWord, reviewNotesOf } from './imported.ts';
import { inStyle, p, r, style, type WordParts } from './word-file.ts';

const bold = '<w:b/><w:bCs/><w:rtl/>';
const lineBreak = '<w:r><w:br/></w:r>';

/** The Markdown of what follows a first paragraph that is not a title. */
async function markdownOf(body: string, parts: Omit<WordParts, 'body'> = {}): Promise<string> {
  const { markdown } = await importWord({ ...parts, body: p(r('آغاز متن.')) + body });
  return markdown.replace(/^آغاز متن\.\n\n/, '').trimEnd();
}

describe('the title of a Word file', () => {
  const wanted = 'همه زندانیان سیاسی آزاد باید گردند';
  const [one, two] = ['همه زندانیان سیاسی', 'آزاد باید گردند'] as const;
  const cases: [name: string, body: string][] = [
    ['a line break in a title style', p(r(one) + lineBreak + r(two), inStyle('t'))],
    ['a w:cr', p(`${r(one)}<w:r><w:cr/></w:r>${r(two)}`, inStyle('t'))],
    ['a line break in a bold first line', p(r(one, bold) + lineBreak + r(two, bold))],
    [
      'a line break in a bold and centred first line',
      p(r(one, bold) + lineBreak + r(two, bold), '<w:jc w:val="center"/>'),
    ],
    ['a line end of the XML source', p(r(`${one}\n    ${two}`), inStyle('t'))],
    ['a tab', p(`${r(one)}<w:r><w:tab/></w:r>${r(two)}`, inStyle('t'))],
    [
      'a line break in a frame of one cell',
      `<w:tbl><w:tr><w:tc>${p(r(one, bold) + lineBreak + r(two, bold))}</w:tc></w:tr></w:tbl>`,
    ],
  ];
  it('keeps the words on both sides of a footnote apart', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const { title } = await importWord({
      styles: style('t', 'Title'),
      footnotes: `<w:footnote w:id="2">${p(r('یادداشت'))}</w:footnote>`,
      body:
        p(r(one) + reference + r(two) + reference + r('!'), inStyle('t')) +
        p(r('متن بیانیه دربارهٔ نان و کار.')),
    });
    assert.equal(title, `${wanted}!`);
  });

  for (const [name, body] of cases) {
    it(`keeps the words on both sides of ${name} apart`, async () => {
      const { title } = await importWord({
        styles: style('t', 'Title'),
        body: body + p(r('متن.')),
      });
      assert.equal(title, wanted);
    });
  }

  it('gets no review note about Markdown, which it cannot contain', async () => {
    for (const title of [r(one, bold), r(one, `${bold}<w:u w:val="single"/>`), r('۱- آزادی', bold)])
      assert.deepEqual(reviewNotesOf(await importWord({ body: p(title) + p(r('متن.')) })), []);
  });

  it('is not the only line of a text', async () => {
    const { title, markdown } = await importWord({ body: p(r(one, bold)) });
    assert.deepEqual([title, markdown], [undefined, `**${one}**\n`]);
  });
});

describe('a line of a Word file', () => {
  it('has a space for a line end of the XML source', async () => {
    assert.equal(await markdownOf(p(r('نان\n\t  کار'))), 'نان کار');
  });

  it('begins with its drop cap', async () => {
    for (const kind of ['drop', 'margin']) {
      const cap = p(r('د'), `<w:framePr w:dropCap="${kind}" w:lines="3"/>`);
      assert.equal(await markdownOf(cap + p(r('ر این روزها'))), 'در این روزها');
    }
    assert.equal(
      await markdownOf(p(r('جدا'), '<w:framePr w:w="100"/>') + p(r('متن'))),
      'جدا\n\nمتن',
    );
  });

  it('keeps the text above a ruby in brackets', async () => {
    const ruby = (base: string, above: string) =>
      `<w:r><w:ruby><w:rt>${r(above, '')}</w:rt><w:rubyBase>${r(base, '')}</w:rubyBase></w:ruby></w:r>`;
    assert.equal(await markdownOf(p(r('و ') + ruby('پایه', 'خوانش'))), 'و پایه (خوانش)');
    assert.equal(await markdownOf(p(ruby('漢字', 'かんじ'))), '漢字(かんじ)');
  });

  it('is kept if its style has the name of a table of contents, or of a list', async () => {
    for (const name of ['toc 1', 'Contents 2', 'فهرست ۱'])
      assert.equal(
        await markdownOf(p(r('آزادی زندانیان'), inStyle('l')), { styles: style('l', name) }),
        'آزادی زندانیان',
      );
  });

  it('is in another file if it is a part of a master document, which the report says', async () => {
    const imported = await importWord({
      body: p(r('آغاز.')) + p('<w:subDoc r:id="x"/>') + p(r('پایان.')),
    });
    assert.deepEqual(reviewNotesOf(imported), [
      'a part of the text is in another file, to which the Word file only links: ask for it',
    ]);
  });

  it('is kept outside a paragraph, and in an unknown element', async () => {
    assert.equal(
      await markdownOf(`${r('یک')}${r(' دو')}<w:p2>${r('سه')}</w:p2>${p(r('چهار'))}`),
      'یک دو\n\nسه\n\nچهار',
    );
  });

  it('has the parts of a formula apart, on one line', async () => {
    const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const e = (name: string, ...parts: string[]) => `<m:${name}>${parts.join('')}</m:${name}>`;
    const cases = [
      [e('f', e('num', m('1')), e('den', m('2'))), '1/2'],
      [e('f', e('num', m('a+b')), e('den', m('2'))), '(a+b)/2'],
      [m('5') + e('f', e('num', m('1')), e('den', m('2'))), '5 1/2'],
      [e('f', e('num', m('1')), e('den', m('2'))) + m('x'), '1/2 x'],
      [m('m') + e('sSup', e('e', m('c')), e('sup', m('2'))), 'mc^2'],
      [e('sSup', e('e', m('x')), e('sup', m('2'))) + m('3'), 'x^2 3'],
      [m('2') + e('sSup', e('e', m('3')), e('sup', m('2'))), '2 3^2'],
      [e('sSub', e('e', m('x')), e('sub', m('12'))), 'x_12'],
      [e('rad', e('deg', m('3')), e('e', m('8'))), '3√8'],
      [m('f') + e('d', e('e', m('x')), e('e', m('y'))), 'f(x|y)'],
      [e('m', e('mr', e('e', m('1')), e('e', m('2'))), e('mr', e('e', m('3')))), '\\[1, 2; 3]'],
      [e('func', e('fName', m('sin')), e('e', m('x'))), 'sin x'],
      [e('nary', e('sub', m('0')), e('sup', m('1')), e('e', m('x'))), '∫\\_0^1 x'],
    ] as const;
    for (const [formula, text] of cases) {
      const body = p(r('آغاز.')) + p(`<m:oMath>${formula}</m:oMath>`);
      const imported = await importWord({ body });
      assert.equal(imported.markdown, `آغاز.\n\n${text}\n`);
      assert.match(
        reviewNotesOf(imported).join('\n'),
        /^3: the formula "[^"]*" is now plain text[^\n]*$/,
      );
    }
  });

  it('has a space where struck-out words had one, and all of them in the review note', async () => {
    const struck = '<w:strike/><w:rtl/>';
    const body =
      p(r('آغاز.')) + p(r('نان') + r(' و', struck) + r(' ') + r('کار ', struck) + r('آزادی'));
    const imported = await importWord({ body });
    assert.equal(imported.markdown, 'آغاز.\n\nنان آزادی\n');
    assert.deepEqual(
      reviewNotesOf(imported).map((note) => note.slice(0, 24)),
      ['3: "\u2068و کار\u2069" was left ou'],
    );
  });

  it('gets a review note where italic is lost next to bold, in scripts that have italic', async () => {
    const body = p(r('Start.', '')) + p(r('all in an ', '<w:i/>') + r('italic', '<w:b/><w:i/>'));
    assert.match(
      reviewNotesOf(await importWord({ body }, 'en')).join('\n'),
      /^3: italic is left out in "⁨all in an⁩"/,
    );
    assert.deepEqual(reviewNotesOf(await importWord({ body }, 'fa')), []);
    const whole = p(r('Start.', '')) + p(r('“quoted”', '<w:i/>') + r('text', ''));
    assert.deepEqual(reviewNotesOf(await importWord({ body: whole }, 'en')), []);
  });

  it('keeps an address that ends in brackets', async () => {
    const address = 'https://fa.wikipedia.org/wiki/ایران_(ابهام)';
    assert.equal(await markdownOf(p(r(`به ${address} و`))), `به <${address}> و`);
    assert.equal(await markdownOf(p(r(`(${address})`))), `(<${address}>)`);
    assert.equal(await markdownOf(p(r('(https://example.org/a)'))), '(<https://example.org/a>)');
  });

  it('is not italic if it is a quotation, which only looks italic', async () => {
    const styles = style('q', 'Quote', '<w:rPr><w:i/><w:iCs/></w:rPr>');
    assert.equal(await markdownOf(p(r('آزادی'), inStyle('q')), { styles }), '> آزادی');
  });

  it('is a bold heading without signs of bold, whether numbered or not', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    assert.equal(
      await markdownOf(
        p(r('آزادی', bold), `${inStyle('h')}${number}`) +
          p(r('نان ', bold) + r('و کار'), inStyle('h')),
        { numbering, styles: style('h', 'heading 1') },
      ),
      '## ۱. آزادی\n\n## **نان** و کار',
    );
  });
});

describe('verse and columns of a Word file', () => {
  const [one, two] = ['چو عضوی به درد آورد روزگار', 'دگر عضوها را نماند قرار'] as const;
  const tab = '<w:r><w:tab/></w:r>';
  const cell = (text: string) => `<w:tc>${p(r(text))}</w:tc>`;
  const table = (properties: string, ...rows: string[][]) =>
    `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
  const verse = `${one}\\\n${two}`;

  it('are two lines if they are the halves of a line of verse, whatever keeps them apart', async () => {
    for (const apart of [tab, tab + tab, `${r(' ')}${tab}`, r('      '), '<w:r><w:ptab/></w:r>']) {
      const imported = await importWord({ body: p(r('آغاز.')) + p(r(one) + apart + r(two)) });
      assert.equal(imported.markdown, `آغاز.\n\n${verse}\n`);
      assert.deepEqual(reviewNotesOf(imported), [
        `3: "⁨${one}⁩" and "⁨${two}⁩" are apart on one line of the file, as in verse, and are two lines now: join them if they belong together`,
      ]);
    }
    assert.equal(
      await markdownOf(p(`${r(one)}${tab}${r(two)}<w:r><w:br/></w:r>${r(two)}${tab}${r(one)}`)),
      `${verse}\\\n${two}\\\n${one}`,
    );
  });

  it('are two lines in plain text too', async () => {
    for (const apart of ['\t', '\t\t', '        '])
      assert.equal((await importText(`عنوان\n\n${one}${apart}${two}`)).markdown, `${verse}\n`);
  });

  it('are two lines if they are a table without lines', async () => {
    for (const rows of [
      [[one, two]],
      [
        [one, '', two],
        [two, '', one],
      ],
    ]) {
      const markdown = await markdownOf(table('', ...rows));
      assert.equal(markdown.split('\n\n')[0], verse);
      assert.doesNotMatch(markdown, /\|/);
    }
  });

  it('stay a table if that has lines, numbers, or columns of different length', async () => {
    const lines = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>';
    for (const [properties, rows] of [
      [lines, [[one, two]]],
      ['<w:tblStyle w:val="TableGrid"/>', [[one, two]]],
      [
        '',
        [
          ['نام خانوادگی', 'شماره تلفن'],
          ['علی رضایی', '۱۲۳ ۴۵'],
        ],
      ],
      [
        '',
        [
          ['نام', 'شهر'],
          ['علی', 'قم'],
        ],
      ],
      ['', [[one, 'در قم']]],
      ['', [[one, two, one]]],
    ] as const)
      assert.match(await markdownOf(table(properties, ...rows.map((row) => [...row]))), /^\| /);
  });

  it('have a space and a review note if they are not verse', async () => {
    const code = p(r('let a = b') + tab + r('// of c and d'));
    assert.equal(await markdownOf(code), 'let a = b // of c and d');
    const body = p(r('آغاز.')) + p(r('نام') + tab + r('شهر') + tab + r('شغل'));
    const imported = await importWord({ body });
    assert.equal(imported.markdown, 'آغاز.\n\nنام شهر شغل\n');
    assert.match(reviewNotesOf(imported).join('\n'), /^3: "⁨نام⁩" and "⁨شهر شغل⁩" are in columns/);
  });

  it('get no review note for the indent of a line, or a number before a tab', async () => {
    for (const content of [
      tab + r('متن دیگر.'),
      r('متن دیگر.') + tab,
      r('۱-') + tab + r('نان و کار'),
      r('•') + tab + r('نان و کار'),
    ])
      assert.doesNotMatch(
        reviewNotesOf(await importWord({ body: p(r('آغاز.')) + p(content) })).join('\n'),
        /columns|apart/,
      );
  });
});

describe('a field of a Word file', () => {
  const sign = (type: string, data = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
  const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  const field = (text: string, result = '', data = '') =>
    `${sign('begin', data)}${code(text)}${result && sign('separate') + result}${sign('end')}`;
  const after = async (content: string) => {
    const { markdown, ...imported } = await importWord({
      body: p(r('آغاز.')) + p(r('و ') + content),
    });
    return [markdown.split('\n')[2], ...reviewNotesOf({ markdown, ...imported })];
  };

  it('is named in a review note if its result is not in the file', async () => {
    for (const name of [
      'LISTNUM',
      'FORMCHECKBOX',
      'AUTONUM',
      'EQ \\f(1,2)',
      'REF a',
      'PAGE',
      'MACROBUTTON x اینجا',
    ])
      assert.deepEqual(await after(field(name)), [
        'و',
        `3: Word shows something here that is not in the file (field "⁨${name}⁩"): look it up in Word, and write it`,
      ]);
    assert.match((await after('<w:fldSimple w:instr=" PAGE "/>')).join(), /field "⁨PAGE⁩"/);
    assert.match((await after(field('PAGE', r('')))).join(), /field "⁨PAGE⁩"/);
  });

  it('gets no review note if it shows nothing, or has a result', async () => {
    for (const name of ['XE "نان"', 'TC "نان"', 'SET a b', 'FORMTEXT'])
      assert.deepEqual(await after(field(name)), ['و']);
    assert.deepEqual(await after(field('PAGE', r('۳'))), ['و ۳']);
    assert.deepEqual(await after(field('IF a = b', r(''))), ['و']);
  });

  it('shows its symbol, or the state of its form', async () => {
    assert.deepEqual(await after(field('SYMBOL 252 \\f "Wingdings"')), ['و ✓']);
    assert.deepEqual(await after(field('SYMBOL 0xFC \\f Wingdings')), ['و ✓']);
    const box = (state: string) => `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`;
    assert.deepEqual(await after(field('FORMCHECKBOX', '', box('<w:checked/>'))), ['و ☒']);
    assert.deepEqual(await after(field('FORMCHECKBOX', '', box('<w:default w:val="0"/>'))), [
      'و ☐',
    ]);
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="نان"/><w:listEntry w:val="کار"/></w:ddList></w:ffData>';
    assert.deepEqual(await after(field('FORMDROPDOWN', '', list)), ['و کار']);
  });

  it('is a table of contents with and without a control, and the words of an index are in a review note', async () => {
    const toc =
      p(
        `${sign('begin')}${code('TOC \\o')}${sign('separate')}${r('نا')}${r('ن')}<w:r><w:tab/></w:r>${r('۱')}`,
      ) + p(`${r('مسکن')}${sign('end')}`);
    const imported = await importWord({ body: p(r('آغاز.')) + toc + p(r('نان و کار')) });
    assert.equal(imported.markdown, 'آغاز.\n\nنان و کار\n');
    assert.deepEqual(imported.dropped, ['1 field code', '1 table of contents']);
    assert.deepEqual(reviewNotesOf(imported), [
      'the table of contents has words that the text does not have: "⁨مسکن⁩": check that no heading is missing',
    ]);
    assert.deepEqual(await after(field('INDEX \\c 2', r('آزادی ۱'))), [
      'و',
      '3: "⁨آزادی ۱⁩" was left out: it is an index, which Word collects from the text; write it into the text if readers need it',
    ]);
  });
});

describe('a drawing of a Word file', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  );
  const images = { i: { name: 'image1.png', bytes: png } };
  const picture = (alt: string) =>
    `<w:drawing><wp:inline><wp:docPr descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const box = (content: string) =>
    `<w:r><w:drawing><wp:anchor><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r>`;
  const asVml = (content: string) => `<w:r><w:pict>${content}</w:pict></w:r>`;
  const notesOf = async (run: string, parts: Omit<WordParts, 'body'> = {}) =>
    reviewNotesOf(await importWord({ ...parts, body: p(r('متن.') + run) })).join('\n');

  it('shows a picture in a text box once', async () => {
    assert.equal(
      await markdownOf(p(r('متن') + box(p(`<w:r>${picture('نقشه')}</w:r>`) + p(r('زیر آن')))), {
        images,
      }),
      'متن\n\n![نقشه](fa-1.png)\n\nزیر آن',
    );
  });

  it('shows the pictures of a table that has no words', async () => {
    const cell = `<w:tc>${p(`<w:r>${picture('نقشه')}</w:r>`)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell}<w:tc>${p('')}</w:tc></w:tr></w:tbl>`;
    assert.equal(await markdownOf(table, { images }), '![نقشه](fa-1.png)');
  });

  it('keeps the words of a text box in a text box once', async () => {
    const body = p(r('متن') + box(p(r('بیرونی') + box(p(r('درونی'))))));
    assert.equal(await markdownOf(body), 'متن\n\nبیرونی\n\nدرونی');
  });

  it('keeps the words of WordArt, alone and next to a picture', async () => {
    const art = '<v:shape><v:textpath string="زنده باد آزادی"/></v:shape>';
    assert.equal(await markdownOf(p(r('متن') + asVml(art))), 'متن\n\nزنده باد آزادی');
    const group = `<v:group><v:shape alt="نشان"><v:imagedata r:id="i"/></v:shape>${art}</v:group>`;
    assert.equal(
      await markdownOf(p(r('متن') + asVml(group)), { images }),
      'متن\n\n![نشان](fa-1.png)\n\nزنده باد آزادی',
    );
    const drawn =
      '<w:r><w:drawing><wp:inline><a:sp><a:txBody><a:p><a:r><a:t>نان</a:t></a:r></a:p></a:txBody></a:sp></wp:inline></w:drawing></w:r>';
    assert.equal(await markdownOf(p(r('متن') + drawn)), 'متن\n\nنان');
  });

  it('keeps the words of the text boxes of strict files', async () => {
    const wne = 'xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml"';
    for (const [name, namespace] of [
      ['wne:txbxContent', wne],
      ['wp:txbxContent', ''],
    ] as const) {
      const strict = `<w:r><w:drawing><wp:anchor><wp:wsp><wp:txbx><${name} ${namespace}>${p(r('در کادر'))}</${name}></wp:txbx></wp:wsp></wp:anchor></w:drawing></w:r>`;
      assert.equal(await markdownOf(p(r('متن') + strict)), 'متن\n\nدر کادر');
    }
  });

  it('gets a review note with the words of a chart and a diagram, which are left out', async () => {
    const graphic = (content: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr descr="دستمزد"/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const c = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
    const dgm = 'http://schemas.openxmlformats.org/drawingml/2006/diagram';
    const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const files = {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="${office}/chart" Target="charts/chart1.xml"/><Relationship Id="d" Type="${office}/diagramData" Target="diagrams/data1.xml"/></Relationships>`,
      'word/charts/chart1.xml': `<c:chartSpace xmlns:c="${c}"><c:cat><c:v>تهران</c:v><c:v>۱۲۰</c:v></c:cat></c:chartSpace>`,
      'word/diagrams/data1.xml': `<dgm:dataModel xmlns:dgm="${dgm}" xmlns:a="${a}"><a:p><a:r><a:t>نان</a:t></a:r></a:p></dgm:dataModel>`,
    };
    assert.match(
      await notesOf(graphic(`<c:chart xmlns:c="${c}" r:id="c"/>`), { files }),
      /^1: a chart with the words "⁨تهران ۱۲۰⁩" \(دستمزد\) was left out here/,
    );
    assert.match(
      await notesOf(graphic(`<dgm:relIds xmlns:dgm="${dgm}" r:dm="d"/>`), { files }),
      /^1: a diagram \(SmartArt\) with the words "⁨نان⁩" \(دستمزد\) was left out here/,
    );
    assert.match(await notesOf(graphic('')), /^1: a drawing \(دستمزد\) was left out here/);
  });

  it('gets no review note if it is only a horizontal rule', async () => {
    assert.equal(await notesOf(asVml('<v:rect o:hr="t"/>')), '');
  });
});

describe('a file without a text', () => {
  const refusal = async (imported: Promise<unknown>): Promise<string> => {
    try {
      await imported;
    } catch (error) {
      if (isBayanError(error, 'import')) return error.message;
    }
    return 'imported';
  };

  it('is refused, and the error names what was left out', async () => {
    assert.equal(
      await refusal(importWord({ body: p(r('')) + p(r(' ')) })),
      'has no text: check that it is the right file.',
    );
    assert.equal(
      await refusal(importWord({ body: p(r('x', '<w:vanish/>')) })),
      'has no text apart from what import leaves out (1 piece of hidden text): check that it is the right file.',
    );
    assert.match(
      await refusal(importWord({ body: p(r('عنوان'), inStyle('t')), styles: style('t', 'Title') })),
      /^has no text below its title "عنوان"/,
    );
  });

  it('is refused in plain text and Markdown too', async () => {
    assert.match(await refusal(importText('[bookmark: x]')), /^has no text apart from/);
    assert.match(
      await refusal(importBytes(Buffer.from('<!-- note -->\n'), '.md')),
      /^has no text apart from what import leaves out \(1 HTML comment\)/,
    );
  });
});
