import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { jpeg } from '../../support/handmade-files.ts';
import {
  metadata,
  wideText,
  writePackedPdf,
  writePdf,
  xmpOf,
  type PdfParts,
} from '../../support/pdf-writer.ts';
import type { Planting, PlantingGroup } from '../planting.ts';
import { project } from '../../support/sites.ts';
import { inPublic, inZip } from '../../support/pdf-plantings.ts';

const withParts = (name: string, parts: PdfParts) =>
  inPublic(`a PDF with ${name}`, () => writePdf(parts));

const leaflet = () =>
  NodeCompiler.create().pdf(
    {
      mainFileContent: `#set document(title: "گزارش", date: datetime(year: 2026, month: 7, day: 23))
#set text(lang: "fa")
= گزارش
متن با #link("https://example.org/a")[پیوند] و #link("mailto:a@example.org")[نشانی]`,
    },
    { pdfStandard: 'ua-1' },
  );

/** A document that a program wrote, cleaned with exiftool and qpdf. */
const fromProgram = (name: string): Planting => ({
  name: `a cleaned PDF: ${name}`,
  files: async (slug) => ({
    [`public/${slug}.pdf`]: await readFile(path.join(project, `tests/fixtures/pdf/${name}.pdf`)),
  }),
});

/** Ordinary documents, which must be accepted. */
const harmless: readonly Planting[] = [
  ...['cairo', 'chromium-linearized', 'ghostscript-packed', 'libreoffice'].map(fromProgram),
  inPublic('a leaflet by Typst', leaflet),
  inZip('a leaflet by Typst within a ZIP', leaflet),
  inPublic('a plain PDF', () => writePdf()),
  inPublic('a PDF with an object stream', () => writePackedPdf({ info: '/Title (Report)' })),
  withParts('a title like a date', {
    info: '/Title (D:2026 report) /Subject (/JavaScript) /Author ()',
  }),
  withParts('a title in UTF-16', { info: '/Title <FEFF06AF0632062706310634>' }),
  withParts('a title with nested parentheses', { info: '/Title (a (b (c \\) \\050) ) d)' }),
  withParts('days as dates', {
    info: "/CreationDate (D:20260102) /ModDate (D:20260102000000Z00'00')",
  }),
  withParts('digests as ID', {
    trailer: '/ID [<00112233445566778899aabbccddeeff> (AAECAwQFBgcICQoLDA0ODw==)]',
  }),
  withParts('a title in XMP as UTF-16', {
    catalog: '/Metadata 6 0 R',
    objects: [
      metadata(
        wideText(
          xmpOf(
            '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">گزارش</rdf:li></rdf:Alt></dc:title><xmp:CreateDate>2026-01-02</xmp:CreateDate>',
          ),
          2,
        ),
      ),
    ],
  }),
  withParts('bookmarks, page labels and destinations', {
    catalog:
      '/Outlines 6 0 R /PageLabels << /Nums [0 << /S /r /P (a) >>] >> /Names << /Dests << /Names [(a) [3 0 R /Fit]] >> >> /OpenAction [3 0 R /FitH 0] /PageMode /UseOutlines',
    objects: [
      '<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>',
      '<< /Title (Chapter by chapter) /Parent 6 0 R /Dest [3 0 R /XYZ 0 0 null] >>',
    ],
  }),
  withParts('links', {
    page: '/Annots [6 0 R 7 0 R]',
    objects: [
      '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Border [0 0 0] /A << /S /URI /URI (https://example.org/a) >> >>',
      '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [3 0 R /Fit] /F 4 >>',
    ],
  }),
  withParts('structure', {
    catalog: '/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R /Lang (fa)',
    drawing: '/P << /MCID 0 >> BDC BT /F1 9 Tf (Text) Tj ET EMC /Artifact BMC EMC',
    objects: [
      '<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [7 0 R]] >> /RoleMap << /Title /P >> >>',
      '<< /Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K 0 /T (Title) /Alt (Drawing) /A << /O /Layout /Placement /Block >> >>',
    ],
  }),
  withParts('a JPEG and pixels', {
    resources: '/XObject << /I 6 0 R /J 7 0 R >>',
    objects: [
      {
        dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode',
        content: jpeg(),
      },
      {
        dict: '/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 1 <000000ffffff>] /Filter /FlateDecode',
        content: '\0\0\0\0',
      },
    ],
  }),
  withParts('an image in its drawing', {
    drawing: 'q BI /W 2 /H 1 /CS /G /BPC 8 ID ab\nEI Q',
  }),
  withParts('a layer that is shown', {
    catalog: '/OCProperties << /OCGs [6 0 R] /D << /ON [6 0 R] /OFF [] /Order [6 0 R] >> >>',
    resources: '/Properties << /L 6 0 R >>',
    drawing: '/OC /L BDC EMC',
    objects: ['<< /Type /OCG /Name (Map) >>'],
  }),
  withParts('numbers of pages as comments and white space after its end', {
    between: '% 1\n',
    tail: '\n\n  \0\0\0',
  }),
  withParts('a font whose letters are drawings', {
    fonts: '/F2 6 0 R',
    resources: '/ExtGState << /G << /ca 0.5 /BM /Normal >> >>',
    drawing: 'BT /F2 9 Tf (a) Tj ET',
    page: '/Tabs /S',
    objects: [
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 7 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] >>',
      { dict: '', content: '9 0 0 0 9 9 d1 0 0 9 9 re f' },
    ],
  }),
];

export const group: PlantingGroup = { title: 'PDF: ordinary documents', leaks: [], harmless };
