import { availableParallelism } from 'node:os';
import { runCommand } from '../src/cli/run-command.ts';
import { dealt, runTestsTogether } from './gate/check.ts';
import { listTestFiles } from './gate/test-files.ts';

// npm run test:unit: runs the tests that need no built site and no other process, in a process for each core.
await runCommand(async () => {
  // npm test runs more rounds.
  process.env['BAYAN_FUZZ_ROUNDS'] ??= '50';
  const files = (await listTestFiles()).filter(({ kind }) => kind === 'unit');
  const groups = dealt(
    files.map(({ file }) => file),
    availableParallelism(),
  );
  const results = await Promise.all(groups.map(runTestsTogether));
  const sum = (key: 'passed' | 'failed') => results.reduce((total, one) => total + one[key], 0);
  process.stdout.write(results.map(({ output }) => output).join(''));
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  if (sum('failed') > 0 || sum('passed') === 0) process.exitCode = 1;
});
