import { deflateSync } from 'node:zlib';
import {
  metadata,
  pdfObject,
  revisePdf,
  writePackedPdf,
  writePdf,
  xmpOf,
  type PdfBody,
  type PdfParts,
} from '../../support/pdf-writer.ts';
import type { Planting, PlantingGroup } from '../planting.ts';
import { inPublic, inZip } from '../../support/pdf-plantings.ts';

const withParts = (name: string, parts: PdfParts) =>
  inPublic(`a PDF with ${name}`, () => writePdf(parts));

const annotation = (name: string, dict: string, ...objects: PdfBody[]) =>
  withParts(name, {
    page: '/Annots [6 0 R]',
    objects: [`<< /Type /Annot /Rect [0 0 9 9] ${dict} >>`, ...objects],
  });

const catalog = (name: string, entries: string, ...objects: PdfBody[]) =>
  withParts(name, { catalog: entries, objects });

const link = (name: string, action: string) =>
  annotation(name, `/Subtype /Link /A << ${action} >>`);

const drawing = (name: string, operators: string, more: PdfParts = {}) =>
  withParts(name, { ...more, drawing: operators });

const attached: PdfBody = { dict: '/Type /EmbeddedFile', content: 'by Sara' };

/** Leaks in what a PDF can do and contain besides pages. */
const leaks: readonly Planting[] = [
  ...[
    'Text',
    'FreeText',
    'Highlight',
    'Underline',
    'StrikeOut',
    'Squiggly',
    'Stamp',
    'Ink',
    'Caret',
    'Popup',
    'Redact',
    'Watermark',
    'Sound',
    'Movie',
    'Screen',
    '3D',
    'Projection',
    'Widget',
  ].map((type) => annotation(`an annotation of type ${type}`, `/Subtype /${type} /Contents (x)`)),
  annotation('an attached file on a page', '/Subtype /FileAttachment /FS 7 0 R', '<< >>'),
  annotation('the author of a link', '/Subtype /Link /T (Sara Example)'),
  annotation('the time of a link', "/Subtype /Link /M (D:20260102103000+03'30')"),
  annotation('the appearance of a link', '/Subtype /Link /AP << /N 7 0 R >>', {
    dict: '/Type /XObject /Subtype /Form',
    content: '',
  }),
  link('a link that runs a script', '/S /JavaScript /JS (app.alert\\(1\\))'),
  link('a link with an address that is a script', '/S /URI /URI (java\\nscript:alert\\(1\\))'),
  link('a link to a file', '/S /URI /URI (file:///home/sara/report.odt)'),
  link('a link to a private network', '/S /URI /URI (http://192.168.1.7/report)'),
  link('a link with a password', '/S /URI /URI (https://sara:secret@example.org/)'),
  link('a link to another document', '/S /GoToR /F (../sara/report.pdf) /D [0 /Fit]'),
  link('a link that starts a program', '/S /Launch /F (report.exe)'),
  link('a link that sends a form', '/S /SubmitForm /F (https://example.org)'),
  link('a second action after a link', '/S /GoTo /D [3 0 R /Fit] /Next << /S /Launch >>'),
  catalog('a script when it opens', '/OpenAction << /S /JavaScript /JS (x) >>'),
  catalog('an action of its own', '/AA << /WC << /S /JavaScript /JS (x) >> >>'),
  catalog(
    'scripts by name',
    '/Names << /JavaScript << /Names [(x) 6 0 R] >> >>',
    '<< /S /JavaScript >>',
  ),
  catalog(
    'an embedded file',
    '/Names << /EmbeddedFiles << /Names [(x) 6 0 R] >> >>',
    '<< /Type /Filespec /F (sara.odt) /EF << /F 7 0 R >> >>',
    attached,
  ),
  catalog('an associated file', '/AF [6 0 R]', '<< /Type /Filespec /F (sara.odt) >>'),
  catalog('a portfolio', '/Collection << /View /D >>'),
  catalog('a form', '/AcroForm << /Fields [6 0 R] >>', '<< /FT /Tx /T (name) /V (Sara Example) >>'),
  catalog('an XFA form', '/AcroForm << /XFA 6 0 R /Fields [] >>', { dict: '', content: '<xdp/>' }),
  catalog('a certificate', '/Perms << /DocMDP 6 0 R >>', '<< /Type /Sig /Name (Sara Example) >>'),
  catalog('a legal attestation', '/Legal << /Attestation (by Sara) >>'),
  catalog('private data', '/PieceInfo << /Word << /LastModified (D:2026) /Private (Sara) >> >>'),
  catalog('captured pages', '/SpiderInfo << /V 1.0 /C [6 0 R] >>', '<< /URL (http://x) >>'),
  catalog('requirements', '/Requirements [<< /S /EnableJavaScripts >>]'),
  catalog('threads', '/Threads [6 0 R]', '<< /Type /Thread /I << /Author (Sara) >> >>'),
  catalog('an address of the catalog', '/URI << /Base (http://intranet.local/) >>'),
  catalog('an unknown entry', '/Example_Owner (Sara Example)'),
  catalog('an unknown entry with escapes', '/Ex#61mple 6 0 R', '(Sara Example)'),
  catalog(
    'a hidden layer',
    '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>',
    '<< /Type /OCG /Name (draft) >>',
  ),
  catalog(
    'the maker of a layer',
    '/OCProperties << /OCGs [6 0 R] /D << >> >>',
    '<< /Type /OCG /Name (a) /Usage << /CreatorInfo << /Creator (Sara) >> >> >>',
  ),
  catalog(
    'properties of a user in its structure',
    '/StructTreeRoot 6 0 R',
    '<< /Type /StructTreeRoot /K << /S /P /P 6 0 R /A << /O /UserProperties /P [<< /N (by) /V (Sara) >>] >> >> >>',
  ),
  withParts('a thumbnail', {
    page: '/Thumb 6 0 R',
    objects: [{ dict: '/Width 1 /Height 1', content: 'x' }],
  }),
  withParts('the time of a page', { page: "/LastModified (D:20260102103000+03'30')" }),
  withParts('private data of a page', { page: '/PieceInfo << /Illustrator << >> >>' }),
  withParts('a measured map', { page: '/VP [<< /Type /Viewport >>]' }),
  withParts('an alternate image', {
    resources: '/XObject << /I 6 0 R >>',
    objects: [
      {
        dict: '/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Alternates [<< /Image 6 0 R >>]',
        content: 'x',
      },
    ],
  }),
  withParts('the file name of a drawing', {
    resources: '/XObject << /F 6 0 R >>',
    objects: [
      { dict: '/Subtype /Form /BBox [0 0 1 1] /PTEX.FileName (/home/sara/a.pdf)', content: 'q Q' },
    ],
  }),
  drawing('a comment in its drawing', 'q % by Sara Example\nQ'),
  drawing('an author in marked content', '/P << /MCID 0 /Author (Sara) >> BDC EMC'),
  drawing('a named list of properties', '/P /L BDC EMC', {
    resources: '/Properties << /L << /Author (Sara) >> >>',
  }),
  drawing('an unknown operator in its drawing', '(by Sara) note'),
  drawing('a text before another operator', '(by Sara) q Q'),
  drawing('a text at the end of its drawing', 'q Q (by Sara)'),
  drawing('bytes in an image of its drawing', 'BI /W 1 /H 1 /CS /G /BPC 8 ID x by Sara EI Q'),
  drawing('an invisible path', 'BT /F1 1 Tf 3 Tr (/home/sara/Documents/list.ods) Tj ET'),
  drawing('a path in separate strings', 'BT /F1 1 Tf [(/ho) 20 (me/sa) -10 (ra/list.ods)] TJ ET'),
  drawing('a path in another encoding', 'BT /F2 1 Tf <000100020003000400010002> Tj ET', {
    fonts: '/F2 6 0 R',
    objects: [
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [] >>',
      {
        dict: '/Filter /FlateDecode',
        content:
          '4 beginbfchar <0001> <002F0068006F006D0065> <0002> <002F0073> <0003> <00610072> <0004> <0061> endbfchar',
      },
    ],
  }),
  withParts('a comment between objects', { between: '% by Sara Example\n' }),
  withParts('bytes between objects', { between: 'by Sara Example\n' }),
  withParts('a comment before its objects', { head: '%%Invocation: gs -o /home/sara/a.pdf\n' }),
  withParts('bytes after its end', { tail: 'by Sara Example' }),
  withParts('a comment in a dictionary', { page: '% by Sara Example\n' }),
  withParts('an object that nothing uses', { objects: ['<< /Note (by Sara) >>'] }),
  withParts('a page that nothing uses', {
    objects: [{ dict: '', content: 'BT (by Sara) Tj ET' }],
  }),
  inPublic('a PDF with an object that no table names', () =>
    Buffer.concat([writePdf(), pdfObject(77, '<< /Author (Sara) >>')]),
  ),
  inPublic('a PDF with an earlier author', () =>
    revisePdf(
      writePdf({ info: '/Author (Sara Example)' }),
      { 6: '<< /Title (x) >>' },
      '/Root 1 0 R /Info 6 0 R',
    ),
  ),
  inPublic('a PDF with an earlier page', () =>
    revisePdf(writePdf({ drawing: 'BT /F1 9 Tf (by Sara) Tj ET' }), {
      4: { dict: '', content: 'BT /F1 9 Tf (Text) Tj ET' },
    }),
  ),
  inPublic('a PDF with bytes in an object stream', () => writePackedPdf({}, '(by Sara)')),
  inPublic('a PDF whose table leads into a stream', () => {
    const text = writePdf({
      resources: '/XObject << /F 6 0 R >>',
      objects: [{ dict: '/Subtype /Form /BBox [0 0 1 1]', content: '7 0 obj (Sara) endobj' }],
    }).toString('latin1');
    const inside = String(text.indexOf('7 0 obj')).padStart(10, '0');
    return Buffer.from(text.replace(/\d{10}(?= 00000 n \ntrailer)/, inside), 'latin1');
  }),
  inPublic('a PDF with bytes after deflated data', () => {
    const packed = Buffer.concat([deflateSync('q Q'), Buffer.from('by Sara')]);
    return writePdf({
      resources: '/XObject << /F 6 0 R >>',
      objects: [
        {
          dict: '/Subtype /Form /BBox [0 0 1 1] /Filter [/ASCIIHexDecode /FlateDecode]',
          content: `${packed.toString('hex')}>`,
        },
      ],
    });
  }),
  inPublic('a PDF with bytes between a stream and its end', () => {
    const text = writePdf().toString('latin1');
    return Buffer.from(text.replace('\nendstream', '\nby Sara\nendstream'), 'latin1');
  }),
  inPublic('a PDF that is encrypted', () =>
    writePdf({ trailer: '/Encrypt << /Filter /Standard >>' }),
  ),
  withParts('a file outside of it', {
    resources: '/XObject << /F 6 0 R >>',
    objects: [{ dict: '/Subtype /Form /BBox [0 0 1 1] /F (/srv/sara/a.ps)', content: '' }],
  }),
  inZip('a ZIP of a PDF with an author', () => writePdf({ info: '/Author (Sara Example)' })),
  inZip('a ZIP of a PDF with XMP of a page', () =>
    writePdf({
      page: '/Metadata 6 0 R',
      objects: [metadata(xmpOf('<dc:creator>Sara</dc:creator>'))],
    }),
  ),
  inZip('a ZIP of a PDF with bytes after its end', () => writePdf({ tail: 'by Sara' })),
];

export const group: PlantingGroup = { title: 'PDF: structure and content', leaks, harmless: [] };
