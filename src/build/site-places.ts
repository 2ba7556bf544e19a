import { lstat, realpath, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { describeDiskError } from '../domain/disk-error.ts';
import { besideSite } from './beside-site.ts';
import { ignoreMissing } from './disk.ts';

/** The four parts of a built site, which are replaced together. */
export interface SiteParts {
  readonly site: string;
  readonly car: string;
  readonly cid: string;
  /** The list of the files of the site, with their digests. */
  readonly record: string;
}

/**
 * Where a site and what belongs to it are. All are absolute. What Bayan keeps for `dist` is in `.dist.bayan` next to it: on the
 * same disk, so that a rename replaces the site, and outside the site, so that it is not published.
 */
export interface SitePlaces {
  readonly out: string;
  readonly state: string;
  readonly lock: string;
  readonly live: SiteParts;
  /** The new site, until it is in place. */
  readonly fresh: string;
  /** The old site, while the new one takes its place. */
  readonly previous: string;
  /** Old sites that are being deleted. */
  readonly trash: string;
  /** What the last build has made, for the next one. */
  readonly made: string;
  /** Earlier builds, one folder each. */
  readonly kept: string;
}

/** Returns the places of a site. `out` is a path from {@link realOut}. */
export function placesOf(out: string): SitePlaces {
  const state = path.join(path.dirname(out), `.${path.basename(out)}.bayan`);
  const within = (name: string) => path.join(state, name);
  const { car, cid } = besideSite;
  return {
    out,
    state,
    lock: within('lock'),
    live: { site: out, car: `${out}${car}`, cid: `${out}${cid}`, record: within('record.json') },
    fresh: within('new'),
    previous: within('previous'),
    trash: within('trash'),
    made: within('made'),
    kept: within('kept'),
  };
}

/** Returns where the parts of a site are in `folder`, such as the one of a kept build. */
export function partsIn(folder: string): SiteParts {
  const site = path.join(folder, 'site');
  const { car, cid } = besideSite;
  return {
    site,
    car: `${site}${car}`,
    cid: `${site}${cid}`,
    record: path.join(folder, 'record.json'),
  };
}

/**
 * Returns the folder that `out` names, with links followed, so that a link stays a link. Throws {@link BayanError} if it cannot
 * become a site: a file, a link to a missing folder, a mount point.
 */
export async function realOut(out: string): Promise<string> {
  const entry = await lstat(out).catch((error: unknown) => {
    const described = describeDiskError(error);
    if (described === undefined) {
      ignoreMissing(error);
      return undefined;
    }
    throw new BayanError('environment', described, 'Name another folder with --out.');
  });
  if (!entry) return path.join(await realParent(path.dirname(out)), path.basename(out));
  const real = await realpath(out).catch(ignoreMissing);
  if (real === undefined)
    throw new BayanError(
      'environment',
      `${out} is a link to a folder that does not exist.`,
      'Create that folder, or remove the link.',
    );
  if (!(await stat(real)).isDirectory())
    throw new BayanError('environment', `${out} is a file. Name a folder with --out.`);
  if (await isMountPoint(real))
    throw new BayanError(
      'environment',
      `${out} is a mount point, and a build cannot replace it by a rename.`,
      `Name a folder in it: --out ${path.join(out, 'site')}`,
    );
  return real;
}

/** Returns the real path of a folder of which the last parts may not exist yet. */
async function realParent(folder: string): Promise<string> {
  const real = await realpath(folder).catch(ignoreMissing);
  if (real !== undefined || folder === path.dirname(folder)) return real ?? folder;
  return path.join(await realParent(path.dirname(folder)), path.basename(folder));
}

/** Returns whether another disk or folder is mounted at `folder`. Linux lists the mounts that have the device of their parent. */
async function isMountPoint(folder: string): Promise<boolean> {
  const parent = await stat(path.dirname(folder));
  if ((await stat(folder)).dev !== parent.dev || folder === path.dirname(folder)) return true;
  const mounts = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '');
  const escaped = folder.replaceAll(
    /[ \t\n\\]/g,
    (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return mounts.split('\n').some((line) => line.split(' ')[4] === escaped);
}
