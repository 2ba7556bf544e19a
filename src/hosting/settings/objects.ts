import { contentType, mediaTypes } from '../../domain/media-types.ts';
import { byType, valueOf } from '../headers.ts';

const caching = byType.find(({ name }) => name === 'Cache-Control') ?? { name: '', value: '' };

/**
 * Returns the table of metadata for S3-like stores: a pattern of paths, the type, the caching and the encoding, with a tab between.
 * Of several patterns the last one counts, as for `--include` of aws.
 */
export const objectMetadata = (): string =>
  [
    ...mediaTypes
      .filter(({ nameIs }) => !nameIs)
      .flatMap((type) =>
        type.extensions.map((extension) => [
          `*.${extension}`,
          contentType(type),
          valueOf(caching, `/a.${extension}`),
          type.isGzip ? 'gzip' : '-',
        ]),
      ),
    ...mediaTypes
      .filter(({ nameIs }) => nameIs)
      .map((type) => [type.nameIs?.source ?? '', contentType(type), 'no-cache', '-']),
  ]
    .map((row) => `${row.join('\t')}\n`)
    .join('');
