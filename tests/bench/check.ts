import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { lintText } from '../../src/lint/lint-text.ts';
import { lint } from '../../src/lint/lint.ts';
import { loadSpelling } from '../../src/lint/rules/spelling.ts';
import type { LintText } from '../../src/lint/rule.ts';
import { splitFrontMatter, type FrontMatter } from '../../src/markdown/front-matter.ts';
import { readStatement } from '../../src/markdown/statement.ts';
import { project } from '../support/sites.ts';
import { formatTable, isMet, type Row } from './table.ts';

// npm run bench:check: the CPU time of checking a statement, with and without parsing it. Checks 1,000 texts: the editions of the
// first statement and of the fixture in turn, each time with the paragraphs in another order. Exits with 1 if the limit is
// exceeded.

const limit = 15;
const count = 1000;

interface Edition extends FrontMatter {
  readonly path: string;
  readonly tag: string;
}

const files: string[] = [];
for (const pattern of [
  'tests/fixtures/first/content/statements/khuzestan-detainees/*.md',
  'tests/fixtures/shelf/content/statements/*/*.md',
]) {
  for await (const file of glob(pattern, { cwd: project })) files.push(file);
}
files.sort();
const texts = await Promise.all(files.map((file) => readFile(path.join(project, file), 'utf8')));

/** The text of a file with its paragraphs rotated by `turn`, and `turn` as one more paragraph. */
function variation(text: string, turn: number): string {
  const end = text.indexOf('\n---', 3) + 5;
  const blocks = text.slice(end).trim().split('\n\n');
  const by = turn % blocks.length;
  const turned = [...blocks.slice(by), ...blocks.slice(0, by), String(turn)];
  return `${text.slice(0, end)}\n${turned.join('\n\n')}\n`;
}

const editions = Array.from({ length: count }, (_, index): Edition => {
  const at = index % files.length;
  const file = files[at] ?? '';
  const text = variation(texts[at] ?? '', Math.floor(index / files.length));
  const parts = splitFrontMatter(text);
  if (typeof parts === 'string') throw new Error(parts);
  return { ...parts, path: file, tag: path.basename(file, '.md') };
});

const read = ({ path: file, tag, ...parts }: Edition): LintText =>
  lintText(
    { path: file, tag },
    { ...parts, tree: readStatement({ path: file, markdown: parts.body }).tree },
  );

/** Milliseconds of CPU time for each of the editions. */
function cost(task: (index: number) => unknown): number {
  const before = process.cpuUsage();
  for (let index = 0; index < count; index += 1) task(index);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
}

const words = editions.reduce((sum, { value }) => sum + (value.match(/\p{L}+/gu)?.length ?? 0), 0);
let ready: LintText[] = [];
// Run once before measuring, so that the code is compiled, as in a check of many statements.
for (const edition of editions.slice(0, 100)) lint(read(edition));
const reading = cost((index) => {
  const edition = editions[index];
  if (edition) ready.push(read(edition));
});
let found = 0;
const rules = cost((index) => {
  const text = ready[index];
  if (text) found += lint(text).length;
});
const spelling = [await loadSpelling()];
const spelled = cost((index) => {
  const text = ready[index];
  if (text) lint(text, [], spelling);
});
ready = [];
const both = cost((index) => {
  const edition = editions[index];
  if (edition) lint(read(edition));
});
const rows: Row[] = [
  { what: `texts, of ${Math.round(words / count)} words each`, value: count, unit: '' },
  { what: 'findings in all', value: found, unit: '' },
  { what: 'rules of a statement', value: rules, unit: 'ms' },
  { what: 'spelling, with --spelling', value: spelled, unit: 'ms' },
  { what: 'reading it', value: reading, unit: 'ms' },
  { what: 'reading it and its rules', value: both, limit, unit: 'ms' },
];
process.stdout.write(`${formatTable(rows)}\n`);
if (!rows.every(isMet)) process.exitCode = 1;
