import { contentTypeOf } from '../domain/media-types.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { midnightOf } from '../domain/publication.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import type { SiteOutput } from './output.ts';

/** `/.well-known/security.txt` (RFC 9116), if `site.yaml` has a contact for security reports. */
export const securityText: SiteOutput = {
  about:
    'contact for security reports, if `content/site.yaml` has `security: { contact, expires }`',
  scope: 'site',
  phase: 'render',
  mediaType: contentTypeOf('/.well-known/security.txt'),
  path: paths.security,
  isMadeOf: ({ site }) => site.security !== undefined,
  render: ({ site, locales }: Catalog) => {
    if (!site.security) throw new Error('site.yaml has no security');
    return [
      `Contact: ${site.security.contact}`,
      `Expires: ${midnightOf(site.security.expires)}`,
      `Preferred-Languages: ${locales.map(({ tag }) => tag).join(', ')}`,
      `Canonical: ${absoluteUrl(site.url, paths.security())}`,
      '',
    ].join('\n');
  },
};
