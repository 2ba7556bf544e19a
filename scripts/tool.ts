import { runCommand } from '../src/cli/run-command.ts';
import { BayanError } from '../src/domain/bayan-error.ts';
import { toolEnvironment, tools } from './gate/tools.ts';
import { runHere } from './gate/run-here.ts';

// npm run lint, check:astro, knip: runs one of the tools of the gate alone.
await runCommand(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const tool = Object.entries(tools).find(([known]) => known === name)?.[1];
  if (!tool)
    throw new BayanError(
      'usage',
      `There is no tool "${name}".`,
      `Name one of ${Object.keys(tools).join(', ')}.`,
    );
  // It needs the types of the content collections.
  if (name === 'lint') await runHere(['astro', 'sync', '--silent']);
  await runHere([...tool, ...args], toolEnvironment);
});
