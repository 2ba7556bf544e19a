import { BayanError } from '../domain/bayan-error.ts';
import { apacheRedirects } from './redirects/apache.ts';
import { caddyRedirects } from './redirects/caddy.ts';
import { cloudflareRedirects, netlifyRedirects } from './redirects/lines.ts';
import { nginxRedirects } from './redirects/nginx.ts';
import type { Redirect } from './redirects/redirect.ts';

type Writer = (redirects: readonly Redirect[]) => string;

const writers = {
  nginx: nginxRedirects,
  caddy: caddyRedirects,
  apache: apacheRedirects,
  netlify: netlifyRedirects,
  cloudflare: cloudflareRedirects,
} as const satisfies Readonly<Record<string, Writer>>;

/** A host that can redirect. The others show the page that a build writes at the old address. */
export type RedirectHost = keyof typeof writers;

/** The hosts that can redirect. */
export const redirectHosts = Object.keys(writers) as readonly RedirectHost[];

/** Returns redirects in the form of a host, all with status 301. Throws {@link BayanError} for one that could mean more than that. */
export function redirectsFor(host: RedirectHost, redirects: readonly Redirect[]): string {
  for (const { from, to } of redirects) {
    // A line break or a control character would begin a line of settings.
    if (!/^\/(?!\/)[^\p{Cc}#]*$/u.test(from) || decoded(from) === undefined)
      throw new BayanError(
        'content',
        `The former address ${JSON.stringify(from)} cannot be redirected.`,
        'Write its path, which begins with one "/", without "#" and line breaks.',
      );
    if (!/^(?:\/(?!\/)|https?:\/\/)[^\p{Cc}]*$/u.test(to))
      throw new BayanError(
        'content',
        `${JSON.stringify(from)} cannot lead to ${JSON.stringify(to)}.`,
        'Write a path that begins with one "/", or an address with https://.',
      );
  }
  return writers[host](redirects);
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path.replace(/\?.*$/s, ''));
  } catch {
    return undefined;
  }
}
