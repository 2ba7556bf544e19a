import { runCommand } from '../src/cli/run-command.ts';
import { BayanError } from '../src/domain/bayan-error.ts';
import { ensureBrowser } from './browser.ts';
import { kindOf } from './gate/test-files.ts';
import { runHere } from './gate/run-here.ts';

// npm run test:one -- FILE …: runs test files. Those that read the sites build them first if they are not fresh.
await runCommand(async () => {
  const args = process.argv.slice(2);
  const files = args.filter((arg) => arg.endsWith('.test.ts'));
  if (files.length === 0)
    throw new BayanError(
      'usage',
      'No test file was named.',
      'For example: npm run test:one -- tests/markdown/gfm.test.ts',
    );
  const kinds = await Promise.all(files.map((file) => kindOf(file)));
  if (kinds.some((kind) => kind !== 'unit')) ensureBrowser();
  await runHere(['node', '--test', ...args]);
});
