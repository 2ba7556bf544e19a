import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { deflateSync } from 'node:zlib';
import { group as ordinary } from '../leaks/corpus/pdf-harmless.ts';
import { group as metadataGroup } from '../leaks/corpus/pdf-metadata.ts';
import { group as structureGroup } from '../leaks/corpus/pdf-structure.ts';
import type { Planting } from '../leaks/planting.ts';
import { metadata, revisePdf, writePackedPdf, writePdf, xmpOf } from '../support/pdf-writer.ts';
import { findIn } from '../support/planted.ts';
import type { Files } from '../support/roots.ts';

const compiler = NodeCompiler.create();
const day = 'datetime(year: 2021, month: 7, day: 23)';

/** A document made by Typst. */
function typeset(document: string, body = 'Text', options = {}): Buffer {
  const source = `#set document(title: "بیانیه", ${document})\n#set text(lang: "fa")\n${body}`;
  return compiler.pdf({ mainFileContent: source }, options);
}

const found = async (test: TestContext, document: Uint8Array): Promise<string[]> =>
  (await findIn(test, { 'a.pdf': document })).map((line) => line.slice('a.pdf: '.length));

/** Returns the plantings of which a file has findings, of those which are all in one site. */
async function refused(test: TestContext, plantings: readonly Planting[]): Promise<Set<string>> {
  const names = new Map<string, string>();
  const site: Record<string, Files[string]> = {};
  for (const [index, { name, files }] of plantings.entries())
    for (const [file, content] of Object.entries(await files(`document${index}`))) {
      names.set(file.replace('public/', ''), name);
      site[file.replace('public/', '')] = content;
    }
  const lines = await findIn(test, site);
  return new Set(lines.map((line) => names.get(line.split(/: | › /)[0] ?? '') ?? line));
}

describe('a PDF', () => {
  it('made by Typst passes, with a date, links and everything that PDF/UA requires', async (test) => {
    const body = `#link("https://example.org/root")[x] #link("mailto:a@example.org")[y] /JavaScript 10:30`;
    const description = `date: ${day}, keywords: ("آزادی", "/Launch"), description: "خلاصه (کوتاه)"`;
    assert.deepEqual(await found(test, typeset(description, body, { pdfStandard: 'ua-1' })), []);
    assert.deepEqual(await found(test, typeset('date: none')), []);
  });

  it('is refused with any leak of the corpus, in a site or in a ZIP', async (test) => {
    const leaks = [...metadataGroup.leaks, ...structureGroup.leaks];
    const caught = await refused(test, leaks);
    assert.deepEqual(
      leaks.map(({ name }) => name).filter((name) => !caught.has(name)),
      [],
    );
  });

  it('passes if it is an ordinary document of a usual program', async (test) => {
    assert.deepEqual([...(await refused(test, ordinary.harmless))], []);
  });

  it('is refused with an author or a time of day, in both forms of metadata', async (test) => {
    const moment = day.replace(')', ', hour: 10, minute: 30, second: 0)');
    assert.deepEqual(await found(test, typeset(`date: ${moment}, author: "شهلا راد"`)), [
      'Author: "شهلا راد"',
      'a time of day (CreationDate): "D:20210723103000Z"',
      'a time of day (ModDate): "D:20210723103000Z"',
      'dc:creator in the document metadata: "شهلا راد"',
      'xmp:CreateDate in the document metadata: "2021-07-23T10:30:00Z"',
      'xmp:ModifyDate in the document metadata: "2021-07-23T10:30:00Z"',
    ]);
  });

  it('names the entry, what it is in, and its value', async (test) => {
    const document = writePdf({
      info: '/Company (Rad) /Producer <FEFF0057006F00720064>',
      catalog: '/PieceInfo 6 0 R /OpenAction << /S /JavaScript /JS (run\\(\\)) >>',
      page: '/Annots [<< /Subtype /Highlight /Contents (note) >>]',
      objects: ['<< /Word << /Private (Shahla) >> >>'],
    });
    assert.deepEqual(await found(test, document), [
      'Producer: "Word"',
      'a script (/JS in an action): "run()"',
      'an action that is not a link (/S in an action): "/JavaScript"',
      'an annotation (/Subtype in an annotation): "/Highlight"',
      'an unknown entry (/Company in the document metadata): "Rad"',
      'private data of a program (/PieceInfo in the catalog): "/Word <<…>>"',
    ]);
  });

  it('is read with everything that no table names, and with bytes that belong to nothing', async (test) => {
    const document = writePdf({
      head: '% by Shahla\n',
      between: 'draft of Shahla\n',
      objects: ['<< /Note (Shahla) >>'],
      tail: 'sent by Shahla',
    });
    assert.deepEqual(await found(test, document), [
      '14 bytes outside the objects: "sent by Shahla"',
      '15 bytes outside the objects: "draft of Shahla"',
      'a comment: "by Shahla"',
      'an unused object: "/Note Shahla"',
    ]);
  });

  it('is read in all of its revisions', async (test) => {
    const first = writePdf({ info: '/Author (Shahla)' });
    const revised = revisePdf(first, { 6: '<< /Title (x) >>' }, '/Root 1 0 R /Info 6 0 R');
    assert.deepEqual(await found(test, revised), [
      'Author: "Shahla"',
      'an earlier version of the document: object 6 is in it 2 times',
    ]);
  });

  it('is read through every filter and predictor', async (test) => {
    const xmp = Buffer.from(xmpOf('<dc:creator>Sara</dc:creator>'));
    const rows = Buffer.concat(
      Array.from({ length: Math.ceil(xmp.length / 10) }, (_, row) =>
        Buffer.concat([
          Buffer.from([2]),
          Buffer.from(
            Array.from({ length: 10 }, (_, column) => {
              const at = row * 10 + column;
              return ((xmp[at] ?? 32) - (row > 0 ? (xmp[at - 10] ?? 32) : 0)) & 0xff;
            }),
          ),
        ]),
      ),
    );
    const filters: Record<string, Uint8Array | string> = {
      '/Filter /ASCIIHexDecode': `${xmp.toString('hex')}>`,
      '/Filter /ASCII85Decode': ascii85(xmp),
      '/Filter /RunLengthDecode': runLengths(xmp),
      '/Filter /LZWDecode': literalLzw(xmp),
      '/Filter [/ASCIIHexDecode /FlateDecode]': `${deflateSync(xmp).toString('hex')}>`,
      '/DecodeParms << /Predictor 12 /Columns 10 >> /Filter /FlateDecode': rows,
    };
    for (const [filter, content] of Object.entries(filters))
      assert.deepEqual(
        await found(
          test,
          writePdf({ catalog: '/Metadata 6 0 R', objects: [metadata(content, filter)] }),
        ),
        ['dc:creator in the document metadata: "Sara"'],
        filter,
      );
  });

  it('is refused if its table leads elsewhere, or if a stream has another length than it states', async (test) => {
    const text = writePdf().toString('latin1');
    const at = (from: string | RegExp, to: string) =>
      found(test, Buffer.from(text.replace(from, to), 'latin1'));
    assert.deepEqual(await at(/\d{10}(?= 00000 n \ntrailer)/, '0000000020'), [
      'cannot be read: its cross-reference table has a wrong place for object 5',
    ]);
    assert.deepEqual(await at(/startxref\n\d+/, 'startxref\n20'), [
      'cannot be read: it points to a cross-reference table that is not there',
    ]);
    assert.deepEqual(await at(/\/Length \d+/, '/Length 99999'), [
      'cannot be read: it points to a cross-reference table that is not there',
      'cannot be read: its cross-reference table has a wrong place for object 5',
      'cannot be read: the stream of object 4 does not end where its /Length states',
    ]);
  });

  it('is read in linear time, however deep, circular or inflated it is', async (test) => {
    const depth = 200_000;
    const deep = await found(
      test,
      writePdf({ page: `/Dur ${'['.repeat(depth)}${']'.repeat(depth)}` }),
    );
    assert.equal(deep.length, 1);
    const circle = writePdf({ info: '/Author 6 0 R', objects: ['7 0 R', '6 0 R'] });
    assert.deepEqual(await found(test, circle), []);
    const bomb = deflateSync(deflateSync(Buffer.alloc(100 << 20)));
    const dict =
      '/Subtype /Form /BBox [0 0 1 1] /Filter [/ASCIIHexDecode /FlateDecode /FlateDecode]';
    const inflated = writePdf({
      resources: '/XObject << /A 6 0 R /B 7 0 R >>',
      objects: [bomb, bomb].map((bytes) => ({ dict, content: `${bytes.toString('hex')}>` })),
    });
    assert.deepEqual(await found(test, inflated), [
      'a stream with an error: it expands to too many bytes',
    ]);
  });

  it('is refused with bytes in an object stream that belong to no object', async (test) => {
    assert.notDeepEqual(await found(test, writePackedPdf({}, '(Shahla)')), []);
    assert.deepEqual(await found(test, writePackedPdf({}, '  \n')), []);
  });
});

/** Encodes bytes in ASCII85, without the short form of zeros. */
function ascii85(bytes: Buffer): string {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4, ' ')]);
  let text = '';
  for (let at = 0; at < padded.length; at += 4) {
    let value = padded.readUInt32BE(at);
    let group = '';
    for (let digit = 0; digit < 5; digit += 1) {
      group = String.fromCharCode((value % 85) + 33) + group;
      value = Math.floor(value / 85);
    }
    text += group;
  }
  return `${text}~>`;
}

/** Encodes bytes as runs of up to 100 literal ones. */
function runLengths(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 100) {
    const run = bytes.subarray(at, at + 100);
    parts.push(Buffer.from([run.length - 1]), run);
  }
  return Buffer.concat([...parts, Buffer.from([128])]);
}

/** Encodes bytes in LZW, with a clear code before every 100 of them, so that all codes have nine bits. */
function literalLzw(bytes: Buffer): Buffer {
  const codes = [...bytes].flatMap((byte, index) => (index % 100 === 0 ? [256, byte] : [byte]));
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => parseInt(byte.padEnd(8, '0'), 2)));
}
