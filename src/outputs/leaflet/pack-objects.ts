import { zlibSync } from 'fflate';

/** Maximum number of objects in a stream: a reader decodes the whole stream for one of them. */
const objectsTogether = 200;

/** An object of a PDF: `12 0 obj`, its body and `endobj`. */
interface PdfObject {
  readonly number: number;
  readonly body: string;
}

/** Where an object is, as a cross-reference stream states it. */
type Place =
  | readonly [kind: 1, offset: number, generation: 0]
  | readonly [kind: 2, stream: number, index: number];

/**
 * Returns a PDF of Typst with the same objects in fewer bytes: those without a stream are compressed together, and so is each
 * stream that was not. Only the metadata (XMP) stays readable without a reader of PDF, as its standard recommends.
 */
export function packObjects(pdf: Buffer): Buffer<ArrayBuffer> {
  const { header, objects, trailer } = partsOf(pdf.toString('latin1'));
  const isStream = ({ body }: PdfObject) => body.endsWith('endstream');
  const places = new Map<number, Place>();
  const pieces: Buffer[] = [];
  let at = 0;
  const add = (piece: string) => {
    const bytes = Buffer.from(piece, 'latin1');
    pieces.push(bytes);
    at += bytes.length;
  };
  const addObject = ({ number, body }: PdfObject) => {
    places.set(number, [1, at, 0]);
    add(`${number} 0 obj\n${body}\nendobj\n`);
  };

  add(header);
  for (const object of objects.filter(isStream))
    addObject({ ...object, body: compressed(object.body) });
  let next = Math.max(0, ...objects.map(({ number }) => number)) + 1;
  const others = objects.filter((object) => !isStream(object));
  for (let from = 0; from < others.length; from += objectsTogether) {
    const together = others.slice(from, from + objectsTogether);
    for (const [index, { number }] of together.entries()) places.set(number, [2, next, index]);
    addObject({ number: next, body: objectStream(together) });
    next += 1;
  }
  const start = at;
  places.set(next, [1, start, 0]);
  addObject({ number: next, body: crossReferences(places, next + 1, trailer) });
  add(`startxref\n${start}\n%%EOF`);
  return Buffer.concat(pieces);
}

/** Returns the parts of a PDF with one cross-reference table, as Typst writes it. */
function partsOf(text: string) {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const [table = '', trailer] = text.slice(start).split(/^trailer\s+<<|>>\s+startxref/m);
  const offsets = Array.from(table.matchAll(/^(\d{10}) \d{5} n/gm), ([, offset]) => Number(offset));
  if (!table.startsWith('xref') || trailer === undefined || offsets.length === 0)
    throw new Error(
      'Typst wrote a PDF without a cross-reference table. Adapt pack-objects.ts to it.',
    );
  offsets.sort((a, b) => a - b);
  const objects = offsets.map((offset, index): PdfObject => {
    const source = text.slice(offset, offsets[index + 1] ?? start);
    const [head] = /^\d+ 0 obj\s+/.exec(source) ?? [''];
    const end = source.lastIndexOf('endobj');
    if (head === '' || end < 0)
      throw new Error(
        'Typst wrote a PDF with a wrong cross-reference table. Adapt pack-objects.ts to it.',
      );
    return { number: Number.parseInt(head, 10), body: source.slice(head.length, end).trimEnd() };
  });
  return { header: text.slice(0, offsets[0]), objects, trailer };
}

/** Returns the body of a stream, compressed unless it is already, or is metadata. */
function compressed(body: string): string {
  const head = /^<<[^]*?>>\s*stream\r?\n/.exec(body)?.[0] ?? '';
  const length = Number(/\/Length (\d+)\b(?! \d)/.exec(head)?.[1]);
  if (!(length > 0) || head.includes('/Filter') || head.includes('/Type /Metadata')) return body;
  const entries = head.slice(2, head.lastIndexOf('>>')).replace(/\/Length \d+/, '');
  return streamOf(entries, body.slice(head.length, head.length + length));
}

function objectStream(objects: readonly PdfObject[]): string {
  let offset = 0;
  const list = objects.map(({ number, body }) => {
    const pair = `${number} ${offset}`;
    offset += body.length + 1;
    return pair;
  });
  const first = `${list.join(' ')}\n`;
  const content = first + objects.map(({ body }) => body).join('\n');
  return streamOf(`/Type /ObjStm /N ${objects.length} /First ${first.length} `, content);
}

/**
 * @param size the number of the last object, and one
 * @param trailer the entries of the trailer before
 */
function crossReferences(
  places: ReadonlyMap<number, Place>,
  size: number,
  trailer: string,
): string {
  const table = Buffer.alloc(7 * size);
  // Number 0 and unused numbers are free.
  for (const [number, [kind, place, index]] of places) {
    table.writeUInt8(kind, 7 * number);
    table.writeUInt32BE(place, 7 * number + 1);
    table.writeUInt16BE(index, 7 * number + 5);
  }
  const entries = trailer.replace(/\/Size \d+/, '').trim();
  return streamOf(`/Type /XRef /W [1 4 2] /Size ${size} ${entries} `, table.toString('latin1'));
}

/** Returns the body of a compressed stream with these entries. */
function streamOf(entries: string, content: string): string {
  const packed = Buffer.from(zlibSync(Buffer.from(content, 'latin1'), { level: 9 }));
  return `<<${entries}/Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed.toString('latin1')}\nendstream`;
}
