import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { GitTarget } from '../../domain/deploy.ts';
import { runStep, type Step } from './run-program.ts';

/** The author, the committer and the date of every commit: the same for everybody and at any time. */
const identity = {
  GIT_AUTHOR_NAME: 'Site',
  GIT_AUTHOR_EMAIL: 'site@localhost',
  GIT_AUTHOR_DATE: '315532800 +0000',
  GIT_COMMITTER_NAME: 'Site',
  GIT_COMMITTER_EMAIL: 'site@localhost',
  GIT_COMMITTER_DATE: '315532800 +0000',
} as const;

/** Settings of the user that would change bytes of the site, or run programs. */
const settings = Object.entries({
  'core.autocrlf': 'false',
  'core.safecrlf': 'false',
  'core.fileMode': 'false',
  'core.excludesFile': '/dev/null',
  'core.hooksPath': '/dev/null',
  'push.gpgSign': 'false',
}).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/**
 * Pushes a site as the only commit of a branch: without a history, a person and a time. The same site is always the same commit.
 * @param folder an empty folder for a repository
 */
export async function deployToGit(
  target: GitTarget,
  { site, folder }: { site: string; folder: string },
): Promise<{ commit: string }> {
  const git = (aim: string, args: readonly string[], input?: string): Promise<string> =>
    runStep(stepOf(aim, args, { site, folder }, input));
  await runStep({
    ...stepOf('make a repository', ['init', '--quiet', '--bare', folder], { site, folder }),
    env: { GIT_DIR: folder },
  });
  await mkdir(path.join(folder, 'info'), { recursive: true });
  // Stronger than a .gitattributes in the site: every byte stays as it is.
  await writeFile(
    path.join(folder, 'info/attributes'),
    '* -text -eol -ident -filter -working-tree-encoding\n',
  );
  await git('add the site', ['add', '--all', '--force', '.']);
  // Without this file, GitHub Pages leaves out folders such as .well-known.
  const empty = (await git('add .nojekyll', ['hash-object', '-w', '--stdin'], '')).trim();
  await git('add .nojekyll', ['update-index', '--add', '--cacheinfo', `100644,${empty},.nojekyll`]);
  const tree = (await git('write the tree', ['write-tree'])).trim();
  const message = 'site: Publish\n';
  const commit = (await git('commit the site', ['commit-tree', tree], message)).trim();
  await runStep(pushStep(target, commit, { site, folder }));
  return { commit };
}

/** Returns the step that replaces the branch. */
export const pushStep = (
  { to, branch }: GitTarget,
  commit: string,
  places: { site: string; folder: string },
): Step => ({
  ...stepOf(
    `push the site to ${to}`,
    ['push', '--quiet', '--force', '--', to, `${commit}:refs/heads/${branch}`],
    places,
  ),
  remedy: `See whether you may push there: git ls-remote ${to}`,
});

const stepOf = (
  aim: string,
  args: readonly string[],
  { site, folder }: { site: string; folder: string },
  input?: string,
): Step => ({
  program: 'git',
  args: [...settings, ...args],
  env: {
    ...identity,
    GIT_DIR: folder,
    GIT_WORK_TREE: site,
    GIT_INDEX_FILE: path.join(folder, 'index'),
  },
  ...(input !== undefined && { input }),
  aim,
  remedy: 'Run it again with a current version of git.',
});
