import { rm, readFile } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../../domain/bayan-error.ts';
import { project, projectFile } from '../../environment.ts';
import { newInChangelog } from '../../init/changelog.ts';
import { findVersion } from '../../init/find-version.ts';
import { launcher, launcherFile, launcherState, launcherTemplate } from '../../init/launcher.ts';
import { proposalsFor, type Proposal } from '../../init/migrations.ts';
import {
  formatPin,
  formerVariable,
  nameOfPin,
  parsePin,
  pinFile,
  pinVariable,
  readPin,
  type Pin,
} from '../../init/pin.ts';
import { runLauncher } from '../../init/run-launcher.ts';
import type { Command, Input } from '../command.ts';
import { confirm } from '../confirm.ts';
import { writeWhole } from '../write-whole.ts';

/** `bayan upgrade [version]`: moves the folder of a publisher to another version of Bayan. */
export const upgrade: Command = {
  name: 'upgrade',
  summary: 'use a newer version of Bayan in this folder',
  usage: '[<version>]',
  about: `Fetches the newest version of Bayan, or the one that you name (a tag, a branch or a commit), shows what is new, names
the files that are not needed any more, and writes the version into bayan.json. It replaces bayan.js, unless you have
changed it. The new version is fetched and started first: if that fails, nothing changes. Texts stay as they are.`,
  options: {
    'dry-run': { type: 'boolean', about: 'show what would change, and change nothing' },
    migrate: { type: 'boolean', about: 'also delete the files that are not needed any more' },
  },
  examples: ['upgrade', 'upgrade v0.3.0 --dry-run'],
  run: async (input) => {
    const { pin } = await readPin(input.root);
    const target = parsePin(process.env[pinVariable] ?? '');
    await (target ? finish(input, pin, target) : begin(input, pin));
  },
};

/** Fetches the new version by the launcher, and lets it do the rest: only it knows what is new. */
async function begin(input: Input, pin: Pin): Promise<void> {
  const { root, words, options, print } = input;
  const [wanted, ...more] = words;
  if (more.length > 0)
    throw new BayanError('usage', 'upgrade takes one version: node bayan upgrade [<version>]');
  const own = process.env['BAYAN_DIR'];
  if (own !== undefined && own !== '')
    throw new BayanError(
      'environment',
      `BAYAN_DIR is ${own}, so that Bayan runs here, whatever ${pinFile} pins.`,
      'Update that clone with git pull, or unset BAYAN_DIR to upgrade the pinned version.',
    );
  const target = await findVersion(root, pin.repository, wanted);
  if (target.commit === pin.commit) {
    print(`This folder uses Bayan ${nameOfPin(target)} already.`);
    await tidy(input, undefined);
    return;
  }
  print(`From Bayan ${nameOfPin(pin)} to ${nameOfPin(target)}.`);
  const flags = ['dry-run', 'migrate'].filter((name) => options[name] === true);
  process.exitCode = await runLauncher(
    path.join(root, launcherFile),
    ['upgrade', ...flags.map((name) => `--${name}`)],
    { [pinVariable]: JSON.stringify(target), [formerVariable]: project },
  );
}

/** Shows what is new, and changes the folder. The version that runs is the new one. */
async function finish(input: Input, pin: Pin, target: Pin): Promise<void> {
  const { root, options, print } = input;
  const former = process.env[formerVariable];
  const news = await changelogSince(former);
  print(news === '' ? '\nThe changelog has nothing new.' : `\n${news}\n`);
  await tidy(input, former);
  if (options['dry-run'] === true) {
    print('Nothing was changed. To upgrade, run this without --dry-run.');
    return;
  }
  const { bytes: before } = await readPin(root);
  await writeWhole(path.join(root, pinFile), formatPin(target), {
    expected: before,
    name: pinFile,
  });
  print(
    `This folder uses Bayan ${nameOfPin(target)} now. Run node bayan check, look at the site with node bayan start, and commit ${pinFile} and what else has changed. To go back: node bayan upgrade ${pin.version ?? pin.commit}`,
  );
  if (former !== undefined && path.dirname(former) === path.join(root, '.bayan'))
    print(`The version before is still in ${former}. Delete that folder when you do not need it.`);
}

/**
 * Replaces the launcher if the folder has that of the version before, and deletes what is not needed any more if that is wanted.
 * @param former the folder of the version before
 */
async function tidy(input: Input, former: string | undefined): Promise<void> {
  const { root, options, print } = input;
  const isDry = options['dry-run'] === true;
  const proposals = await proposalsFor({ root, former });
  for (const { removes, why } of proposals) print(`${removes} is not needed any more. ${why}`);
  const { state, bytes } = await launcherState(root, former);
  if (state === 'changed')
    print(
      `You have changed ${launcherFile}, so it stays. The new one is ${projectFile(launcherTemplate)}.`,
    );
  if (isDry) return;
  if (state === 'older' && bytes)
    await writeWhole(path.join(root, launcherFile), await launcher(), {
      expected: bytes,
      name: launcherFile,
    });
  if (proposals.length === 0) return;
  if (!(await isWanted(input, proposals))) {
    print('To delete what is not needed, run: node bayan upgrade --migrate');
    return;
  }
  for (const { removes } of proposals) {
    await rm(path.join(root, removes));
    print(`Deleted ${removes}.`);
  }
}

/** Returns whether to make the proposed changes: with `--migrate`, or after a yes on a terminal. */
async function isWanted({ options }: Input, proposals: readonly Proposal[]): Promise<boolean> {
  if (options['migrate'] === true) return true;
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY) return false;
  const files = proposals.length === 1 ? 'this file' : `these ${proposals.length} files`;
  return confirm({ input: stdin, output: stdout }, `Delete ${files}?`);
}

/** Returns what the changelog has that that of the version before does not. */
async function changelogSince(former: string | undefined): Promise<string> {
  const changelog = await readFile(projectFile('CHANGELOG.md'), 'utf8').catch(() => '');
  const older =
    former === undefined
      ? ''
      : await readFile(path.join(former, 'CHANGELOG.md'), 'utf8').catch(() => '');
  return newInChangelog(changelog, older);
}
