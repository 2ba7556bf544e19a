import { absoluteUrl, paths } from '../domain/urls.ts';
import type { SiteOutput } from './output.ts';

/** `robots.txt`: everything may be read, and the sitemap says what there is. */
export const robots: SiteOutput = {
  about: 'that everything may be read, and where the sitemap is',
  scope: 'site',
  phase: 'render',
  mediaType: 'text/plain; charset=utf-8',
  path: paths.robots,
  render: ({ site }) =>
    `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site.url, paths.sitemap())}\n`,
};
