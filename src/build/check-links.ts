import { contentOf, readDirectory } from '../safety/zip-directory.ts';
import { pageFacts, type PageFacts } from './page-facts.ts';
import { resolveLinks, type BrokenLink } from './resolve-links.ts';

/** Whether a file is a page, with links to other files of its site or archive. */
export const isPage = (file: string): boolean => /\.x?html?$/i.test(file);

/** Whether a file is an archive, with links between its pages. */
export const isArchive = (file: string): boolean => /\.(?:zip|epub|xdc)$/i.test(file);

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
