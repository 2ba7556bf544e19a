import path from 'node:path';
import type { PageFacts } from './page-facts.ts';

/** A link of a page that leads nowhere. */
export interface BrokenLink {
  /** Path in the site; in an archive `fa/x.epub › text.xhtml`. */
  readonly file: string;
  /** What is wrong, as a sentence. */
  readonly message: string;
}

/** What the links of all pages are compared with. */
interface Site {
  readonly pages: ReadonlyMap<string, PageFacts>;
  readonly names: Pick<ReadonlySet<string>, 'has'>;
  /** The ids of the pages to which links with a fragment lead. */
  readonly ids: Map<string, ReadonlySet<string>>;
}

/**
 * Returns the links of pages that lead to a file or a place in a page that does not exist. Names are compared to the letter: many
 * hosts distinguish capitals.
 * @param pages by their path in the site
 * @param names the paths of all files of the site
 * @param base the path of the site on its host: `/` or `/bayan/`
 */
export function resolveLinks(
  pages: ReadonlyMap<string, PageFacts>,
  names: Pick<ReadonlySet<string>, 'has'>,
  base = '/',
): BrokenLink[] {
  const site = { pages, names, ids: new Map<string, ReadonlySet<string>>() };
  // Pages of one folder have many links in common, which lead to the same places.
  const folders = new Map<string, Map<string, string | undefined>>();
  const broken: BrokenLink[] = [];
  for (const [file, { links }] of pages) {
    const folder = path.posix.dirname(file);
    const messages = folders.get(folder) ?? new Map<string, string | undefined>();
    folders.set(folder, messages);
    for (const link of links) {
      const isOnPage = /^[?#]/.test(link);
      const isKnown = !isOnPage && messages.has(link);
      const message = isKnown ? messages.get(link) : messageOf(link, file, site, base);
      if (!isKnown && !isOnPage) messages.set(link, message);
      if (message !== undefined) broken.push({ file, message });
    }
  }
  return broken;
}

/** Returns what is wrong with a link. Two pages of one folder get the same, unless the link has no path. */
function messageOf(link: string, file: string, site: Site, base: string): string | undefined {
  // The page of 404 names the path of the site. Other paths of the host do not belong to the site.
  if (link.startsWith('/') && !link.startsWith(base)) return undefined;
  const inSite = link.startsWith('/') ? `/${link.slice(base.length)}` : link;
  const [, address = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(inSite) ?? [];
  const target = address === '' ? file : targetOf(decode(address), file, site.names);
  if (target === undefined) return `the link "${inSite}" leads to a file that is not in the site`;
  const place = decode(fragment);
  if (place === '' || place === 'top' || place.startsWith(':~:')) return undefined;
  const ids = idsOf(target, site);
  if (!ids || ids.has(place) || ids.has(fragment)) return undefined;
  return `the link "${inSite}" leads to a place that is not in ${target}`;
}

/** Returns the ids of a page; `undefined` for another file. */
function idsOf(target: string, { pages, ids }: Site): ReadonlySet<string> | undefined {
  const known = ids.get(target);
  const page = pages.get(target);
  if (known || !page) return known;
  const found = new Set(page.ids);
  ids.set(target, found);
  return found;
}

/** Returns the file that a relative address leads to; of a folder, its index.html. */
function targetOf(address: string, file: string, names: Site['names']): string | undefined {
  const joined = address.startsWith('/')
    ? path.posix.normalize(address.slice(1))
    : path.posix.join(path.posix.dirname(file), address);
  const target = joined.replace(/^\.(?:\/|$)/, '');
  if (names.has(target)) return target;
  const index = path.posix.join(target, 'index.html');
  return names.has(index) ? index : undefined;
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
