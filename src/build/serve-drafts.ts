import path from 'node:path';
import { dev } from 'astro';
import { project, projectFile, rootVariable } from '../environment.ts';
import { explainBuildError } from './build-error.ts';

/** Serves the site of `root` on loopback with live reload and drafts. Returns once the server listens. Throws {@link BayanError} on errors in `content/`. */
export async function serveDrafts(root: string): Promise<void> {
  process.env[rootVariable] = root;
  // Astro looks for its own folder from here.
  process.chdir(project);
  try {
    await dev({
      root: project,
      publicDir: path.join(root, 'public'),
      cacheDir: projectFile('.cache/astro/dev'),
      server: { host: '127.0.0.1' },
    });
  } catch (error) {
    throw explainBuildError(error, root);
  }
}
