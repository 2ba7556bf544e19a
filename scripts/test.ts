import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { glob } from 'node:fs/promises';
import { BayanError } from '../src/domain/bayan-error.ts';
import { project, rootVariable } from '../src/environment.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { ensureBrowser } from './browser.ts';

interface Count {
  passed: number;
  failed: number;
}

interface Tool {
  readonly name: string;
  readonly command: readonly string[];
  /** Whether what it says is worth reading where it finds nothing wrong too. */
  readonly isShown?: boolean;
}

/** The tools that look at the code, each counted as one check. */
const tools: readonly Tool[] = [
  { name: 'Formatting', command: ['prettier', '--check', '--log-level=warn', '.'] },
  // Writes the types of the collections too, which the next reads.
  { name: 'Types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'Lint', command: ['eslint', '.'] },
  { name: 'The sites that the tests read', command: ['node', 'tests/support/build-sites.ts'] },
  { name: 'The budget of pages', command: ['node', 'tests/bench/page.ts'], isShown: true },
];

// npm test: runs every check and prints the count of what passed and failed as its last line.
await runCommand(async () => {
  ensureBrowser();
  const count: Count = { passed: 0, failed: 0 };
  for (const tool of tools) {
    if (runTool(tool)) count.passed += 1;
    else count.failed += 1;
  }
  await runTests(count);
  process.stdout.write(`\n${count.passed} passed, ${count.failed} failed\n`);
  if (count.failed > 0 || count.passed === 0) process.exitCode = 1;
});

function runTool({ name, command: [tool = '', ...args], isShown = false }: Tool): boolean {
  process.stdout.write(`${name} …\n`);
  const { status, stdout, stderr } = spawnSync(
    path.join(project, 'node_modules/.bin', tool),
    args,
    {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, [rootVariable]: project },
    },
  );
  const isGood = status === 0;
  if (!isGood || isShown) process.stdout.write(`${stdout}${stderr}`);
  process.stdout.write(`${isGood ? '✔' : '✖'} ${name}\n`);
  return isGood;
}

async function runTests(count: Count): Promise<void> {
  process.stdout.write('Tests …\n');
  const files = await Array.fromAsync(glob('tests/**/*.test.ts', { cwd: project }));
  if (files.length === 0) throw new BayanError('environment', 'There are no tests below tests/.');
  const stream = run({
    cwd: project,
    files: files.sort().map((file) => path.join(project, file)),
    concurrency: 2,
  });
  const seen = { total: false };
  stream.on('test:summary', (summary) => {
    // The summary of one file has its path; the last one is of all.
    if (summary.file !== undefined) return;
    seen.total = true;
    count.passed += summary.counts.passed;
    count.failed +=
      summary.counts.tests - summary.counts.passed - summary.counts.skipped - summary.counts.todo;
  });
  for await (const chunk of stream.compose(spec)) process.stdout.write(chunk);
  if (seen.total) return;
  process.stdout.write('✖ The test run ended before its summary\n');
  count.failed += 1;
}
