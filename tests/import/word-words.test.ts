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
      [m('m') + e('sSup', e('e', m('c')), e('sup', m('2'))), 'mc^2'],
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

  it('keeps the words of WordArt, alone and beside a picture', async () => {
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
