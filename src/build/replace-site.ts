import { randomUUID } from 'node:crypto';
import { rmSync, unlinkSync } from 'node:fs';
import { lstat, readdir, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { BayanError, isBayanError } from '../domain/bayan-error.ts';
import { describeDiskError } from '../domain/disk-error.ts';
import { disk as realDisk, ignoreMissing, type Disk } from './disk.ts';
import { findForeign, refuseForeign } from './foreign-files.ts';
import { retireSite, shareFiles } from './kept-builds.ts';
import { listEntries } from './list-entries.ts';
import { takeLock } from './site-lock.ts';
import { partsIn, placesOf, type SiteParts, type SitePlaces } from './site-places.ts';
import { recordOf, writeRecord, type SiteRecord } from './site-record.ts';
import { moveOrCopy, stageOf, sweepStages } from './stage.ts';
import { discardNew, recoverSwap, swapSites } from './swap.ts';

/** A new site to put into place. */
export interface NewSite {
  /** When it was built. */
  readonly date: string;
  /** Of a site with a CAR. */
  readonly cid: string | undefined;
  /** How many earlier builds to keep. See {@link retireSite}. */
  readonly keep: number | undefined;
  /** The digests of its files by path, if they are known. */
  readonly files?: Record<string, string>;
  /** Those of its files that are files of the old site under a second name: they are on the disk. */
  readonly linked?: ReadonlySet<string>;
  /** Whether it is the site that is in place, so that nothing was written and nothing is replaced. */
  readonly isSame?: boolean;
}

/** What {@link replaceSite} needs. */
export interface Replacement {
  /** The folder of the site, from `realOut`. */
  readonly out: string;
  /**
   * Writes the new site into the parts, all but the record.
   * @param own what Bayan wrote into the folder that the site replaces
   */
  readonly write: (parts: SiteParts, own: SiteRecord | undefined) => Promise<NewSite>;
  /** Prints a line. */
  readonly say: (line: string) => void;
  readonly disk?: Disk;
  /** Where the new site is written. */
  readonly stage?: string;
}

/**
 * Replaces the site at `out` by what `write` writes, and returns that. First it repairs what a killed build has left. Throws
 * {@link BayanError}, and leaves the old site as it was, if `out` has files that Bayan did not write, if another process
 * replaces it too, or if `write` fails.
 */
export async function replaceSite({
  out,
  write,
  say,
  disk = realDisk,
  stage = stageOf(out),
}: Replacement): Promise<NewSite> {
  const places = placesOf(out);
  const madeParent = await prepare(places, disk);
  let lock;
  const interruption = handleSignals(places, stage);
  try {
    await sweepStages(disk);
    lock = await takeLock(places.lock, out, disk);
    interruption.begin();
    const repaired = await recoverSwap(places, disk);
    if (repaired !== undefined) say(repaired);
    // A publisher who keeps builds would miss the one that was about to be kept.
    const keep = (await exists(places.kept)) ? Infinity : undefined;
    for (const note of await retireSite(places, keep, disk)) say(note);
    await refuseFolders(places);
    const before = await findForeign(places);
    refuseForeign(out, before.foreign, '');

    await disk.removeTree(stage);
    // A new name: a worker of a build that was killed may still write under the old one.
    const folder = path.join(stage, randomUUID().slice(0, 8));
    await disk.makeFolder(folder);
    const staged = partsIn(folder);
    const made = await write(staged, before.own);
    if (made.isSame === true) {
      await disk.removeTree(stage);
      await lock.require();
      for (const note of await retireSite(places, made.keep, disk)) say(note);
      return made;
    }
    await disk.makeFolder(places.fresh);
    const fresh = partsIn(places.fresh);
    const parts = ['site', ...(made.cid === undefined ? [] : (['car', 'cid'] as const))] as const;
    for (const part of parts) await moveOrCopy(staged[part], fresh[part], disk);
    await disk.removeTree(stage);
    await complete(fresh, made, places, disk);

    const now = await findForeign(places);
    refuseForeign(out, now.foreign, 'While the site was built, files were added. ');
    await lock.require();
    if (!now.isAsRecorded) await recordOwn(now.own, places, disk);
    if (made.keep !== undefined && made.keep > 0)
      await shareFiles(now.own, places, disk, made.linked);
    interruption.defer();
    await swapSites(places, disk);
    try {
      for (const note of await retireSite(places, made.keep, disk)) say(note);
    } catch (error) {
      const described = describeDiskError(error);
      if (described === undefined) throw error;
      say(`The old site could not be deleted: ${described} The next build deletes it.`);
    }
    return made;
  } catch (error) {
    // Without the lock, what is there belongs to another build.
    if ((await lock?.isMine()) === true) {
      await disk.removeTree(stage).catch(() => undefined);
      if (!(await exists(partsIn(places.previous).site))) await discardNew(places, disk);
    }
    const described = isBayanError(error) ? undefined : describeDiskError(error, stage);
    if (described === undefined) throw error;
    throw new BayanError('environment', described, `${out} has not changed.`);
  } finally {
    await lock?.release();
    await removeUnused(places, madeParent, disk);
    interruption.end();
  }
}

/** Makes the folder for what Bayan keeps next to a site. Returns the first parent of the site that it made. */
async function prepare(places: SitePlaces, disk: Disk): Promise<string | undefined> {
  const parent = path.dirname(places.out);
  try {
    const made = await disk.makeFolder(parent);
    await disk.makeFolder(places.state);
    // Old builds may contain texts that were withdrawn: a web server that runs as another user cannot read them.
    await disk.setMode(places.state, 0o700);
    const ignore = path.join(places.state, '.gitignore');
    if (!(await exists(ignore))) await disk.writeNew(ignore, '*\n');
    return made;
  } catch (error) {
    const described = describeDiskError(error, parent);
    if (described === undefined) throw error;
    throw new BayanError(
      'environment',
      described,
      `A build writes files next to ${places.out}, so ${parent} must be writable. Nothing was changed.`,
    );
  }
}

/** Writes the record of a new site, gives it the permissions of the old one, and waits until all of it is on the disk. */
async function complete(
  fresh: SiteParts,
  made: NewSite,
  places: SitePlaces,
  disk: Disk,
): Promise<void> {
  const old = await stat(places.out).catch(ignoreMissing);
  if (old) await disk.setMode(fresh.site, old.mode & 0o7777);
  await writeRecord(fresh.record, await recordOf(fresh, made), disk);
  const entries = await listEntries(places.fresh);
  const linked = made.linked ?? new Set();
  const paths = entries
    .filter((entry) => !linked.has(path.posix.relative('site', entry.path)))
    .map((entry) => path.join(places.fresh, entry.path));
  const next = paths.values();
  // Several at a time: the disk writes them together.
  const syncRest = async () => {
    for (const file of next) await disk.sync(file);
  };
  await Promise.all(Array.from({ length: 16 }, syncRest));
  await disk.sync(places.fresh);
}

/** Writes the record of the old site again, if it does not describe what is there, so that its files can be deleted later. */
async function recordOwn(
  own: SiteRecord | undefined,
  { live, state }: SitePlaces,
  disk: Disk,
): Promise<void> {
  if (!own) return;
  const next = path.join(state, 'record.next');
  await disk.removeFile(next).catch(ignoreMissing);
  await writeRecord(next, own, disk);
  await disk.rename(next, live.record);
}

/** Throws {@link BayanError} if a folder has the name of a file that a build writes. */
async function refuseFolders({ live }: SitePlaces): Promise<void> {
  for (const file of [live.car, live.cid]) {
    if ((await stat(file).catch(ignoreMissing))?.isDirectory() !== true) continue;
    throw new BayanError(
      'environment',
      `${file} is a folder, but a build writes a file of that name. Move it, or name another folder with --out.`,
    );
  }
}

/** Removes what this process has made next to a site if there is no site. */
async function removeUnused(
  { out, state }: SitePlaces,
  madeParent: string | undefined,
  disk: Disk,
): Promise<void> {
  const names = (await readdir(state).catch(ignoreMissing)) ?? [];
  if (names.some((name) => name !== '.gitignore')) return;
  await disk.removeFile(path.join(state, '.gitignore')).catch(() => undefined);
  await disk.removeFolder(state).catch(() => undefined);
  if (madeParent === undefined) return;
  for (let at = path.dirname(out); at.length >= madeParent.length; at = path.dirname(at))
    if (
      !(await rmdir(at).then(
        () => true,
        () => false,
      ))
    )
      return;
}

const exists = async (file: string): Promise<boolean> =>
  (await lstat(file).catch(ignoreMissing)) !== undefined;

/** What a signal does to a build, in its phases. */
interface Interruption {
  /** From now on a signal removes what was begun, and ends the process. */
  readonly begin: () => void;
  /** From now on a signal waits until {@link Interruption.end}, a moment later: the old site is being replaced. */
  readonly defer: () => void;
  /** Signals are no longer handled. Ends the process if one came in the meantime. */
  readonly end: () => void;
}

/** The exit code for each signal, as shells give it. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

function handleSignals(places: SitePlaces, stage: string): Interruption {
  let phase: 'waiting' | 'building' | 'swapping' = 'waiting';
  let received: keyof typeof exitCodes | undefined;
  const stop = (signal: keyof typeof exitCodes) => {
    received = signal;
    if (phase !== 'building') return;
    // At once, so that whatever still runs cannot write again.
    for (const folder of [stage, places.fresh]) {
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      } catch {
        // The next build removes it.
      }
    }
    try {
      unlinkSync(places.lock);
    } catch {
      // The next build takes it over.
    }
    process.stderr.write(`\nStopped. ${places.out} has not changed.\n`);
    process.exit(exitCodes[signal]);
  };
  const signals = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
  for (const signal of signals) process.on(signal, stop);
  return {
    begin: () => {
      phase = 'building';
      if (received) stop(received);
    },
    defer: () => {
      phase = 'swapping';
    },
    end: () => {
      for (const signal of signals) process.off(signal, stop);
      if (received === undefined) return;
      const state = phase === 'swapping' ? 'is the new site' : 'has not changed';
      process.stderr.write(`\nStopped. ${places.out} ${state}.\n`);
      process.exit(exitCodes[received]);
    },
  };
}
