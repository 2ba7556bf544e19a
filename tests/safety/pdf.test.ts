import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { findIn } from '../support/planted.ts';
import { jpeg, segment } from '../support/handmade-files.ts';

const compiler = NodeCompiler.create();
const day = 'datetime(year: 2021, month: 7, day: 23)';

/** A document made by Typst. */
function typeset(document: string, body = 'Text', options = {}): Buffer {
  const source = `#set document(title: "بیانیه", ${document})\n#set text(lang: "fa")\n${body}`;
  return compiler.pdf({ mainFileContent: source }, options);
}

/** A handwritten document of objects and streams, deflated if the dictionary says so. */
const pdf = (
  ...objects: readonly (string | readonly [dictionary: string, content: Uint8Array])[]
) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.map((object, index) => {
      if (typeof object === 'string') return Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`);
      const [dictionary, content] = object;
      const packed = dictionary.includes('FlateDecode') ? deflateSync(content) : content;
      return Buffer.concat([
        Buffer.from(`${index + 1} 0 obj\n<< ${dictionary} /Length ${packed.length} >>\nstream\n`),
        packed,
        Buffer.from('\nendstream\nendobj\n'),
      ]);
    }),
    Buffer.from('trailer\n<< /Info 1 0 R >>\n%%EOF'),
  ]);

const found = async (
  ...[test, document]: [Parameters<typeof findIn>[0], Uint8Array]
): Promise<string[]> =>
  (await findIn(test, { 'a.pdf': document })).map((line) => line.slice('a.pdf: '.length));

describe('a PDF', () => {
  it('made by Typst passes, with a date, links and everything that PDF/UA requires', async (test) => {
    const body = `#link("https://example.org/root")[x] #link("mailto:a@example.org")[y] /JavaScript 10:30`;
    const description = `date: ${day}, keywords: ("آزادی", "/Launch"), description: "خلاصه (کوتاه)"`;
    assert.deepEqual(await found(test, typeset(description, body, { pdfStandard: 'ua-1' })), []);
    assert.deepEqual(await found(test, typeset('date: none')), []);
  });

  it('is refused with an author, in both forms of metadata', async (test) => {
    assert.deepEqual(await found(test, typeset(`date: ${day}, author: "شهلا راد"`)), [
      'Author: "شهلا راد"',
      'dc:creator in the document metadata: "شهلا راد"',
    ]);
  });

  it('is refused with a time of day, in both forms of metadata', async (test) => {
    const moment = day.replace(')', ', hour: 10, minute: 30, second: 0)');
    assert.deepEqual(await found(test, typeset(`date: ${moment}`)), [
      'a time of day (CreationDate): "D:20210723103000Z"',
      'a time of day (ModDate): "D:20210723103000Z"',
      'a time of day: "2021-07-23T10:30:00Z"',
    ]);
    const dates = { "D:20210723000000+03'30'": 1, "D:20210723000000Z00'00'": 0, 'D:20210723': 0 };
    for (const [date, count] of Object.entries(dates))
      assert.equal((await found(test, pdf(`<< /CreationDate (${date}) >>`))).length, count, date);
  });

  it('is refused with an embedded file or a link to a file', async (test) => {
    const body = '#pdf.attach("/x.txt", bytes("secret")) #link("file:///home/shahla/x")[x]';
    const lines = await found(test, typeset(`date: ${day}`, body));
    assert.deepEqual(lines, [
      'a link that is not a web or e-mail address: "file:///home/shahla/x"',
      'an embedded file: "/EmbeddedFile"',
      'the home folder of this machine: "file:///home/shahla/x"',
    ]);
  });

  it('is refused with names of other programs, custom metadata, scripts, annotations and actions', async (test) => {
    const planted: Record<string, string> = {
      '/Creator (Microsoft Word)': 'Creator: "Microsoft Word"',
      '/Producer <FEFF0057006F00720064>': 'Producer: "Word"',
      '/Company (Rad)': 'Company: "Rad"',
      '/PTEX.Fullbanner (This is pdfTeX)': 'a custom metadata entry: "/PTEX.Fullbanner"',
      '/S /JavaScript': 'a script: "/JavaScript"',
      '/J#53 2 0 R': 'a script: "/JS"',
      '/S /Launch': 'an action that leaves the document: "/Launch"',
      '/Subtype /Highlight': 'an annotation: "/Subtype /Highlight"',
      '/PieceInfo 3 0 R': 'private data of a program: "/PieceInfo"',
      '/URI (\\\\\\\\server\\\\x)': 'a link that is not a web or e-mail address: "\\\\server\\x"',
    };
    for (const [entry, expected] of Object.entries(planted)) {
      const lines = await found(test, pdf(`<< ${entry} >>`));
      assert.ok(lines.includes(expected), `${expected}: ${lines.join('; ')}`);
    }
    assert.deepEqual(
      await found(test, pdf('<< /Title (Of /JavaScript \\(/Launch\\)) /Author () >>')),
      [],
    );
    assert.deepEqual(await found(test, pdf('<< /Encrypt 2 0 R >>')), [
      'cannot be read: it is encrypted',
    ]);
  });

  it('is read with its compressed objects, metadata, images and streams', async (test) => {
    const objects = '1 0 7 15 << /Own (x) >> << /Author (Shahla) >>';
    const xmp = (inside: string) =>
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description rdf:about="" ${inside}/></rdf:RDF></x:xmpmeta>`;
    const bytes = Buffer.from(xmp('xmp:CreatorTool="Typst 0.14.2" xmpMM:DerivedFrom="uuid:x"'));
    const metadata = '/Type /Metadata /Subtype /XML';
    const lines = await found(
      test,
      pdf(
        '<< /Title (x) >>',
        ['/Type /ObjStm /N 2 /First 9 /Filter /FlateDecode', Buffer.from(objects)],
        [`${metadata} /Filter /FlateDecode`, bytes],
        ['/Subtype /Image /Filter [/DCTDecode]', jpeg(segment(0xfe, 'by Shahla'))],
        ['/Filter /FlateDecode', Buffer.from('q /home/shahla/x Q')],
        '<< /Names [(/home/shahla/y) 3 0 R] >>',
        [`${metadata} /Filter /LZWDecode`, bytes],
        [
          metadata,
          Buffer.from(xmp('xmpMM:DocumentID="uuid:63f5af31-db42-141e-8dfc-1e9dc0493b5c"')),
        ],
      ),
    );
    assert.deepEqual(lines, [
      'Author: "Shahla"',
      'a comment in an image: "by Shahla"',
      'a custom metadata entry: "/Own"',
      'cannot be read: its metadata is compressed with LZWDecode',
      'the home folder of this machine: "/home/shahla/x"',
      'the home folder of this machine: "/home/shahla/y"',
      'xmpmm:derivedfrom in the document metadata: "uuid:x"',
      'xmpmm:documentid in the document metadata: "uuid:63f5af31-db42-141e-8dfc-1e9dc0493b5c"',
    ]);
  });
});
