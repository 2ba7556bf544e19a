import { SaxesParser } from 'saxes';
import { quote } from '../finding.ts';
import { isEngine } from './leaves.ts';
import { clean, type Report } from './report.ts';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const wrapper = 'adobe:ns:meta/';
const xml = 'http://www.w3.org/XML/1998/namespace';
const declarations = 'http://www.w3.org/2000/xmlns/';

/** What a value of a property may be. */
type Check = 'text' | 'engine' | 'date' | 'id' | 'nothing';

/** The properties that are allowed, by namespace and name. */
const properties: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  'http://purl.org/dc/elements/1.1/': {
    creator: 'nothing',
    description: 'text',
    format: 'text',
    language: 'text',
    subject: 'text',
    title: 'text',
  },
  'http://ns.adobe.com/pdf/1.3/': {
    Keywords: 'text',
    PDFVersion: 'text',
    Producer: 'engine',
    Trapped: 'text',
  },
  'http://ns.adobe.com/xap/1.0/': {
    CreateDate: 'date',
    CreatorTool: 'engine',
    MetadataDate: 'date',
    ModifyDate: 'date',
  },
  'http://ns.adobe.com/xap/1.0/mm/': {
    DocumentID: 'id',
    InstanceID: 'id',
    RenditionClass: 'text',
  },
  'http://ns.adobe.com/xap/1.0/t/pg/': { NPages: 'text' },
  'http://www.aiim.org/pdfa/ns/id/': {
    amd: 'text',
    conformance: 'text',
    part: 'text',
    rev: 'text',
  },
  'http://www.aiim.org/pdfua/ns/id/': { amd: 'text', corr: 'text', part: 'text', rev: 'text' },
};

/** Only the day, or its midnight in UTC. */
const harmlessDate = /^\d{4}(?:-\d\d(?:-\d\d(?:T00:00(?::00(?:\.0+)?)?(?:Z|\+00:00))?)?)?$/;
/** A digest or a random UUID. A UUID of version 1 has the time and the network card. */
const harmlessId =
  /^(?:(?:uuid|xmp\.[di]id|urn:uuid):)?(?:[\da-f]{32}|[\da-f]{8}-[\da-f]{4}-[3458][\da-f]{3}-[\da-f]{4}-[\da-f]{12}|[A-Za-z\d+/]{22}(?:==)?)$/i;

const checks: Readonly<Record<Check, (value: string) => boolean>> = {
  text: () => true,
  nothing: (value) => value === '',
  engine: (value) => value === '' || isEngine(value),
  date: (value) => harmlessDate.test(value),
  id: (value) => harmlessId.test(value),
};

/** The frame of XMP. Padding after it is white space. */
const packet =
  /^(?:begin=["']\u{feff}?["'] id=["']W5M0MpCehiHzreSzNTczkc9d["']|end=["'][rw]["'])$/u;

/** Adds the faults in XMP, the metadata of a document in XML: every property, as an element or an attribute. */
export function faultsInXmp(bytes: Buffer, report: Report): void {
  const text = decode(bytes);
  report.addText(text);
  const refuse = (what: string, value: string) => {
    report.add(`xmp ${what}`, `${what} in the document metadata: ${quote(value)}`, clean);
  };
  const parser = new SaxesParser({ xmlns: true });
  /** The property that is open, and the depth of elements in it. */
  let property:
    { name: string; check: Check | undefined; depth: number; value: string } | undefined;
  const judge = (name: string, check: Check | undefined, value: string) => {
    if (check === undefined || !checks[check](value.trim())) refuse(name, value.trim());
  };
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    if (property) property.depth += 1;
    const isFrame = uri === rdf || (uri === wrapper && local === 'xmpmeta');
    if (!isFrame && !property) {
      const check = properties[uri]?.[local];
      property = { name, check, depth: 0, value: '' };
    } else if (!isFrame) refuse(name, '');
    for (const attribute of Object.values(attributes)) {
      const { uri: space, local: key, value } = attribute;
      if (space === declarations) continue;
      if (space === xml && key === 'lang') continue;
      if (space === wrapper && key === 'xmptk') {
        if (value !== 'xmp-writer') refuse(attribute.name, value);
      } else if (space === rdf || space === xml) {
        if (!(key === 'about' && value === '') && key !== 'parseType')
          refuse(attribute.name, value);
      } else judge(attribute.name, properties[space]?.[key], value);
    }
  });
  parser.on('closetag', () => {
    if (!property) return;
    if (property.depth > 0) property.depth -= 1;
    else {
      judge(property.name, property.check, property.value);
      property = undefined;
    }
  });
  const onText = (value: string) => {
    if (property) property.value += value;
    else if (value.replaceAll('\u{feff}', '').trim() !== '') refuse('a text', value);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('comment', (comment) => {
    refuse('a comment', comment);
  });
  parser.on('doctype', (doctype) => {
    refuse('a document type', doctype);
  });
  parser.on('processinginstruction', ({ target, body }) => {
    const isFrame = target === 'xpacket' && packet.test(body.trim());
    // Ghostscript writes this line, always the same.
    const isFilter = target === 'adobe-xap-filters' && body.trim() === 'esc="CRLF"';
    if (!isFrame && !isFilter) refuse(`<?${target}>`, body);
  });
  parser.on('error', ({ message }) => {
    report.add('xmp', `cannot be read: its metadata is not well-formed: ${message}`, clean);
  });
  parser.write(text).close();
}

/** Returns the text of XMP: UTF-8, UTF-16 or UTF-32, by a byte order mark or by its zeros. */
function decode(bytes: Buffer): string {
  const [a, b, c, d] = bytes;
  if (a === 0 && b === 0) return utf32(bytes, true);
  if (b === 0 && c === 0 && d === 0) return utf32(bytes, false);
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(bytes, false);
  if (a === 0 || (a === 0xfe && b === 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  if (b === 0 || (a === 0xff && b === 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  return bytes.toString();
}

function utf32(bytes: Buffer, isBig: boolean): string {
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    text += code <= 0x10ffff ? String.fromCodePoint(code) : '\u{fffd}';
  }
  return text;
}
