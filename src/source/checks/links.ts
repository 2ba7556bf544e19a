import { problemAt, type Problem } from '../../domain/problem.ts';
import { paths, relativeUrl } from '../../domain/urls.ts';
import { schemeOf } from '../../text/url-scheme.ts';
import { isImageName, nearAddressOf } from '../../markdown/near-address.ts';
import { anchorRange, hasAnchor } from '../../markdown/anchors.ts';
import type { EditionFile, Linked } from '../content.ts';
import { publicEditions } from './public-editions.ts';
import { publicNames } from './public-names.ts';

/** Reports links to pages of the site that are not published. */
export function checkLinks({ site, editions, pages }: Linked): Problem[] {
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
  return published.flatMap((edition) =>
    edition.links
      // `near-link` reports addresses that are only mistyped.
      .filter(({ url }) => isWithinSite(url) && !nearAddressOf(url) && !isImageName(url))
      .flatMap(({ url, ...place }) => {
        const own = `site:${paths.edition(edition.tag, edition.id)}`;
        const { pathname = '', hash = '' } = URL.parse(url, own) ?? {};
        const meant = meantAddress(url, edition, { published, targets });
        const remedy = meant
          ? `write ${meant}, the address of its page`
          : 'link to a statement in this language as its-id.html, and to another site with https://';
        const message = targets.has(pathname)
          ? missingAnchor(url, hash.slice(1), byPath.get(pathname))
          : `the link "${url}" does not lead to a published page; ${remedy}`;
        return message === undefined
          ? []
          : [problemAt(edition.path, place, 'broken-link', message)];
      }),
  );
}

/** Returns the address that an editor means by the path of a Markdown file, or by an address that begins from that file. */
function meantAddress(
  url: string,
  { path, tag, id }: EditionFile,
  { published, targets }: { published: readonly EditionFile[]; targets: ReadonlySet<string> },
): string | undefined {
  const own = paths.edition(tag, id);
  const file = URL.parse(url, `site:/${path}`);
  const meant = published.find(
    (other) => `/${other.path}` === file?.pathname.replace(/\.html$/, '.md'),
  );
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
