import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { inPhase } from '../debug.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { contentRules, isContentRule } from '../domain/content-rules.ts';
import { isError, type Problem } from '../domain/problem.ts';
import { contentRoot } from '../environment.ts';
import type { Content } from '../source/content.ts';
import { howToBegin } from '../source/how-to-begin.ts';
import { ReadingRecord } from '../source/reading-record.ts';
import { readContent } from '../source/read-content.ts';
import { errorReportOf, problemReportOf } from './content-report.ts';
import { holdContent } from './held-content.ts';
import { loadCatalog } from './load.ts';

type Store = Parameters<Loader['load']>[0]['store'];

/**
 * Returns the loader of the collection of statements. It reads and checks `content/` once and keeps it for the catalog. The
 * collection has an entry for each edition, `<id>/<tag>`, with its front matter; drafts only while developing. `load` throws
 * {@link BayanError} on errors in `content/`; its message lists all of them. While developing, it throws only on errors without
 * which content cannot be shown.
 */
export function statementLoader(): Loader {
  return {
    name: 'bayan-statements',
    load: async ({ store, watcher, logger }) => {
      const record = ReadingRecord.of(contentRoot());
      const content = await inPhase('read and check content', () =>
        readContent(contentRoot(), { record }),
      );
      // Only while developing does Astro watch for changes, and are drafts shown.
      const drafts = watcher !== undefined;
      const errors = errorReportOf(drafts ? { problems: obstaclesIn(content) } : content);
      if (errors !== undefined) throw new BayanError('content', errors);
      const report = problemReportOf(content);
      if (report !== undefined) logger.warn(report);
      // Drafts are shown here.
      const first = content.editions.length === 0 ? howToBegin(content) : undefined;
      if (drafts && first !== undefined) logger.info(first);
      useContent(content, store, drafts);
      if (!watcher) return;
      const refresh = refresher(record, store, (text) => {
        logger.error(text);
      });
      const folder = path.join(contentRoot(), 'content');
      // The content may be outside the project, where Vite does not watch by itself.
      watcher.add(folder);
      watcher.on('all', (_, file) => {
        if (file.startsWith(folder + path.sep)) void refresh();
      });
    },
  };
}

/**
 * Returns the errors that make it impossible to show content. A published text that differs from its record can be shown while
 * developing.
 */
const obstaclesIn = ({ problems }: Content): Problem[] =>
  problems.filter(
    (problem) =>
      isError(problem) &&
      !(isContentRule(problem.rule) && contentRules[problem.rule].family === 'ledger'),
  );

/**
 * Returns a function that reads again after a change while developing. It reports errors. If content cannot be shown, the last
 * that could be stays in use. Changes during a reading are read after it, together.
 */
function refresher(
  record: ReadingRecord,
  store: Store,
  report: (text: string) => void,
): () => Promise<void> {
  let isReading = false;
  let hasChanged = false;
  return async () => {
    hasChanged = true;
    if (isReading) return;
    isReading = true;
    while (takeChange()) {
      try {
        const content = await readContent(contentRoot(), { record, isKept: false });
        const errors = errorReportOf(content);
        if (errors !== undefined) report(`\n${errors}`);
        if (obstaclesIn(content).length === 0) useContent(content, store, true);
      } catch (error) {
        report(`\n${error instanceof Error ? error.message : String(error)}`);
      }
    }
    isReading = false;
  };

  function takeChange(): boolean {
    const was = hasChanged;
    hasChanged = false;
    return was;
  }
}

/** How often this process has filled the collection. */
let fillings = 0;

/** Keeps the content for the catalog, and sets those entries of the collection that have changed. */
function useContent(content: Content, store: Store, drafts: boolean): void {
  holdContent(content, { drafts });
  const { statements } = loadCatalog();
  const shown = new Set(statements.flatMap(({ editions }) => editions.map(({ file }) => file)));
  const entries = content.editions.flatMap(({ id, tag, path: filePath, data, fileDigest = '' }) =>
    data && shown.has(filePath) ? [{ id: `${id}/${tag}`, data, filePath, digest: fileDigest }] : [],
  );
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  fillings += 1;
  // A page shows more than its own statement, and Astro reloads pages when any entry has changed. So one entry always has.
  entries.forEach(({ digest, data, ...entry }, index) =>
    store.set({
      ...entry,
      data: { ...data },
      digest: index === 0 ? `${digest} ${fillings}` : digest,
    }),
  );
}
