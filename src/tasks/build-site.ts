import { createHash } from 'node:crypto';
import path from 'node:path';
import { build } from 'astro';
import { rootVariable } from '../source/content-root.ts';
import { Failure } from '../domain/failure.ts';
import { explainBuildError } from './build-error.ts';
import type { Places } from './options.ts';
import { project } from './project.ts';
import { measureFolder, replaceFolder } from './staging.ts';

/** Builds the site of `root` into `out`, which changes only when the build has succeeded. Throws {@link Failure} on errors in `content/`. */
export async function buildSite({ root, out }: Places): Promise<void> {
  const start = performance.now();
  say(`Building ${where(path.join(root, 'content'))} …`);
  process.env[rootVariable] = root;
  // Astro looks for its own folder from here.
  process.chdir(project);
  await replaceFolder(out, async (folder) => {
    try {
      await build({
        root: project,
        outDir: folder,
        cacheDir: cacheOf({ root, out }),
        logLevel: 'warn',
      });
    } catch (error) {
      const explained = explainBuildError(error, root);
      if (!(explained instanceof Failure)) throw explained;
      throw new Failure(
        `${explained.message}

Nothing was written; ${where(out)} is as it was.`,
        explained.code,
      );
    }
  });
  const { files, bytes } = await measureFolder(out);
  say(
    `Built ${files} files, ${Math.ceil(bytes / 1024)} KiB, into ${where(out)} in ${((performance.now() - start) / 1000).toFixed(1)} s.`,
  );
}

/** A cache of its own for each pair of places: builds of different texts at the same time do not meet. */
function cacheOf({ root, out }: Places): string {
  const key = createHash('sha256').update(`${root}\0${out}`).digest('hex').slice(0, 16);
  return path.join(project, '.cache', 'astro', key);
}

const where = (out: string) =>
  path.relative(project, out).startsWith('..') ? out : path.relative(project, out);

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
