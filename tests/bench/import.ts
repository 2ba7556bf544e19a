import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { hostileFiles } from '../import/hostile-files.ts';
import { p, r, wordFile } from '../import/word-file.ts';
import { copySite } from '../support/roots.ts';
import { project } from '../support/sites.ts';
import { formatTable, isMet, type Row } from './table.ts';

// npm run bench:import: the CPU time and peak memory of `npx bayan import` for each kind of file that it refuses, and for some
// that it accepts. Exits with 1 if a limit is exceeded.

const limits = { memory: 150, cpu: 5000 } as const;

interface Usage {
  /** MiB. */
  readonly memory: number;
  /** Milliseconds. */
  readonly cpu: number;
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-bench-'));
const usageFolder = path.join(folder, 'usage');
const probe = path.join(folder, 'probe.mjs');

/*
  Writes the usage of a process when it exits. On Linux, the peak of getrusage can be that of the parent process, which here
  makes ZIP bombs, so the peak comes from /proc.
*/
const probeText = `import { readFileSync, writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  let peak = maxRSS;
  try {
    peak = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {}
  const usage = { memory: peak / 1024, cpu: (userCPUTime + systemCPUTime) / 1000 };
  writeFileSync(${JSON.stringify(usageFolder)} + '/' + process.pid, JSON.stringify(usage));
});
`;

async function measure(file: string, ...more: string[]): Promise<Usage & { stderr: string }> {
  await rm(usageFolder, { recursive: true, force: true });
  await mkdir(usageFolder);
  const tool = path.join(project, 'bin/bayan.mjs');
  const args = ['import', 'bench', file, '--root', folder, ...more];
  const { stderr } = spawnSync(process.execPath, [tool, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: `--import ${probe}` },
  });
  const names = await readdir(usageFolder);
  const usages = await Promise.all(
    names.map(
      async (name) => JSON.parse(await readFile(path.join(usageFolder, name), 'utf8')) as Usage,
    ),
  );
  return {
    memory: Math.round(Math.max(...usages.map(({ memory }) => memory))),
    cpu: Math.round(usages.reduce((sum, { cpu }) => sum + cpu, 0)),
    stderr,
  };
}

const rowsOf = (what: string, { memory, cpu }: Usage): Row[] => [
  { what, value: memory, limit: limits.memory, unit: 'MiB' },
  { what: '  CPU', value: cpu, limit: limits.cpu, unit: 'ms' },
];

/** A Word file with this number of words, each in its own run. */
const long = (words: number): Buffer =>
  wordFile({
    body: Array.from({ length: words / 25 }, () =>
      p(Array.from({ length: 25 }, () => r('آزادی ')).join('')),
    ).join(''),
  });

try {
  await copySite('published', folder);
  await writeFile(probe, probeText);
  const rows: Row[] = [];
  for (const { kind, name, make, says } of hostileFiles) {
    const file = path.join(folder, name);
    await writeFile(file, make());
    const measured = await measure(file);
    await rm(file);
    if (!says.test(measured.stderr.slice(file.length + 1)))
      throw new Error(`${kind}: ${measured.stderr}`);
    rows.push(...rowsOf(kind, measured));
  }
  const fixtures = path.join(project, 'tests/fixtures');
  const file = path.join(folder, 'long.docx');
  await writeFile(file, long(5000));
  for (const [what, name] of [
    ['imported: a text', path.join(fixtures, 'received/khuzestan-detainees.txt')],
    ['imported: a Word file', path.join(fixtures, 'docx/01-lo-full.docx')],
    ['imported: a Word file of 5,000 words', file],
  ] as const)
    rows.push(...rowsOf(what, await measure(name, '--force')));
  process.stdout.write(`${formatTable(rows)}\n`);
  if (!rows.every(isMet)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
