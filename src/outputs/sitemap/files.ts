import type { Catalog } from '../../catalog/catalog.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { hasSearch } from '../../views/search-box.ts';
import { yearsOf } from '../../views/years.ts';

/** A page for search engines, in all its languages. */
export interface SitemapEntry {
  readonly pages: readonly {
    readonly tag: string;
    /** Its site path. */
    readonly path: string;
    /** The day of its last change, if the ledger has one. */
    readonly changed?: string | undefined;
  }[];
  /** Site path for readers of other languages. */
  readonly fallback: string;
}

/** The most that a file may have, by sitemaps.org: addresses, and bytes with some room. */
export interface FileSizes {
  readonly addresses: number;
  readonly bytes: number;
}

export const fileSizes: FileSizes = { addresses: 50_000, bytes: 45_000_000 };

/**
 * Returns every page of a site: the homes, then statements, of which the newest comes first, then the site's own pages, then the
 * first page of each list.
 */
export const entriesOf = (catalog: Catalog): SitemapEntry[] => [
  homes(catalog),
  ...statementEntries(catalog),
  ...ownPages(catalog),
  ...lists(catalog),
];

/**
 * Returns the entries of each file of a sitemap: the oldest statements first, so that a full file does not change when something
 * newer is added.
 */
export function filesOf(catalog: Catalog, sizes: FileSizes): SitemapEntry[][] {
  const files: SitemapEntry[][] = [];
  let [addresses, bytes] = [0, 0];
  const entries = [
    ...statementEntries(catalog).reverse(),
    ...ownPages(catalog),
    ...lists(catalog),
    homes(catalog),
  ];
  for (const entry of entries) {
    const size = sizeOf(entry, catalog.site.url);
    addresses += entry.pages.length;
    bytes += size;
    const last = files.at(-1);
    if (last && addresses <= sizes.addresses && bytes <= sizes.bytes) last.push(entry);
    else {
      files.push([entry]);
      [addresses, bytes] = [entry.pages.length, size];
    }
  }
  return files;
}

/** Returns at most how many bytes an entry takes: each address has the links to all languages. */
function sizeOf({ pages, fallback }: SitemapEntry, url: string): number {
  const link = (path: string) => Buffer.byteLength(absoluteUrl(url, path)) + markup;
  const links = [fallback, ...pages.map(({ path }) => path)].map(link);
  return pages.length * (links.reduce((sum, size) => sum + size, 0) + Math.max(...links));
}

/** More bytes than the elements around an address take. */
const markup = 110;

const homes = ({ locales }: Catalog): SitemapEntry => ({
  pages: locales.map(({ tag }) => ({ tag, path: paths.home(tag) })),
  fallback: paths.root(),
});

/** Returns the lists of years, topics and issuers, and the first page of each of these. Every language has them. */
const lists = (catalog: Catalog): SitemapEntry[] =>
  [
    ...(hasSearch(catalog) ? [paths.search] : []),
    paths.years,
    ...yearsOf(catalog).map((year) => (tag: string) => paths.year(tag, year)),
    paths.topics,
    ...catalog.topics.map(
      ({ id }) =>
        (tag: string) =>
          paths.topic(tag, id),
    ),
    paths.issuers,
    ...catalog.issuers.map(
      ({ id }) =>
        (tag: string) =>
          paths.issuer(tag, id),
    ),
  ].map((path) => ({
    pages: catalog.locales.map(({ tag }) => ({ tag, path: path(tag) })),
    fallback: path(catalog.locales[0]?.tag ?? ''),
  }));

const statementEntries = ({ statements }: Catalog): SitemapEntry[] =>
  statements.map(({ id, editions, original }) => ({
    pages: editions.map(({ tag, publication }) => ({
      tag,
      path: paths.edition(tag, id),
      changed: publication?.updated,
    })),
    fallback: paths.edition(original.tag, id),
  }));

const ownPages = ({ pages }: Catalog): SitemapEntry[] =>
  [...Map.groupBy(pages, ({ id }) => id)].map(([id, siblings]) => ({
    pages: siblings.map(({ tag }) => ({ tag, path: paths.page(tag, id) })),
    fallback: paths.page(siblings[0]?.tag ?? '', id),
  }));
