import { readFileSync } from 'node:fs';
import { x } from 'xastscript';
import { PackedBefore } from '../../archive/packed-before.ts';
import { packContent, zipOfPacked, type PackedContent } from '../../archive/zip.ts';
import { imageTypeOf } from '../../domain/image.ts';
import { projectFile } from '../../environment.ts';
import { addresses } from './addresses.ts';
import type { Book, Chapter, ChapterImage, Language } from './book.ts';
import { contentsOf } from './contents.ts';
import { coverPage } from './cover-page.ts';
import { bookFont } from './font.ts';
import { navigation } from './navigation.ts';
import { packageDocument, type Resource } from './package-document.ts';
import { statementPage } from './statement-page.ts';
import { hasFont, styleOf } from './style.ts';
import { bookText } from './text.ts';
import type { Earlier } from '../output.ts';
import { writeXml } from '../xml.ts';

/** The folder of the book's files in its archive. */
const folder = 'EPUB';

/**
 * Returns the archive of a book. The same book gives the same bytes.
 * @param earlier the last site, from whose archive it takes the chapters that are the same
 */
export async function archiveOf(book: Book, earlier?: Earlier): Promise<Buffer<ArrayBuffer>> {
  const resources = await resourcesOf(book, earlier && chaptersIn(earlier));
  const type = 'mimetype';
  const files = [
    ['META-INF/container.xml', containerDocument(`${folder}/${addresses.package}`)],
    [`${folder}/${addresses.package}`, packageDocument(book, resources)],
  ] as const;
  return zipOfPacked([
    // The format requires that it is first, and not compressed.
    { path: type, ...packContent(type, Buffer.from('application/epub+zip'), { stored: true }) },
    ...files.map(([path, text]) => ({ path, ...packContent(path, Buffer.from(text)) })),
    ...resources.map(({ path, content }) => ({ path: `${folder}/${path}`, ...content })),
  ]);
}

/** Returns `META-INF/container.xml`, which names the package document of an archive. */
const containerDocument = (path: string): string =>
  writeXml(
    x(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      x(
        'rootfiles',
        undefined,
        x('rootfile', { 'full-path': path, 'media-type': 'application/oebps-package+xml' }),
      ),
    ),
  );

/** Returns the files of a book, with its pages in reading order. */
async function resourcesOf(book: Book, before?: EarlierChapter): Promise<Resource[]> {
  const { language, chapters, cover, contents } = book;
  const pages: Document[] = [];
  const headings = [];
  for (const chapter of chapters) {
    const path = addresses.statement(chapter.id);
    const same = contents && before?.(chapter, path);
    if (same) {
      // The contents of a book of several statements do not show headings.
      headings.push([]);
      pages.push({ path, ...same });
      continue;
    }
    const text = bookText(chapter.text(), chapter.url);
    headings.push(text.headings);
    const source = statementPage(language, chapter, text);
    pages.push({ path, source });
  }
  const documents: Document[] = [
    ...(cover ? [{ path: addresses.coverPage, source: coverPage(book) }] : []),
    {
      path: addresses.navigation,
      source: navigation(book, contentsOf(book, headings)),
      properties: 'nav',
      isPage: contents !== undefined,
    },
    ...pages,
  ];
  return [
    ...documents.map(documentResource),
    ...chapters.flatMap(({ images }) => images.map(imageResource)),
    shared(addresses.style, 'text/css', styleOf(language, book.headings)),
    ...(cover
      ? [
          {
            ...resource(addresses.coverPicture, 'image/png', await cover.paint()),
            properties: 'cover-image' as const,
          },
        ]
      : []),
    ...(hasFont(language) ? await fontResources(language, documents) : []),
  ];
}

/** An XHTML document of a book. */
interface Document extends Pick<Resource, 'path' | 'properties' | 'isPage'> {
  readonly source: string;
  /** The same as an archive holds it, if that is known. */
  readonly content?: PackedContent;
}

/** Returns the document of a chapter at a path, and how an archive holds it, if the last archive of the book has it. */
type EarlierChapter = (
  chapter: Chapter,
  path: string,
) => Required<Pick<Document, 'source' | 'content'>> | undefined;

/** Returns what finds the chapters that are the same in the last site: those of editions whose own e-books are. */
function chaptersIn({ file, isSame }: Earlier): EarlierChapter | undefined {
  const last = file();
  const before = last && new PackedBefore(last);
  return (
    before &&
    (({ ownBook }, path) => (isSame(ownBook) ? before.text(`${folder}/${path}`) : undefined))
  );
}

const resource = (path: string, mediaType: string, bytes: Uint8Array): Resource => ({
  path,
  mediaType,
  content: packContent(path, bytes),
});

const documentResource = ({ source, path, content, ...document }: Document): Resource => ({
  isPage: true,
  ...document,
  path,
  mediaType: 'application/xhtml+xml',
  content: content ?? packContent(path, Buffer.from(source)),
});

const imageResource = (image: ChapterImage): Resource =>
  resource(image.path, imageTypeOf(image), image.read());

/** Returns the font of a book and its licence, which has to come with every copy. */
async function fontResources(
  language: Language,
  documents: readonly Document[],
): Promise<Resource[]> {
  const sources = documents.map(({ source }) => source);
  return [
    {
      path: addresses.font,
      mediaType: 'font/ttf',
      content: await bookFont(language, sources),
    },
    shared(addresses.fontLicence, 'text/plain', (licence ??= readLicence())),
  ];
}

let licence: string | undefined;

const readLicence = (): string => readFileSync(projectFile('public/fonts.txt'), 'utf8');

/** Files by their text. Many books have the same stylesheet and licence, which are compressed once. */
const sharedFiles = new Map<string, Resource>();

function shared(path: string, mediaType: string, text: string): Resource {
  const file = sharedFiles.get(text) ?? resource(path, mediaType, Buffer.from(text));
  sharedFiles.set(text, file);
  return file;
}
