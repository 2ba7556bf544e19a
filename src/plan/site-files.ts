import { DataDigests } from '../cache/data-digests.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { filesOfSite } from '../outputs/files.ts';
import type { OutputFile, PackedFile } from '../outputs/output.ts';
import { siteFacts } from '../views/edition-context.ts';
import { pagesOf, type EditionPage, type Page, type RoutePages } from './site-pages.ts';

/** A file of the site that Bayan makes, and the digest of all that it is made of. */
export type PlannedFile =
  | { readonly kind: 'page'; readonly key: string; readonly file: Page<unknown> | EditionPage }
  | { readonly kind: 'rendered'; readonly key: string; readonly file: OutputFile }
  | { readonly kind: 'packed'; readonly key: string; readonly file: PackedFile };

/**
 * Returns every file that Bayan makes of a catalog. Two builds with equal keys at one site path make the same bytes.
 * @param fingerprint the digest of the code, and of all else besides the catalog that makes pages and formats
 * @param pagesDigest the digest of the sources of the site's own pages, which may contain each other
 */
export function planSite(
  catalog: Catalog,
  fingerprint: string,
  pagesDigest: string,
): PlannedFile[] {
  const digests = sharedDigests(catalog);
  const keyOf = (...parts: readonly unknown[]) => digests.of([fingerprint, ...parts]);
  const keyOfPage = (route: string, page: Page<unknown> | EditionPage): string => {
    const more = 'edition' in page ? contextOf(page, catalog) : undefined;
    return keyOf(route, page.path, page.view(), more, route === 'sitePage' ? pagesDigest : '');
  };
  const { rendered, packed } = filesOfSite(catalog);
  const routes = Object.keys(pagesOf) as (keyof RoutePages)[];
  const planned = [
    ...routes.flatMap((route) =>
      pagesOf[route](catalog).map((file): PlannedFile => ({
        kind: 'page',
        key: keyOfPage(route, file),
        file,
      })),
    ),
    ...rendered.map((file): PlannedFile => ({
      kind: 'rendered',
      key: keyOf(file.path, file.madeOf()),
      file,
    })),
  ];
  const keys = new Map(planned.map(({ file, key }) => [file.path, key]));
  for (const file of packed) {
    const read = file.reads().map((path) => keys.get(path) ?? missing(path, file));
    const key = keyOf(file.path, file.madeOf(), read);
    keys.set(file.path, key);
    planned.push({ kind: 'packed', key, file });
  }
  return planned;
}

function missing(path: string, file: PackedFile): never {
  throw new Error(`${file.path} is made of ${path}, which is not made before it`);
}

/** Returns what the formats of an edition are made of: its page shows their sizes, so it depends on that too. */
const contextOf = ({ statement, edition, locale }: EditionPage, catalog: Catalog) => ({
  catalog: siteFacts(catalog),
  statement,
  edition,
  locale,
});

/** Returns digests that know the large parts of the catalog, which are in the keys of many files. */
function sharedDigests(catalog: Catalog): DataDigests {
  const digests = new DataDigests();
  for (const locale of catalog.locales) {
    digests.share(locale.strings);
    digests.share(locale);
  }
  digests.share(siteFacts(catalog));
  for (const statement of catalog.statements) {
    for (const edition of statement.editions) digests.share(edition);
    digests.share(statement);
  }
  digests.share(catalog);
  return digests;
}
