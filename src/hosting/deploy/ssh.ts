import { BayanError } from '../../domain/bayan-error.ts';
import type { SshTarget } from '../../domain/deploy.ts';
import { runStep, type Step } from './run-program.ts';

/** The releases of a site on a server. */
export interface Releases {
  /** Their names, the newest first. */
  readonly names: readonly string[];
  /** The one that readers see; `undefined` before the first. */
  readonly current: string | undefined;
}

/** Returns the name of the release of a site, by the ID of the build. */
export const releaseOf = (id: string): string => id.slice(0, 16);

const isRelease = /^[0-9a-f]{16}$/;

/** Returns the host and the folder of a target; no host for a folder of this machine. */
function partsOf({ to }: SshTarget): { host: string | undefined; folder: string } {
  const at = to.startsWith('/') ? -1 : to.indexOf(':');
  return { host: at < 0 ? undefined : to.slice(0, at), folder: to.slice(at + 1) };
}

/** Returns the step that runs a script in the folder of a site on its server. */
function remote(target: SshTarget, aim: string, script: string): Step {
  const { host, folder } = partsOf(target);
  const port = target.port === undefined ? [] : ['-p', String(target.port)];
  const input = `set -eu\numask 022\n${script.replaceAll('FOLDER', folder)}`;
  return host === undefined
    ? { program: 'sh', args: ['-s'], input, aim, remedy: 'Make sure that you may write there.' }
    : {
        program: 'ssh',
        args: [...port, '--', host, 'sh -s'],
        input,
        aim: `${aim} on ${host}`,
        remedy: `See whether this works: ssh ${[...port, host].join(' ')}`,
      };
}

/** Returns the step that lists the releases, and changes nothing. */
const listStep = (target: SshTarget): Step =>
  remote(
    target,
    'list the releases',
    `cd FOLDER 2>/dev/null || { echo none; exit 0; }
if [ -e current ] && [ ! -L current ]; then echo 'FOLDER/current is no link' >&2; exit 3; fi
readlink current || echo none
if [ -d releases ]; then ls -1t releases; fi
`,
  );

/** Returns the steps that bring a release to a server. The site in place stays until the last one. */
function uploadSteps(
  target: SshTarget,
  release: string,
  stage: string,
  { current }: Releases,
): Step[] {
  const { host, folder } = partsOf(target);
  const shell = target.port === undefined ? [] : ['-e', `ssh -p ${target.port}`];
  return [
    ...(current === undefined
      ? [remote(target, 'make the folder', 'mkdir -p FOLDER/releases\n')]
      : []),
    {
      program: 'rsync',
      args: [
        '-rtp',
        '--delete',
        '--chmod=D755,F644',
        ...(current === undefined ? [] : [`--link-dest=../${current}`]),
        ...(host === undefined ? [] : shell),
        `${stage}/`,
        `${host === undefined ? '' : `${host}:`}${folder}/releases/.new-${release}/`,
      ],
      aim: `upload the site to ${target.to}`,
      remedy: 'The site in place is unchanged. Run it again: it continues.',
    },
    remote(target, 'finish the upload', `cd FOLDER/releases\nmv .new-${release} ${release}\n`),
  ];
}

/** Returns the step that shows a release to readers, by replacing the link in one step, and removes old ones. */
const switchStep = (target: SshTarget, release: string, isNew: boolean): Step =>
  remote(
    target,
    'switch to the release',
    `cd FOLDER
rm -f .current-new
ln -s releases/${release} .current-new
# The second form is that of BSD and macOS.
mv -T .current-new current 2>/dev/null || mv -fh .current-new current
${isNew ? `touch releases/${release}\n` : ''}ls -1t releases | grep -E '^[0-9a-f]{16}$' | tail -n +${target.keep + 1} | while read -r old; do
  [ "$old" = ${release} ] || rm -rf "releases/$old"
done
# Uploads that never ended.
find releases/ -maxdepth 1 -name '.new-*' -mtime +7 -exec rm -rf {} +
`,
  );

/** Asks a server for its releases. */
export async function releasesOn(target: SshTarget): Promise<Releases> {
  const [link = '', ...names] = (await runStep(listStep(target))).trim().split('\n');
  const current = link.split('/').at(-1) ?? '';
  return {
    names: names.filter((name) => isRelease.test(name)),
    current: isRelease.test(current) ? current : undefined,
  };
}

/** Returns what is done to bring a site to a server. */
export const deploySteps = (
  target: SshTarget,
  release: string,
  stage: string,
  releases: Releases,
): Step[] => [
  ...(releases.names.includes(release) ? [] : uploadSteps(target, release, stage, releases)),
  switchStep(target, release, true),
];

/** Returns the release before the current one, or the one whose name begins with `name`. Throws {@link BayanError} if there is none. */
export function earlierRelease({ names, current }: Releases, name?: string): string {
  const at = names.indexOf(current ?? '');
  const found =
    name === undefined ? names.slice(at + 1) : names.filter((one) => one.startsWith(name));
  const [first] = found;
  if (first !== undefined && (name === undefined || found.length === 1)) return first;
  throw new BayanError(
    'usage',
    name === undefined
      ? 'There is no release before the current one on the server.'
      : `${found.length === 0 ? 'No release' : 'More than one release'} on the server begins with ${name}.`,
    names.length === 0
      ? 'Deploy a site first.'
      : `These are there, the newest first: ${names.join(', ')}.`,
  );
}

/** Returns the step that goes back to a release. */
export const backStep = (target: SshTarget, release: string): Step =>
  switchStep(target, release, false);

/** Returns the step that a dry run shows for what it does not know without asking: which releases are there. */
export const askStep = listStep;
