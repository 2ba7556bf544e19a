import { problemAt, type Problem } from '../../domain/problem.ts';
import { paths } from '../../domain/urls.ts';
import { schemeOf } from '../../text/url-scheme.ts';
import { isImageName, nearAddressOf } from '../../markdown/near-address.ts';
import type { Linked } from '../content.ts';
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
  return published.flatMap(({ path, id, tag, links }) =>
    links
      // `near-link` reports addresses that are only mistyped.
      .filter(({ url }) => !nearAddressOf(url) && !isImageName(url))
      .filter(({ url }) => isWithinSite(url) && !targets.has(resolve(url, paths.edition(tag, id))))
      .map(({ url, ...place }) => {
        const message = `the link "${url}" does not lead to a published page; write a statement in this language as its-id.html, and another site with https://`;
        return problemAt(path, place, 'broken-link', message);
      }),
  );
}

/** Whether a link leads to another page of the site. Links with a leading `/` are `unsafe-link`; `#` stays on the page. */
const isWithinSite = (url: string): boolean => schemeOf(url) === undefined && !/^[/#]/.test(url);

const resolve = (url: string, from: string): string =>
  URL.parse(url, `site:${from}`)?.pathname ?? '';
