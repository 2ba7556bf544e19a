import { contentTypeOf } from '../domain/media-types.ts';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Catalog } from '../catalog/catalog.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import type { SiteOutput } from './output.ts';
import { entriesOf, fileSizes, filesOf, type SitemapEntry } from './sitemap/files.ts';
import { writeXml } from './xml.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** `sitemap.xml` (sitemaps.org), with the languages of each page. If it has too many for one file, it lists its numbered parts. */
export const sitemap: SiteOutput = {
  about: 'every page, with its other languages',
  scope: 'site',
  phase: 'render',
  mediaType: contentTypeOf('/sitemap.xml'),
  path: paths.sitemap,
  partsOf: (catalog) => partsOf(catalog),
  madeOf: (catalog, part) => [
    catalog.site.url,
    part === undefined ? [partsOf(catalog), entriesIn(catalog)] : entriesIn(catalog, part),
  ],
  render: (catalog, part) => {
    const parts = part === undefined ? partsOf(catalog) : [];
    return parts.length > 0
      ? writeIndex(catalog.site.url, parts)
      : writeEntries(catalog.site.url, entriesIn(catalog, part));
  },
};

/** Returns the numbers of the parts of a sitemap; none if one file is enough. */
function partsOf(catalog: Catalog): string[] {
  const { length } = filesIn(catalog);
  return length < 2 ? [] : Array.from({ length }, (_, index) => String(index + 1));
}

/** Returns the entries of a part, or those of a sitemap that is one file. */
function entriesIn(catalog: Catalog, part?: string): readonly SitemapEntry[] {
  const files = filesIn(catalog);
  if (part !== undefined) return files[Number(part) - 1] ?? [];
  return files.length < 2 ? entriesOf(catalog) : [];
}

const known = new WeakMap<Catalog, SitemapEntry[][]>();

function filesIn(catalog: Catalog): SitemapEntry[][] {
  const files = known.get(catalog) ?? filesOf(catalog, fileSizes);
  known.set(catalog, files);
  return files;
}

function writeIndex(url: string, parts: readonly string[]): string {
  const files = parts.map((part) =>
    x('sitemap', undefined, x('loc', absoluteUrl(url, paths.sitemap(part)))),
  );
  return writeXml(x('sitemapindex', { xmlns: namespace }, ...files));
}

function writeEntries(url: string, entries: readonly SitemapEntry[]): string {
  const xhtml = 'http://www.w3.org/1999/xhtml';
  const urls = entries.flatMap((entry) => urlElements(url, entry));
  return writeXml(x('urlset', { xmlns: namespace, 'xmlns:xhtml': xhtml }, ...urls));
}

function urlElements(url: string, { pages, fallback }: SitemapEntry): Element[] {
  const link = (hreflang: string, path: string) =>
    x('xhtml:link', { rel: 'alternate', hreflang, href: absoluteUrl(url, path) });
  return pages.map(({ path, changed }) =>
    x(
      'url',
      undefined,
      x('loc', absoluteUrl(url, path)),
      ...(changed === undefined ? [] : [x('lastmod', changed)]),
      ...pages.map(({ tag, path: to }) => link(tag, to)),
      link('x-default', fallback),
    ),
  );
}
