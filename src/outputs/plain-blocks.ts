import { cacheFolder } from '../cache/cache-folder.ts';
import { DigestCache } from '../cache/digest-cache.ts';
import { digestOfMakers } from '../cache/makers.ts';
import { sourceOf } from '../catalog/text.ts';
import type { Locale } from '../domain/locale.ts';
import { pick } from '../domain/localized.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import { readableBlocks } from '../markdown/readable-text.ts';
import { readStatement, type Source } from '../markdown/statement.ts';
import { markLines } from '../text/line-direction.ts';
import { dateView } from '../views/date.ts';
import type { EditionContext } from '../views/edition-context.ts';
import { noticesOf, type Notice } from '../views/notices.ts';

/** An edition as plain text, block by block: title, notices, text, then issuers, date and address. */
export async function plainBlocksOf(given: EditionContext): Promise<string[]> {
  const { catalog, locale, statement, edition } = given;
  const source = await sourceOf(edition);
  const languages = [locale.tag, ...catalog.site.locales];
  const date = dateView(statement.issued, locale);
  const before = [
    edition.title,
    ...noticesOf(given, (path) => absoluteUrl(catalog.site.url, path)).map(readNotice),
  ];
  const after = [
    ...statement.issuers.map((issuer) => pick(issuer.name, languages).text),
    date.gregorian === undefined ? date.text : `${date.text} (${date.gregorian})`,
    absoluteUrl(catalog.site.url, paths.edition(edition.tag, edition.id)),
  ];
  return [...before, ...(await textBlocks(source, locale)), after.join('\n')].map((block) =>
    markLines(block, locale.dir),
  );
}

/** The blocks of a text, kept since more than one format is made of them. */
async function textBlocks(source: Source, { numerals }: Locale): Promise<string[]> {
  const recipe = [source.path, source.markdown, numerals, digestOfMakers()];
  const kept = await new DigestCache(cacheFolder('texts')).get(recipe, () =>
    Promise.resolve(
      Buffer.from(JSON.stringify(readableBlocks(readStatement(source).tree, numerals))),
    ),
  );
  return JSON.parse(kept.toString()) as string[];
}

/** What a reader should know before reading, between brackets: it is not of the text. */
function readNotice({ heading, date, text, link }: Notice): string {
  const head = heading === undefined ? '' : `${heading}${date ? ` ${date.text}` : ''}: `;
  const way = link ? ` ${link.text}: ${link.href}` : '';
  return `[${head}${text.text}${way}]`;
}
