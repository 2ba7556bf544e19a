import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../../src/domain/bayan-error.ts';
import { disk, type Disk } from '../../src/build/disk.ts';
import { replaceSite } from '../../src/build/replace-site.ts';
import { partsIn, placesOf } from '../../src/build/site-places.ts';
import { digestsIn, idOf, readRecord } from '../../src/build/site-record.ts';

/** The files of a small site: each has the name of the build in it. */
const files = ['index.html', '404.html', 'fa/azadi.html', 'fa/feeds/statements.xml'];

/** How a small site is built. */
export interface SmallBuild {
  readonly disk?: Disk;
  readonly keep?: number | undefined;
  readonly date?: string;
  /** Where it is built. */
  readonly stage?: string;
  /** Whether it has a CAR and a CID. */
  readonly ipfs?: boolean;
  /** Whether the build fails after it has written some files, as one with an error in a text does. */
  readonly fails?: boolean;
  /** Called when the site is written, before it takes its place. */
  readonly meanwhile?: (() => Promise<void>) | undefined;
}

/** Builds a small site, in milliseconds, in the way that `bayan build` puts a site into place. Returns what it printed. */
export async function buildSmall(
  out: string,
  name: string,
  {
    disk: used = quickDisk,
    keep,
    date,
    ipfs = true,
    fails = false,
    meanwhile,
    stage,
  }: SmallBuild = {},
): Promise<string[]> {
  const said: string[] = [];
  await replaceSite({
    out,
    disk: used,
    stage: stage ?? path.join(path.dirname(out), '..', 'stage'),
    say: (line) => said.push(line),
    write: async (parts) => {
      await mkdir(path.join(parts.site, 'fa/feeds'), { recursive: true });
      for (const file of files) await writeFile(path.join(parts.site, file), `${name} ${file}`);
      // A file that only this build has.
      await writeFile(path.join(parts.site, `fa/${name}.html`), name);
      if (fails) throw new BayanError('content', 'A text has an error.');
      if (ipfs) {
        await writeFile(parts.car, name);
        await writeFile(parts.cid, name);
      }
      await meanwhile?.();
      return { cid: ipfs ? name : undefined, date: date ?? new Date().toISOString(), keep };
    },
  });
  return said;
}

/** Returns the name of the build in a site, or `undefined` if not all of its files are there, or others are. */
export async function wholeSite(folder: string): Promise<string | undefined> {
  const found = await digestsIn(folder);
  const name = (await read(path.join(folder, 'index.html')))?.split(' ')[0] ?? '';
  const texts = await Promise.all(files.map((file) => read(path.join(folder, file))));
  const isWhole =
    texts.every((text, index) => text === `${name} ${files[index] ?? ''}`) &&
    (await read(path.join(folder, `fa/${name}.html`))) === name &&
    Object.keys(found).length === files.length + 1;
  return isWhole ? name : undefined;
}

/** Returns the name of the build in a site if it is whole, and its CAR, CID and record are of the same build or do not exist. */
export async function agreeingSite(out: string): Promise<string | undefined> {
  const { live } = placesOf(out);
  const name = await wholeSite(out);
  const record = await readRecord(live.record);
  const names = [await read(live.car), await read(live.cid), record?.cid];
  const isOfFiles = record?.id === idOf(await digestsIn(out));
  return isOfFiles && names.every((other) => other === names[0] && (other ?? name) === name)
    ? name
    : undefined;
}

/** Returns the names of the builds of which a whole site is in the place of a site, or in a folder next to it. */
export async function wholeSitesNear(out: string): Promise<string[]> {
  const { fresh, previous } = placesOf(out);
  const places = [out, partsIn(previous).site, partsIn(fresh).site];
  const names = await Promise.all(places.map((place) => wholeSite(place)));
  return names.filter((name) => name !== undefined);
}

/** The disk of the tests: it waits for nothing, because no power fails here. */
const quickDisk: Disk = { ...disk, sync: () => Promise.resolve() };

/** Returns a disk that waits for `before`, with the number of each step, from 1, and its name, and then does the step. */
export function watchedDisk(
  before: (step: number, name: string, path: string) => Promise<void> | undefined,
): Disk {
  let step = 0;
  const entries = Object.entries(quickDisk).map(([name, act]) => [
    name,
    async (...args: string[]) => {
      // Without a change on the disk there is nothing to interrupt.
      if (name !== 'touch' && name !== 'sync') await before((step += 1), name, args[0] ?? '');
      return await (act as (...args: string[]) => Promise<unknown>)(...args);
    },
  ]);
  return Object.fromEntries(entries) as Disk;
}

const read = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch(() => undefined);

/** Whether anything has this name. */
export const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );
