import path from 'node:path';
import { pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig, passthroughImageService } from 'astro/config';
import { cacheVariable, projectVariable, rootVariable } from './src/environment.ts';
import { finishPages } from './src/finish-pages/integration.ts';
import { pagePlugins } from './src/markdown/plugins.ts';

process.env[cacheVariable] ??= path.join(import.meta.dirname, '.cache');
process.env[projectVariable] ??= import.meta.dirname;
const root = path.resolve((process.env[rootVariable] ??= import.meta.dirname));

const source = path.join(import.meta.dirname, 'src') + path.sep;

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
    if (!file.startsWith(source) || file === path.join(source, 'catalog/pages.ts')) return null;
    return { id: pathToFileURL(file).href, external: true };
  },
};

export default defineConfig({
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
    server: { fs: { allow: [import.meta.dirname, root] } },
  },
});
