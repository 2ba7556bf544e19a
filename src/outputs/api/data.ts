import type { Catalog } from '../../catalog/catalog.ts';
import { directionOf } from '../../domain/language-tag.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import type { Statement } from '../../domain/statement.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { languageOf, type EditionContext, type SiteFacts } from '../../views/edition-context.ts';
import { isMade, type EditionOutput } from '../output.ts';
import type { StatementData, StatementsData } from './schema.ts';

/** Returns the data of `/api/<id>.json`. `formats` are the formats that editions may have. */
export function statementData(
  catalog: SiteFacts,
  statement: Statement,
  formats: readonly EditionOutput[],
): StatementData {
  const { id, issued, issuers, topics, original, editions } = statement;
  return {
    id,
    issued: dateData(issued),
    issuers: issuers.map(({ id, name }) => ({ id, name })),
    topics: [...topics],
    original: original.tag,
    editions: editions.map((edition) => {
      const locale = languageOf(catalog, edition.tag);
      return editionData({ catalog, locale, statement, edition }, formats);
    }),
  };
}

/** Returns the data of `/api/statements.json`. */
export function statementsData({ site, locales, statements }: Catalog): StatementsData {
  return {
    name: site.name,
    url: site.url,
    languages: locales.map(({ tag }) => tag),
    statements: statements.map(({ id, issued, original, editions }) => ({
      id,
      issued: dateData(issued),
      original: original.tag,
      title: Object.fromEntries(editions.map(({ tag, title }) => [tag, title])),
      url: absoluteUrl(site.url, paths.api(id)),
    })),
  };
}

const dateData = ({ iso, start, end, precision }: PartialDate) => ({ iso, start, end, precision });

function editionData(
  context: EditionContext,
  formats: readonly EditionOutput[],
): StatementData['editions'][number] {
  const { site } = context.catalog;
  const { id, tag, title, summary, images, translation, publication, digests, corrections } =
    context.edition;
  return {
    tag,
    dir: directionOf(tag),
    title,
    ...(summary !== undefined && { summary }),
    url: absoluteUrl(site.url, paths.edition(tag, id)),
    formats: Object.fromEntries(
      formats
        .filter((format) => isMade(format, context))
        .map(({ extension }) => [
          extension,
          absoluteUrl(site.url, paths.output(tag, id, extension)),
        ]),
    ),
    ...(images.length > 0 && {
      images: images.map(({ name, width, height }) => ({
        url: absoluteUrl(site.url, paths.image(id, name)),
        width,
        height,
      })),
    }),
    ...(translation && {
      translation: {
        from: translation.from,
        ...(translation.translator !== undefined && { translator: translation.translator }),
        isReviewed: translation.isReviewed,
        isStale: translation.isStale,
      },
    }),
    ...(publication && {
      publication: { published: publication.published, updated: publication.updated },
    }),
    digests,
    corrections: [...corrections],
  };
}
