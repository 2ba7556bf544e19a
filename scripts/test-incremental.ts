import { runCommand } from '../src/cli/run-command.ts';
import { BayanError } from '../src/domain/bayan-error.ts';
import { changes } from '../tests/build/incremental/changes.ts';
import { runHere } from './gate/run-here.ts';

// npm run test:incremental [-- GROUP …]: changes a small site in every way that is known, one after the other, and compares the
// incremental build with a clean one after each. The groups are those of tests/build/incremental/changes/.
await runCommand(async () => {
  const groups = process.argv.slice(2);
  const known = Object.keys(changes);
  for (const group of groups)
    if (!known.includes(group))
      throw new BayanError('usage', `There is no group "${group}".`, `Name ${known.join(', ')}.`);
  const chosen = groups.length > 0 ? groups : known;
  await runHere(['node', '--test', 'tests/build/incremental/compare-builds.ts'], {
    BAYAN_CHANGES: chosen.join(','),
  });
});
