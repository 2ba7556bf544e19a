import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { optionsOf } from '../../scripts/options.ts';
import { paths } from '../../src/domain/urls.ts';
import { nearScript, searchScript } from '../../src/outputs/search/search-script.ts';
import { directoryName, nearName } from '../../src/search/names.ts';
import { putFile } from '../../src/search/put.ts';
import { updateLists } from '../../src/search/update-lists.ts';
import { languageOf } from '../../src/search/languages.ts';
import { indexOf } from '../../src/search/index-of.ts';
import { filesOfIndex } from '../../src/search/shards.ts';
import { mostInPage } from '../../src/views/search.ts';
import { sites } from '../support/built-sites.ts';
import { judge, scoresOf, type Judged } from './search/judge.ts';
import { searchedTags } from './search/planted.ts';
import { searchCorpus, type SearchCorpus } from './search/search-corpus.ts';
import { formatTable, isMet, type Row } from './table.ts';

// npm run bench:search -- [SIZE …]: makes a corpus of so many texts in each language, and asks the questions of
// tests/fixtures/search. Prints the bytes of a first question in Brotli, its requests and its time on a line of 400 ms and
// 100 kbit/s, how many texts are found, and the CPU time of an index. Exits with 1 if a figure is beyond its limit. The page is that
// of a built site in five languages, with the directory of the corpus if it is small enough to be in the page.

const { positionals } = optionsOf({ allowPositionals: true }, 'npm run bench:search -- 100 1000');
const sizes = positionals.length > 0 ? positionals.map(Number) : [100, 1000];
if (!sizes.every((size) => Number.isInteger(size) && size >= 20)) {
  process.stderr.write('Write how many texts, at least 20: npm run bench:search -- 100 1000\n');
  process.exit(1);
}

/** The time of a round trip in seconds, and the bytes of a second. */
const line = { roundTrip: 0.4, bytes: 12_500 };

const weights = new Map<string, number>();

/** Returns the weight of a file in Brotli, as a host sends it. */
function weigh(corpus: SearchCorpus, size: number, name: string): number {
  const key = `${size} ${name}`;
  const [tag = ''] = name.split('/');
  const data = corpus.languages.find((language) => language.tag === tag)?.files.get(name) ?? '';
  const file = name === nearName(tag) ? near : putFile(name, data);
  const weight = weights.get(key) ?? brotliCompressSync(file).length;
  weights.set(key, weight);
  return weight;
}

/** Returns the weight of the search page of a language with a directory. */
function weighPage(corpus: SearchCorpus, size: number, tag: string): number {
  const key = `${size} ${tag}`;
  const name = directoryName(tag);
  const page = readFileSync(path.join(sites.published.dist, paths.search(tag)), 'utf8');
  const directory = directoryOf(corpus, tag);
  // The built page may contain the directory of its own site.
  const own = page.replace(/<script>put\("[^"]+[^]*?<\/script>/g, '');
  const data = directory.length > mostInPage ? '' : `<script>${putFile(name, directory)}</script>`;
  const weight =
    weights.get(key) ?? brotliCompressSync(own.replace('</main>', `${data}</main>`)).length;
  weights.set(key, weight);
  return weight;
}

const directoryOf = ({ languages }: SearchCorpus, tag: string): string =>
  languages.find((language) => language.tag === tag)?.files.get(directoryName(tag)) ?? '';

const near = await nearScript();
const script = brotliCompressSync(await searchScript()).length;
let isFine = true;
for (const size of sizes) {
  const { rows, missed } = await measure(size);
  process.stdout.write(`\n${size} texts in each language\n${formatTable(rows)}\n`);
  if (missed.length > 0) process.stdout.write(`not first: ${missed.join('; ')}\n`);
  isFine &&= rows.every(isMet);
}
process.exitCode = isFine ? 0 : 1;

async function measure(size: number): Promise<{ rows: Row[]; missed: string[] }> {
  const corpus = searchCorpus(size);
  const judged = await judge(corpus);
  const totals = judged.map((one) => bytesOf(corpus, size, one));
  const [usual, most] = size >= 10_000 ? [17_000, undefined] : [15_000, 19_000];
  const rows: Row[] = [
    { what: 'script', value: script, limit: 3_500, unit: 'B' },
    ...(['page', 'directory', 'shards', 'texts'] as const).map((part) => ({
      what: `${part}, median`,
      value: quantile(
        totals.map((total) => total[part]),
        0.5,
      ),
      unit: 'B',
    })),
    row(
      'first question, median',
      quantile(
        totals.map(({ all }) => all),
        0.5,
      ),
      usual,
      'B',
    ),
    row(
      'first question, 90th percentile',
      quantile(
        totals.map(({ all }) => all),
        0.9,
      ),
      most,
      'B',
    ),
    row(
      'requests, median',
      quantile(
        judged.map(({ files }) => files.length),
        0.5,
      ),
      undefined,
      '',
    ),
    row(
      'time to the first result, median',
      quantile(
        totals.map(({ time }) => time),
        0.5,
      ),
      3.5,
      's',
    ),
    ...scores(
      '',
      judged.filter(({ question }) => !question.isKept),
    ),
    ...scores(
      ', questions kept apart',
      judged.filter(({ question }) => question.isKept),
    ),
    ...costs(corpus),
  ];
  const missed = judged
    .filter(({ place }) => place !== 1)
    .map(({ question, place }) => `${question.tag} ${question.words} (${place || 'no'})`);
  return { rows, missed };
}

function row(what: string, value: number, limit: number | undefined, unit: string): Row {
  return { what, value, ...(limit !== undefined && { limit }), unit };
}

/** Returns the bytes of a question, and the time until the first text is there. Files that need each other come one after the other. */
function bytesOf(corpus: SearchCorpus, size: number, { files, question }: Judged) {
  const sum = (names: readonly string[]) =>
    names.reduce((total, name) => total + weigh(corpus, size, name), 0);
  const own = directoryName(question.tag);
  const texts = files.filter((name) => /\/\d+r?$/.test(name));
  const deep = files.filter((name) => /\/d[^/]*$/.test(name));
  const shards = files.filter((name) => name !== own && ![...texts, ...deep].includes(name));
  const isInPage = directoryOf(corpus, question.tag).length <= mostInPage;
  const apart = [...(isInPage ? [] : [own]), ...deep];
  const page = weighPage(corpus, size, question.tag);
  const [directory, parts, shown] = [sum(apart), sum(shards), sum(texts)];
  const before = page + directory + parts + (texts[0] === undefined ? 0 : sum([texts[0]]));
  // A connection, a page, and a round trip for each step.
  const steps =
    2 + [isInPage ? [] : [own], deep, shards, texts].filter(({ length }) => length > 0).length;
  return {
    page,
    directory,
    shards: parts,
    texts: shown,
    all: page + directory + parts + shown,
    time: steps * line.roundTrip + before / line.bytes,
  };
}

function scores(which: string, judged: readonly Judged[]): Row[] {
  return searchedTags.flatMap((tag) => {
    const own = judged.filter(({ question }) => question.tag === tag);
    const { recall, rank } = scoresOf(own);
    const [leastRecall, leastRank] = tag === 'fa' ? [0.95, 0.94] : [0.9, undefined];
    return [
      row(`misses among the first five, ${tag}${which}`, 1 - recall, 1 - leastRecall, ''),
      row(
        `1 - MRR, ${tag}${which}`,
        1 - rank,
        leastRank === undefined ? undefined : 1 - leastRank,
        '',
      ),
    ];
  });
}

/** Returns what the Persian index takes: bytes, and CPU time from nothing and after an edit. */
function costs({ languages }: SearchCorpus): Row[] {
  const [{ tag, texts, files } = { tag: 'fa', texts: [], files: new Map<string, string>() }] =
    languages;
  const language = languageOf(tag);
  const termsOf = (number: number) => {
    const { title = '', blocks = [] } = texts[number] ?? {};
    return [number, indexOf({ title, blocks, around: [] }, tag)] as const;
  };
  const start = process.cpuUsage();
  const added = texts.map((_, number) => termsOf(number));
  const lists = updateLists(new Map(), { moved: [], added }, language);
  filesOfIndex(tag, texts.length, lists);
  const cold = secondsSince(start);
  const edit = process.cpuUsage();
  const moved = texts.map((_, number) => (number === 1 ? undefined : number));
  const updated = updateLists(lists, { moved, added: [termsOf(1)] }, language);
  filesOfIndex(tag, texts.length, updated);
  const edited = secondsSince(edit);
  const index = [...files].filter(([name]) => !/\/\d+r?$/.test(name));
  const bytes = index.reduce(
    (sum, [name, data]) => sum + brotliCompressSync(putFile(name, data)).length,
    0,
  );
  return [
    row('index', bytes, 4_000_000, 'B'),
    row('files of the index', index.length, undefined, ''),
    row('CPU time of the index, from nothing', cold, 30, 's'),
    row('CPU time of the index, after an edit', edited, 1, 's'),
  ];
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
