import path from 'node:path';

/** Where the texts are and where the site goes: both absolute. */
export interface BuildPaths {
  /** The folder that holds `content/`. */
  readonly root: string;
  readonly out: string;
}

/** The paths of a build of `root` (absolute) into `out` (relative to the working directory), or into `dist/` of `root` by default. */
export const buildPathsOf = (root: string, out: string | undefined): BuildPaths => ({
  root,
  out: path.resolve(out ?? path.join(root, 'dist')),
});
