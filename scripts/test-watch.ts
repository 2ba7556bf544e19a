import { runCommand } from '../src/cli/run-command.ts';
import { listTestFiles } from './gate/test-files.ts';
import { runHere } from './gate/run-here.ts';

// npm run test:watch [-- FILE …]: runs the unit tests, or the files named, again after each change of what they import.
await runCommand(async () => {
  const named = process.argv.slice(2);
  const unit = (await listTestFiles()).filter(({ kind }) => kind === 'unit');
  const files = named.length > 0 ? named : unit.map(({ file }) => file);
  await runHere(['node', '--test', '--watch', ...files]);
});
