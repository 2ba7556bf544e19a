import { problemAt, type Problem } from '../../domain/problem.ts';
import { paths } from '../../domain/urls.ts';
import { schemeOf } from '../../text/url-scheme.ts';
import { isImageName, nearAddressOf } from '../../markdown/near-address.ts';
import { anchorRange, hasAnchor } from '../../markdown/anchors.ts';
import type { EditionFile, Linked } from '../content.ts';
import { publicEditions } from './public-editions.ts';

/** Reports links to pages of the site that are not published. */
export function checkLinks({ site, editions, pages, topics, issuers }: Linked): Problem[] {
  const tags = site?.data.locales ?? [];
  const published = publicEditions(editions);
  const targets = new Set([
    paths.root(),
    ...published.map(({ tag, id }) => paths.edition(tag, id)),
    ...pages.map(({ tag, id }) => paths.page(tag, id)),
    ...tags.flatMap((tag) => [
      ...[paths.home, paths.years, paths.topics, paths.issuers].map((path) => path(tag)),
      ...[...topics.keys()].map((id) => paths.topic(tag, id)),
      ...[...issuers.keys()].map((id) => paths.issuer(tag, id)),
    ]),
  ]);
  const byPath = new Map(
    published.map((edition) => [paths.edition(edition.tag, edition.id), edition]),
  );
  return published.flatMap(({ path, id, tag, links }) =>
    links
      // `near-link` reports addresses that are only mistyped.
      .filter(({ url }) => isWithinSite(url) && !nearAddressOf(url) && !isImageName(url))
      .flatMap(({ url, ...place }) => {
        const { pathname = '', hash = '' } = URL.parse(url, `site:${paths.edition(tag, id)}`) ?? {};
        const message = targets.has(pathname)
          ? missingAnchor(url, hash.slice(1), byPath.get(pathname))
          : `the link "${url}" does not lead to a published page; ${remedyOf(url)}`;
        return message === undefined ? [] : [problemAt(path, place, 'broken-link', message)];
      }),
  );
}

const remedyOf = (url: string): string =>
  /\.mdx?(?:#|$)/.test(url)
    ? `write ${url.replace(/\.mdx?(?=#|$)/, '.html')}, as its page is called`
    : 'write a statement in this language as its-id.html, and another site with https://';

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
