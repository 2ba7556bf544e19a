import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import renderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { pageBundle, type PageSources } from './page-bundle.ts';
import type { PageModule, RoutedPage } from './page-modules.ts';
import type { RenderedPage } from './work/task.ts';

/**
 * Renders pages as a build of Astro does, one when it is asked for.
 * @param pages their site paths
 * @param folder for the code of the pages
 */
export async function* renderPages(
  pages: readonly string[],
  folder: string,
  sources: PageSources,
): AsyncGenerator<RenderedPage> {
  if (pages.length === 0) return;
  const wanted = new Set(pages);
  const modules = await importBundle(await pageBundle(sources), folder);
  const containers = containersFor(100);
  for (const [file, module] of Object.entries(modules))
    for (const page of pagesOf(file, module)) {
      if (!wanted.has(page.path)) continue;
      yield { path: page.path.slice(1), html: await render(module, page, await containers()) };
      // The processes that make files wait for answers.
      await setImmediate();
    }
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
