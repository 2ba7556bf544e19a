import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '../domain/problem.ts';
import { contentOf, readDirectory } from '../safety/zip-directory.ts';
import { listEntries } from './list-entries.ts';
import { pageFacts, type PageFacts } from './page-facts.ts';
import { resolveLinks, type BrokenLink } from './resolve-links.ts';

/** Whether a file is a page, with links to other files of its site or archive. */
export const isPage = (file: string): boolean => /\.x?html?$/i.test(file);

/** Whether a file is an archive, with links between its pages. */
export const isArchive = (file: string): boolean => /\.(?:zip|epub|xdc)$/i.test(file);

/**
 * Returns the links of all pages in a built site, and in its archives, that lead to a file or a place in a page that does not
 * exist, sorted by file.
 * @param options.skipped archives of the whole site, whose pages are the same as outside
 * @param options.base the path of the site on its host: `/` or `/bayan/`
 */
export async function checkLinks(
  folder: string,
  { skipped = [], base = '/' }: { skipped?: readonly string[]; base?: string } = {},
): Promise<BrokenLink[]> {
  const entries = await listEntries(folder);
  const names = entries.filter(({ kind }) => kind === 'file').map((entry) => entry.path);
  const pages = new Map<string, PageFacts>();
  const broken: BrokenLink[] = [];
  for (const name of names) {
    if (isPage(name)) pages.set(name, pageFacts(await readFile(path.join(folder, name), 'utf8')));
    else if (isArchive(name) && !skipped.includes(name))
      broken.push(...brokenInArchive(name, await readFile(path.join(folder, name))));
  }
  broken.push(...resolveLinks(pages, new Set(names), base));
  return broken.sort((a, b) => compare(a.file, b.file));
}

/** Returns the broken links between the pages of an archive. The privacy gate reports one that cannot be read. */
export function brokenInArchive(archive: string, bytes: Buffer): BrokenLink[] {
  const pages = new Map<string, PageFacts>();
  const names = new Set<string>();
  try {
    for (const entry of readDirectory(bytes).entries) {
      names.add(entry.path);
      if (isPage(entry.path))
        pages.set(entry.path, pageFacts(contentOf(bytes, entry).toString('utf8')));
    }
  } catch {
    return [];
  }
  return resolveLinks(pages, names).map(({ file, message }) => ({
    file: `${archive} › ${file}`,
    message,
  }));
}
