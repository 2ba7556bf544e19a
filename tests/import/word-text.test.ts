import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reviewNotesOf, importWord } from './imported.ts';
import { inStyle, p, r, style } from './word-file.ts';

/** Bold as Word marks it in right-to-left text. */
const bold = '<w:bCs/><w:rtl/>';

/** The Markdown of paragraphs, after a first one that is not a title. */
async function markdownOf(body: string, styles?: string, tag?: string): Promise<string> {
  const { markdown } = await importWord(
    { body: p(r('آغاز متن.')) + body, ...(styles && { styles }) },
    tag,
  );
  return markdown.replace(/^آغاز متن\.\n\n/, '').trimEnd();
}

describe('bold and italic of a Word file', () => {
  const cases: [name: string, runs: string, markdown: string][] = [
    ['bold that is set only for right-to-left runs', r('متن ') + r('پررنگ', bold), 'متن **پررنگ**'],
    ['bold of left-to-right runs', r('the ', '') + r('word', '<w:b/>'), 'the **word**'],
    ['no bold that is set for the wrong script', r('the ', '') + r('word', '<w:bCs/>'), 'the word'],
    ['bold that is switched off again', r('متن', '<w:b/><w:bCs w:val="0"/><w:rtl/>'), 'متن'],
    ['italic', r('متن ') + r('کج', '<w:iCs/><w:rtl/>'), 'متن *کج*'],
    ['a space at the end outside the bold', r('متن ', bold) + r('ساده'), '**متن** ساده'],
    ['quotes next to a letter outside the bold', r('«متن»', bold) + r('است'), '«**متن**»است'],
    ['quotes next to a space inside the bold', r('«متن»', bold) + r(' است'), '**«متن»** است'],
    ['a full stop next to a letter outside the bold', r('متن.', bold) + r('متن'), '**متن**.متن'],
    [
      'bold on both sides of a space as one span',
      r('یک', bold) + r(' ') + r('دو', bold),
      '**یک دو**',
    ],
    ['runs that Word cut as one span', r('آز', bold) + r('اد', bold) + r('ی', bold), '**آزادی**'],
    ['no bold on punctuation alone', r('متن') + r(': ', bold) + r('متن'), 'متن: متن'],
    ['no empty bold', r('متن') + r(' ', bold) + r('', bold), 'متن'],
    ['ZWNJ within bold', r('می‌', bold) + r('خواهیم', bold), '**می‌خواهیم**'],
    ['bold within a word', r('کتاب') + r('خانه', bold) + r('ها'), 'کتاب**خانه**ها'],
    [
      'only bold where italic overlaps it',
      r('a', '<w:b/>') + r('b', '<w:b/><w:i/>') + r('c', '<w:i/>'),
      '**ab**c',
    ],
    [
      'bold over a line break',
      `${r('یک', bold)}<w:r><w:br/></w:r>${r('دو', bold)}`,
      '**یک\\\nدو**',
    ],
  ];
  for (const [name, runs, markdown] of cases) {
    it(`keep ${name}`, async () => {
      assert.equal(await markdownOf(p(r('و ') + runs)), `و ${markdown}`.trimEnd());
    });
  }

  it('come from paragraph styles and character styles too', async () => {
    const styles = `${style('b', 'پررنگ', '<w:rPr><w:bCs/></w:rPr>')}<w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>`;
    const strong = r('سه', '<w:rStyle w:val="s"/><w:rtl/>');
    assert.equal(await markdownOf(p(r('یک و دو.'), inStyle('b')), styles), '**یک و دو.**');
    assert.equal(await markdownOf(p(r('یک ') + strong), styles), 'یک **سه**');
    // A bold character style toggles a bold paragraph style.
    assert.equal(await markdownOf(p(r('یک ') + strong, inStyle('b')), styles), '**یک** سه');
  });

  it('get a review note where Markdown has no such format', async () => {
    const body =
      p(r('آغاز.')) +
      p(r(' زیر', '<w:u w:val="single"/>') + r('۲', '<w:vertAlign w:val="superscript"/>'));
    const reviewNotes = reviewNotesOf(await importWord({ body })).join('\n');
    assert.match(reviewNotes, /is underlined in Word/);
    assert.match(reviewNotes, /is superscript in Word/);
  });
});

describe('styles of a Word file', () => {
  const headings = [
    ['heading 1', 'Heading1'],
    ['Überschrift 1', 'berschrift1'],
    ['عنوان ۱', 'a1'],
    ['سرفصل 1', 'a1'],
    ['Titre 1', 'Titre1'],
    ['العنوان ١', 'a1'],
    ['Başlık 1', 'Balk1'],
    ['سەردێڕی ١'.replace('ی ', ' '), 'a1'],
  ] as const;
  for (const [name, id] of headings) {
    it(`make a heading if the name is «${name}»`, async () => {
      const body = p(r('خواست‌ها'), inStyle('x')) + p(r('متن.'));
      const styles = `${style(id, name)}${style('x', 'از من', `<w:basedOn w:val="${id}"/>`)}`;
      assert.equal(await markdownOf(body, styles), '## خواست‌ها\n\nمتن.');
    });
  }

  it('make a heading by the outline level of the style or the paragraph', async () => {
    const styles = style('a', 'تیتر من', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
    const body =
      p(r('یک'), inStyle('a')) +
      p(r('دو'), '<w:outlineLvl w:val="1"/>') +
      p(r('سه'), `${inStyle('a')}<w:outlineLvl w:val="9"/>`);
    assert.equal(await markdownOf(body, styles), '## یک\n\n### دو\n\nسه');
  });

  it('make the title from a title style in any language, and the highest heading level 2', async () => {
    for (const name of ['Title', 'Titel', 'عنوان', 'Konu Başlığı']) {
      const styles = style('t', name) + style('h', 'heading 3');
      const body =
        p(r('پیش از عنوان.')) + p(r('عنوان بیانیه'), inStyle('t')) + p(r('سر'), inStyle('h'));
      const { title, markdown } = await importWord({ body, styles });
      assert.deepEqual([title, markdown], ['عنوان بیانیه', 'پیش از عنوان.\n\n## سر\n']);
    }
  });

  it('are not needed for a title that is the highest heading, or a bold or centred first line', async () => {
    const styles = style('h1', 'heading 1') + style('h2', 'heading 2');
    const after = p(r('متن.'));
    const titleOf = async (body: string) => (await importWord({ body, styles })).title;
    assert.equal(
      await titleOf(p(r('عنوان'), inStyle('h1')) + p(r('سر'), inStyle('h2')) + after),
      'عنوان',
    );
    assert.equal(
      await titleOf(p(r('یک'), inStyle('h1')) + p(r('دو'), inStyle('h1')) + after),
      undefined,
    );
    assert.equal(await titleOf(p(r('عنوان', bold)) + after), 'عنوان');
    assert.equal(await titleOf(p(r('عنوان'), '<w:jc w:val="center"/>') + after), 'عنوان');
    assert.equal(await titleOf(p(r('متن.')) + after), undefined);
  });

  it('are not needed for a title below a picture', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:docPr descr="نشان"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
    const { title, markdown } = await importWord({
      images: { i: { name: 'a.gif', bytes: gif } },
      body: p(picture) + p(r('عنوان', bold)) + p(r('متن.')),
    });
    assert.deepEqual([title, markdown], ['عنوان', '![نشان](fa-1.gif)\n\nمتن.\n']);
  });

  it('make quotations, one from several paragraphs', async () => {
    for (const name of ['Quote', 'Intense Quote', 'Zitat', 'نقل‌قول', 'اقتباس', 'Quotations']) {
      const body = p(r('یک'), inStyle('q')) + p(r('دو'), inStyle('q')) + p(r('متن.'));
      assert.equal(await markdownOf(body, style('q', name)), '> یک\n>\n> دو\n\nمتن.');
    }
  });

  it('are missed in a review note where text looks like a heading or a list', async () => {
    const body = p(r('متن.')) + p(r('خواست‌های ما', bold)) + p(r('۱- آزادی')) + p(r('• نان'));
    const reviewNotes = reviewNotesOf(await importWord({ body }));
    assert.deepEqual(
      reviewNotes.map((reviewNote) => reviewNote.slice(0, 22)),
      ['3: this is bold from e', '5: this looks like a l', '7: this looks like a l'],
    );
  });
});

describe('review notes on a Word file', () => {
  it('are shown five times for each kind, then counted', async () => {
    const body =
      p(r('متن.')) +
      Array.from({ length: 8 }, (_, index) => p(r(`واژه ${index}.`, '<w:u w:val="single"/>'))).join(
        '',
      );
    const reviewNotes = reviewNotesOf(await importWord({ body }));
    assert.equal(reviewNotes.length, 5);
    assert.match(
      reviewNotes[4] ?? '',
      /^11: "⁨واژه 4\.⁩" is underlined in Word, .* \(and 3 more of this kind\)$/,
    );
  });
});

describe('lines of a Word file', () => {
  it('keep line breaks, and become paragraphs at page breaks', async () => {
    const body = p(
      `${r('خط یک')}<w:r><w:br/></w:r>${r('خط دو')}<w:r><w:cr/></w:r>${r('خط سه')}<w:r><w:br w:type="page"/></w:r>${r('صفحه بعد')}`,
    );
    assert.equal(await markdownOf(body), 'خط یک\\\nخط دو\\\nخط سه\n\nصفحه بعد');
  });

  it('have a space for a tab, and new paragraphs after column breaks', async () => {
    const body = p(
      `${r('نام')}<w:r><w:tab/></w:r>${r('شهر')}<w:r><w:ptab/></w:r>${r('کشور')}<w:r><w:br w:type="column"/></w:r>${r('پس')}`,
    );
    assert.equal(await markdownOf(body), 'نام شهر کشور\n\nپس');
  });

  it('keep the address of a link field inside another link', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText> HYPERLINK "https://example.org/inner" </w:instrText></w:r>';
    const inner = `${field('begin')}${code}${field('separate')}${r('درون')}${field('end')}`;
    const imported = await importWord({
      body:
        p(r('متن.')) +
        p(`<w:hyperlink r:id="a" w:anchor="part">${r('بیرون ')}${inner}</w:hyperlink>`),
      links: { a: 'https://example.org/outer#top' },
    });
    assert.equal(
      imported.markdown,
      'متن.\n\n[بیرون](https://example.org/outer#part) [درون](https://example.org/inner)\n',
    );
  });

  it('are empty if they are a no-break space, which becomes a space between words', async () => {
    assert.equal(await markdownOf(p(r('\u00a0')) + p(r('آبان\u00a0۹۸'))), 'آبان ۹۸');
    const french = await importWord(
      { body: p(r('Fin.', '')) + p(r('«\u00a0oui\u00a0»', '')) },
      'de',
    );
    assert.equal(french.markdown, 'Fin.\n\n«\u00a0oui\u00a0»\n');
  });

  it('keep all text in wrapper elements', async () => {
    const body = p(
      `<w:bdo w:val="rtl">${r('یک')}</w:bdo><w:dir w:val="rtl">${r(' دو')}</w:dir><w:smartTag>${r(' سه')}</w:smartTag><w:customXml>${r(' چهار')}</w:customXml><w:sdt><w:sdtContent>${r(' پنج')}</w:sdtContent></w:sdt><w:fldSimple w:instr=" REF a ">${r(' شش')}</w:fldSimple><w:r><w:ruby><w:rt>${r('x')}</w:rt><w:rubyBase>${r(' هفت')}</w:rubyBase></w:ruby></w:r>`,
    );
    assert.equal(await markdownOf(body), 'یک دو سه چهار پنج شش هفت (x)');
  });

  it('include the text of a text box once, after its paragraph', async () => {
    const box = (name: string) =>
      `<${name}><w:txbxContent>${p(r('در کادر'))}</w:txbxContent></${name}>`;
    const body = p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('wps:txbx')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('v:textbox')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('کنار کادر')}`,
    );
    assert.equal(await markdownOf(body), 'کنار کادر\n\nدر کادر');
  });

  it('keep symbols of symbol fonts, with a review note for unknown ones', async () => {
    const sign = (font: string) => `<w:r><w:sym w:font="${font}" w:char="F0FC"/></w:r>`;
    assert.equal(await markdownOf(p(r('بله') + sign('Wingdings'))), 'بله✓');
    const reviewNotes = reviewNotesOf(await importWord({ body: p(r('بله') + sign('Unknown')) }));
    assert.match(
      reviewNotes.join('\n'),
      /^1: a symbol is missing here \(character F0FC of the font Unknown\)/,
    );
  });

  it('have Unicode characters for signs of symbol fonts, and a review note for other private signs', async () => {
    const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    const body = p(
      r('J', font('Wingdings')) +
        r('abc', font('Symbol')) +
        r('\uf0b7', '') +
        r('\uf0fc', `${font('Wingdings')}<w:rtl/>`) +
        r('متن', `${font('Wingdings')}<w:rtl/>`),
    );
    assert.equal(await markdownOf(body), '☺αβχ•✓متن');
    const imported = await importWord({ body: p(r('متن.')) + p(r('و \ue123')) });
    assert.equal(imported.markdown, 'متن.\n\nو \ue123\n');
    assert.match(
      reviewNotesOf(imported).join('\n'),
      /^3: there is a sign here that only its font can show \(U\+E123\)/,
    );
  });

  it('keep no-break hyphens, and have ZWNJ for soft hyphens between letters, with a review note', async () => {
    const body = p(
      `${r('بین')}<w:r><w:noBreakHyphen/></w:r>${r('المللی')}<w:r><w:softHyphen/></w:r>${r('ها')}`,
    );
    const imported = await importWord({ body });
    assert.equal(imported.markdown, 'بین\u2011المللی\u200cها\n');
    assert.match(
      reviewNotesOf(imported).join('\n'),
      /^1: soft hyphens between letters became half spaces \(ZWNJ, U\+200C\) in "⁨بین\u2011المللی\u200cها⁩"/,
    );
    const latin = await importWord({ body: p(r('Re\u00adgierung', '')) }, 'de');
    assert.equal(latin.markdown, 'Regierung\n');
    assert.deepEqual(latin.dropped, ['1 invisible character without effect']);
  });

  it('are read from the strict form of ISO 29500 too, with any namespace prefix', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const document = `<d:document xmlns:d="${strict}"><d:body><d:p><d:r><d:t>آزادی</d:t></d:r></d:p></d:body></d:document>`;
    const { markdown } = await importWord({ body: '', files: { 'word/document.xml': document } });
    assert.equal(markdown, 'آزادی\n');
  });
});
