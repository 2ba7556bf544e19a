import { caddySnippets } from './settings/caddy.ts';
import { cloudflareHeaders, netlifyHeaders } from './settings/header-files.ts';
import { apacheHost, htaccess } from './settings/apache.ts';
import { nginxMaps, nginxSite } from './settings/nginx.ts';
import { objectMetadata } from './settings/objects.ts';

/** The settings of hosts that follow from the list of media types, by their path in the project. */
export const hostSettings: Readonly<Record<string, () => string>> = {
  'hosting/nginx/bayan-maps.conf': nginxMaps,
  'hosting/nginx/bayan-site.conf': nginxSite,
  'hosting/caddy/bayan.caddy': caddySnippets,
  'hosting/apache/.htaccess': htaccess,
  'hosting/apache/bayan.conf': apacheHost,
  'hosting/netlify/_headers': netlifyHeaders,
  'hosting/cloudflare/_headers': cloudflareHeaders,
  'hosting/s3/metadata.tsv': objectMetadata,
};
