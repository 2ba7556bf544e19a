import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as mupdf from 'mupdf';
import { packObjects } from '../../src/outputs/leaflet/pack-objects.ts';
import { PdfFile } from '../../src/safety/pdf/file.ts';
import { decodeStream } from '../../src/safety/pdf/filters.ts';
import { PdfStream, type PdfValue } from '../../src/safety/pdf/values.ts';
import { writePdf } from '../support/pdf-writer.ts';
import { findIn } from '../support/planted.ts';

/** More objects than fit into two object streams, all of which a document leads to, and a stream without a filter. */
const plain = writePdf({
  catalog: '/StructTreeRoot 7 0 R /MarkInfo << /Marked true >> /Lang (en)',
  objects: [
    { dict: '/Type /XObject /Subtype /Form /BBox [0 0 9 9]', content: '0 0 9 9 re f\n'.repeat(40) },
    `<< /Type /StructTreeRoot /K [${Array.from({ length: 420 }, (_, index) => `${index + 8} 0 R`).join(' ')}] >>`,
    ...Array.from({ length: 420 }, () => '<< /Type /StructElem /S /P /P 7 0 R >>'),
  ],
  resources: '/XObject << /X1 6 0 R >>',
  drawing: 'BT /F1 12 Tf (Text) Tj ET /X1 Do',
});
const packed = packObjects(plain);

describe('a packed PDF', () => {
  it('has every object of the PDF before, with the same content', () => {
    const [before, now] = [objectsOf(plain), objectsOf(packed)];
    assert.equal(before.size, 427);
    for (const [number, object] of before) assert.deepEqual(now.get(number), object, `${number}`);
  });

  it('shows the same page in a reader that follows its tables', () => {
    const pictureOf = (bytes: Uint8Array) =>
      mupdf.Document.openDocument(bytes, 'application/pdf')
        .loadPage(0)
        .toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB)
        .asPNG();
    assert.deepEqual(pictureOf(packed), pictureOf(plain));
  });

  it('passes the privacy gate', async (test) => {
    assert.deepEqual(await findIn(test, { 'a.pdf': packed }), []);
  });

  it('takes less space, with no more than 200 objects in a stream', () => {
    assert.ok(packed.length < plain.length / 4, `${packed.length} of ${plain.length}`);
    const counts = packed.toString('latin1').matchAll(/\/ObjStm \/N (\d+)/g);
    assert.deepEqual(
      Array.from(counts, ([, count]) => Number(count)),
      [200, 200, 25],
    );
  });

  it('leaves metadata readable without a reader of PDF', () => {
    const metadata = '<x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta>';
    const pdf = writePdf({
      catalog: '/Metadata 6 0 R',
      objects: [{ dict: '/Type /Metadata /Subtype /XML', content: metadata }],
    });
    assert.ok(packObjects(pdf).includes(metadata));
  });

  it('fails with a PDF that has object streams already', () => {
    assert.throws(() => packObjects(packed), /without a cross-reference table/);
  });
});

/** Returns the objects of a PDF by number, with streams decoded. */
function objectsOf(pdf: Buffer): ReadonlyMap<number, unknown> {
  const file = new PdfFile(pdf, { left: 1_000_000 });
  assert.deepEqual([...file.problems], []);
  const contentOf = (value: PdfValue): unknown =>
    value instanceof PdfStream
      ? decodeStream(value, file.resolve, { left: 1_000_000 }).content.toString('latin1')
      : value;
  return new Map(file.objects.map(({ number, value }) => [number, contentOf(value)]));
}
