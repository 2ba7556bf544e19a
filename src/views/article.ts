import type { Article, WithContext } from 'schema-dts';
import { pick, type Localized } from '../domain/localized.ts';
import { commonPart } from '../domain/partial-date.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import type { Translation } from '../domain/statement.ts';
import type { EditionContext } from './edition-context.ts';
import { correctionName } from './notices.ts';

/**
 * Returns an edition as an `Article` of schema.org. The statement is the work: each translation is a translation of the
 * original, and names the edition that it was made from if that is another one. Language and picture are in the head of the page.
 */
export function articleData({
  catalog,
  locale,
  statement,
  edition,
}: EditionContext): WithContext<Article> {
  const { tag, title, corrections, translation, publication } = edition;
  const { original } = statement;
  const name = (names: Localized) => pick(names, [tag, ...catalog.site.locales]).text;
  const organization = (names: Localized) =>
    ({ '@type': 'Organization', name: name(names) }) as const;
  const url = (of: string) => absoluteUrl(catalog.site.url, paths.edition(of, statement.id));
  const reference = (of: string) => ({ '@id': url(of) });
  const published = commonPart(statement.issued);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': url(tag),
    headline: title,
    ...(published !== undefined && { datePublished: published }),
    ...(publication &&
      publication.updated > publication.published && { dateModified: publication.updated }),
    author: statement.issuers.map((issuer) => organization(issuer.name)),
    ...(translation ? sourcesOf(translation) : translationsOf()),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ kind, date, note }) => ({
        '@type': 'CorrectionComment',
        name: correctionName(kind, locale.strings),
        datePublished: date,
        text: note,
      })),
    }),
  };

  // The translator is left out: schema.org needs a person or an organization, and a file does not say which it is.
  function sourcesOf({ from }: Translation) {
    return {
      translationOfWork: reference(original.tag),
      ...(from !== original.tag && { isBasedOn: reference(from) }),
    };
  }

  function translationsOf() {
    const others = statement.editions.filter((other) => other !== edition);
    return others.length > 0 && { workTranslation: others.map((other) => reference(other.tag)) };
  }
}
