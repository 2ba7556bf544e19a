import { errorAt, type Problem } from '../../domain/problem.ts';
import { paths } from '../../domain/urls.ts';
import { schemeOf } from '../../text/url-scheme.ts';
import type { Linked } from '../content.ts';
import { publicEditions } from './public-editions.ts';

/** Reports links within the site that lead nowhere. */
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
      .filter(({ url }) => isWithinSite(url) && !targets.has(resolve(url, paths.edition(tag, id))))
      .map(({ url, ...place }) => {
        const message = `the link "${url}" leads to no page that is published; write another statement of this language as its-id.html, and an outside address with https://`;
        return errorAt(path, place, 'broken-link', message);
      }),
  );
}

/** Links that begin with `/` are refused where the text is read, `#` stays within it. */
const isWithinSite = (url: string): boolean => schemeOf(url) === undefined && !/^[/#]/.test(url);

const resolve = (url: string, from: string): string =>
  URL.parse(url, `site:${from}`)?.pathname ?? '';
