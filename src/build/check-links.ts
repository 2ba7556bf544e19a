import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '../domain/problem.ts';
import { contentOf, readDirectory } from '../safety/zip-directory.ts';
import { pageLinks, type PageLinks } from './page-links.ts';

/** A link of a built page that leads nowhere. */
export interface BrokenLink {
  /** Path in the site; in an archive `fa/x.epub › text.xhtml`. */
  readonly file: string;
  /** What is wrong, as a sentence. */
  readonly message: string;
}

const isPage = /\.x?html?$/i;
const isArchive = /\.(?:zip|epub|xdc)$/i;

/**
 * Returns the links of all pages in a built site, and in its archives, that lead to a file or a place in a page that does not
 * exist. Names are compared to the letter: many hosts distinguish capitals.
 * @param options.skipped archives of the whole site, whose pages are the same as outside
 * @param options.base the path of the site on its host: `/` or `/bayan/`
 */
export async function checkLinks(
  folder: string,
  { skipped = [], base = '/' }: { skipped?: readonly string[]; base?: string } = {},
): Promise<BrokenLink[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'),
    )
    .sort(compare);
  const pages = new Map<string, PageLinks>();
  const broken: BrokenLink[] = [];
  for (const name of names) {
    if (isPage.test(name))
      pages.set(name, pageLinks(await readFile(path.join(folder, name), 'utf8')));
    else if (isArchive.test(name) && !skipped.includes(name))
      for (const { file, message } of linksInArchive(await readFile(path.join(folder, name))))
        broken.push({ file: `${name} › ${file}`, message });
  }
  broken.push(...brokenIn(pages, new Set(names), base));
  return broken.sort((a, b) => compare(a.file, b.file));
}

/** Returns the same for an archive. The privacy gate reports one that cannot be read. */
function linksInArchive(bytes: Buffer): BrokenLink[] {
  const pages = new Map<string, PageLinks>();
  const names = new Set<string>();
  try {
    for (const entry of readDirectory(bytes).entries) {
      names.add(entry.path);
      if (isPage.test(entry.path))
        pages.set(entry.path, pageLinks(contentOf(bytes, entry).toString('utf8')));
    }
  } catch {
    return [];
  }
  return brokenIn(pages, names, '/');
}

function brokenIn(
  pages: ReadonlyMap<string, PageLinks>,
  names: ReadonlySet<string>,
  base: string,
): BrokenLink[] {
  return Array.from(pages).flatMap(([file, { links }]) =>
    [...new Set(links)].flatMap((link) => {
      // The page of 404 names the path of the site. Other paths of the host do not belong to the site.
      if (link.startsWith('/') && !link.startsWith(base)) return [];
      const inSite = link.startsWith('/') ? `/${link.slice(base.length)}` : link;
      const message = faultOf(inSite, file, { pages, names });
      return message === undefined ? [] : [{ file, message }];
    }),
  );
}

function faultOf(
  link: string,
  file: string,
  { pages, names }: { pages: ReadonlyMap<string, PageLinks>; names: ReadonlySet<string> },
): string | undefined {
  const [, address = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(link) ?? [];
  const target = address === '' ? file : targetOf(decode(address), file, names);
  if (target === undefined) return `the link "${link}" leads to a file that is not in the site`;
  const place = decode(fragment);
  const page = pages.get(target);
  if (!page || place === '' || place === 'top' || place.startsWith(':~:')) return undefined;
  if (page.ids.has(place) || page.ids.has(fragment)) return undefined;
  return `the link "${link}" leads to a place that is not in ${target}`;
}

/** Returns the file that a relative address leads to; of a folder, its index.html. */
function targetOf(address: string, file: string, names: ReadonlySet<string>): string | undefined {
  const joined = address.startsWith('/')
    ? path.posix.normalize(address.slice(1))
    : path.posix.join(path.posix.dirname(file), address);
  const target = joined.replace(/^\.(?:\/|$)/, '');
  const index = path.posix.join(target, 'index.html');
  return [target, index].find((name) => names.has(name));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
