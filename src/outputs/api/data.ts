import type { Catalog } from '../../catalog/catalog.ts';
import { directionOf } from '../../domain/language-tag.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import type { Edition, Statement } from '../../domain/statement.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import type { StatementData, StatementsData } from './schema.ts';

/** What `/api/<id>.json` says. `extensions` are those of the formats of an edition. */
export function statementData(
  catalog: Catalog,
  { id, issued, issuers, topics, original, editions }: Statement,
  extensions: readonly string[],
): StatementData {
  return {
    id,
    issued: dateData(issued),
    issuers: [...issuers],
    topics: [...topics],
    original: original.tag,
    editions: editions.map((edition) => editionData(catalog, edition, extensions)),
  };
}

/** What `/api/statements.json` says. */
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
  { site }: Catalog,
  edition: Edition,
  extensions: readonly string[],
): StatementData['editions'][number] {
  const { id, tag, title, summary, translation, publication, digests, corrections } = edition;
  return {
    tag,
    dir: directionOf(tag),
    title,
    ...(summary !== undefined && { summary }),
    url: absoluteUrl(site.url, paths.edition(tag, id)),
    formats: Object.fromEntries(
      extensions.map((extension) => [
        extension,
        absoluteUrl(site.url, paths.output(tag, id, extension)),
      ]),
    ),
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
