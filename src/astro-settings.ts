import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { passthroughImageService } from 'astro/config';
import type { AstroUserConfig } from 'astro';
import { project, projectFile } from './environment.ts';
import { finishPages } from './finish-pages/integration.ts';
import { pagePlugins } from './markdown/plugins.ts';

/** Returns the settings of Astro for a site whose `content/` is in the folder `root`. */
export const astroSettings = (root: string): AstroUserConfig => ({
  output: 'static',
  build: { format: 'preserve' },
  trailingSlash: 'ignore',
  // Components rely on this default: a line break between elements is not a space, {' '} is.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  // Astro processes no images, so package.json replaces sharp (20 MB) by an empty package.
  image: { service: passthroughImageService() },
  cacheDir: '.cache/astro',
  // Smart punctuation would change the text; GFM comes with our own list of plugins.
  markdown: {
    processor: unified({ ...pagePlugins, gfm: false, smartypants: false }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), finishPages()],
  vite: {
    plugins: [nativeModules],
    // Nothing of the bundle is published: it needs no older syntax and no report.
    build: { target: 'esnext', reportCompressedSize: false },
    // Site pages may be outside the project, where no packages are installed.
    resolve: { alias: { '@content': path.join(root, 'content') }, dedupe: ['astro'] },
    server: { fs: { allow: [project, root] } },
  },
});

/**
 * Leaves the TypeScript of `src/` out of the bundle of a build, so that pages share its modules, and what these keep, with the
 * rest of the process. Only `catalog/pages.ts` needs Vite, which finds the pages in MDX for it.
 */
const nativeModules = {
  name: 'bayan-native-modules',
  enforce: 'pre' as const,
  apply: 'build' as const,
  resolveId(id: string, importer?: string) {
    if (!importer || !/^\.{1,2}\/.*\.ts$/.test(id)) return null;
    const file = path.resolve(path.dirname(importer.replace(/\?.*$/s, '')), id);
    if (!file.startsWith(source) || file === sitePages) return null;
    return { id: pathToFileURL(file).href, external: true };
  },
};

const source = projectFile('src') + path.sep;
const sitePages = projectFile('src/catalog/pages.ts');
