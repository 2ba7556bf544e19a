import { hash } from 'node:crypto';
import path from 'node:path';
import { build } from 'astro';
import { inPhase } from '../debug.ts';
import { project } from '../environment.ts';
import { wantPages } from '../plan/route-pages.ts';
import type { BuildPaths } from './build-paths.ts';

/**
 * Lets Astro render pages into the folder `raw`. Without pages it is not started.
 * @param pages their site paths
 */
export async function renderPages(
  pages: readonly string[],
  raw: string,
  paths: BuildPaths,
): Promise<void> {
  if (pages.length === 0) return;
  wantPages(new Set(pages));
  await inPhase('bundle and render pages', () =>
    build({
      root: project,
      outDir: raw,
      // The files of public/ are taken over without Astro.
      publicDir: path.join(path.dirname(raw), 'no-public'),
      cacheDir: cacheOf(paths),
      logLevel: 'warn',
    }),
  );
}

/** Astro's cache folder for a pair of paths. Builds of different sites at the same time must not share one. */
function cacheOf({ root, out }: BuildPaths): string {
  const key = hash('sha256', `${root}\0${out}`).slice(0, 16);
  return path.join(project, '.cache', 'astro', key);
}
