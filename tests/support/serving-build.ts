import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { buildSite as BuildSite } from '../../src/build/build-site.ts';

// node serving-build.ts <project>: builds what its parent asks for with the Bayan in `project`, one site after the other. The
// code is loaded and compiled once.

/** What to build. */
export interface BuildOrder {
  readonly root: string;
  readonly out: string;
}

/** The exit code of a build, and its error. */
export interface BuildResult {
  readonly code: number | null;
  readonly stderr: string;
}

const [project = ''] = process.argv.slice(2);
const module = pathToFileURL(path.join(project, 'src/build/build-site.ts')).href;
const { buildSite } = (await import(module)) as { buildSite: typeof BuildSite };

process.on('message', (order: BuildOrder) => {
  void buildSite(order).then(
    () => process.send?.({ code: 0, stderr: '' } satisfies BuildResult),
    (error: unknown) => {
      const stderr = error instanceof Error ? error.message : String(error);
      process.send?.({ code: 1, stderr } satisfies BuildResult);
    },
  );
});
process.send?.('ready');
