import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brokenInArchive, isArchive, isPage } from '../../src/build/check-links.ts';
import { listEntries } from '../../src/build/list-entries.ts';
import { pageFacts, type PageFacts } from '../../src/build/page-facts.ts';
import { resolveLinks, type BrokenLink } from '../../src/build/resolve-links.ts';
import { compare } from '../../src/domain/problem.ts';

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
