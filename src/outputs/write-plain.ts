import { cacheFolder } from '../environment.ts';
import { DigestCache } from '../cache/digest-cache.ts';
import { buildFingerprint } from '../cache/build-fingerprint.ts';
import { pick } from '../domain/localized.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import { readableBlocks } from '../markdown/readable-text.ts';
import { treeFromJson } from '../markdown/tree-json.ts';
import { markLines } from '../text/line-direction.ts';
import { dateLine, dateView } from '../views/date.ts';
import type { EditionContext } from '../views/edition-context.ts';
import { headingLine, noticesOf, type Notice } from '../views/notices.ts';

/** Returns the words around a text: title and notices before it; issuers, date and address after it. */
function aroundText({ catalog, locale, statement, edition }: EditionContext) {
  const languages = [locale.tag, ...catalog.site.locales];
  const notices = noticesOf({ catalog, locale, statement, edition }, (path) =>
    absoluteUrl(catalog.site.url, path),
  );
  return {
    before: [edition.title, ...notices.map(readNotice)],
    after: [
      ...statement.issuers.map((issuer) => pick(issuer.name, languages).text),
      dateLine(dateView(statement.issued, locale)),
      absoluteUrl(catalog.site.url, paths.edition(edition.tag, edition.id)),
    ].join('\n'),
  };
}

/**
 * Returns a plain-text format of an edition, from the cache if possible. `write` makes it from blocks: title, notices, text,
 * then issuers, date and address. `name` distinguishes formats in the cache.
 */
export function writePlain(
  context: EditionContext,
  name: string,
  write: (blocks: readonly string[]) => string,
): Promise<Buffer<ArrayBuffer>> {
  const { locale, edition } = context;
  const around = aroundText(context);
  const words = { numerals: locale.numerals, image: locale.strings.image };
  const recipe = [
    JSON.stringify([name, around, locale.dir, words]),
    edition.tree,
    buildFingerprint(),
  ];
  return new DigestCache(cacheFolder('texts')).get(recipe, () => {
    const text = readableBlocks(treeFromJson(edition.tree), words);
    const blocks = [...around.before, ...text, around.after];
    return Promise.resolve(Buffer.from(write(blocks.map((block) => markLines(block, locale.dir)))));
  });
}

/** Returns a notice in brackets, because it is not a part of the text. */
function readNotice(notice: Notice): string {
  const { text, link } = notice;
  const head = headingLine(notice);
  const way = link ? ` ${link.text}: ${link.href}` : '';
  return `[${head && `${head}: `}${text.text}${way}]`;
}
