import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../src/cli/run-command.ts';
import { project } from '../src/environment.ts';
import { listTestFiles } from './gate/test-files.ts';
import { runHere } from './gate/run-here.ts';

const variable = 'BAYAN_FUZZ_ROUNDS';

// npm run test:fuzz [-- ROUNDS]: runs the tests on random texts and files with many more rounds than npm test.
await runCommand(async () => {
  const [rounds = '5000'] = process.argv.slice(2);
  const fuzzed: string[] = [];
  for (const { file } of await listTestFiles())
    if ((await readFile(path.join(project, file), 'utf8')).includes(variable)) fuzzed.push(file);
  await runHere(['node', '--test', ...fuzzed], { [variable]: rounds });
});
