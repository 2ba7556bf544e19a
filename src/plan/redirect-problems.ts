import type { Catalog } from '../catalog/catalog.ts';
import { problemAt, type Problem } from '../domain/problem.ts';
import { redirectsFile } from '../domain/redirects.ts';
import { pageAt, paths } from '../domain/urls.ts';
import { filesOfSite } from '../outputs/files.ts';
import { redirectPages } from '../outputs/redirect-pages.ts';
import type { Content } from '../source/content.ts';
import { foldName } from '../text/fold-name.ts';
import { pagesOf, type RoutePages } from './site-pages.ts';

/** Reports redirects to files that the site does not have, and those whose page would hide a file or a folder of the site. */
export function redirectProblems(content: Content, catalog: Catalog): Problem[] {
  if (content.redirects.length === 0) return [];
  const files = filesWithoutRedirects(catalog, content.publicFiles);
  const names = new Map([...files].map((path) => [foldName(path), path]));
  const folders = new Set([...names.keys()].flatMap(foldersOf));
  const old = new Set(content.redirects.map(({ from }) => foldName(pageAt(from) ?? from)));
  const targets = new Map(catalog.redirects.map(({ from, to }) => [from, to]));
  return content.redirects.flatMap((row) => {
    const { from } = row;
    const page = foldName(pageAt(from) ?? from);
    const message = hiding(from, page) ?? missing(from);
    return message === undefined ? [] : [problemAt(redirectsFile, row, 'redirect', message)];
  });

  function hiding(from: string, page: string): string | undefined {
    const above = foldersOf(page);
    const hidden = [page, ...above].map((path) => names.get(path)).find(Boolean);
    if (hidden !== undefined)
      return `${from} is an address of the site itself, which has ${hidden}; remove this line, or that file`;
    if (folders.has(page)) return `${from} is a folder of the site itself; remove this line`;
    return above.some((path) => old.has(path))
      ? `${from} is below another old address, at which a file is; remove one of the two lines`
      : undefined;
  }

  function missing(from: string): string | undefined {
    const to = targets.get(from);
    return to === undefined || files.has(to)
      ? undefined
      : `${from} leads to ${to}, which is not in the site; write the path of a file that a build makes, as in /fa/its-id.html`;
  }
}

function filesWithoutRedirects(
  catalog: Catalog,
  publicFiles: ReadonlySet<string>,
): ReadonlySet<string> {
  const own = new Set(redirectPages(catalog).map(({ path }) => path));
  // The names of search files follow from the words of all texts. No page has the name of one, and no link leads to one.
  const { rendered, packed } = filesOfSite(catalog, ({ format }) => format !== 'search');
  const routes = Object.keys(pagesOf) as (keyof RoutePages)[];
  const pages = routes.flatMap((route) => pagesOf[route](catalog).map(({ path }) => path));
  const made = [...rendered, ...packed].map(({ path }) => path).filter((path) => !own.has(path));
  return new Set([
    ...pages,
    ...made,
    paths.siteZip(),
    paths.fontLicence(),
    ...[...publicFiles].filter((name) => !isFolder(name, publicFiles)).map((name) => `/${name}`),
  ]);
}

/** Returns the folders that a path is in: `/a` and `/a/b` of `/a/b/c`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.slice(1).map((_, index) => parts.slice(0, index + 2).join('/'));
}

/** Whether a path of `public/` is that of a folder with a page. */
const isFolder = (name: string, publicFiles: ReadonlySet<string>): boolean =>
  ['html', 'htm'].some((extension) => publicFiles.has(`${name}/index.${extension}`));
