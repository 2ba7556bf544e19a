import type { Redirect } from './redirect.ts';
import { encoded, partsOf } from './address.ts';

/** Returns `_redirects` for Netlify. With `!` it redirects although there is a page at the old address. */
export const netlifyRedirects = (redirects: readonly Redirect[]): string =>
  redirects
    .map(partsOf)
    .map(({ path, query, to }) => {
      const parameters = query === undefined ? '' : ` ${query.replaceAll('&', ' ')}`;
      return `${literal(path)}${parameters} ${to} 301!\n`;
    })
    .join('');

/** Returns `_redirects` for Cloudflare Pages. It cannot tell addresses with different queries apart, so those are left out. */
export const cloudflareRedirects = (redirects: readonly Redirect[]): string =>
  redirects
    .map(partsOf)
    .filter(({ query }) => query === undefined)
    .map(({ path, to }) => `${literal(path)} ${to} 301\n`)
    .join('');

/** Returns a path in which no character stands for others. */
const literal = (path: string): string =>
  encoded(path.replaceAll('%', '%25')).replaceAll(/[*:?#]/g, (sign) =>
    sign === '*' ? '%2A' : encodeURIComponent(sign),
  );
