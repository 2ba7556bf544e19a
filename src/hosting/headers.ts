import { contentTypeOf, mediaTypeOf, mediaTypes, type MediaType } from '../domain/media-types.ts';

/** A header that hosts send with a site. */
export interface Header {
  readonly name: string;
  /** Its value for files that no choice is for; `undefined` if they do not have it. */
  readonly value: string | undefined;
  /** Other values, by the path of the file. The first that fits is sent. */
  readonly choices?: readonly Choice[];
}

/** The value of a header for some files. */
export interface Choice {
  /** In a form that nginx, Apache and Go read too. */
  readonly path: RegExp;
  readonly value: string | undefined;
}

/** Returns an expression for all files of the types that a test accepts. */
const filesOf = (is: (type: MediaType) => boolean): RegExp =>
  new RegExp(
    `\\.(${mediaTypes
      .filter(is)
      .flatMap(({ extensions }) => extensions)
      .join('|')})$`,
  );

/** Every page, also by the address of its folder. */
const pages = new RegExp(`\\/$|${filesOf(({ use }) => use === 'page').source}`);

/** Pages that search: the only ones with a script. */
const searchPages = /\/search\.html$/;

/** Files that are no page, and that browsers show as one, with styles and scripts if they were allowed. */
const drawings = filesOf(({ use }) => use === 'drawing');

/** Pictures, recordings and fonts. */
const media = filesOf(({ use }) => use === 'media');

/**
 * Returns the policy of pages. Each page has its own policy in a `<meta>`, with the digests of its styles and scripts. A browser
 * does only what both allow. So this one allows what any page of a site may do, and adds what a `<meta>` cannot say.
 * @param script what the scripts of a page may come from; absent for none
 */
const pagePolicy = (script?: string): string =>
  [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src ${script}`]),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "media-src 'self' data:",
    "frame-src 'self'",
    "object-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');

const policies = {
  page: pagePolicy(),
  // The digest of an inline script is in the page.
  searchPage: pagePolicy("'self' 'unsafe-inline'"),
  drawing:
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:; frame-ancestors 'self'",
} as const;

/** The headers of every file. */
export const everywhere: readonly Header[] = [
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'no-referrer' },
  {
    name: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
];

/** Headers that depend on the type of a file. */
export const byType: readonly Header[] = [
  {
    // No name of a file changes with its content. So browsers ask each time, and seldom for what is large and seldom changes.
    name: 'Cache-Control',
    value: 'no-cache',
    choices: [{ path: media, value: 'public, max-age=86400' }],
  },
  {
    name: 'Content-Security-Policy',
    value: undefined,
    choices: [
      { path: searchPages, value: policies.searchPage },
      { path: pages, value: policies.page },
      { path: drawings, value: policies.drawing },
    ],
  },
  {
    name: 'Cross-Origin-Opener-Policy',
    value: undefined,
    choices: [{ path: pages, value: 'same-origin' }],
  },
  {
    name: 'Cross-Origin-Resource-Policy',
    value: 'cross-origin',
    choices: [{ path: pages, value: 'same-origin' }],
  },
  {
    // Feeds, citations and the catalog are for programs of other sites too.
    name: 'Access-Control-Allow-Origin',
    value: '*',
    choices: [{ path: pages, value: undefined }],
  },
];

/** Sent over HTTPS only. Not for subdomains, which may belong to others. */
export const strictTransport: Header = {
  name: 'Strict-Transport-Security',
  value: 'max-age=31536000',
};

/** Returns the value of a header for the file at a path of a site. */
export const valueOf = ({ value, choices = [] }: Header, path: string): string | undefined => {
  const choice = choices.find((one) => one.path.test(path));
  return choice ? choice.value : value;
};

/** Files with the same headers, and one of each. The first that fits counts. All others have the headers of `everywhere` and `byType`. */
export const kinds = [
  { name: 'search', path: searchPages, sample: '/search.html' },
  { name: 'page', path: pages, sample: '/' },
  { name: 'drawing', path: drawings, sample: '/a.svg' },
  { name: 'media', path: media, sample: '/a.png' },
] as const;

/** Returns all headers for the file at a path of a site, its type among them. */
export const headersOf = (path: string): ReadonlyMap<string, string> =>
  new Map([
    ['Content-Type', contentTypeOf(path)],
    ...(mediaTypeOf(path).isGzip ? [['Content-Encoding', 'gzip'] as const] : []),
    ...[...everywhere, ...byType].flatMap((header) => {
      const value = valueOf(header, path);
      return value === undefined ? [] : [[header.name, value] as const];
    }),
  ]);
