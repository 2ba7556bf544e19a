import { compare } from '../domain/problem.ts';
import type { Redirect, RedirectRow } from '../domain/redirects.ts';
import type { PublishedSite } from '../domain/site.ts';
import type { Statement } from '../domain/statement.ts';
import { pick } from '../domain/localized.ts';
import { paths } from '../domain/urls.ts';

/** What redirects can lead to. */
interface Targets {
  readonly site: Pick<PublishedSite, 'name' | 'locales'>;
  readonly statements: readonly Statement[];
  readonly pages: readonly { readonly id: string; readonly tag: string; readonly title: string }[];
}

/**
 * Returns the redirects to what is published, by their old addresses. A statement that is named by its id is shown in the language
 * of the old address if it exists in it, and else in its original language.
 */
export function linkRedirects(
  rows: readonly RedirectRow[],
  { site, statements, pages }: Targets,
): Redirect[] {
  if (rows.length === 0) return [];
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const titles = new Map<string, Pick<Redirect, 'title' | 'tag'>>([
    ...statements.flatMap(({ editions }) =>
      editions.map((edition) => [paths.edition(edition.tag, edition.id), edition] as const),
    ),
    ...pages.map((page) => [paths.page(page.tag, page.id), page] as const),
  ]);
  return rows
    .flatMap(({ from, to }): Redirect[] => {
      const path = 'path' in to ? to.path : addressOf(byId.get(to.id), from);
      if (path === undefined) return [];
      const { title, tag } = titles.get(path) ?? nameIn(site, path);
      return [{ from, to: path, title, tag }];
    })
    .sort((a, b) => compare(a.from, b.from));
}

/** Returns the address of a statement for readers of an old address. */
function addressOf(statement: Statement | undefined, from: string): string | undefined {
  if (!statement) return undefined;
  const { editions, original, id } = statement;
  const { tag } = editions.find((edition) => from.startsWith(`/${edition.tag}/`)) ?? original;
  return paths.edition(tag, id);
}

/** Returns the name of the site in the language of a path, or else in that of its name. */
function nameIn({ name, locales }: Targets['site'], path: string): Pick<Redirect, 'title' | 'tag'> {
  const own = locales.filter((tag) => path.startsWith(`/${tag}/`));
  const { text, tag } = pick(name, [...own, ...locales]);
  return { title: text, tag };
}
