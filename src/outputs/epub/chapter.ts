import { statementTree, type ImageAddress } from '../../catalog/statement-tree.ts';
import { readImage } from '../../catalog/text.ts';
import { isRetracted } from '../../domain/statement.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { colophonOf } from '../../views/colophon.ts';
import { dateView } from '../../views/date.ts';
import type { TextContext } from '../../views/edition-context.ts';
import { noticesOf } from '../../views/notices.ts';
import { reachOf } from '../../views/reach.ts';
import { addresses } from './addresses.ts';
import type { Chapter } from './book.ts';
import { localName } from '../../views/locale-context.ts';

/** Returns an edition as a chapter. Its links are absolute, and its images are files of the book. */
export function chapterOf(context: TextContext): Chapter {
  const { catalog, locale, statement, edition } = context;
  const fileOf: ImageAddress = ({ name }) => addresses.image(edition.id, name);
  const absolute = (path: string) => absoluteUrl(catalog.site.url, path);
  const path = paths.edition(edition.tag, edition.id);
  const url = absolute(path);
  return {
    id: edition.id,
    title: edition.title,
    issuers: statement.issuers.map(({ name }) => localName(catalog, name, locale)),
    date: dateView(statement.issued, locale),
    notices: noticesOf(context, absolute),
    mark: isRetracted(statement, edition) ? locale.strings.retracted : undefined,
    colophon: [
      ...colophonOf(context, absolute),
      { name: locale.strings.permanentAddress, values: [{ address: url }] },
      ...reachOf(catalog.site, locale, path).map(({ name, links }) => ({
        name,
        values: links.map((link) => ({ link })),
      })),
    ],
    url,
    ownBook: paths.output(edition.tag, edition.id, 'epub'),
    images: edition.images.map((image) => ({
      ...image,
      path: fileOf(image),
      read: () => readImage(edition, image),
    })),
    text: () => statementTree(edition, locale, fileOf),
  };
}
