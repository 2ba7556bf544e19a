import { treeJsonOf } from '../../catalog/edition-tree.ts';
import type { Statement } from '../../domain/statement.ts';
import { sizesNamedIn } from '../../finish-pages/page-places.ts';
import { offlinePage } from '../../outputs/offline-page.ts';
import type { Earlier, OutputFile, PackedFile } from '../../outputs/output.ts';
import type { PlannedFile } from '../../plan/site-files.ts';
import type { CleanFile } from '../../safety/verdict.ts';
import { builtSite } from './built-site.ts';
import type { EditionFormat, FilesTask, FormatsTask, PagesTask, RenderedPage } from './task.ts';
import type { WaitingPages } from './waiting-pages.ts';

/** The path of a file in the site, from its site path. */
export const nameOf = ({ file }: PlannedFile): string => file.path.slice(1);

/** Yields the tasks that make the formats of editions, of one statement each. */
export function* formatTasks(files: readonly PlannedFile[]): Generator<FormatsTask> {
  const formats = files.filter(({ kind }) => kind === 'rendered').filter(isOfEdition);
  for (const [statement, its] of Map.groupBy(formats, statementOf))
    yield {
      kind: 'formats',
      statement,
      trees: [...new Set(its.map(({ file }) => file.ofEdition.context.edition))].map(treeJsonOf),
      formats: its.map(formatOf),
    };
}

/** How many bytes of files go to a worker together. */
const batch = 2_000_000;

/** Returns what the last build has found clean in the file with this name. */
export type InnerOf = (name: string) => readonly CleanFile[];

/** Returns the last site for the file with this name. */
export type EarlierOf = (name: string) => Earlier;

/** Makes the files of languages, topics, statements and the site, and yields tasks with their bytes. */
export async function* fileTasks(
  files: readonly PlannedFile[],
  innerOf: InnerOf,
  earlierOf: EarlierOf,
): AsyncGenerator<FilesTask> {
  let [waiting, size]: [FilesTask['files'][number][], number] = [[], 0];
  for (const planned of files) {
    if (planned.kind !== 'rendered' || planned.file.ofEdition) continue;
    const name = nameOf(planned);
    const content = await planned.file.render(earlierOf(name));
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    waiting.push({ path: name, bytes, inner: innerOf(name) });
    size += bytes.length;
    if (size < batch) continue;
    yield { kind: 'files', files: waiting };
    [waiting, size] = [[], 0];
  }
  if (waiting.length > 0) yield { kind: 'files', files: waiting };
}

/** Makes the files of languages that contain other files of the site, and yields tasks with their bytes. */
export async function* packedTasks(
  files: readonly PlannedFile[],
  site: string,
  innerOf: InnerOf,
): AsyncGenerator<FilesTask> {
  for (const planned of files) {
    if (planned.kind !== 'packed' || planned.file.ofEdition) continue;
    const bytes = Buffer.from(await planned.file.pack(builtSite(site, planned.file.reads())));
    const name = nameOf(planned);
    yield { kind: 'files', files: [{ path: name, bytes, inner: innerOf(name) }] };
  }
}

/** How many pages go to a worker together. */
const pagesAtOnce = 8;

/** Yields the tasks that finish rendered pages, and leaves those to `waiting` that show the sizes of files. */
export async function* freePageTasks(
  rendered: AsyncIterable<RenderedPage>,
  waiting: WaitingPages,
): AsyncGenerator<PagesTask> {
  let pages: RenderedPage[] = [];
  for await (const page of rendered) {
    if (sizesNamedIn(page.html).length > 0) {
      waiting.add(page);
      continue;
    }
    pages.push(page);
    if (pages.length < pagesAtOnce) continue;
    yield { ...noPages, pages };
    pages = [];
  }
  if (pages.length > 0) yield { ...noPages, pages };
}

const noPages: PagesTask = { kind: 'pages', offline: [], bundles: [], pages: [] };

/** Yields the tasks that finish waiting pages, with the bundles of editions, which have an offline page in them. */
export function* pageTasks(
  files: readonly PlannedFile[],
  waiting: WaitingPages,
): Generator<PagesTask> {
  const pages = files.filter(({ kind }) => kind === 'page').map(nameOf);
  const names = Map.groupBy(
    pages.filter((name) => waiting.has(name)),
    stemOf,
  );
  const bundles = files.filter(({ kind }) => kind === 'packed').filter(isOfEdition);
  const bundlesOf = Map.groupBy(bundles, (planned) => stemOf(nameOf(planned)));
  const others: string[] = [];
  for (const stem of new Set([...names.keys(), ...bundlesOf.keys()])) {
    const own = names.get(stem) ?? [];
    const its = bundlesOf.get(stem) ?? [];
    const [first] = its;
    if (!first && !own.some(isOffline)) others.push(...own);
    else
      yield {
        kind: 'pages',
        offline: own.filter(isOffline).map((name) => waiting.get(name)),
        bundles: its.map(formatOf),
        ...(first && { statement: statementOf(first) }),
        pages: own.filter((name) => !isOffline(name)).map((name) => waiting.get(name)),
      };
  }
  for (let at = 0; at < others.length; at += pagesAtOnce) {
    const some = others.slice(at, at + pagesAtOnce);
    yield { ...noPages, pages: some.map((name) => waiting.get(name)) };
  }
}

const isOffline = (name: string): boolean => name.endsWith(`.${offlinePage.extension}`);

/** Returns what all files of an edition begin with: `fa/id`. */
const stemOf = (name: string): string => name.replace(/\.[^/]*$/, '');

type OfEdition = PlannedFile & {
  readonly file: (OutputFile | PackedFile) & Required<Pick<OutputFile, 'ofEdition'>>;
};

const isOfEdition = (planned: PlannedFile): planned is OfEdition =>
  planned.kind !== 'page' && planned.file.ofEdition !== undefined;

const statementOf = ({ file }: OfEdition): Statement => file.ofEdition.context.statement;

const formatOf = (planned: OfEdition): EditionFormat => ({
  path: nameOf(planned),
  tag: planned.file.ofEdition.context.edition.tag,
  extension: planned.file.ofEdition.extension,
});
