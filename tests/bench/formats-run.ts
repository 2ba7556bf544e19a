import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogOf } from '../support/catalog.ts';
import { editionFormats } from '../../src/outputs/registry.ts';
import { isMade, type BuiltSite, type EditionOutput } from '../../src/outputs/output.ts';
import { rootVariable } from '../../src/environment.ts';
import type { EditionContext } from '../../src/views/edition-context.ts';
import { editionPages } from '../../src/views/routes.ts';
import { sites, tags } from '../support/built-sites.ts';

/*
  Makes every format of so many editions, and tells as JSON what it cost: a process of its own, so that its memory is its own.
  node tests/bench/formats-run.ts EDITIONS FOLDER
*/

/** The cost of a format over all editions. */
export interface Cost {
  readonly format: string;
  /** Milliseconds. */
  readonly cpu: number;
  readonly bytes: number;
}

export interface Run {
  readonly editions: number;
  readonly costs: readonly Cost[];
  /** Bytes. */
  readonly peak: number;
}

const [count = '200', folder = ''] = process.argv.slice(2);
const statements = Number(count) / tags.length;
process.env[rootVariable] = folder;

await writeTexts();
const catalog = await catalogOf(folder);
const page = await readFile(path.join(sites.published.dist, 'fa/khuzestan-detainees.offline.html'));
const totals = new Map<string, { cpu: number; bytes: number }>();
// Load the engines and the fonts before measuring, because a site loads them once.
const [warm] = editionPages(catalog);
if (warm)
  await makeAll({ ...warm.props, edition: { ...warm.props.edition, title: '…' } }, () => undefined);
for (const { props } of editionPages(catalog)) await makeAll(props, add);
const costs = [...totals].map(([format, cost]) => ({ format, ...cost }));
const run: Run = { editions: Number(count), costs, peak: process.resourceUsage().maxRSS * 1024 };
process.stdout.write(JSON.stringify(run));

/** Returns `count` editions: the first statement in its five languages, each time with a different text. */
async function writeTexts(): Promise<void> {
  await cp(path.join(sites.published.root, 'content'), path.join(folder, 'content'), {
    recursive: true,
    filter: (file) => !/content\/(statements|published\.jsonl)/.test(file),
  });
  for (const tag of tags) {
    const file = path.join(
      sites.published.root,
      `content/statements/khuzestan-detainees/${tag}.md`,
    );
    const text = await readFile(file, 'utf8');
    for (let number = 0; number < statements; number += 1) {
      const place = path.join(folder, `content/statements/bench-${number}`);
      await mkdir(place, { recursive: true });
      const own = text.replace(/^title: (.*)$/m, (_, title: string) => `title: ${title} ${number}`);
      await writeFile(
        path.join(place, `${tag}.md`),
        `${own.replace(/^sourceDigest: .*\n/m, '')}\n${number}\n`,
      );
    }
  }
}

async function makeAll(context: EditionContext, tell: typeof add): Promise<void> {
  const made = new Map<string, Buffer>();
  const bytesOf = (file: string) => made.get(file.slice(file.indexOf('.'))) ?? page;
  const built: BuiltSite = {
    read: (file) => Promise.resolve(bytesOf(file)),
    sizeOf: (file) => bytesOf(file).length,
  };
  for (const format of editionFormats) {
    if (format.phase === 'page' || !isMade(format, context)) continue;
    const start = process.cpuUsage();
    const bytes = Buffer.from(await make(format, context, built));
    const { user, system } = process.cpuUsage(start);
    made.set(`.${format.extension}`, bytes);
    tell(format.extension, (user + system) / 1000, bytes.length);
  }
}

function make(
  format: Exclude<EditionOutput, { phase: 'page' }>,
  context: EditionContext,
  built: BuiltSite,
) {
  return format.phase === 'render' ? format.render(context) : format.pack(context, built);
}

function add(format: string, cpu: number, bytes: number): void {
  const total = totals.get(format) ?? { cpu: 0, bytes: 0 };
  totals.set(format, { cpu: total.cpu + cpu, bytes: total.bytes + bytes });
}
