import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import renderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { inPhase } from '../debug.ts';
import { pageBundle, type PageSources } from './page-bundle.ts';
import type { PageModule, RoutedPage } from './page-modules.ts';

/**
 * Renders pages into the folder `raw`, as a build of Astro does.
 * @param pages their site paths
 * @param onPage called after each page
 */
export async function renderPages(
  pages: readonly string[],
  raw: string,
  sources: PageSources,
  onPage: () => void = () => undefined,
): Promise<void> {
  if (pages.length === 0) return;
  const wanted = new Set(pages);
  const modules = await importBundle(await pageBundle(sources), path.dirname(raw));
  const containers = containersFor(100);
  await inPhase('render pages', async () => {
    for (const [file, module] of Object.entries(modules))
      for (const page of pagesOf(file, module)) {
        if (!wanted.has(page.path)) continue;
        write(path.join(raw, page.path), await render(module, page, await containers()));
        onPage();
        // The processes that make formats wait for answers.
        await setImmediate();
      }
  });
}

/** Writes the bundle into a folder, because Node imports only files, and imports it. */
async function importBundle(
  bundle: Buffer,
  folder: string,
): Promise<Readonly<Record<string, PageModule>>> {
  // Node imports a file of the same name only once.
  const file = path.join(folder, `pages-${hash('sha256', bundle)}.mjs`);
  writeFileSync(file, bundle, { flag: 'wx' });
  const { pageModules } = (await import(
    pathToFileURL(file).href
  )) as typeof import('./page-modules.ts');
  return pageModules;
}

/** Returns the pages of a route: those that its module lists, or the one with the name of its file. */
function pagesOf(file: string, { getStaticPaths }: PageModule): readonly RoutedPage[] {
  return (
    getStaticPaths?.().map(({ props }) => props) ?? [
      { path: file.replace(/^\/src\/pages(.*)\.astro$/, '$1.html'), params: {} },
    ]
  );
}

/**
 * Returns a function that returns a container, and another one after some pages: a container remembers every page that it has
 * rendered, and searches them each time. To make one takes as long as to render a short page.
 */
function containersFor(pages: number): () => Promise<AstroContainer> {
  let container: AstroContainer | undefined;
  let left = 0;
  return async () => {
    if (!container || left === 0) {
      container = await AstroContainer.create();
      container.addServerRenderer({ renderer });
      left = pages;
    }
    left -= 1;
    return container;
  };
}

async function render(
  module: PageModule,
  page: RoutedPage,
  container: AstroContainer,
): Promise<string> {
  try {
    return await container.renderToString(module.default, { props: { ...page }, partial: false });
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { params: page.params });
    throw error;
  }
}

function write(file: string, html: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
}
