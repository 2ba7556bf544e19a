import { readFile } from 'node:fs/promises';
import { x } from 'xastscript';
import { zip } from '../../archive/zip.ts';
import { imageTypeOf } from '../../domain/image.ts';
import { fontFile } from '../../fonts/font-file.ts';
import { projectFile } from '../../environment.ts';
import { addresses } from './addresses.ts';
import type { Book, ChapterImage } from './book.ts';
import { contentsOf } from './contents.ts';
import { coverPage } from './cover-page.ts';
import { navigation } from './navigation.ts';
import { packageDocument, type Resource } from './package-document.ts';
import { statementPage } from './statement-page.ts';
import { hasFont, styleOf } from './style.ts';
import { bookText } from './text.ts';
import { writeXml } from '../xml.ts';

/** The folder of the book's files in its archive. */
const folder = 'EPUB';

/** Returns the archive of a book. The same book gives the same bytes. */
export async function archiveOf(book: Book): Promise<Buffer<ArrayBuffer>> {
  const resources = await resourcesOf(book);
  const type = { path: 'mimetype', bytes: Buffer.from('application/epub+zip') };
  const files = [
    ['META-INF/container.xml', containerDocument(`${folder}/${addresses.package}`)],
    [`${folder}/${addresses.package}`, packageDocument(book, resources)],
  ] as const;
  return zip(
    [
      type,
      ...files.map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
      ...resources.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
    ],
    [type.path],
  );
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
async function resourcesOf(book: Book): Promise<Resource[]> {
  const { language, chapters, cover, contents } = book;
  const pages: Resource[] = [];
  const headings = [];
  for (const chapter of chapters) {
    const text = bookText(chapter.text(), chapter.url);
    headings.push(text.headings);
    const document = statementPage(language, chapter, text);
    pages.push(page(addresses.statement(chapter.id), document));
  }
  return [
    ...(cover ? [page(addresses.coverPage, coverPage(book))] : []),
    {
      ...page(addresses.navigation, navigation(book, contentsOf(book, headings))),
      properties: 'nav',
      isPage: contents !== undefined,
    },
    ...pages,
    ...chapters.flatMap(({ images }) => images.map(imageResource)),
    { path: addresses.style, mediaType: 'text/css', bytes: Buffer.from(styleOf(language)) },
    ...(cover
      ? [
          {
            path: addresses.coverPicture,
            mediaType: 'image/png',
            properties: 'cover-image' as const,
            bytes: await cover.paint(),
          },
        ]
      : []),
    ...(hasFont(language) ? await fontResources() : []),
  ];
}

const page = (path: string, document: string): Resource => ({
  path,
  mediaType: 'application/xhtml+xml',
  isPage: true,
  bytes: Buffer.from(document),
});

const imageResource = (image: ChapterImage): Resource => ({
  path: image.path,
  mediaType: imageTypeOf(image),
  bytes: image.read(),
});

/** Returns the font and its licence, which has to come with every copy. */
const fontResources = async (): Promise<Resource[]> => [
  {
    path: addresses.font,
    mediaType: 'font/ttf',
    bytes: await readFile(fontFile('bayan-arabic')),
  },
  {
    path: addresses.fontLicence,
    mediaType: 'text/plain',
    bytes: await readFile(projectFile('public/fonts.txt')),
  },
];
