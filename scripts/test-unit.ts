import { availableParallelism } from 'node:os';
import { runCommand } from '../src/cli/run-command.ts';
import { runTests } from './gate/check.ts';
import { listTestFiles } from './gate/test-files.ts';

// npm run test:unit: runs the tests that need no built site and no other process.
await runCommand(async () => {
  // npm test runs more rounds.
  process.env['BAYAN_FUZZ_ROUNDS'] ??= '50';
  const files = (await listTestFiles()).filter(({ kind }) => kind === 'unit');
  const { passed, failed, output } = await runTests(
    files.map(({ file }) => file),
    availableParallelism(),
  );
  process.stdout.write(`${output}\n${passed} passed, ${failed} failed\n`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
});
