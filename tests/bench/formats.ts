import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Run } from './formats-run.ts';
import { formatTable, isMet, type Row } from './table.ts';

// npm run bench:formats: CPU time and bytes of all formats of an edition, and the memory that a site with five times as many editions
// needs. Exits with 1 if a limit is exceeded.

const limits = { cpu: 75, memory: 1.25 } as const;
const counts = { few: 200, many: 1000 } as const;

const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-bench-'));

/** Makes the formats of `count` editions. */
function run(count: number): Run {
  const script = path.join(import.meta.dirname, 'formats-run.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, String(count), path.join(folder, String(count))],
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}

try {
  const few = run(counts.few);
  const many = run(counts.many);
  const each = ({ editions, costs }: Run, what: 'cpu' | 'bytes') =>
    costs.reduce((sum, cost) => sum + cost[what], 0) / editions;
  const rows: Row[] = [
    ...few.costs.flatMap(({ format, cpu, bytes }): Row[] => [
      { what: `.${format}`, value: cpu / few.editions, unit: 'ms' },
      { what: '  bytes', value: Math.round(bytes / few.editions), unit: 'B' },
    ]),
    { what: 'all formats of an edition', value: each(few, 'cpu'), limit: limits.cpu, unit: 'ms' },
    { what: '  bytes', value: Math.round(each(few, 'bytes')), unit: 'B' },
    {
      what: `peak memory at ${counts.few} editions`,
      value: Math.round(few.peak / 1e6),
      unit: 'MB',
    },
    {
      what: `  at ${counts.many}, times that`,
      value: many.peak / few.peak,
      limit: limits.memory,
      unit: '',
    },
  ];
  process.stdout.write(`${formatTable(rows)}\n`);
  if (!rows.every(isMet)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
