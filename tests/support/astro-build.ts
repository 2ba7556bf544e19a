import path from 'node:path';
import { build } from 'astro';
import { rootVariable } from '../../src/environment.ts';
import { project } from './sites.ts';

// node astro-build.ts <root> <out>: builds a site with Astro alone, as it is without what Bayan adds to a build.
const [root = '', out = ''] = process.argv.slice(2);
process.env[rootVariable] = root;
process.chdir(project);
await build({
  root: project,
  outDir: out,
  publicDir: path.join(out, 'no-public'),
  cacheDir: path.join(path.dirname(out), 'astro-cache'),
  logLevel: 'error',
});
