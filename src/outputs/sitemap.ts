import { x } from 'xastscript';
import type { Catalog } from '../catalog/catalog.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import type { SiteOutput } from './output.ts';
import { writeXml } from './xml.ts';

/** A page for search engines, in all its languages. */
interface Entry {
  /** Site paths by language tag. */
  readonly alternates: ReadonlyMap<string, string>;
  /** Site path for readers of other languages. */
  readonly fallback: string;
  /** Returns the day of the last change of the page in a language, if the ledger has one. */
  readonly changed?: (tag: string) => string | undefined;
}

/** `sitemap.xml` (sitemaps.org), with the languages of each page. */
export const sitemap: SiteOutput = {
  about: 'every page, with its other languages',
  scope: 'site',
  phase: 'render',
  mediaType: 'application/xml; charset=utf-8',
  path: paths.sitemap,
  render: (catalog) => {
    const { url } = catalog.site;
    const link = (hreflang: string, path: string) =>
      x('xhtml:link', { rel: 'alternate', hreflang, href: absoluteUrl(url, path) });
    const urls = entriesOf(catalog).flatMap(({ alternates, fallback, changed }) =>
      [...alternates].map(([tag, path]) => {
        const day = changed?.(tag);
        return x(
          'url',
          undefined,
          x('loc', absoluteUrl(url, path)),
          ...(day === undefined ? [] : [x('lastmod', day)]),
          ...[...alternates].map(([other, to]) => link(other, to)),
          link('x-default', fallback),
        );
      }),
    );
    const element = x(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
      },
      ...urls,
    );
    return writeXml(element);
  },
};

function entriesOf({ locales, statements, pages }: Catalog): Entry[] {
  const home = new Map(locales.map(({ tag }) => [tag, paths.home(tag)]));
  const byPage = Map.groupBy(pages, ({ id }) => id);
  return [
    { alternates: home, fallback: paths.root() },
    ...statements.map(({ id, editions, original }) => ({
      alternates: new Map(editions.map(({ tag }) => [tag, paths.edition(tag, id)])),
      fallback: paths.edition(original.tag, id),
      changed: (tag: string) =>
        editions.find((edition) => edition.tag === tag)?.publication?.updated,
    })),
    ...[...byPage].map(([id, siblings]) => ({
      alternates: new Map(siblings.map(({ tag }) => [tag, paths.page(tag, id)])),
      fallback: paths.page(siblings[0]?.tag ?? '', id),
    })),
  ];
}
