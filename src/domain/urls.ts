/**
 * The site paths of all pages and formats, defined only here. A path begins with `/` and ends with a file name and its
 * extension. It does not include the sub-path of the site.
 */
export const paths = {
  root: () => '/index.html',
  notFound: () => '/404.html',
  /** For editors: outside the folders of the languages, so it cannot clash with a statement. */
  status: () => '/status.html',
  home: (tag: string) => `/${tag}/index.html`,
  edition: (tag: string, id: string) => `/${tag}/${id}.html`,
  output: (tag: string, id: string, extension: string) => `/${tag}/${id}.${extension}`,
  years: (tag: string) => `/${tag}/years/index.html`,
  year: (tag: string, year: string) => `/${tag}/years/${year}.html`,
  topics: (tag: string) => `/${tag}/topics/index.html`,
  topic: (tag: string, id: string) => `/${tag}/topics/${id}.html`,
  issuers: (tag: string) => `/${tag}/issuers/index.html`,
  issuer: (tag: string, id: string) => `/${tag}/issuers/${id}.html`,
  page: (tag: string, page: string) => `/${tag}/pages/${page}.html`,
  feed: (tag: string, extension: string) => `/${tag}/feeds/statements.${extension}`,
  topicFeed: (tag: string, topic: string, extension: string) =>
    `/${tag}/feeds/topics/${topic}.${extension}`,
  /** The e-book of all editions of a language. */
  collection: (tag: string) => `/${tag}/feeds/statements.epub`,
  /** The newest statements of a language as an app for Delta Chat. */
  webxdc: (tag: string) => `/${tag}/feeds/statements.xdc`,
  /** An image of a statement, shared by its editions. `images` is not a language tag, and nothing else is in that folder. */
  image: (id: string, name: string) => `/images/${id}/${name}`,
  feedOfAll: (extension: string) => `/feeds/statements.${extension}`,
  apiIndex: () => '/api/statements.json',
  apiSchema: () => '/api/schema.json',
  api: (id: string) => `/api/${id}.json`,
  sitemap: () => '/sitemap.xml',
  robots: () => '/robots.txt',
  security: () => '/.well-known/security.txt',
} as const;

/**
 * Returns the relative URL from one site path to another: `../en/a.html` from `/fa/a.html` to `/en/a.html`. It has a file name and
 * an extension, so that the same bytes work on a host, under a sub-path and from disk.
 */
export function relativeUrl(from: string, to: string): string {
  const up = from.split('/').slice(1, -1);
  const down = to.split('/').slice(1);
  let common = 0;
  while (common < up.length && common < down.length - 1 && up[common] === down[common]) common += 1;
  return '../'.repeat(up.length - common) + down.slice(common).join('/');
}

/** Returns the absolute address of a site path, for links from outside the site. `url` has no trailing `/`. */
export function absoluteUrl(url: string, to: string): string {
  return url + to;
}

/** Returns the path of a site's address without a `/` at its end: `/copy` for `https://qaf.alt/copy`, empty for a host alone. */
export const basePath = (url: string): string =>
  (URL.parse(url)?.pathname ?? '').replace(/\/+$/, '');
