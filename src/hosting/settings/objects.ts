import { contentType, mediaTypes } from '../../domain/media-types.ts';
import { byType, valueOf } from '../headers.ts';

const caching = byType.find(({ name }) => name === 'Cache-Control') ?? { name: '', value: '' };

/** The patterns of aws for files that an extension does not describe. `*` stands for any characters, `/` too. */
const named: Readonly<Record<string, string>> = {
  'application/atom+xml': 'feeds/*.xml */feeds/*.xml',
  'application/feed+json': 'feeds/*.json */feeds/*.json',
  'application/vnd.citationstyles.csl+json': '*.csl.json',
  'application/json': 'apple-app-site-association .well-known/matrix/*',
  'text/plain':
    'LICENSE LICENCE COPYING NOTICE README CHANGELOG SHA1SUMS SHA224SUMS SHA256SUMS SHA384SUMS SHA512SUMS MD5SUMS B2SUMS',
};

/**
 * Returns the table of metadata for S3-like stores: patterns of paths, the type, the caching and the encoding, with a tab between. Of
 * several rows that fit, the last one counts.
 */
export const objectMetadata = (): string =>
  [
    ...mediaTypes
      .filter(({ nameIs }) => !nameIs)
      .map((type) => [
        type.extensions.map((extension) => `*.${extension}`).join(' '),
        contentType(type),
        valueOf(caching, `/a.${type.extensions[0] ?? ''}`),
        type.isGzip ? 'gzip' : '-',
      ]),
    ...mediaTypes
      .filter(({ nameIs }) => nameIs)
      .map((type) => [named[type.name] ?? '', contentType(type), 'no-cache', '-']),
  ]
    .map((row) => `${row.join('\t')}\n`)
    .join('');
