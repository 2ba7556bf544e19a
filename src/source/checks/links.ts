import { problemAt, type Problem } from '../../domain/problem.ts';
import { paths, relativeUrl } from '../../domain/urls.ts';
import { schemeOf } from '../../text/url-scheme.ts';
import { isImageName, nearAddressOf } from '../../markdown/near-address.ts';
import { anchorRange, hasAnchor } from '../../markdown/anchors.ts';
import type { EditionFile, Linked, PageFile } from '../content.ts';
import { plainAnchor } from '../page-links.ts';
import { publicEditions } from './public-editions.ts';
import { publicNames } from './public-names.ts';

/** Reports links to pages of the site that are not published, and to files that are not in `public/`. */
export function checkLinks(linked: Linked): Problem[] {
  const { site, editions, pages, publicFiles } = linked;
  const tags = site?.data.locales ?? [];
  const published = publicEditions(editions);
  const { topics, issuers } = publicNames(editions);
  const targets = new Set([
    paths.root(),
    ...published.map(({ tag, id }) => paths.edition(tag, id)),
    ...pages.map(({ tag, id }) => paths.page(tag, id)),
    ...tags.flatMap((tag) => [
      ...[paths.home, paths.years, paths.topics, paths.issuers].map((path) => path(tag)),
      ...[...topics].map((id) => paths.topic(tag, id)),
      ...[...issuers].map((id) => paths.issuer(tag, id)),
    ]),
  ]);
  const byPath = new Map(
    published.map((edition) => [paths.edition(edition.tag, edition.id), edition]),
  );
  const byFile = new Map(published.map((edition) => [edition.path, edition]));
  // The first of two that differ only in capitals.
  const publicByName = new Map(
    [...publicFiles].reverse().map((file) => [file.toLowerCase(), file]),
  );
  const inEditions = published.flatMap((edition) =>
    edition.links
      // `near-link` reports addresses that are only mistyped.
      .filter(({ url }) => isWithinSite(url) && !nearAddressOf(url) && !isImageName(url))
      .flatMap(({ url, ...place }) => {
        const own = `site:${paths.edition(edition.tag, edition.id)}`;
        const { pathname = '', hash = '' } = URL.parse(url, own) ?? {};
        if (isPublic(pathname, publicFiles)) return [];
        const message = targets.has(pathname)
          ? missingAnchor(url, hash.slice(1), byPath.get(pathname))
          : `the link "${url}" does not lead to a published page; ${remedyFor(url, pathname, edition)}`;
        return message === undefined
          ? []
          : [problemAt(edition.path, place, 'broken-link', message)];
      }),
  );
  return [...inEditions, ...linksOfPages(linked, targets, byPath)];

  function remedyFor(url: string, pathname: string, edition: EditionFile): string {
    const meant = meantAddress(url, edition, { byFile, targets });
    if (meant !== undefined) return `write ${meant}, the address of its page`;
    return (
      spelled(pathname) ??
      'link to a statement in this language as its-id.html, to a file in public/ as ../its-name, and to another site with https://'
    );
  }

  /** Returns the advice for a link to a file in `public/` whose name has other capitals. */
  function spelled(pathname: string): string | undefined {
    const file = publicByName.get(decode(pathname.slice(1)).toLowerCase());
    return file && `write the name of public/${file} with the same capitals`;
  }
}

/**
 * Reports links of pages in MDX that lead to no page or place of the site. The build reports those to files that it makes, and those
 * that code writes.
 */
function linksOfPages(
  { pages, publicFiles }: Linked,
  targets: ReadonlySet<string>,
  editions: ReadonlyMap<string, EditionFile>,
): Problem[] {
  const byPath = new Map(pages.map((page) => [paths.page(page.tag, page.id), page]));
  return pages.flatMap((page) =>
    page.links
      .filter(({ url }) => schemeOf(url) === undefined && !url.startsWith('/'))
      .flatMap(({ url, ...place }) => {
        const { pathname = '', hash = '' } =
          URL.parse(url, `site:${paths.page(page.tag, page.id)}`) ?? {};
        const name = decode(hash.slice(1));
        const to = byPath.get(pathname);
        const isMissing =
          isOfText.test(pathname) && !targets.has(pathname) && !isPublic(pathname, publicFiles);
        const message = isMissing
          ? `the link "${url}" does not lead to a published page; link to another page as its-id.html, to a statement as ../its-id.html, and to a file in public/ as ../../its-name`
          : to === undefined
            ? missingAnchor(url, name, name === '' ? undefined : editions.get(pathname))
            : missingPlace(url, name, to);
        return message === undefined ? [] : [problemAt(page.path, place, 'broken-link', message)];
      }),
  );
}

/** The path of a page that is written in `content/`, or of a file there. */
const isOfText = /^\/[^/]+\/(?:(?:pages|topics|issuers)\/)?[^/.]+\.(?:html|mdx?)$/;

/** Returns what is wrong with a link to a place in a page in MDX, if that place does not exist. */
function missingPlace(url: string, name: string, { anchors, path }: PageFile): string | undefined {
  if (name === '' || name.startsWith(':~:') || !anchors || anchors.has(plainAnchor(name)))
    return undefined;
  return `the link "${url}" leads to no heading in ${path}; write a # and the words of the heading, with "-" in place of spaces`;
}

/** Whether a path of the site leads to a file or a folder with a page in `public/`. */
const isPublic = (pathname: string, files: ReadonlySet<string>): boolean =>
  files.has(decode(pathname.slice(1)).replace(/\/$/, ''));

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Returns the address that an editor means by the path of a Markdown file, or by an address that begins from that file. */
function meantAddress(
  url: string,
  { path, tag, id }: EditionFile,
  { byFile, targets }: { byFile: ReadonlyMap<string, EditionFile>; targets: ReadonlySet<string> },
): string | undefined {
  const own = paths.edition(tag, id);
  const file = URL.parse(url, `site:/${path}`);
  const meant = byFile.get(file?.pathname.replace(/\.html$/, '.md').slice(1) ?? '');
  if (meant) return relativeUrl(own, paths.edition(meant.tag, meant.id)) + (file?.hash ?? '');
  const page = url.replace(/\.mdx?(?=#|$)/, '.html');
  return targets.has(URL.parse(page, `site:${own}`)?.pathname ?? '') ? page : undefined;
}

/** Returns what is wrong with a link to a place in another text, if that place does not exist. */
function missingAnchor(url: string, name: string, to: EditionFile | undefined): string | undefined {
  if (!to?.anchors) return undefined;
  // A paragraph has an anchor only if its own text links to it.
  const isThere = name.startsWith('p-')
    ? to.links.some((link) => link.url === `#${name}`)
    : hasAnchor(name, to.anchors);
  if (isThere) return undefined;
  return `the link "${url}" leads to no place in ${to.path}; its headings are ${anchorRange('sec', to.anchors)}, its footnotes ${anchorRange('fn', to.anchors)}`;
}

/** Whether a link leads to another page of the site. Links with a leading `/` are `unsafe-link`; `#` stays on the page. */
const isWithinSite = (url: string): boolean => schemeOf(url) === undefined && !/^[/#]/.test(url);
