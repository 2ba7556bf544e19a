import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildPathsOf } from '../../build/build-paths.ts';
import { buildsOf } from '../../build/rollback-site.ts';
import { realOut, placesOf } from '../../build/site-places.ts';
import { digestsIn, idOf, readRecord } from '../../build/site-record.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import type { Deploy, GitTarget, SshTarget } from '../../domain/deploy.ts';
import { cacheFolder } from '../../environment.ts';
import { deployToGit, pushStep } from '../../hosting/deploy/git.ts';
import { lineOf, runStep } from '../../hosting/deploy/run-program.ts';
import {
  askStep,
  backStep,
  deploySteps,
  earlierRelease,
  releaseOf,
  releasesOn,
} from '../../hosting/deploy/ssh.ts';
import { stageSite } from '../../hosting/deploy/stage-site.ts';
import { readSite } from '../../source/read-site.ts';
import { optionOf, outOption } from '../arguments.ts';
import type { Command, Input } from '../command.ts';

/** `bayan deploy`: brings the built site to a server or into a branch. */
export const deploy: Command = {
  name: 'deploy',
  summary: 'bring the built site to a server or into a branch for Pages',
  usage: '[ssh | git]',
  about: `Brings the site that was built last to where deploy in content/site.yaml says: with rsync to a server, or into a
branch of a git repository, or both. It builds nothing.

On a server, each release has a folder of its own. Readers see the old site until the new one is whole; then a link
is switched, in one step. The last releases stay there: --back goes back to the one before. In a branch, the site is
the only commit, without a history. Neither says who published, or when: files and commits have times that follow
from their content.

Keys and passwords are not in content/site.yaml: ssh and git find them as they always do.`,
  options: {
    out: { ...outOption, about: 'the folder of the built site; dist/ next to content/ by default' },
    'dry-run': { type: 'boolean', about: 'print what would be done, and change nothing' },
    list: { type: 'boolean', about: 'list the releases on the server, and change nothing' },
    back: { type: 'boolean', about: 'put the release before the current one into place' },
    release: {
      type: 'string',
      value: 'NAME',
      about: 'put this release into place; its first letters are enough',
    },
  },
  examples: ['deploy --dry-run', 'deploy', 'deploy ssh --back'],
  run: async (input) => {
    const { ssh, git } = targetsOf(input);
    const isDry = input.options['dry-run'] === true;
    const name = optionOf(input, 'release');
    if (input.options['list'] === true || input.options['back'] === true || name !== undefined) {
      if (ssh === undefined)
        throw new BayanError(
          'usage',
          input.words.length > 0
            ? 'Only a server has releases: write ssh instead of git.'
            : 'Only a server has releases, and deploy in content/site.yaml has no ssh.',
          'For a branch, run node bayan rollback, and then node bayan deploy git.',
        );
      await changeRelease(input, ssh, { name, isDry });
      return;
    }
    const { site, files } = await builtSite(input);
    const release = releaseOf(idOf(files));
    await mkdir(cacheFolder('deploy'), { recursive: true });
    const folder = await mkdtemp(path.join(cacheFolder('deploy'), 'run-'));
    try {
      const places = { site, files, folder };
      if (ssh) await toServer(input, ssh, release, { ...places, isDry });
      if (git) await toBranch(input, git, { ...places, isDry });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Returns the targets that were named; all by default. Throws {@link BayanError} if there are none. */
function targetsOf({ root, words }: Input): Deploy {
  const site = readSite(root);
  if (site === undefined)
    throw new BayanError(
      'content',
      'content/site.yaml is missing or has errors.',
      'Run node bayan check.',
    );
  const targets = site.deploy;
  if (targets === undefined)
    throw new BayanError(
      'content',
      'content/site.yaml does not say where to deploy to.',
      'Write for example: deploy: { ssh: { to: editors@example.org:/srv/site } }; docs/hosting.md shows more.',
    );
  const [word] = words;
  if (word === undefined) return targets;
  if (words.length > 1 || (word !== 'ssh' && word !== 'git'))
    throw new BayanError(
      'usage',
      'deploy takes ssh, git or nothing: node bayan deploy [ssh | git]',
    );
  if (targets[word] === undefined)
    throw new BayanError(
      'content',
      `deploy in content/site.yaml has no ${word}.`,
      `It has: ${Object.keys(targets).join(', ')}.`,
    );
  return { [word]: targets[word] };
}

/** Returns the built site with the digests of its files. Throws {@link BayanError} if it is not what a build has written. */
async function builtSite(input: Input): Promise<{ site: string; files: Record<string, string> }> {
  const site = await realOut(buildPathsOf(input.root, optionOf(input, 'out')).out);
  const record = await readRecord(placesOf(site).live.record);
  if (!record)
    throw new BayanError(
      'environment',
      `There is no built site in ${site}.`,
      'Run node bayan build first.',
    );
  const files = await digestsIn(site);
  const changed = [...new Set([...Object.keys(files), ...Object.keys(record.files)])].filter(
    (file) => files[file] !== record.files[file],
  );
  if (changed.length > 0)
    throw new BayanError(
      'changed',
      `${site} is not what the last build wrote: ${changed.slice(0, 5).join(', ')}${changed.length > 5 ? ` and ${changed.length - 5} more` : ''}.`,
      'Run node bayan build. Files of your own belong into public/.',
    );
  return { site, files };
}

interface Places {
  readonly site: string;
  readonly files: Readonly<Record<string, string>>;
  /** A folder for what is made on the way. */
  readonly folder: string;
  readonly isDry: boolean;
}

async function toServer(
  { print, note }: Input,
  target: SshTarget,
  release: string,
  { site, files, folder, isDry }: Places,
): Promise<void> {
  const stage = path.join(folder, 'stage');
  if (isDry) {
    print(`# Ask ${target.to} for its releases:\n${lineOf(askStep(target))}`);
    const steps = deploySteps(target, release, stage, { names: [], current: undefined });
    print(`# Upload ${Object.keys(files).length} files as release ${release}, and switch to it:`);
    for (const step of steps) print(lineOf(step));
    return;
  }
  const releases = await releasesOn(target);
  if (releases.current === release) {
    print(`${target.to} has this site already: release ${release}.`);
    return;
  }
  if (!releases.names.includes(release)) {
    note(`Uploading ${Object.keys(files).length} files to ${target.to} …`);
    await stageSite(site, files, stage);
  }
  for (const step of deploySteps(target, release, stage, releases)) await runStep(step);
  print(
    `${target.to}/current is now release ${release}.${releases.current === undefined ? '' : ' Go back with: node bayan deploy ssh --back'}`,
  );
}

async function toBranch(
  { print }: Input,
  target: GitTarget,
  { site, files, folder, isDry }: Places,
): Promise<void> {
  const places = { site, folder: path.join(folder, 'repository') };
  if (isDry) {
    print(
      `# Commit ${Object.keys(files).length} files and .nojekyll in a new repository, and push it:`,
    );
    print(lineOf(pushStep(target, 'COMMIT', places)));
    return;
  }
  const { commit } = await deployToGit(target, places);
  print(`The branch ${target.branch} of ${target.to} is the commit ${commit.slice(0, 12)}.`);
}

/** Lists the releases, or puts one into place. */
async function changeRelease(
  input: Input,
  target: SshTarget,
  { name, isDry }: { name: string | undefined; isDry: boolean },
): Promise<void> {
  const { options, print } = input;
  const releases = await releasesOn(target);
  if (options['list'] === true) {
    const dates = await datesHere(input);
    const lines = releases.names.map((one) => {
      const date = dates.get(one);
      return `${one}${date === undefined ? '' : `  built here at ${date.slice(0, 16).replace('T', ' ')} UTC`}${one === releases.current ? '  (in place)' : ''}`;
    });
    print(lines.length === 0 ? `${target.to} has no releases.` : lines.join('\n'));
    return;
  }
  const step = backStep(target, earlierRelease(releases, name));
  if (isDry) print(lineOf(step));
  else {
    await runStep(step);
    print(
      `${target.to}/current is release ${earlierRelease(releases, name)} again. content/ is unchanged: the next deploy brings the current site back.`,
    );
  }
}

/** Returns when the releases that are still on this machine were built. A server does not know it. */
async function datesHere(input: Input): Promise<ReadonlyMap<string, string>> {
  const out = await realOut(buildPathsOf(input.root, optionOf(input, 'out')).out);
  const { kept, now } = await buildsOf(out);
  const records = [...(now ? [now] : []), ...kept.map(({ record }) => record)];
  return new Map(records.map(({ files, date }) => [releaseOf(idOf(files)), date]));
}
