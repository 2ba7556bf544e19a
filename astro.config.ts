import path from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig, passthroughImageService } from 'astro/config';
import { cacheVariable, projectVariable, rootVariable } from './src/environment.ts';
import { finishPages } from './src/finish-pages/integration.ts';
import { pagePlugins } from './src/markdown/plugins.ts';

process.env[cacheVariable] ??= path.join(import.meta.dirname, '.cache');
process.env[projectVariable] ??= import.meta.dirname;
const root = path.resolve((process.env[rootVariable] ??= import.meta.dirname));

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
    // Site pages may be outside the project, where no packages are installed.
    resolve: { alias: { '@content': path.join(root, 'content') }, dedupe: ['astro'] },
    server: { fs: { allow: [import.meta.dirname, root] } },
  },
});
