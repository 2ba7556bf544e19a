import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { cacheVariable } from '../../src/environment.ts';
import type { Run } from './formats-run.ts';
import { formatTable, isMet, type Row } from './table.ts';

// npm run bench:formats: CPU time and bytes of all formats of an edition, new and from the cache, and the memory that a site with
// five times as many editions needs. Exits with 1 if a limit is exceeded.

const limits = { new: 260, kept: 2, memory: 1.25 } as const;
const counts = { few: 200, many: 1000 } as const;

const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-bench-'));

/** Makes the formats of `count` editions, or finds them in `cache` if they were made before. */
function run(count: number, cache: string): Run {
  const script = path.join(import.meta.dirname, 'formats-run.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, String(count), path.join(folder, String(count))],
    {
      encoding: 'utf8',
      env: { ...process.env, [cacheVariable]: path.join(folder, cache) },
      maxBuffer: 1e8,
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}

try {
  const fresh = run(counts.few, 'cache');
  const kept = run(counts.few, 'cache');
  const many = run(counts.many, 'cache-of-many');
  const each = ({ editions, costs }: Run, what: 'cpu' | 'bytes') =>
    costs.reduce((sum, cost) => sum + cost[what], 0) / editions;
  const rows: Row[] = [
    ...fresh.costs.flatMap(({ format, cpu, bytes }): Row[] => [
      { what: `.${format}, new`, value: cpu / fresh.editions, unit: 'ms' },
      {
        what: '  from the cache',
        value: (kept.costs.find((cost) => cost.format === format)?.cpu ?? 0) / kept.editions,
        unit: 'ms',
      },
      { what: '  bytes', value: Math.round(bytes / fresh.editions), unit: 'B' },
    ]),
    {
      what: 'all formats of an edition, new',
      value: each(fresh, 'cpu'),
      limit: limits.new,
      unit: 'ms',
    },
    { what: '  from the cache', value: each(kept, 'cpu'), limit: limits.kept, unit: 'ms' },
    { what: '  bytes', value: Math.round(each(fresh, 'bytes')), unit: 'B' },
    {
      what: `peak memory at ${counts.few} editions`,
      value: Math.round(fresh.peak / 1e6),
      unit: 'MB',
    },
    {
      what: `  at ${counts.many}, times that`,
      value: many.peak / fresh.peak,
      limit: limits.memory,
      unit: '',
    },
  ];
  process.stdout.write(`${formatTable(rows)}\n`);
  if (!rows.every(isMet)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
