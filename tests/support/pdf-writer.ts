import { deflateSync } from 'node:zlib';

/** An object: its text, or a stream with the entries of its dictionary. Deflated if that is its first filter. */
export type PdfBody = string | { readonly dict: string; readonly content: string | Uint8Array };

/** Parts of a small document of one page, which have the rest of it around them. */
export interface PdfParts {
  /** More entries of the catalog, the page, its resources and the trailer. */
  readonly catalog?: string;
  readonly page?: string;
  readonly resources?: string;
  /** More fonts of the page. */
  readonly fonts?: string;
  readonly trailer?: string;
  /** The entries of the document metadata. */
  readonly info?: string;
  /** What the page draws. */
  readonly drawing?: string;
  /** More objects, from number 6 on. */
  readonly objects?: readonly PdfBody[];
  /** Bytes before the first object, between objects, and after the end. */
  readonly head?: string;
  readonly between?: string;
  readonly tail?: string;
}

/** Returns the bytes of an object. */
export function pdfObject(number: number, body: PdfBody): Buffer {
  if (typeof body === 'string') return Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1');
  const bytes = Buffer.from(body.content);
  const packed = /\/Filter \[?\/FlateDecode\b/.test(body.dict) ? deflateSync(bytes) : bytes;
  const length = body.dict.includes('/Length ') ? '' : ` /Length ${packed.length}`;
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<< ${body.dict}${length} >>\nstream\n`, 'latin1'),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

/** A line of a cross-reference table. */
const line = (offset: number, kind: 'n' | 'f') =>
  `${String(offset).padStart(10, '0')} ${kind === 'n' ? '00000' : '65535'} ${kind} \n`;

/** The objects of a document of one page, from number 1 on. */
function bodiesOf(parts: PdfParts): PdfBody[] {
  const {
    catalog = '',
    page = '',
    resources = '',
    fonts = '',
    drawing = 'BT /F1 12 Tf (Text) Tj ET',
  } = parts;
  const bodies: PdfBody[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R
      /Resources << /Font << /F1 5 0 R ${fonts} >> ${resources} >> ${page} >>`,
    { dict: '/Filter /FlateDecode', content: Buffer.from(drawing, 'latin1') },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...(parts.objects ?? []),
  ];
  return parts.info === undefined ? bodies : [...bodies, `<< ${parts.info} >>`];
}

/** Writes a document of one page with a cross-reference table. */
export function writePdf(parts: PdfParts = {}): Buffer {
  const bodies = bodiesOf(parts);
  const info = parts.info === undefined ? '' : `/Info ${bodies.length} 0 R`;
  const pieces: Buffer[] = [
    Buffer.from(`%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${parts.head ?? ''}`, 'latin1'),
  ];
  const lines = [line(0, 'f')];
  let at = pieces[0]?.length ?? 0;
  const add = (bytes: Buffer) => {
    pieces.push(bytes);
    at += bytes.length;
  };
  for (const [index, body] of bodies.entries()) {
    lines.push(line(at, 'n'));
    add(pdfObject(index + 1, body));
    if (index === 3) add(Buffer.from(parts.between ?? '', 'latin1'));
  }
  const trailer = `/Size ${lines.length} /Root 1 0 R ${info} ${parts.trailer ?? ''}`;
  pieces.push(
    Buffer.from(
      `xref\n0 ${lines.length}\n${lines.join('')}trailer\n<< ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
      'latin1',
    ),
    Buffer.from(parts.tail ?? '', 'latin1'),
  );
  return Buffer.concat(pieces);
}

/** Adds a revision to a document: objects that replace those of the same numbers, or that are new. */
export function revisePdf(
  before: Buffer,
  objects: Readonly<Record<number, PdfBody>>,
  trailer = '/Root 1 0 R',
): Buffer {
  const pieces = [before];
  const lines: string[] = [];
  let at = before.length;
  for (const [number, body] of Object.entries(objects)) {
    const bytes = pdfObject(Number(number), body);
    lines.push(`${number} 1\n${line(at, 'n')}`);
    pieces.push(bytes);
    at += bytes.length;
  }
  const previous = /startxref\n(\d+)\n%%EOF\n?$/.exec(before.toString('latin1'))?.[1] ?? '0';
  const end = `xref\n${lines.join('')}trailer\n<< /Size 99 ${trailer} /Prev ${previous} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(end)]);
}

/**
 * Writes a document of one page whose objects, streams apart, are in an object stream, with a cross-reference stream.
 * @param extra bytes in the object stream after its objects
 */
export function writePackedPdf(parts: PdfParts = {}, extra = ''): Buffer {
  const bodies = bodiesOf(parts);
  const packed: { number: number; text: string }[] = [];
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const entries: number[][] = [[0, 0, 0]];
  let at = pieces[0]?.length ?? 0;
  const add = (number: number, body: PdfBody) => {
    entries[number] = [1, at, 0];
    const bytes = pdfObject(number, body);
    pieces.push(bytes);
    at += bytes.length;
  };
  const streamNumber = bodies.length + 1;
  for (const [index, body] of bodies.entries()) {
    if (typeof body !== 'string') add(index + 1, body);
    else {
      entries[index + 1] = [2, streamNumber, packed.length];
      packed.push({ number: index + 1, text: body });
    }
  }
  let offset = 0;
  const list = packed.map(({ number, text }) => {
    const pair = `${number} ${offset}`;
    offset += text.length + 1;
    return pair;
  });
  const first = `${list.join(' ')} `;
  const content = Buffer.from(
    `${first}${packed.map(({ text }) => `${text}\n`).join('')}${extra}`,
    'latin1',
  );
  add(streamNumber, {
    dict: `/Type /ObjStm /N ${packed.length} /First ${first.length} /Filter /FlateDecode`,
    content,
  });
  const number = streamNumber + 1;
  const start = at;
  entries[number] = [1, start, 0];
  const table = Buffer.concat(
    entries.map(([kind = 0, target = 0, index = 0]) => {
      const bytes = Buffer.alloc(6);
      bytes.writeUInt8(kind, 0);
      bytes.writeUInt32BE(target, 1);
      bytes.writeUInt8(index, 5);
      return bytes;
    }),
  );
  const info = parts.info === undefined ? '' : `/Info ${bodies.length} 0 R`;
  add(number, {
    dict: `/Type /XRef /Size ${number + 1} /W [1 4 1] /Root 1 0 R ${info} ${parts.trailer ?? ''} /Filter /FlateDecode`,
    content: table,
  });
  return Buffer.concat([...pieces, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}

/** XMP with properties in its one description, as text. */
export const xmpOf = (elements: string, attributes = ''): string =>
  `<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 ${attributes}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta>
${' '.repeat(200)}
<?xpacket end="w"?>`;

/** A stream of XMP. */
export const metadata = (content: string | Uint8Array, filter = ''): PdfBody => ({
  dict: `/Type /Metadata /Subtype /XML ${filter}`,
  content,
});

/** Returns the bytes of a text in UTF-16 or UTF-32, big-endian, with a byte order mark. */
export function wideText(text: string, size: 2 | 4): Buffer {
  const characters = Array.from(`\u{feff}${text}`);
  const bytes = Buffer.alloc(characters.length * size);
  for (const [index, character] of characters.entries())
    bytes.writeUIntBE(character.codePointAt(0) ?? 0, index * size, size);
  return bytes;
}
