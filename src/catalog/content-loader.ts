import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { BayanError } from '../domain/bayan-error.ts';
import { compareProblems, countProblems, formatProblems, isError } from '../domain/problem.ts';
import { contentRoot } from '../environment.ts';
import type { Content } from '../source/content.ts';
import { readContent } from '../source/read-content.ts';
import { holdContent } from './held-content.ts';

type Store = Parameters<Loader['load']>[0]['store'];

/**
 * Returns a loader that reads and checks `content/` once and keeps it for the catalog. Its collection has a single entry, the
 * digest of the content: Astro reloads the pages in a browser when that changes. `load` throws {@link BayanError} on errors in
 * `content/`; its message lists all of them.
 */
export function contentLoader(): Loader {
  return {
    name: 'bayan-content',
    load: async ({ store, watcher, logger }) => {
      const content = await readContent(contentRoot());
      const errors = errorReportOf(content);
      if (errors !== undefined) throw new BayanError('content', errors);
      const warnings = content.problems.toSorted(compareProblems);
      if (warnings.length > 0) logger.warn(`\n${formatProblems(warnings)}`);
      use(content, store);
      if (!watcher) return;
      const folder = path.join(contentRoot(), 'content');
      // The content may be outside the project, where Vite does not watch by itself.
      watcher.add(folder);
      watcher.on('all', (_, file) => {
        if (file.startsWith(folder + path.sep))
          void refresh(store, (text) => {
            logger.error(text);
          });
      });
    },
  };
}

/** The latest reading since a file changed. */
let latest: Promise<Content> | undefined;

/** Reads again after a change while developing. On errors it reports them, and the last good content stays in use. */
async function refresh(store: Store, report: (text: string) => void): Promise<void> {
  const mine = (latest = readContent(contentRoot()));
  const content = await mine;
  // If several files are saved together, only the last reading counts.
  if (latest !== mine) return;
  const errors = errorReportOf(content);
  if (errors === undefined) use(content, store);
  else report(`\n${errors}`);
}

/** Returns the report of the errors in `content`, or `undefined` if it has only warnings. */
function errorReportOf({ problems }: Content): string | undefined {
  const errors = problems.filter(isError);
  return errors.length === 0 ? undefined : `${formatProblems(errors)}\n\n${countProblems(errors)}`;
}

function use(content: Content, store: Store): void {
  holdContent(content);
  const json = JSON.stringify(content, (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  const digest = createHash('sha256').update(json).digest('hex');
  store.clear();
  store.set({ id: 'content', data: { digest } });
}
