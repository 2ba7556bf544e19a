/** A part of a list, a feed or a book: its number, or a year. */
type Part = number | string;

/**
 * Returns the name of a file of a divided list: `2021` for its first one, `2021.3` for its part 3. Ids have no dots, so it is never
 * the name of another file.
 */
export const partName = (name: string, part?: Part): string =>
  part === undefined ? name : `${name}.${part}`;

/** Returns the site path of an edition. It is a function of its own, so that the script of the search page has no other path in it. */
export const editionPath = (tag: string, id: string): string => `/${tag}/${id}.html`;

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
  edition: editionPath,
  output: (tag: string, id: string, extension: string) => `/${tag}/${id}.${extension}`,
  years: (tag: string, part?: number) => `/${tag}/years/${partName('index', part)}.html`,
  /** `year` is the Gregorian year in which the year of the reader's calendar begins. The parts of a year, topic or issuer are numbered from the oldest, so that new statements change none. */
  year: (tag: string, year: string, part?: number) => `/${tag}/years/${partName(year, part)}.html`,
  topics: (tag: string, part?: number) => `/${tag}/topics/${partName('index', part)}.html`,
  topic: (tag: string, id: string, part?: number) => `/${tag}/topics/${partName(id, part)}.html`,
  issuers: (tag: string, part?: number) => `/${tag}/issuers/${partName('index', part)}.html`,
  issuer: (tag: string, id: string, part?: number) => `/${tag}/issuers/${partName(id, part)}.html`,
  search: (tag: string) => `/${tag}/search.html`,
  page: (tag: string, page: string) => `/${tag}/pages/${page}.html`,
  /** An archive of a feed has a number, as the part of a list has. */
  feed: (tag: string, extension: string, part?: Part) =>
    `/${tag}/feeds/${partName('statements', part)}.${extension}`,
  topicFeed: (tag: string, topic: string, extension: string, part?: Part) =>
    `/${tag}/feeds/topics/${partName(topic, part)}.${extension}`,
  /** The e-book of all editions of a language, or of those of a year. */
  collection: (tag: string, part?: Part) => `/${tag}/feeds/${partName('statements', part)}.epub`,
  /** The newest statements of a language as an app for Delta Chat. */
  webxdc: (tag: string) => `/${tag}/feeds/statements.xdc`,
  /** An image of a statement, shared by its editions. `images` is not a language tag, and nothing else is in that folder. */
  image: (id: string, name: string) => `/images/${id}/${name}`,
  feedOfAll: (extension: string, part?: Part) =>
    `/feeds/${partName('statements', part)}.${extension}`,
  /** A file that the search page loads, by its name in the index. */
  searchFile: (name: string) => `/${name}.js`,
  /** The whole site. */
  siteZip: () => '/site.zip',
  apiIndex: () => '/api/statements.json',
  apiSchema: () => '/api/schema.json',
  api: (id: string) => `/api/${id}.json`,
  sitemap: (part?: Part) => `/${partName('sitemap', part)}.xml`,
  /** The licence of the fonts, which is a file of every site. */
  fontLicence: () => '/fonts.txt',
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

/** Returns the site path of the page that a host shows at an address; `undefined` if hosts show no page of its own there. */
export function pageAt(address: string): string | undefined {
  if (address.includes('?')) return undefined;
  if (address.endsWith('/')) return `${address}index.html`;
  const [, extension] = /[^/]\.([a-z][a-z0-9]{0,9})$/i.exec(address) ?? [];
  if (extension === undefined) return `${address}/index.html`;
  return /^html?$/i.test(extension) ? address : undefined;
}

/** Returns the site path of the file to which a target leads: a folder leads to its page. */
export const fileAt = (address: string): string =>
  address.endsWith('/') ? `${address}index.html` : address;
