import { errorAt, type Problem } from '../../domain/problem.ts';
import { paths } from '../../domain/urls.ts';
import { schemeOf } from '../../text/url-scheme.ts';
import type { Linked } from '../content.ts';

/** Reports links within the site that lead nowhere. */
export function checkLinks({ site, editions, pages }: Linked): Problem[] {
  const targets = new Set([
    ...editions.map(({ tag, id }) => paths.edition(tag, id)),
    ...pages.map(({ tag, id }) => paths.page(tag, id)),
    ...(site?.data.locales ?? []).map((tag) => paths.home(tag)),
  ]);
  return editions.flatMap(({ path, id, tag, links }) =>
    links
      .filter(({ url }) => isWithinSite(url) && !targets.has(resolve(url, paths.edition(tag, id))))
      .map(({ url, ...place }) => {
        const message = `the link "${url}" leads to no page of the site; write another statement of this language as its-id.html, and an outside address with https://`;
        return errorAt(path, place, 'broken-link', message);
      }),
  );
}

/** Links that begin with `/` are refused where the text is read, `#` stays within it. */
const isWithinSite = (url: string): boolean => schemeOf(url) === undefined && !/^[/#]/.test(url);

const resolve = (url: string, from: string): string =>
  URL.parse(url, `site:${from}`)?.pathname ?? '';
