import { contentTypeOf } from '../domain/media-types.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import type { SiteOutput } from './output.ts';

/** `robots.txt`: allows everything and names the sitemap. */
export const robots: SiteOutput = {
  about: 'allows everything, and names the sitemap',
  scope: 'site',
  phase: 'render',
  mediaType: contentTypeOf('/robots.txt'),
  path: paths.robots,
  render: ({ site }) =>
    `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site.url, paths.sitemap())}\n`,
};
