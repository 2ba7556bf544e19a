import { statSync } from 'node:fs';
import path from 'node:path';
import { dropText, keepText } from '../../cache/kept-texts.ts';
import { timePage } from '../../debug.ts';
import type { Statement } from '../../domain/statement.ts';
import { judge } from '../../finish-pages/budget.ts';
import { finishPage, type Finishing } from '../../finish-pages/finish-page.ts';
import { finishingOf } from '../../finish-pages/finishing.ts';
import type { EditionOutput } from '../../outputs/output.ts';
import { languageOf, type EditionContext } from '../../views/edition-context.ts';
import { builtSite } from './built-site.ts';
import { Settler } from './settle.ts';
import type {
  DoneFile,
  EditionFormat,
  FormatsTask,
  PagesTask,
  RenderedPage,
  Task,
  WorkSettings,
} from './task.ts';

/** Returns a function that does tasks of a build, in this process. */
export function workerOf(settings: WorkSettings): (task: Task) => Promise<DoneFile[]> {
  const settler = new Settler(settings);
  const { site } = settings;
  let finishing: Promise<Finishing> | undefined;

  return async (task) => {
    switch (task.kind) {
      case 'formats':
        return makeFormats(task);
      case 'pages':
        return makePages(task);
      case 'files':
        return task.files.map(({ path: name, bytes, inner }) => {
          settler.remember(inner);
          return settler.settle(name, bytes);
        });
      case 'public':
        return [await settler.settleCopy(task)];
      case 'again':
        return [settler.settleAgain(task.path, task.isMade, task.facts)];
      case 'copies':
        return task.copies.flatMap(settler.settleCompressed);
    }
  };

  async function makeFormats({ statement, trees, formats }: FormatsTask): Promise<DoneFile[]> {
    const kept = trees.map(keepText);
    const done: DoneFile[] = [];
    for (const format of formats) {
      const output = await outputOf(format);
      if (output.phase !== 'render') throw new Error(`${format.path} is not made of texts`);
      const bytes = await output.render(contextOf(statement, format, settings));
      done.push(settler.settle(format.path, bytes));
    }
    kept.forEach(dropText);
    return done;
  }

  async function makePages({ offline, bundles, statement, pages }: PagesTask): Promise<DoneFile[]> {
    const done: DoneFile[] = [];
    for (const page of offline) done.push(await finish(page));
    for (const format of statement ? bundles : []) {
      const output = await outputOf(format);
      if (output.phase !== 'after' || !statement) throw new Error(`${format.path} is no bundle`);
      const context = contextOf(statement, format, settings);
      const bytes = await output.pack(context, builtSite(site, output.reads(context)));
      done.push(settler.settle(format.path, bytes));
    }
    for (const page of pages) done.push(await finish(page));
    return done;
  }

  async function finish({ path: name, html }: RenderedPage): Promise<DoneFile> {
    const start = performance.now();
    const finished = await finishPage(html, await (finishing ??= finishingOf()), {
      bytesOf: (sitePath) => statSync(path.join(site, sitePath)).size,
    });
    const done = settler.settle(name, finished.html, { overweight: judge(finished) });
    timePage(name, performance.now() - start);
    return done;
  }
}

async function outputOf({ path: name, extension }: EditionFormat): Promise<EditionOutput> {
  // A build without formats does not need their libraries, which take half of the time and memory to start a worker.
  const { editionFormats } = await import('../../outputs/registry.ts');
  const output = editionFormats.find((format) => format.extension === extension);
  if (!output) throw new Error(`${name} is of no format`);
  return output;
}

function contextOf(
  statement: Statement,
  { path: name, tag }: EditionFormat,
  { facts }: WorkSettings,
): EditionContext {
  const edition = statement.editions.find((candidate) => candidate.tag === tag);
  if (!edition) throw new Error(`${name} is of no edition`);
  return { catalog: facts, locale: languageOf(facts, tag), statement, edition };
}
