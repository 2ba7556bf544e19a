import { isCompressible, mediaTypes, type MediaType } from '../../domain/media-types.ts';
import { byType, everywhere, kinds, strictTransport, valueOf, type Header } from '../headers.ts';
import { notice } from './notice.ts';

const variableOf = ({ name }: Header): string =>
  `$bayan_${name.toLowerCase().replaceAll('-', '_')}`;

const sourceOf = (expression: RegExp): string => expression.source.replaceAll(String.raw`\/`, '/');

/** Returns the map of a header: its value for each kind that has another one than the rest. */
function mapOf(header: Header): string {
  const lines = kinds.flatMap(({ name, sample }) => {
    const value = valueOf(header, sample);
    return value === header.value ? [] : [`  ${name} ${quoted(value)};\n`];
  });
  return `map $bayan_kind ${variableOf(header)} {\n  default ${quoted(header.value)};\n${lines.join('')}}\n`;
}

/** Returns the maps of headers for nginx: for the `http` context. */
export const nginxMaps = (): string =>
  `${notice('#', 'Copy to /etc/nginx/conf.d/. It defines what site.conf sends.')}
# Expressions cost time. So one map has them all, and the others look up what it has found.
map $uri $bayan_kind {
  default other;
${kinds.map(({ name, path }) => `  ~*${sourceOf(path)} ${name};\n`).join('')}}
${byType.map(mapOf).join('')}map $https ${variableOf(strictTransport)} {
  default "";
  on ${quoted(strictTransport.value)};
}
# If the site has an onion service:
map $host $bayan_onion_location {
  # default http://YOUR-ADDRESS.onion$request_uri;
}
# For logs without addresses: 203.0.113.7 becomes 203.0.113.0, and 2001:db8:1:2::3 becomes 2001:db8:1::.
map $remote_addr $bayan_network {
  default 0.0.0.0;
  "~^(?<first>[0-9]+\\.[0-9]+\\.[0-9]+)\\." $first.0;
  "~^(?<start>[0-9a-f]*:[0-9a-f]*:[0-9a-f]*):" $start::;
}
log_format bayan '$bayan_network [$time_iso8601] "$request_method $uri" $status $body_bytes_sent';
`;

const quoted = (value = ''): string => `"${value}"`;

/** Returns the settings of a site for nginx: for a `server` or a `location`. */
export const nginxSite = (): string =>
  `${notice('#', 'Copy to /etc/nginx/bayan/, and include it where the site is served. It needs maps.conf.')}
index index.html;
server_tokens off;
# No addresses of readers on the disk. To count visits without them: access_log /var/log/nginx/site.log bayan;
access_log off;
log_not_found off;
error_log /var/log/nginx/error.log crit;

types {
${typeLines(mediaTypes.filter(({ nameIs, isGzip }) => !nameIs && !isGzip))}}
default_type application/octet-stream;
# Files stay open, and a header leaves together with the beginning of its file. After a second, nginx looks whether the name
# leads to another file. So each file is whole, and a second after "current" leads to a new release, all are of that one.
open_file_cache max=4096 inactive=60s;
open_file_cache_valid 1s;
sendfile on;
tcp_nopush on;
charset utf-8;
charset_types ${namesOf(mediaTypes.filter(({ isText }) => isText))};
# .gz files of precompress in site.yaml, and compression on the fly for the rest.
gzip_static on;
# With the package libnginx-mod-http-brotli-static, for .br files:
# brotli_static on;
gzip on;
# Vary is sent below. If gzip_vary were on, nginx would look for .gz files also for clients that do not read them.
gzip_vary off;
gzip_comp_level 5;
gzip_min_length 1024;
gzip_types ${namesOf(mediaTypes.filter(isCompressible))};

${headerLines()}# A name that begins with a dot is no page of a site.
location ~ /\\.(?!well-known/) {
  return 404;
}
# Pages come before all other expressions. What is sent with them is not looked for: a location with headers has no others.
${kinds
  .filter(({ name }) => name === 'search' || name === 'page')
  .map(({ path, sample }) => `location ~ "${sourceOf(path)}" {\n${headerLines(sample, '  ')}}\n`)
  .join('')}${mediaTypes
    .filter(({ nameIs }) => nameIs)
    .map(
      ({ name, nameIs }) =>
        `location ~ "${nameIs?.source.replaceAll(String.raw`\/`, '/') ?? ''}" {\n  types { }\n  default_type ${name};\n}\n`,
    )
    .join('')}location ~ \\.svgz$ {
  types { }
  default_type image/svg+xml;
  charset off;
  gzip_static off;
${headerLines('/a.svgz', '  ')}  add_header Content-Encoding gzip always;
}
`;

/** Returns the lines of headers: for the file of a sample, or looked for by the kind of a file. */
function headerLines(sample?: string, indent = ''): string {
  const chosen = byType.flatMap((header) => {
    if (sample === undefined) return [`${header.name} ${variableOf(header)} always`];
    const value = valueOf(header, sample);
    return value === undefined ? [] : [`${header.name} ${quoted(value)} always`];
  });
  const lines = [
    ...everywhere.map(({ name, value }) => `${name} ${quoted(value)} always`),
    ...chosen,
    `${strictTransport.name} ${variableOf(strictTransport)} always`,
    // Dates of files say when you worked. An ETag is enough.
    'Last-Modified ""',
    'Vary Accept-Encoding always',
    'Onion-Location $bayan_onion_location always',
  ];
  return lines.map((line) => `${indent}add_header ${line};\n`).join('');
}

const typeLines = (types: readonly MediaType[]): string =>
  types.map(({ name, extensions }) => `  ${name} ${extensions.join(' ')};\n`).join('');

/** Returns the names of types, each once. `text/html` is always compressed, and a warning for nginx if it is named. */
const namesOf = (types: readonly MediaType[]): string =>
  [...new Set(types.map(({ name }) => name))].filter((name) => name !== 'text/html').join(' ');
