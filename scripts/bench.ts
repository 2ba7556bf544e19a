import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BayanError } from '../src/domain/bayan-error.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { ensureBrowser } from './browser.ts';
import { project } from '../src/environment.ts';

// npm run bench:NAME [-- ARGUMENTS]: builds the sites that are measured, then runs tests/bench/NAME.ts.
await runCommand(() => {
  const [name = '', ...args] = process.argv.slice(2);
  const bench = path.join(project, 'tests/bench', `${name}.ts`);
  if (!existsSync(bench))
    throw new BayanError('environment', `There is no bench "${name}"; see package.json.`);
  ensureBrowser();
  for (const command of [[path.join(project, 'tests/support/build-sites.ts')], [bench, ...args]]) {
    const { status } = spawnSync(process.execPath, command, {
      cwd: process.cwd(),
      stdio: 'inherit',
    });
    if (status !== 0)
      throw new BayanError('check', `The bench "${name}" ended with ${status ?? 'a signal'}.`);
  }
  return Promise.resolve();
});
