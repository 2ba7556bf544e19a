import { cacheFolder } from '../environment.ts';
import { DigestCache } from '../cache/digest-cache.ts';
import { buildFingerprint } from '../cache/build-fingerprint.ts';
import { pick } from '../domain/localized.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import { readableBlocks, type ReadableBlock } from '../markdown/readable-text.ts';
import { editionTree } from '../catalog/edition-tree.ts';
import { dateLine, dateView } from '../views/date.ts';
import type { EditionContext } from '../views/edition-context.ts';
import { headingLine, noticesOf, type Notice } from '../views/notices.ts';
import { reachOf } from '../views/reach.ts';

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

/**
 * Returns a plain-text format of an edition, from the cache if possible. `write` makes it from blocks: title, notices, text,
 * then issuers, date and address. `name` distinguishes formats in the cache. The file begins with {@link byteOrderMark}.
 */
export function writePlain(
  context: EditionContext,
  name: string,
  write: (blocks: readonly ReadableBlock[]) => string,
): Promise<Buffer<ArrayBuffer>> {
  const { catalog, locale, edition } = context;
  const around = aroundText(context);
  const words = {
    numerals: locale.numerals,
    image: locale.strings.image,
    base: absoluteUrl(catalog.site.url, paths.edition(edition.tag, edition.id)),
  };
  const recipe = [
    JSON.stringify([name, around, locale.dir, words]),
    edition.treeDigest,
    buildFingerprint(),
  ];
  return new DigestCache(cacheFolder('texts')).get(recipe, () => {
    const text = readableBlocks(editionTree(edition), words);
    return Promise.resolve(
      Buffer.from(byteOrderMark + write([...around.before, ...text, { text: around.after }])),
    );
  });
}

/** Returns a notice in brackets, because it is not a part of the text. */
function readNotice(notice: Notice): ReadableBlock {
  const { text, link } = notice;
  const head = headingLine(notice);
  const way = link ? ` ${link.text}: ${link.href}` : '';
  return { text: `[${head && `${head}: `}${text.text}${way}]` };
}
