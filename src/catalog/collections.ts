import { BayanError, isBayanError } from '../domain/bayan-error.ts';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { compareProblems, countProblems, formatProblems, isError } from '../domain/problem.ts';
import type { Content } from '../source/content.ts';
import { contentRoot } from '../environment.ts';
import { readContent } from '../source/read-content.ts';

/** What a collection holds, out of everything read: its entries by id. */
type Select = (content: Content) => Iterable<readonly [id: string, data: Record<string, unknown>]>;
type Store = Parameters<Loader['load']>[0]['store'];

/** The collections that wait for what is being read: all of them come from one reading. */
const collections = new Map<Select, Store>();
let reading: Promise<Content> | undefined;

/**
 * A loader that puts one part of `content/` into a collection: metadata and digests, never the text, which the page renders
 * itself, so that a statement that cannot be rendered stops the build. Everything is read and checked once for all collections.
 */
export function contentLoader(name: string, select: Select): Loader {
  return {
    name: `bayan-${name}`,
    load: async ({ store, watcher, logger }) => {
      const isFirst = collections.size === 0;
      collections.set(select, store);
      const content = await (reading ??= readContent(contentRoot()));
      if (isFirst) {
        warn(content, (text) => {
          logger.warn(text);
        });
        const folder = path.join(contentRoot(), 'content');
        // Texts may stand outside the project, where Vite watches nothing by itself.
        watcher?.add(folder);
        watcher?.on('all', (_, file) => {
          if (file.startsWith(folder + path.sep))
            void refresh((text) => {
              logger.error(text);
            });
        });
      }
      refuse(content);
      fillStore(store, select, content);
    },
  };
}

/** Reads again while developing: what is wrong is said, and the last good content stays until it is put right. */
async function refresh(say: (text: string) => void): Promise<void> {
  const mine = (reading = readContent(contentRoot()));
  const content = await mine;
  // Several files were saved at once: the last reading is the one that holds.
  if (reading !== mine) return;
  try {
    refuse(content);
    for (const [select, store] of collections) fillStore(store, select, content);
  } catch (error) {
    if (!isBayanError(error, 'content')) throw error;
    say(`\n${error.message}`);
  }
}

function refuse(content: Content): void {
  const errors = content.problems.filter(isError);
  if (errors.length > 0)
    throw new BayanError('content', `${formatProblems(errors)}\n\n${countProblems(errors)}`);
}

function warn(content: Content, say: (text: string) => void): void {
  const warnings = content.problems
    .filter((problem) => !isError(problem))
    .toSorted(compareProblems);
  if (warnings.length > 0 && !content.problems.some(isError)) say(`\n${formatProblems(warnings)}`);
}

function fillStore(store: Store, select: Select, content: Content): void {
  store.clear();
  for (const [id, data] of select(content)) store.set({ id, data });
}
