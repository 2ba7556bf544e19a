import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { holdContent } from '../catalog/held-content.ts';
import { loadCatalog } from '../catalog/load.ts';
import { inPhase } from '../debug.ts';
import { copyName, smallestCopied } from '../domain/compressed-copy.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { formatProblems } from '../domain/problem.ts';
import { redirectProblems } from '../plan/redirect-problems.ts';
import { planSite } from '../plan/site-files.ts';
import { gateKey } from '../safety/gate-key.ts';
import type { Earlier } from '../outputs/output.ts';
import type { Content } from '../source/content.ts';
import { siteFacts } from '../views/edition-context.ts';
import { siteZip } from './beside-site.ts';
import type { BuildPaths } from './build-paths.ts';
import { codeKey } from './code-key.ts';
import { copiesOf, expectedIn } from './compressed-copies.ts';
import { gateSettings } from './gate-settings.ts';
import { isUnchanged, keepFiles } from './keep-files.ts';
import { MadeFiles } from './made-files.ts';
import type { MadeSite } from './made-file.ts';
import { digestsWithPolicy } from './policy-digests.ts';
import type { Progress } from './progress.ts';
import { digestOfPages } from './page-bundle.ts';
import { publicFiles } from './public-files.ts';
import { renderPages } from './render-pages.ts';
import type { AllowedFiles } from '../safety/allowed-files.ts';
import { isSameSite } from './same-site.ts';
import type { SiteRecord } from './site-record.ts';
import { Spool } from './spool.ts';
import { takeKept } from './take-kept.ts';
import { poolOf, type Pool } from './work/pool.ts';
import {
  fileTasks,
  formatTasks,
  freePageTasks,
  nameOf,
  packedTasks,
  pageTasks,
} from './work/tasks-of.ts';
import type { WorkSettings } from './work/task.ts';
import { WaitingPages } from './work/waiting-pages.ts';
import { keyOfZip } from './zip-site.ts';

/** The new site before it has its archives. */
export interface UnpackedSite {
  readonly made: MadeFiles;
  /** Whether it is the site that is in place: then nothing was written. */
  readonly isSame: boolean;
  /** How many files were taken from the last site. */
  readonly kept: number;
  readonly linked: ReadonlySet<string>;
  /** The digest of the code. */
  readonly code: string;
  /** The key of the privacy gate. */
  readonly gate: string;
  readonly allowed: AllowedFiles;
  readonly publicPaths: ReadonlySet<string>;
  /** The file with the deflated content of new files. */
  readonly spool: string;
}

/** What {@link makeFiles} needs. */
export interface MakeOptions {
  readonly paths: BuildPaths;
  readonly content: Content;
  /** The folder of the new site, which is empty. */
  readonly site: string;
  /** What Bayan wrote into the folder that the site replaces. */
  readonly own: SiteRecord | undefined;
  readonly last: MadeSite;
  readonly progress: Progress;
}

/** Makes the files of a site, or takes them from the last one if they are made of the same. */
export async function makeFiles({
  paths,
  content,
  site,
  own,
  last,
  progress,
}: MakeOptions): Promise<UnpackedSite> {
  const { root, out } = paths;
  holdContent(content, { drafts: false });
  const catalog = loadCatalog();
  const wrong = redirectProblems(content, catalog);
  if (wrong.length > 0) throw new BayanError('content', formatProblems(wrong));
  const code = codeKey();
  const sources = { root, code, pages: digestOfPages(root) };
  const planned = planSite(catalog, code, sources.pages);
  const names = planned.map(nameOf);
  const open = await publicFiles(root, [...names, siteZip]);
  const keys = new Map([
    ...planned.map((file): [string, string] => [nameOf(file), file.key]),
    ...open.map((file): [string, string] => [file.path, hash('sha256', `${code} ${file.sha256}`)]),
  ]);
  const copies = copiesOf(keys, content.site?.data.precompress ?? []);
  const publicPaths = new Set(open.map((file) => file.path));
  for (const [name, { of }] of copies) if (publicPaths.has(of)) publicPaths.add(name);
  const { settings: gate, allowed } = await gateSettings(
    root,
    digestsWithPolicy(open, new Set(content.site?.data.allowedFiles.map(({ sha256 }) => sha256))),
  );
  const isSameGate = gateKey(gate) === last.gate;
  const stage = path.dirname(site);
  const settings: WorkSettings = {
    site,
    facts: siteFacts(catalog),
    gate,
    paths: [...keys.keys(), siteZip],
  };
  for (const [name, { key }] of copies) keys.set(name, key);

  progress.phase('Taking what has not changed');
  const spool = new Spool(path.join(stage, 'spool'));
  const made = new MadeFiles(spool, keys);
  const innerOf = (name: string) => (isSameGate ? last.files.get(name)?.inner : undefined) ?? [];
  const { isSame, kept, linked, again } = takeFiles();
  // A key has the digest of the code: a file that is kept shows that it is the same.
  const earlierOf = (name: string): Earlier => ({
    file: () => {
      const [file, made] = [path.join(out, name), last.files.get(name)];
      return kept.size > 0 && made && isUnchanged(file, made) ? readFileSync(file) : undefined;
    },
    isSame: (sitePath) => {
      const key = keys.get(sitePath.slice(1));
      return key !== undefined && key === last.files.get(sitePath.slice(1))?.key;
    },
  });
  const isLeft = (name: string) => !kept.has(name);
  const left = planned.filter((file) => isLeft(nameOf(file)));
  const copied = open.filter((file) => isLeft(file.path));
  const pages = left.filter(({ kind }) => kind === 'page').map(({ file }) => file.path);
  const newCopies = Array.from(copies).filter(([name]) => isLeft(name));
  const files = left.length + again.length + newCopies.length;
  const pool = poolOf(settings, stage, { files, pages: pages.length });
  try {
    await makeLeft();
  } finally {
    await pool.end();
    spool.close();
  }
  for (const { facts } of made.files.values()) allowed.use(facts.basis.allowed);
  return {
    made,
    isSame,
    kept: kept.size,
    linked,
    code,
    gate: gateKey(gate),
    allowed,
    publicPaths,
    spool: spool.file,
  };

  /** Takes what has not changed. If that is the whole site, it stays in its place. */
  function takeFiles() {
    const options = { settings, isSameGate, publicPaths };
    if (
      content.site?.data.ipfs !== true &&
      isSameGate &&
      isSameSite(keysOfLast(), { out, own, last })
    ) {
      const kept = new Map([...last.files].filter(([name]) => name !== siteZip));
      const again = takeKept(kept, made.files, { ...options, hasZip: true });
      if (again.length === 0 && last.files.get(siteZip)?.key === keyOfZip(made.files, code))
        return { isSame: true, kept, linked: new Set<string>(), again };
    }
    const { files: kept, linked } = keepFiles(
      Array.from(keys, ([name, key]) => ({ path: name, key })),
      last,
      out,
      site,
    );
    const zip = last.files.get(siteZip);
    const hasZip = zip !== undefined && isUnchanged(path.join(out, siteZip), zip);
    const again = takeKept(kept, made.files, { ...options, hasZip });
    return { isSame: false, kept, linked, again };
  }

  /** Returns the keys that the last site has if nothing has changed. */
  function keysOfLast(): ReadonlyMap<string, string> {
    const isExpected = expectedIn(copies, last);
    return new Map([...keys].filter(([name]) => isExpected(name)));
  }

  async function makeLeft(): Promise<void> {
    progress.phase('Making formats and pages', left.length + copied.length);
    const waiting = new WaitingPages(path.join(stage, 'pages'));
    try {
      const formats = run(pool, formatTasks(left));
      // Pages are rendered in this process, while others make formats and finish pages.
      const rendering = inPhase('render and finish pages', () =>
        run(pool, freePageTasks(counted(renderPages(pages, stage, sources)), waiting), 0.5),
      ).then(() => run(pool, fileTasks(left, innerOf, earlierOf)));
      await settleAll([formats, rendering]);
      await inPhase('finish other pages and bundles', () =>
        run(pool, pageTasks(left, waiting), 0.5),
      );
    } finally {
      waiting.close();
    }
    await run(pool, packedTasks(left, site, innerOf));
    await run(
      pool,
      copied.map((file) => ({ kind: 'public', ...file }) as const),
    );
    progress.phase('Inspecting files again', again.length);
    await run(pool, again);
    await inPhase('compress files', makeCopies);
  }

  /** Compresses the files that are large enough and have no copy. */
  async function makeCopies(): Promise<void> {
    const wanted = newCopies.flatMap(([, { of, encoding }]) =>
      (made.files.get(of)?.facts.size ?? 0) >= smallestCopied
        ? [{ path: of, encoding, isMade: !publicPaths.has(of) }]
        : [],
    );
    if (wanted.length === 0) return;
    progress.phase('Compressing files', wanted.length);
    const start = performance.now();
    const tasks = inGroups(wanted, copiesAtOnce).map(
      (some) => ({ kind: 'copies', copies: some }) as const,
    );
    await run(pool, tasks);
    const sizes = wanted.map(({ path: of, encoding }) => {
      const size = made.files.get(of)?.facts.size ?? 0;
      return [size, made.files.get(copyName(of, encoding))?.facts.size ?? size] as const;
    });
    const sum = (at: 0 | 1) => sizes.reduce((total, pair) => total + pair[at], 0);
    progress.say(
      `Compressed ${wanted.length.toLocaleString('en')} copies to ${Math.round((100 * sum(1)) / sum(0))}% of their files in ${((performance.now() - start) / 1000).toFixed(1)} s.`,
    );
  }

  /** Counts pages: one is half done when it is rendered. */
  async function* counted<Page>(pages: AsyncIterable<Page>): AsyncGenerator<Page> {
    for await (const page of pages) {
      progress.step(0.5);
      yield page;
    }
  }

  function run(workers: Pool, tasks: Parameters<Pool['run']>[0], steps = 1): Promise<void> {
    return workers.run(tasks, (done) => {
      made.add(done);
      progress.step(done.length * steps);
    });
  }
}

/** How many files a worker compresses together. */
const copiesAtOnce = 16;

const inGroups = <T>(values: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, at) =>
    values.slice(at * size, (at + 1) * size),
  );

/** Waits until all have ended, and throws the first error. */
async function settleAll(promises: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(promises))
    if (result.status === 'rejected') throw result.reason;
}
