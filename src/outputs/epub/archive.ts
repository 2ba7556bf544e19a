import { readFile } from 'node:fs/promises';
import { zip } from '../../archive/zip.ts';
import { imageTypeOf } from '../../domain/image.ts';
import { fontFile } from '../../fonts/font-file.ts';
import { projectFile } from '../../environment.ts';
import { addresses } from './addresses.ts';
import type { Book, ChapterImage } from './book.ts';
import { contentsOf } from './contents.ts';
import { containerDocument } from './container.ts';
import { coverPage } from './cover-page.ts';
import { navigation } from './navigation.ts';
import { packageDocument, type Resource } from './package-document.ts';
import { statementPage } from './statement-page.ts';
import { hasFont, styleOf } from './style.ts';
import { bookText } from './text.ts';

/** Where the files of a book are in its archive. */
const folder = 'EPUB';

/** The archive of a book: the same bytes every time. Throws where a text cannot be rendered. */
export async function archiveOf(book: Book): Promise<Buffer> {
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

/** The files of a book, its pages in the order in which they are read. */
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

/** The font, and its licence, which every copy of it has to have beside it. */
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
