/** What a host has to know about a type of file. */
export interface MediaType {
  /** Without parameters: `text/plain`. */
  readonly name: string;
  /** File name extensions without a dot. None if only {@link nameIs} decides. */
  readonly extensions: readonly string[];
  /** For files whose extension says too little: whether a file of a site has this type, by its path. */
  readonly nameIs?: RegExp;
  /** Whether it is text in UTF-8, which hosts have to say: without that, browsers guess another encoding. */
  readonly isText?: true;
  /** Whether compression makes it much smaller. Text is, unless this says otherwise. */
  readonly isCompressible?: boolean;
  /** What browsers do with it: `page` and `drawing` can run scripts and load files; `media` seldom changes and is large. */
  readonly use?: 'page' | 'drawing' | 'media';
  /** Whether every file of this type is compressed with gzip within, so that hosts have to say so. */
  readonly isGzip?: true;
}

const text = (name: string, extensions: string, more: Partial<MediaType> = {}): MediaType => ({
  name,
  extensions: extensions.split(' '),
  isText: true,
  ...more,
});

const binary = (name: string, extensions: string, more: Partial<MediaType> = {}): MediaType => ({
  name,
  extensions: extensions.split(' '),
  ...more,
});

const media = (name: string, extensions: string): MediaType =>
  binary(name, extensions, { use: 'media' });

const named = (name: string, nameIs: RegExp): MediaType => ({
  name,
  extensions: [],
  nameIs,
  isText: true,
});

/**
 * Every type of file that a site may have, and of the files next to it. This is the only list: formats, the local server and the
 * settings in `hosting/` follow from it. The first that a path has is its type. Expressions have to work in nginx, Apache and Go too.
 */
export const mediaTypes: readonly MediaType[] = [
  named('application/atom+xml', /\/feeds\/.+\.xml$/),
  named('application/feed+json', /\/feeds\/.+\.json$/),
  named('application/vnd.citationstyles.csl+json', /\.csl\.json$/),
  named('application/json', /\/(apple-app-site-association|\.well-known\/matrix\/[a-z]+)$/),
  named(
    'text/plain',
    /\/(LICEN[CS]E|COPYING|NOTICE|README|CHANGELOG|(SHA(1|224|256|384|512)|MD5|B2)SUMS)$/,
  ),
  text('text/html', 'html htm', { use: 'page' }),
  text('application/xhtml+xml', 'xhtml', { use: 'page' }),
  text(
    'text/plain',
    'txt text srt asc minisig pub cid sha1 sha256 sha512 md5 sha1sum sha256sum sha512sum md5sum',
  ),
  text('text/markdown', 'md'),
  text('text/csv', 'csv'),
  text('text/tab-separated-values', 'tsv'),
  text('text/vtt', 'vtt'),
  text('text/css', 'css'),
  text('text/javascript', 'js mjs'),
  text('application/x-bibtex', 'bib'),
  text('application/x-research-info-systems', 'ris'),
  text('application/toml', 'toml'),
  text('application/json', 'json'),
  text('application/jsonl', 'jsonl'),
  text('application/ld+json', 'jsonld'),
  text('application/manifest+json', 'webmanifest'),
  text('application/geo+json', 'geojson'),
  text('application/xml', 'xml', { use: 'drawing' }),
  text('application/rss+xml', 'rss', { use: 'drawing' }),
  text('application/atom+xml', 'atom', { use: 'drawing' }),
  text('application/rdf+xml', 'rdf', { use: 'drawing' }),
  text('application/xslt+xml', 'xsl', { use: 'drawing' }),
  text('application/ttml+xml', 'ttml', { use: 'drawing' }),
  text('application/oebps-package+xml', 'opf', { use: 'drawing' }),
  text('application/x-dtbncx+xml', 'ncx', { use: 'drawing' }),
  text('image/svg+xml', 'svg', { use: 'drawing' }),
  binary('image/svg+xml', 'svgz', { use: 'drawing', isGzip: true }),
  media('image/png', 'png'),
  media('image/jpeg', 'jpg jpeg'),
  media('image/webp', 'webp'),
  media('image/gif', 'gif'),
  media('image/vnd.microsoft.icon', 'ico'),
  media('audio/mpeg', 'mp3'),
  media('audio/ogg', 'ogg oga opus'),
  media('audio/mp4', 'm4a'),
  media('audio/matroska', 'mka'),
  media('video/mp4', 'mp4 m4v'),
  media('video/quicktime', 'mov'),
  media('video/webm', 'webm'),
  media('video/matroska', 'mkv'),
  binary('font/ttf', 'ttf', { use: 'media', isCompressible: true }),
  binary('font/otf', 'otf', { use: 'media', isCompressible: true }),
  binary('font/collection', 'ttc otc', { use: 'media', isCompressible: true }),
  media('font/woff', 'woff'),
  media('font/woff2', 'woff2'),
  binary('application/pdf', 'pdf'),
  binary('application/epub+zip', 'epub'),
  binary('application/webxdc+zip', 'xdc'),
  binary('application/zip', 'zip'),
  binary('application/vnd.ipld.car', 'car'),
  binary('application/gzip', 'gz'),
  binary('application/zstd', 'zst'),
  binary('application/pgp-keys', 'gpg pgp'),
  binary('application/pgp-signature', 'sig'),
];

/** The type of a file that is in no list: browsers save it. */
export const unknownType: MediaType = { name: 'application/octet-stream', extensions: [] };

const byExtension = new Map(
  mediaTypes.flatMap((type) => type.extensions.map((extension) => [extension, type] as const)),
);

const byName = mediaTypes.filter(({ nameIs }) => nameIs);

/** Returns the type of the file at a path of a site, such as `/fa/a.txt`. */
export const mediaTypeOf = (path: string): MediaType =>
  byName.find(({ nameIs }) => nameIs?.test(path)) ??
  byExtension.get(/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '') ??
  unknownType;

/** Returns a media type as a host sends it: `text/plain; charset=utf-8`. */
export const contentType = ({ name, isText }: MediaType): string =>
  isText ? `${name}; charset=utf-8` : name;

/** Returns the same for the file at a path of a site. */
export const contentTypeOf = (path: string): string => contentType(mediaTypeOf(path));

/** Returns whether compression makes files of a type much smaller. */
export const isCompressible = ({ isText, isCompressible: is }: MediaType): boolean =>
  is ?? isText === true;
