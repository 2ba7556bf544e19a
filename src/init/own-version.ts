import { BayanError } from '../domain/bayan-error.ts';
import { project } from '../environment.ts';
import { parsePin, pinVariable, type Pin } from './pin.ts';
import { publicAddress } from './public-address.ts';
import { runGit } from './run-git.ts';

/** Returns the version of the Bayan that runs. Throws {@link BayanError} if it is not a clone. */
export async function ownVersion(): Promise<Pin> {
  // The launcher was told which version to run.
  const given = parsePin(process.env[pinVariable] ?? '');
  if (given) return given;
  // A folder in another repository is not a clone of Bayan.
  const prefix = await runGit(project, 'rev-parse', '--show-prefix');
  const commit = prefix === '' ? await runGit(project, 'rev-parse', 'HEAD') : undefined;
  if (commit === undefined)
    throw new BayanError(
      'environment',
      `${project} is not a clone of Bayan, so its version cannot be named for the new folder.`,
      'Clone Bayan with git, and run this command in the clone.',
    );
  const version = await runGit(project, 'describe', '--tags', '--exact-match', 'HEAD');
  const origin = await runGit(project, 'config', 'remote.origin.url');
  return {
    repository: publicAddress(origin ?? project, project),
    ...(version !== undefined && { version }),
    commit,
  };
}
