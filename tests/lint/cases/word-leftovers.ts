import type { Cases } from '../cases.ts';

const left = (excerpt: string) =>
  `"⁨${excerpt}⁩" is left over from Word, and readers see it; remove it`;
const link = (excerpt: string, url: string) =>
  `"⁨${excerpt}⁩" is left over from Word, and its address leads nowhere; write the words of the link as [words](${url}), and remove it`;
const error = (excerpt: string) =>
  `"⁨${excerpt}⁩" is an error message of Word in the place of a number or a title; write the number or title`;

export default {
  fail: [
    {
      name: 'a bookmark',
      tag: 'fa',
      text: '[bookmark: _Hlk78404352]زمان بازگشایی فرا رسیده است.',
      finds: [['[bookmark: _Hlk78404352]', left('[bookmark: _Hlk78404352]')]],
      fixed: 'زمان بازگشایی فرا رسیده است.',
    },
    {
      name: 'a bookmark in the title',
      tag: 'fa',
      text: '---\ntitle: "چراغ [bookmark: _Toc1] اتاق"\n---\n\nمتن.\n',
      finds: [['[bookmark: _Toc1]', left('[bookmark: _Toc1]')]],
      fixed: '---\ntitle: "چراغ  اتاق"\n---\n\nمتن.\n',
    },
    {
      name: 'field codes, with an address in one',
      tag: 'en',
      text: 'See HYPERLINK "https://books.example" \\h here, page PAGEREF _Toc78404352 \\h 3.',
      finds: [
        [
          'HYPERLINK "https://books.example" \\h',
          link('HYPERLINK "https://books.example" \\h', 'https://books.example'),
        ],
        ['PAGEREF _Toc78404352 \\h', left('PAGEREF _Toc78404352 \\h')],
      ],
      fixedWhenAsked: 'See HYPERLINK "https://books.example" \\h here, page  3.',
    },
    {
      name: 'the code of a link, in braces, in curly quotation marks, and without any',
      tag: 'fa',
      text: '{ HYPERLINK “mailto:info@example.org” }چراغ و HYPERLINK https://example.org/x سکوت و HYPERLINK \\l "_Toc123" نور',
      finds: [
        [
          '{ HYPERLINK “mailto:info@example.org” }',
          link('{ HYPERLINK “mailto:info@example.org” }', 'mailto:info@example.org'),
        ],
        [
          'HYPERLINK https://example.org/x',
          link('HYPERLINK https://example.org/x', 'https://example.org/x'),
        ],
        ['HYPERLINK \\l "_Toc123"', left('HYPERLINK \\l "_Toc123"')],
      ],
      fixedWhenAsked:
        '{ HYPERLINK “mailto:info@example.org” }چراغ و HYPERLINK https://example.org/x سکوت و  نور',
    },
    {
      name: 'the code of a link with a space in its address',
      tag: 'fa',
      text: 'HYPERLINK "https://example.org/a b" نور',
      finds: [
        [
          'HYPERLINK "https://example.org/a b"',
          link('HYPERLINK "https://example.org/a b"', 'https://example.org/a%20b'),
        ],
      ],
    },
    {
      name: 'fields in braces',
      tag: 'de',
      text: 'Seite { PAGE } vom { DATE \\@ "yyyy" } und { SEQ شکل \\* ARABIC }',
      finds: [
        ['{ PAGE }', left('{ PAGE }')],
        ['{ DATE \\@ "yyyy" }', left('{ DATE \\@ "yyyy" }')],
        ['{ SEQ شکل \\* ARABIC }', left('{ SEQ شکل \\* ARABIC }')],
      ],
      fixedWhenAsked: 'Seite  vom  und ',
    },
    {
      name: 'the name of a bookmark',
      tag: 'de',
      text: 'Licht _Ref78404352 im Lesesaal.',
      finds: [['_Ref78404352', left('_Ref78404352')]],
      fixedWhenAsked: 'Licht  im Lesesaal.',
    },
    {
      name: 'Office tags',
      tag: 'fa',
      text: 'چراغ<o:p></o:p> و سکوت',
      finds: [
        ['<o:p>', left('<o:p>')],
        ['</o:p>', left('</o:p>')],
      ],
      fixed: 'چراغ و سکوت',
    },
    {
      name: 'tags of Word with a colon, in signs and in entities',
      tag: 'fa',
      text: '<st1:City w:st="on">قاف</st1:City> و <st1:place>کوه</st1:place> و <w:r>چراغ</w:r> و &lt;o:p&gt;نور',
      finds: [
        '<st1:City w:st="on">',
        '</st1:City>',
        '<st1:place>',
        '</st1:place>',
        '<w:r>',
        '</w:r>',
        '&lt;o:p&gt;',
      ].map((tag) => [tag, left(tag)] as const),
      fixed: 'قاف و کوه و چراغ و نور',
    },
    {
      name: 'tags of Word in the title, and one with words in it',
      tag: 'fa',
      text: '---\ntitle: "چراغ<o:p></o:p>"\n---\n\n<v:textpath string="سکوت"/>متن.\n',
      finds: [
        ['<o:p>', left('<o:p>')],
        ['</o:p>', left('</o:p>')],
        ['<v:textpath string="سکوت"/>', left('<v:textpath string="سکوت"/>')],
      ],
      fixed: '---\ntitle: "چراغ"\n---\n\n<v:textpath string="سکوت"/>متن.\n',
      fixedWhenAsked: '---\ntitle: "چراغ"\n---\n\nمتن.\n',
    },
    {
      name: 'the first line of a pasted Word text',
      tag: 'en',
      text: 'Normal 0 false false false EN-US',
      finds: [['Normal 0 false false false', left('Normal 0 false false false')]],
    },
    {
      name: 'error messages in four languages',
      tag: 'fa',
      text: 'Error! Reference source not found. و Fehler! Textmarke nicht definiert. و خطا! منبع مرجع یافت نشد. و خطأ! لم يتم العثور على مصدر المرجع.',
      finds: [
        ['Error! Reference source not found', error('Error! Reference source not found')],
        ['Fehler! Textmarke nicht definiert', error('Fehler! Textmarke nicht definiert')],
        ['خطا! منبع مرجع یافت نشد', error('خطا! منبع مرجع یافت نشد')],
        ['خطأ! لم يتم العثور على مصدر المرجع', error('خطأ! لم يتم العثور على مصدر المرجع')],
      ],
    },
  ],
  pass: [
    {
      name: 'a sentence that begins with an exclamation',
      tag: 'fa',
      text: 'خطا! چراغ را خاموش کردید. مرجع این خبر کجاست؟',
    },
    {
      name: 'names of bookmarks in addresses',
      tag: 'en',
      text: '[Light](https://books.example/#_Toc78404352)',
    },
    {
      name: 'ordinary words in capitals',
      tag: 'en',
      text: 'REF and PAGE and TOC are names. HYPERLINK is one too.',
    },
    { name: 'signs of comparison', tag: 'en', text: 'If a <b: c, then 3 > 2 and `<w:r>` is code.' },
    { name: 'brackets', tag: 'en', text: 'The [bookmark] and the _reference_.' },
  ],
} satisfies Cases;
