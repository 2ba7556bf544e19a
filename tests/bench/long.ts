import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { lintText } from '../../src/lint/lint-text.ts';
import { decoded } from '../../src/lint/reading/decoded.ts';
import { rules } from '../../src/lint/rules.ts';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';
import { readableBlocks } from '../../src/markdown/readable-text.ts';
import { readStatement, statementTransformer } from '../../src/markdown/statement.ts';
import { readEdition } from '../../src/source/read-edition.ts';
import { markLines } from '../../src/text/line-direction.ts';
import { messageParts } from '../../src/text/message-parts.ts';
import { doubled, type Doubled } from './long/doubled.ts';
import { pieces, type Piece } from './long/pieces.ts';
import { formatTable, isMet, type Row } from './table.ts';

// npm run bench:long [-- PIECE …]: the CPU time of texts of 100 KB that repeat one piece, in Persian and in English: of each rule, of
// checking the text, and of its page, plain text and messages. Then how much longer front matter, pages, received files and a ledger
// take if they are twice as long: without PIECE only. PIECE is JSON: '"1 "', or '["on ", "a"]' for a text that begins with
// "on " and then repeats "a". Lists all texts that exceed a limit, and exits with 1.

const size = 100_000;
const limits = { rule: 200, check: 2000, render: 2000 };
/** The limit for what takes the whole of 100 KB, and for the time of 200 KB divided by that: in proportion to the size 2, by its square 4. */
const doubledLimits = { time: 2000, ratio: 3 };

const words = {
  numerals: 'arabext',
  footnotes: 'پانویس‌ها',
  footnoteBack: 'بازگشت به {number}',
  note: 'یادداشت',
  quote: 'نقل قول',
  demands: 'خواسته‌ها',
  signatories: 'امضاها',
} as const;
const transform = statementTransformer(words);

/** Returns what `work` returns, and the milliseconds of CPU time that it took. */
async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, number]> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return [value, (user + system) / 1000];
}

/** Returns the times of one text, by what took them. */
async function timesOf(piece: Piece, tag: string): Promise<Map<keyof typeof limits, Row>> {
  const [start, repeated] = typeof piece === 'string' ? ['', piece] : piece;
  const body = start + repeated.repeat(Math.ceil(size / repeated.length)).slice(0, size);
  const text = `---\ntitle: متن\nissued: 2021-07\nissuers: [a]\n---\n\n${body}\n`;
  const file = { path: `${tag}.md`, text };
  const parts = splitFrontMatter(text);
  if (typeof parts === 'string') throw new Error(parts);
  const json = JSON.stringify(piece);
  const name = json.length > 60 ? `${json.slice(0, 59)}…` : json;
  const what = (work: string) => `${work} of ${tag} ${name}`;
  const row = (work: keyof typeof limits, part: string, value: number): [typeof work, Row] => [
    work,
    { what: what(part), value: Math.round(value), limit: limits[work], unit: 'ms' },
  ];

  const [, check] = await timed(() => readEdition(file, { id: 'a', tag }, { lint: true }));
  const { tree } = readStatement({ path: file.path, markdown: parts.body });
  const { text: read } = decoded(lintText({ path: file.path, tag }, { ...parts, tree }));
  let slowest: [string, number] = ['', 0];
  for (const rule of rules.filter(({ languages }) => languages?.includes(tag) ?? true)) {
    const [, time] = await timed(() => Array.from(rule.find(read)));
    if (time > slowest[1]) slowest = [rule.name, time];
  }
  const [, render] = await timed(() => {
    const blocks = readableBlocks(structuredClone(tree), {
      ...words,
      image: 'تصویر',
      base: 'https://example.org/a',
    });
    messageParts(blocks, {
      limit: 4095,
      head: (part, count) => `${part}/${count}`,
      write: (block) => markLines(block, tag === 'fa' ? 'rtl' : 'ltr'),
    });
    markLines(blocks.map((block) => block.text).join('\n\n'), 'rtl');
    return toHtml(transform(structuredClone(tree), { tag }));
  });
  return new Map([
    row('rule', slowest[0], slowest[1]),
    row('check', 'checking', check),
    row('render', 'rendering', render),
  ]);
}

/** Returns the times of one text. If one exceeds its limit, it is measured again: another program may have disturbed it. */
async function leastTimesOf(piece: Piece, tag: string): Promise<Map<keyof typeof limits, Row>> {
  const least = await timesOf(piece, tag);
  for (let run = 1; run < 4 && ![...least.values()].every(isMet); run += 1)
    for (const [work, row] of await timesOf(piece, tag)) {
      const known = least.get(work);
      if (!known || row.value < known.value) least.set(work, row);
    }
  return least;
}

/** Returns the time of work on an input, and how many times longer it takes if the input is twice as long. */
async function timesOfDoubled({ name, prepare }: Doubled): Promise<Row[]> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'bayan-bench-'));
  try {
    const leastOf = async (size: number) => {
      const work = await prepare(size, root);
      const times: number[] = [];
      // The first runs compile the code, and other programs disturb some.
      for (let run = 0; run < 6; run += 1) times.push((await timed(work))[1]);
      return Math.min(...times);
    };
    // Twice the size, not half: what is smaller fits in the caches of the processor, and takes less than its share.
    const [once, twice] = [await leastOf(1), await leastOf(2)];
    const { time, ratio } = doubledLimits;
    return [
      { what: name, value: Math.round(once), limit: time, unit: 'ms' },
      // Less is too short to measure.
      ...(twice < 20
        ? []
        : [{ what: `${name}, twice as long`, value: twice / once, limit: ratio, unit: '×' }]),
    ];
  } finally {
    await rm(root, { recursive: true });
  }
}

const given = process.argv.slice(2).map((piece) => JSON.parse(piece) as Piece);
const chosen = given.length === 0 ? pieces : given;
const times = new Map<string, Row[]>(Object.keys(limits).map((work) => [work, []]));
// Compile the code before measuring.
await timesOf('متن a 1. ', 'fa');
for (const piece of chosen)
  for (const tag of ['fa', 'en'])
    for (const [work, row] of await leastTimesOf(piece, tag)) {
      times.get(work)?.push(row);
      if (!isMet(row)) process.stderr.write(`${formatTable([row])}\n`);
    }
// All that exceed their limits, and the slowest of the others.
const rows = [...times.values()].flatMap((all) => {
  const exceeded = all.filter((row) => !isMet(row)).length;
  return all.sort((a, b) => b.value - a.value).slice(0, Math.max(5, exceeded));
});
if (given.length === 0) for (const work of doubled) rows.push(...(await timesOfDoubled(work)));
process.stdout.write(`${formatTable(rows)}\n`);
if (!rows.every(isMet)) process.exitCode = 1;
