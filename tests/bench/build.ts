import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { optionsOf } from '../../scripts/options.ts';
import { siteSchema } from '../../src/domain/site.ts';
import { project } from '../support/sites.ts';
import { digestOfPaths } from '../support/folder-digest.ts';
import { editNewest, writeCorpus, type Corpus } from './corpus.ts';
import { measureBuild, type Measured } from './measure-build.ts';
import { spaceOf } from './space.ts';

// npm run bench:build -- [--formats all|none|txt,pdf] [SIZE …]: builds a corpus of so many Markdown files from
// nothing, again without a change, and again after an edit. Prints the CPU time of all processes, the wall time, the peak of
// memory, the phases, the bytes on the disk, and how the CPU time grows from one size to the next: with exponent 1.0 twice the
// files take twice the time. Exits with 1 if the edit is not in the page, its topic, the home page and the feed.

const steps = ['cold', 'unchanged', 'one edit'] as const;
type Step = (typeof steps)[number];

interface Result {
  readonly corpus: Corpus;
  readonly measured: Readonly<Record<Step, Measured>>;
}

const { values, positionals } = optionsOf(
  { allowPositionals: true, options: { formats: { type: 'string', default: 'all' } } },
  'npm run bench:build -- --formats none 1000 5000',
);
const sizes = positionals.length > 0 ? positionals.map(Number) : [1000];
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  process.stderr.write('Write the number of Markdown files: npm run bench:build -- 1000 5000\n');
  process.exit(1);
}

let previous: { size: number; result: Result } | undefined;
for (const size of sizes) {
  const result = await measure(size);
  if (previous) printExponents(previous.size, previous.result, size, result);
  previous = { size, result };
}

async function measure(size: number): Promise<Result> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-bench-'));
  try {
    const root = path.join(folder, 'site');
    const corpus = await copyCorpus(size, root);
    await chooseFormats(root);
    const { editions, statements, bytes } = corpus;
    print(
      `${count(editions)} Markdown files, ${count(statements)} statements, ${megabytes(bytes)} of text`,
    );
    const run = async (step: Step): Promise<Measured> => {
      const one = await measureBuild(root, folder);
      printStep(step, one);
      return one;
    };
    const cold = await run('cold');
    await printSpace(folder, editions);
    const unchanged = await run('unchanged');
    const mark = await editNewest(root, corpus);
    const edited = await run('one edit');
    await requireFresh(path.join(folder, 'dist'), corpus, mark);
    return { corpus, measured: { cold, unchanged, 'one edit': edited } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Copies the corpus of a size into `root`. It is written once, because its ledger takes long at 10,000 files. */
async function copyCorpus(size: number, root: string): Promise<Corpus> {
  const sources = ['tests/bench/corpus.ts', 'tests/bench/corpus-words.ts', 'src', 'content'];
  const digest = digestOfPaths(sources.map((source) => path.join(project, source)));
  const kept = path.join(project, '.cache/bench', `${size}-${digest.slice(0, 16)}`);
  const facts = path.join(kept, 'corpus.json');
  const read = async () => JSON.parse(await readFile(facts, 'utf8')) as Corpus;
  const corpus = await read().catch(async () => {
    const written = await writeCorpus(kept, size);
    await writeFile(facts, JSON.stringify(written));
    return written;
  });
  await cp(path.join(kept, 'content'), path.join(root, 'content'), { recursive: true });
  return corpus;
}

async function chooseFormats(root: string): Promise<void> {
  if (values.formats === 'all') return;
  if (!('formats' in siteSchema.shape)) throw new Error('site.yaml has no setting for formats.');
  const formats = values.formats === 'none' ? '' : values.formats;
  await writeFile(path.join(root, 'content/site.yaml'), `formats: [${formats}]\n`, { flag: 'a' });
}

/** Throws an error unless readers see the edit wherever the statement is listed. */
async function requireFresh(dist: string, { newest }: Corpus, mark: string): Promise<void> {
  const files = [
    `fa/${newest.id}.html`,
    `fa/topics/${newest.topic}.html`,
    'fa/index.html',
    'fa/feeds/statements.xml',
  ];
  for (const file of files)
    if (!(await readFile(path.join(dist, file), 'utf8')).includes(mark))
      throw new Error(`The edit is not in ${file}.`);
}

function printStep(step: Step, { cpu, wall, peak, phases }: Measured): void {
  print(
    `\n${step.padEnd(10)} ${cpu.toFixed(1)} CPU s, ${wall.toFixed(1)} s, ${peak.toFixed(0)} MB at its peak`,
  );
  for (const phase of phases) print(`  ${phase}`);
}

async function printSpace(folder: string, editions: number): Promise<void> {
  const site = await spaceOf(folder, (name) => name.startsWith('dist'));
  const state = await spaceOf(folder, (name) => name === '.dist.bayan');
  const cache = await spaceOf(folder, (name) => name === 'cache');
  const all = await spaceOf(folder, (name) => name !== 'site' && name !== 'compile');
  const each = (bytes: number) => `${(bytes / 1000 / editions).toFixed(0)} KB`;
  print(
    `  on the disk, of an edition: ${each(all)} (site ${each(site)}, next to it ${each(state)}, cache ${each(cache)})`,
  );
}

function printExponents(smaller: number, before: Result, larger: number, now: Result): void {
  const exponents = steps.map((step) => {
    const ratio = now.measured[step].cpu / before.measured[step].cpu;
    return `${step} ${(Math.log(ratio) / Math.log(larger / smaller)).toFixed(2)}`;
  });
  print(`\nexponent of CPU from ${count(smaller)} to ${count(larger)}: ${exponents.join(', ')}`);
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
