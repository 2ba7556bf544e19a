import { existsSync } from 'node:fs';
import path from 'node:path';
import { closestMatch } from 'leven';
import { runCommand } from '../src/cli/run-command.ts';
import { BayanError } from '../src/domain/bayan-error.ts';
import { project } from '../src/environment.ts';
import { ensureBrowser } from './browser.ts';
import { kindOf, listTestFiles } from './gate/test-files.ts';
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
  for (const file of files) {
    if (existsSync(path.resolve(project, file))) continue;
    const known = (await listTestFiles()).map((one) => one.file);
    const meant = closestMatch(file, known, { maxDistance: 12 });
    throw new BayanError(
      'usage',
      `There is no test file ${file}.`,
      meant === undefined ? 'Name a file of tests/.' : `Did you mean ${meant}?`,
    );
  }
  const kinds = await Promise.all(files.map((file) => kindOf(file)));
  if (kinds.some((kind) => kind !== 'unit')) ensureBrowser();
  await runHere(['node', '--test', ...args]);
});
