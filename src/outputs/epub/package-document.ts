import type { Element } from 'xast';
import { x } from 'xastscript';
import type { PackedContent } from '../../archive/zip.ts';
import { midnightOf } from '../../domain/publication.ts';
import type { Label } from '../../views/link.ts';
import type { Book } from './book.ts';
import { writeXml } from '../xml.ts';

/** A file of a book, as listed in its package document. */
export interface Resource {
  readonly path: string;
  readonly mediaType: string;
  /** Its role, as EPUB names it. */
  readonly properties?: 'nav' | 'cover-image';
  /** Whether it is a page in reading order. */
  readonly isPage?: boolean;
  readonly content: PackedContent;
}

/** Returns the package document: metadata, files, and the order and direction of reading. */
export function packageDocument(book: Book, resources: readonly Resource[]): string {
  const { tag, dir } = book.language;
  return writeXml(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifier',
        'xml:lang': tag,
        dir,
      },
      x(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        ...descriptionOf(book),
        ...accessibilityOf(book),
      ),
      x('manifest', undefined, ...resources.map(itemElement)),
      x(
        'spine',
        { 'page-progression-direction': dir },
        ...resources
          .filter(({ isPage = false }) => isPage)
          .map(({ path }) => x('itemref', { idref: idOf(path) })),
      ),
    ),
  );
}

/** Returns the id of a file. It includes the extension, because the cover has both a page and a picture. */
const idOf = (path: string): string => path.replaceAll('.', '-');

const itemElement = ({ path, mediaType, properties }: Resource): Element =>
  x('item', { id: idOf(path), href: path, 'media-type': mediaType, properties });

/** Returns the metadata in Dublin Core. Issuers are organisations, so their names sort as written. */
function descriptionOf(book: Book): Element[] {
  const { identifier, language, title, issuers, publisher, summary, issued, modified, url } = book;
  const named = ({ text, lang, dir }: Label, element: string, id?: string) =>
    x(element, { id, 'xml:lang': lang, dir }, text);
  const meta = (property: string, text: string, refines?: string) =>
    x('meta', { property, refines }, text);
  return [
    x('dc:identifier', { id: 'identifier' }, identifier),
    x('dc:title', title),
    x('dc:language', language.tag),
    ...issuers.flatMap((issuer, index) => [
      named(issuer, 'dc:creator', `issuer-${index + 1}`),
      meta('file-as', issuer.text, `#issuer-${index + 1}`),
    ]),
    named(publisher, 'dc:publisher'),
    ...(summary === undefined ? [] : [x('dc:description', summary)]),
    ...(issued === undefined ? [] : [x('dc:date', issued)]),
    x('dc:source', url),
    meta('dcterms:modified', midnightOf(modified)),
  ];
}

/** Returns the accessibility metadata of schema.org. */
function accessibilityOf({ cover, chapters }: Book): Element[] {
  const isVisual = cover !== undefined || chapters.some(({ images }) => images.length > 0);
  const meta = (property: string, ...values: string[]) =>
    values.map((value) => x('meta', { property: `schema:${property}` }, value));
  return [
    ...meta('accessMode', 'textual', ...(isVisual ? ['visual'] : [])),
    ...meta('accessModeSufficient', 'textual'),
    ...meta(
      'accessibilityFeature',
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
      ...(isVisual ? ['alternativeText'] : []),
    ),
    ...meta('accessibilityHazard', 'none'),
  ];
}
