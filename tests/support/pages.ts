import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Root } from 'hast';

/** Returns the pages of a built site, as sorted site paths: `/fa/index.html`. */
export async function pagesOf(dist: string): Promise<string[]> {
  const files = await readdir(dist, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.split(path.sep).join('/')}`)
    .sort();
}

/** Returns one page of each kind in a language, and the pages without a language. */
export function pageKinds(pages: readonly string[], tag: string): string[] {
  const kinds = new Map<string, string>();
  for (const page of pages) {
    const [, first = '', ...rest] = page.split('/');
    const inLanguage = rest.length > 0;
    if (inLanguage && first !== tag) continue;
    const name = rest.at(-1) ?? first;
    const kind = !inLanguage
      ? first
      : rest.length === 1
        ? kindOf(name)
        : `${rest[0] ?? ''} ${name === 'index.html' ? 'index' : 'one'}`;
    kinds.set(kind, kinds.get(kind) ?? page);
  }
  return [...kinds.values()];
}

const kindOf = (name: string): string =>
  name === 'index.html'
    ? 'home'
    : name === 'search.html'
      ? 'search'
      : name.endsWith('.offline.html')
        ? 'offline'
        : 'statement';

/** Returns a page as an HTML syntax tree. */
export async function readPage(dist: string, page: string): Promise<Root> {
  return fromHtml(await readFile(path.join(dist, page), 'utf8'));
}
