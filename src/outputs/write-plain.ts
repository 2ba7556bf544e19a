import { pick } from '../domain/localized.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import { readableBlocks, type ReadableBlock } from '../markdown/readable-text.ts';
import { editionTree } from '../catalog/edition-tree.ts';
import { dateLine, dateView } from '../views/date.ts';
import type { EditionContext } from '../views/edition-context.ts';
import { headingLine, noticesOf, type Notice } from '../views/notices.ts';
import { reachOf } from '../views/reach.ts';
import { rememberLastEdition } from './remember-last.ts';

/** The character that shows programs and browsers that a file is UTF-8, whatever its host says. */
export const byteOrderMark = '\ufeff';

/** Returns the words around a text: title and notices before it; issuers, date and address after it. */
function aroundText({ catalog, locale, statement, edition }: EditionContext) {
  const languages = [locale.tag, ...catalog.site.locales];
  const path = paths.edition(edition.tag, edition.id);
  const notices = noticesOf({ catalog, locale, statement, edition }, (path) =>
    absoluteUrl(catalog.site.url, path),
  );
  return {
    before: [{ text: edition.title, leads: true }, ...notices.map(readNotice)],
    after: [
      ...statement.issuers.map((issuer) => pick(issuer.name, languages).text),
      dateLine(dateView(statement.issued, locale)),
      absoluteUrl(catalog.site.url, path),
      ...reachOf(catalog.site, locale, path).flatMap(({ name, links }) => [
        '',
        `${name}:`,
        ...links.map(({ text }) => text),
      ]),
    ].join('\n'),
  };
}

/** Returns the blocks of an edition's plain-text formats: title, notices, text, then issuers, date and address. */
const blocksOf = rememberLastEdition((context): readonly ReadableBlock[] => {
  const { catalog, locale, edition } = context;
  const { before, after } = aroundText(context);
  const text = readableBlocks(editionTree(edition), {
    numerals: locale.numerals,
    image: locale.strings.image,
    base: absoluteUrl(catalog.site.url, paths.edition(edition.tag, edition.id)),
  });
  return [...before, ...text, { text: after }];
});

/** Returns a plain-text format of an edition, which `write` makes from blocks. It begins with {@link byteOrderMark}. */
export const writePlain = (
  context: EditionContext,
  write: (blocks: readonly ReadableBlock[]) => string,
): string => byteOrderMark + write(blocksOf(context));

/** Returns a notice in brackets, because it is not a part of the text. */
function readNotice(notice: Notice): ReadableBlock {
  const { text, request, link } = notice;
  const head = headingLine(notice);
  const way = link ? ` ${link.text}: ${link.href}` : '';
  const asked = request === undefined ? '' : ` ${request}`;
  return { text: `[${head && `${head}: `}${text.text}${asked}${way}]` };
}
