import { hash } from 'node:crypto';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { inPhase } from '../debug.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { contentRoot } from '../environment.ts';
import type { Content } from '../source/content.ts';
import { readContent } from '../source/read-content.ts';
import { catalogOf } from './catalog.ts';
import { errorReportOf, problemReportOf } from './content-report.ts';
import { holdContent, takeOfferedContent } from './held-content.ts';

type Store = Parameters<Loader['load']>[0]['store'];

/**
 * Returns the loader of the collection of statements. It reads and checks `content/` once and keeps it for the catalog, or takes
 * the content that the build has read and reported already. The collection has an entry for each edition, `<id>/<tag>`, with
 * its front matter; drafts only while developing. `load` throws {@link BayanError} on errors in `content/`; its message lists
 * all of them.
 */
export function statementLoader(): Loader {
  return {
    name: 'bayan-statements',
    load: async ({ store, watcher, logger }) => {
      const offered = takeOfferedContent();
      const content = offered ?? (await readAll());
      const errors = errorReportOf(content);
      if (errors !== undefined) throw new BayanError('content', errors);
      const warnings = problemReportOf(content);
      if (!offered && warnings !== undefined) logger.warn(warnings);
      // Only while developing does Astro watch for changes, and are drafts shown.
      const drafts = watcher !== undefined;
      useContent(content, store, drafts);
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

const readAll = () => inPhase('read and check content', () => readContent(contentRoot()));

/** The latest reading since a file changed. */
let latest: Promise<Content> | undefined;

/** Reads again after a change while developing. On errors it reports them, and the last good content stays in use. */
async function refresh(store: Store, report: (text: string) => void): Promise<void> {
  const reading = (latest = readContent(contentRoot()));
  const content = await reading;
  // If several files are saved together, only the last reading counts.
  if (latest !== reading) return;
  const errors = errorReportOf(content);
  if (errors === undefined) useContent(content, store, true);
  else report(`\n${errors}`);
}

/** Keeps the content for the catalog, and fills the collection with its editions. */
function useContent(content: Content, store: Store, drafts: boolean): void {
  holdContent(content);
  const { statements } = catalogOf(content, { drafts });
  const shown = new Set(statements.flatMap(({ editions }) => editions.map(({ file }) => file)));
  // The digest of all content: a page shows more than its own statement, and Astro reloads it when its entry has changed.
  const digest = digestOf(content);
  store.clear();
  for (const { id, tag, path: filePath, data } of content.editions)
    if (data && shown.has(filePath))
      store.set({ id: `${id}/${tag}`, data: { ...data }, filePath, digest });
}

function digestOf(content: Content): string {
  const json = JSON.stringify(content, (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  return hash('sha256', json);
}
