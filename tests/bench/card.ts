import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { cardSize } from '../../src/outputs/card/drawing.ts';
import { usualLook } from '../../src/outputs/look.ts';
import { paintCard } from '../../src/outputs/card/painter.ts';
import type { CardWords } from '../../src/outputs/card/words.ts';
import { isolateForeign } from '../../src/text/isolate.ts';
import { sites } from '../support/built-sites.ts';
import { formatTable, isMet, type Row } from './table.ts';

// npm run bench:card: CPU time, with the fonts loaded, and bytes of a link card, by the length of its title. The titles are cut
// from the published statement. Exits with 1 if a limit is exceeded.

/** Milliseconds of CPU, and bytes. */
const limits = { cpu: 15, size: 60_000 } as const;
const rounds = 24;

const languages = [
  { tag: 'fa', dir: 'rtl' },
  { tag: 'en', dir: 'ltr' },
] as const;

/** CPU time of a round, in milliseconds: the median, which a busy machine changes least. */
async function cpuOf(work: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    await work(round);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[rounds / 2] ?? 0;
}

/** The cost of an empty picture of that size. */
async function emptyPicture(): Promise<Row> {
  const renderer = new Renderer();
  const style = { ...cardSize, backgroundColor: '#fff' };
  const value = await cpuOf(() => renderer.render({ type: 'container', style }, cardSize));
  return { what: 'an empty picture', value, unit: 'ms' };
}

const rows: Row[] = [await emptyPicture()];
for (const { tag, dir } of languages) {
  const file = path.join(sites.published.dist, tag, 'khuzestan-detainees.txt');
  const text = (await readFile(file, 'utf8')).replaceAll(/\s+/g, ' ');
  for (const length of [10, 60, 120, 200, 300, 400]) {
    const words = (round: number): CardWords => ({
      tag,
      dir,
      site: 'Bayan',
      title: isolateForeign(text.slice(round * 7, round * 7 + length).trim(), dir),
      issuers: ['Imaginary Reading Circle of Mount Qaf'],
      date: '2021',
      look: usualLook,
    });
    const cpu = await cpuOf((round) => paintCard(words(round)));
    const sizes = await Promise.all(
      [0, 1, 2].map(async (at) => (await paintCard(words(at))).length),
    );
    const what = `card, ${tag}, title of ${length} letters`;
    rows.push({ what, value: cpu, limit: limits.cpu, unit: 'ms' });
    rows.push({ what: '  bytes', value: Math.max(...sizes), limit: limits.size, unit: 'B' });
  }
}
process.stdout.write(`${formatTable(rows)}\n`);
if (!rows.every(isMet)) process.exitCode = 1;
