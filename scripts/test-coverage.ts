import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run, type EventData } from 'node:test';
import { runCommand } from '../src/cli/run-command.ts';
import { BayanError } from '../src/domain/bayan-error.ts';
import { project } from '../src/environment.ts';
import { ensureBrowser } from './browser.ts';
import { coverageByRoom, formatCoverage } from './gate/coverage.ts';
import { listTestFiles } from './gate/test-files.ts';

// npm run test:coverage [-- FILE …]: runs all tests, or those named, and prints how much of each room of src/ they run.
await runCommand(async () => {
  ensureBrowser();
  const named = process.argv.slice(2);
  const files = named.length > 0 ? named : (await listTestFiles()).map(({ file }) => file);
  const stream = run({
    cwd: project,
    files: files.map((file) => path.resolve(project, file)),
    concurrency: availableParallelism(),
    coverage: true,
    coverageIncludeGlobs: ['src/**/*.ts'],
  });
  let summary: EventData.TestCoverage['summary'] | undefined;
  const failed: string[] = [];
  stream.on('test:coverage', (event) => (summary = event.summary));
  stream.on('test:fail', ({ name, details }) => {
    if (details.type !== 'suite') failed.push(name);
  });
  stream.resume();
  await new Promise((resolve) => stream.on('end', resolve));
  if (!summary) throw new BayanError('check', 'The test run ended without a coverage report.');
  process.stdout.write(formatCoverage(coverageByRoom(summary.files, path.join(project, 'src'))));
  if (failed.length > 0)
    throw new BayanError(
      'check',
      `These tests failed:\n${failed.map((name) => `  ${name}\n`).join('')}`,
    );
});
