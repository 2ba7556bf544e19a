import { strToU8, zipSync } from 'fflate';

/** The parts of a Word file that matter to a test. The rest is as Word writes it. */
export interface WordParts {
  /** The content of `w:body`. */
  readonly body: string;
  /** The content of `w:styles`, `w:numbering`, `w:footnotes`, `w:endnotes` and `w:comments`. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** The content of each header and footer. */
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** Link relationships of the document: the target of each id. */
  readonly links?: Readonly<Record<string, string>>;
  readonly images?: Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array }>>;
  /** Other files of the package. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const ooxml = 'http://schemas.openxmlformats.org';
const namespaces = Object.entries({
  w: `${ooxml}/wordprocessingml/2006/main`,
  r: `${ooxml}/officeDocument/2006/relationships`,
  wp: `${ooxml}/drawingml/2006/wordprocessingDrawing`,
  a: `${ooxml}/drawingml/2006/main`,
  pic: `${ooxml}/drawingml/2006/picture`,
  mc: `${ooxml}/markup-compatibility/2006`,
  m: `${ooxml}/officeDocument/2006/math`,
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const part = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${namespaces}>${content}</w:${name}>`;

const relationships = (rows: readonly string[]): string =>
  `<Relationships xmlns="${ooxml}/package/2006/relationships">${rows.join('')}</Relationships>`;

const relationship = (id: string, type: string, target: string, isExternal = false): string =>
  `<Relationship Id="${id}" Type="${ooxml}/officeDocument/2006/relationships/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`;

/** The files of a Word package. */
export function wordPackage(parts: WordParts): Record<string, Uint8Array> {
  const { body, links = {}, images = {}, files = {} } = parts;
  const margins = (['header', 'footer'] as const).flatMap((kind) =>
    (parts[`${kind}s`] ?? []).map((content, index) => ({ kind, content, name: `${kind}${index}` })),
  );
  const kinds = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const;
  const given = kinds.filter((kind) => parts[kind] !== undefined);
  const rows = [
    ...given.map((kind) => relationship(kind, kind, `${kind}.xml`)),
    ...margins.map(({ kind, name }) => relationship(name, kind, `${name}.xml`)),
    ...Object.entries(links).map(([id, target]) => relationship(id, 'hyperlink', target, true)),
    ...Object.entries(images).map(([id, { name }]) => relationship(id, 'image', `media/${name}`)),
  ];
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${ooxml}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships([relationship('main', 'officeDocument', 'word/document.xml')]),
    'word/_rels/document.xml.rels': relationships(rows),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(
      margins.map(({ kind, name, content }) => [
        `word/${name}.xml`,
        part(kind === 'header' ? 'hdr' : 'ftr', content),
      ]),
    ),
    ...Object.fromEntries(given.map((kind) => [`word/${kind}.xml`, part(kind, parts[kind] ?? '')])),
    ...Object.fromEntries(
      Object.values(images).map(({ name, bytes }) => [`word/media/${name}`, bytes]),
    ),
    ...files,
  };
  return Object.fromEntries(
    Object.entries(texts).map(([name, content]) => [
      name,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  );
}

/** A Word file. */
export const wordFile = (parts: WordParts): Buffer => Buffer.from(zipSync(wordPackage(parts)));

/** A paragraph of runs, with the content of its properties. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** A run of words, with the content of its properties; by default right-to-left, as Word writes Persian. */
export const r = (text: string, properties = '<w:rtl/>'): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph style. */
export const style = (id: string, name: string, content = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;

export const inStyle = (id: string): string => `<w:pStyle w:val="${id}"/>`;
