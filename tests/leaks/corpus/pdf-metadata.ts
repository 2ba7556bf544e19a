import { jpeg, segment } from '../../support/handmade-files.ts';
import {
  metadata,
  wideText,
  writePackedPdf,
  writePdf,
  xmpOf,
  type PdfBody,
  type PdfParts,
} from '../../support/pdf-writer.ts';
import { inPublic } from '../../support/pdf-plantings.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const info = (name: string, entries: string, more: PdfParts = {}) =>
  inPublic(`a PDF with ${name}`, () => writePdf({ ...more, info: entries }));

/** A document with XMP, by default that of the catalog. */
const xmp = (name: string, body: PdfBody, parts: PdfParts = { catalog: '/Metadata 6 0 R' }) =>
  inPublic(`a PDF with ${name}`, () => writePdf({ ...parts, objects: [body] }));

const creator = '<dc:creator><rdf:Seq><rdf:li>Sara Example</rdf:li></rdf:Seq></dc:creator>';
const image = '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8';

/** Leaks in the metadata of a PDF: the document information, XMP, identifiers, and metadata of images and fonts. */
const leaks: readonly Planting[] = [
  info('an author', '/Author (Sara Example)'),
  info('an author in hex', '/Author <53617261204578616d706c65>'),
  info('an author in octal escapes', String.raw`/Author (\123\141\162\141 Example)`),
  info('an author in UTF-16', '/Author <FEFF0633062706310627>'),
  info('an author in UTF-16, little-endian', '/Author <FFFE33062706310627 06>'),
  info('an author in UTF-8', '/Author (\xef\xbb\xbfSara Ex\xc3\xa4mple)'),
  info('an author over two lines', '/Author (Sara \\\nExample)'),
  info('an author in nested parentheses', '/Author (((Sara)) Example)'),
  info('an author whose key is escaped', '/#41uthor (Sara Example)'),
  info('an author by reference', '/Author 6 0 R', { objects: ['(Sara Example)'] }),
  info('an author by two references', '/Author 6 0 R', { objects: ['7 0 R', '(Sara Example)'] }),
  info('an author without a space after the key', '/Author(Sara Example)/Title(x)'),
  info('an author twice, first hidden', '/Title (Sara Example) /Title (Report)'),
  info('the company', '/Company (Example and Sons)'),
  info('the manager', '/Manager (Sara Example)'),
  info('the program that made it', '/Creator (Microsoft Word for Sara)'),
  info('the program that converted it', '/Producer (macOS Version 14.1 Quartz PDFContext)'),
  info('a program in UTF-16', '/Producer <FEFF0057006F00720064>'),
  info('a time of day', "/CreationDate (D:20260102103000+03'30')"),
  info('a time of day in UTC', '/ModDate (D:20260102103000Z)'),
  info('a time zone at midnight', "/ModDate (D:20260102000000+03'30')"),
  info('a date in words', '/CreationDate (Fri Jan 2 10:30:00 2026)'),
  info('the banner of TeX', '/PTEX.Fullbanner (This is pdfTeX, TeX Live 2026)'),
  info('keywords of a Mac', '/AAPL:Keywords [(Sara)]'),
  info('the source file', '/SourceModified (D:20260102103000)'),
  info('a path in its title', '/Title (/home/sara/Documents/report.odt)'),
  info('a name in Trapped', '/Trapped /SaraExample'),
  inPublic('a PDF with an author in an object stream', () =>
    writePackedPdf({ info: '/Author (Sara Example)' }),
  ),
  inPublic('a PDF whose ID is a path', () =>
    writePdf({ trailer: '/ID [(/srv/sara/report.tex) (x)]' }),
  ),
  inPublic('a PDF whose ID is a time', () =>
    writePdf({ trailer: '/ID [(2026-01-02T10:30:00+03:30) (x)]' }),
  ),
  inPublic('a PDF with an unknown entry in its trailer', () =>
    writePdf({ trailer: '/Owner (Sara Example)' }),
  ),
  xmp('an author in XMP', metadata(xmpOf(creator))),
  xmp('an author in XMP as UTF-16', metadata(wideText(xmpOf(creator), 2))),
  xmp(
    'an author in XMP as UTF-16, little-endian',
    metadata(Buffer.from(`\u{feff}${xmpOf(creator)}`, 'utf16le')),
  ),
  xmp('an author in XMP as UTF-32', metadata(wideText(xmpOf(creator), 4))),
  xmp('an author in deflated XMP', metadata(xmpOf(creator), '/Filter /FlateDecode')),
  xmp(
    'an author in XMP in hex',
    metadata(`${Buffer.from(xmpOf(creator)).toString('hex')}>`, '/Filter /ASCIIHexDecode'),
  ),
  xmp('a program in XMP', metadata(xmpOf('<xmp:CreatorTool>Word</xmp:CreatorTool>'))),
  xmp('a time in XMP', metadata(xmpOf('<xmp:CreateDate>2026-01-02T10:30:00</xmp:CreateDate>'))),
  xmp('a time in words in XMP', metadata(xmpOf('', 'xmp:ModifyDate="2 Jan 2026 10:30 +0330"'))),
  xmp(
    'a history in XMP',
    metadata(
      xmpOf(
        '<xmpMM:History><rdf:Seq><rdf:li stEvt:softwareAgent="InDesign"/></rdf:Seq></xmpMM:History>',
      ),
    ),
  ),
  xmp('its ancestors in XMP', metadata(xmpOf('', 'photoshop:DocumentAncestors="x"'))),
  xmp(
    'an identifier with a network card in XMP',
    metadata(xmpOf('', 'xmpMM:DocumentID="uuid:63f5af31-db42-11ee-8dfc-1e9dc0493b5c"')),
  ),
  xmp(
    'a property under a strange prefix in XMP',
    metadata(xmpOf('<title:title xmlns:title="http://example.org/">Sara</title:title>')),
  ),
  xmp('a comment in XMP', metadata(xmpOf('<!-- by Sara -->'))),
  xmp('a text after the packet of XMP', metadata(`${xmpOf('')} by Sara`)),
  xmp(
    'the program in the packet of XMP',
    metadata(xmpOf('').replace('xmlns:x=', 'x:xmptk="Sara" xmlns:x=')),
  ),
  xmp('XMP that is not XML', metadata('<x:xmpmeta>by Sara')),
  xmp('XMP of a page', metadata(xmpOf(creator)), { page: '/Metadata 6 0 R' }),
  inPublic('a PDF with XMP of an image', () =>
    writePdf({
      resources: '/XObject << /I 6 0 R >>',
      objects: [
        { dict: `${image} /ColorSpace /DeviceGray /Metadata 7 0 R`, content: 'x' },
        metadata(xmpOf(creator)),
      ],
    }),
  ),
  inPublic('a PDF with XMP of a colour profile', () =>
    writePdf({
      resources: '/ColorSpace << /C 7 0 R >>',
      page: '/Annots []',
      objects: [
        metadata(xmpOf(creator)),
        '[/ICCBased 8 0 R]',
        { dict: '/N 1 /Metadata 6 0 R', content: '' },
      ],
    }),
  ),
  inPublic('a PDF with a JPEG with a comment', () =>
    writePdf({
      resources: '/XObject << /I 6 0 R >>',
      objects: [
        {
          dict: `${image} /ColorSpace /DeviceRGB /Filter /DCTDecode`,
          content: jpeg(segment(0xfe, 'by Sara')),
        },
      ],
    }),
  ),
  inPublic('a PDF with a JPEG with EXIF, deflated once more', () =>
    writePdf({
      resources: '/XObject << /I 6 0 R >>',
      objects: [
        {
          dict: `${image} /ColorSpace /DeviceRGB /Filter [/FlateDecode /DCTDecode]`,
          content: jpeg(segment(0xe1, 'Exif\0\0MM\0*\0\0\0\x08')),
        },
      ],
    }),
  ),
  inPublic('a PDF with bytes after the pixels of an image', () =>
    writePdf({
      resources: '/XObject << /I 6 0 R >>',
      objects: [
        { dict: `${image} /ColorSpace /DeviceGray /Filter /FlateDecode`, content: 'x by Sara' },
      ],
    }),
  ),
];

export const group: PlantingGroup = { title: 'PDF: metadata', leaks, harmless: [] };
