import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../src/cli/run-command.ts';
import { BayanError } from '../src/domain/bayan-error.ts';
import { project } from '../src/environment.ts';
import { ensureBrowser } from './browser.ts';
import { runHere } from './gate/run-here.ts';

// npm run bench:NAME [-- ARGUMENTS]: runs tests/bench/NAME.ts, which builds the sites that it measures if they are not fresh.
await runCommand(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const bench = path.join(project, 'tests/bench', `${name}.ts`);
  if (!existsSync(bench))
    throw new BayanError('usage', `There is no bench "${name}".`, 'package.json lists them.');
  ensureBrowser();
  await runHere(['node', bench, ...args]);
});
