import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import { partsIn, placesOf } from '../../src/build/site-places.ts';
import { temporaryFolder } from '../support/roots.ts';
import { project } from '../support/sites.ts';
import {
  agreeingSite,
  buildSmall,
  isThere,
  watchedDisk,
  wholeSite,
  wholeSitesNear,
  type SmallBuild,
} from '../support/small-site.ts';
import { buildStopped } from '../support/stopped-build.ts';

const templates = await mkdtemp(path.join(os.tmpdir(), 'bayan-old-sites-'));
after(() => rm(templates, { recursive: true }));

/** Returns a folder with an old site, to copy: that takes a tenth of the time of a build. */
async function oldSite(name: string, ipfs: boolean): Promise<string> {
  const folder = path.join(templates, name, 'www');
  await buildSmall(path.join(folder, 'dist'), 'old', { ipfs });
  return folder;
}

const oldSites = { withCar: await oldSite('car', true), withoutCar: await oldSite('none', false) };

/** Returns the place of a site in a new folder, with an old site in it. */
async function withOldSite(
  test: TestContext,
  { ipfs = true }: { readonly ipfs?: boolean } = {},
): Promise<string> {
  const folder = path.join(await temporaryFolder(test), 'www');
  const old = ipfs ? oldSites.withCar : oldSites.withoutCar;
  cpSync(old, folder, { recursive: true, preserveTimestamps: true });
  return path.join(folder, 'dist');
}

/** Returns the steps of a build over an old site, as `name path`, with paths relative to the folder of the site. */
async function stepsOf(
  test: TestContext,
  options: SmallBuild = {},
  old: { readonly ipfs?: boolean } = {},
): Promise<string[]> {
  const out = await withOldSite(test, old);
  const steps: string[] = [];
  const disk = watchedDisk((_, name, at) => {
    steps.push(`${name} ${path.relative(path.dirname(out), at)}`);
  });
  await buildSmall(out, 'new', { ...options, disk });
  return steps;
}

/** Builds a small site in a process that kills itself before a step. */
async function buildKilled(out: string, name: string, step: number): Promise<void> {
  const script = path.join(project, 'tests/support/killed-build.ts');
  const child = spawn(process.execPath, [script, out, name, String(step)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  assert.equal(signal, 'SIGKILL');
}

/** Returns the text of each file in a folder by its path, `null` for a folder, without what differs in each build. */
async function leftIn(folder: string): Promise<Record<string, string | null>> {
  const same = (text: string) =>
    text
      .replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'uuid')
      .replaceAll(/(?<=(?:stage|trash)\/)[0-9a-f]{8}\b/g, 'uuid')
      .replaceAll(/(?<="pid":)\d+/g, '0')
      .replaceAll(/(?<="started":")\d+/g, '0')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'date');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const left = entries.map(async (entry) => {
    const at = path.join(entry.parentPath, entry.name);
    const text = entry.isDirectory() ? null : same(await readFile(at, 'utf8'));
    return [same(path.relative(folder, at)), text] as const;
  });
  return Object.fromEntries((await Promise.all(left)).sort());
}

const failing = (out: string): Promise<unknown> =>
  buildSmall(out, 'bad', { fails: true }).then(
    () => assert.fail('the build should have failed'),
    (error: unknown) => error,
  );

/** Fails unless a good build leaves one whole site at `out` and nothing else. */
async function assertRepaired(out: string): Promise<void> {
  await buildSmall(out, 'next');
  assert.equal(await agreeingSite(out), 'next');
  assert.deepEqual((await readdir(placesOf(out).state)).sort(), ['.gitignore', 'record.json']);
  assert.deepEqual((await readdir(path.dirname(out))).sort(), [
    '.dist.bayan',
    'dist',
    'dist.car',
    'dist.cid',
  ]);
}

describe('a build that is killed', () => {
  it('leaves what a build leaves that stops, and the next build repairs it, at each kind of step', async (test) => {
    const steps = await stepsOf(test);
    const kinds = steps.map((step) => step.split(' ')[0]);
    for (const [index, step] of steps.entries()) {
      const isSwap = ['rename dist', 'rename .dist.bayan/new/site'].includes(step);
      if (!isSwap && kinds.indexOf(kinds[index]) !== index) continue;
      const [killed, stopped] = [await withOldSite(test), await withOldSite(test)];
      await buildKilled(killed, 'new', index + 1);
      assert.ok(await buildStopped(stopped, 'new', index + 1), step);
      const rootOf = (out: string) => path.join(out, '../..');
      assert.deepEqual(await leftIn(rootOf(killed)), await leftIn(rootOf(stopped)), step);
      await assertRepaired(killed);
    }
  });

  it('leaves the old or the new site whole before every step, and the next build repairs, whether it succeeds or fails', async (test) => {
    const steps = await stepsOf(test);
    assert.ok(steps.length > 40, String(steps.length));
    for (const kind of ['rename', 'removeFile', 'removeFolder', 'removeTree', 'writeNew', 'link'])
      assert.ok(
        steps.some((step) => step.startsWith(`${kind} `)),
        kind,
      );
    for (const [index, step] of steps.entries()) {
      const out = await withOldSite(test);
      assert.ok(await buildStopped(out, 'new', index + 1), step);
      const near = await wholeSitesNear(out);
      assert.ok(near.includes('old') || near.includes('new'), step);
      const name = await wholeSite(out);
      // Between two renames there is no site. Both are whole then.
      if (name === undefined) assert.deepEqual(near, ['old', 'new'], step);

      const copy = path.join(path.dirname(out), '../copy/dist');
      cpSync(path.dirname(out), path.dirname(copy), { recursive: true });
      // The next build fails, and the one after it does not.
      assert.ok(isBayanError(await failing(copy)), step);
      assert.equal(await agreeingSite(copy), name ?? 'new', step);
      await assertRepaired(copy);
      await assertRepaired(out);
    }
  });

  for (const ipfs of [true, false])
    it(`leaves no CAR and CID of another build if the new site has ${ipfs ? 'the first' : 'no'} ones`, async (test) => {
      const steps = await stepsOf(test, { ipfs }, { ipfs: !ipfs });
      const swap = steps.findIndex((step) => step === 'rename dist');
      assert.ok(swap > 0);
      for (const [index, step] of steps.slice(swap).entries()) {
        const out = await withOldSite(test, { ipfs: !ipfs });
        assert.ok(await buildStopped(out, 'new', swap + index + 1, { ipfs }), step);
        const name = (await wholeSite(out)) ?? 'new';
        assert.ok(isBayanError(await failing(out)), step);
        assert.equal(await agreeingSite(out), name, step);
        const hasCar = await isThere(placesOf(out).live.car);
        assert.equal(hasCar, name === 'new' ? ipfs : !ipfs, step);
        await assertRepaired(out);
      }
      const out = await withOldSite(test, { ipfs: !ipfs });
      await buildSmall(out, 'new', { ipfs });
      assert.equal(await agreeingSite(out), 'new');
      assert.equal(await isThere(placesOf(out).live.car), ipfs);
    });

  it('leaves a whole site if the build that repairs is killed too', async (test) => {
    const steps = await stepsOf(test);
    const first = steps.findIndex((step) => step === 'rename dist');
    assert.ok(first > 0);
    // The first steps of a build take the lock. These are of the repair, or of the build after it.
    const seconds = [6, 7, 8, 10, 14];
    for (let step = first; step < steps.length; step += 1) {
      const second = seconds[step % seconds.length] ?? 0;
      const out = await withOldSite(test);
      assert.ok(await buildStopped(out, 'new', step + 1));
      const before = await wholeSite(out);
      assert.ok(await buildStopped(out, 'newer', second), String(second));
      const near = await wholeSitesNear(out);
      const named = `${steps[step] ?? ''}, then step ${second}`;
      assert.ok(near.includes(before ?? 'new'), named);
      assert.ok(isBayanError(await failing(out)), named);
      assert.equal(await agreeingSite(out), before ?? 'new', named);
      await assertRepaired(out);
    }
  });

  it('leaves no site and nothing else if there was none, after the next build fails', async (test) => {
    const out = path.join(await temporaryFolder(test), 'www/dist');
    for (let step = 1; await buildStopped(out, 'new', step); step += 1) {
      assert.ok(isBayanError(await failing(out)));
      const name = await agreeingSite(out);
      assert.equal(name === 'new', await isThere(out));
      await rm(path.dirname(out), { recursive: true, force: true });
    }
    assert.equal(await agreeingSite(out), 'new');
  });

  it('keeps the site that was to be kept', async (test) => {
    const out = await withOldSite(test);
    const steps = await stepsOf(test, { keep: 2 });
    const keeping = steps.findIndex((step) => step === 'rename .dist.bayan/previous');
    assert.ok(await buildStopped(out, 'new', keeping + 1, { keep: 2 }));
    await buildSmall(out, 'next', { keep: 2 });
    const kept = await readdir(placesOf(out).kept);
    // The build `new` was kept, and `old` was only if there was a folder for kept builds.
    assert.equal(kept.length, 2);
  });
});

describe('a build with a step that fails', () => {
  const codes = ['ENOSPC', 'EACCES', 'EPERM', 'EIO', 'EROFS', 'EBUSY', 'ENOTEMPTY', 'EMFILE'];

  it('leaves the old or the new site whole, reports a sentence, and the next build repairs', async (test) => {
    const steps = await stepsOf(test);
    for (const [index, step] of steps.entries()) {
      const code = codes[index % codes.length] ?? '';
      for (const isLasting of [false, true]) {
        const out = await withOldSite(test);
        const disk = watchedDisk((number, name, at) => {
          if (number === index + 1 || (isLasting && number > index)) {
            const error = Object.assign(new Error(`${code}: ${name}`), { code, path: at });
            throw error;
          }
        });
        const named = `${step} ${code}${isLasting ? ' from there on' : ''}`;
        const error = await buildSmall(out, 'new', { disk }).then(
          () => undefined,
          (thrown: unknown) => {
            if (!isBayanError(thrown)) throw new Error(named, { cause: thrown });
            return thrown;
          },
        );
        if (error) assert.match(error.message, /^[^\n]+\.$/, named);
        const near = await wholeSitesNear(out);
        assert.ok(near.includes('old') || near.includes('new'), named);
        if (!isLasting) assert.ok(await wholeSite(out), named);
        if (error?.message.includes('as it was before'))
          assert.equal(await agreeingSite(out), 'old', named);
        await rm(placesOf(out).lock, { force: true });
        assert.ok(isBayanError(await failing(out)), named);
        assert.ok(['old', 'new'].includes((await agreeingSite(out)) ?? ''), named);
        await assertRepaired(out);
      }
    }
  });

  it('puts the old site back if the new one cannot be renamed', async (test) => {
    const out = await withOldSite(test);
    const disk = watchedDisk((_, name, at) => {
      if (name === 'rename' && at === partsIn(placesOf(out).fresh).site)
        throw Object.assign(new Error('EBUSY'), { code: 'EBUSY', path: at });
    });
    await assert.rejects(buildSmall(out, 'new', { disk }), {
      message: `The new site could not be put into place: ${partsIn(placesOf(out).fresh).site} cannot be read or written: another program uses it, or it is a mount point. Close the program, or use another folder. ${out} has not changed.`,
    });
    assert.equal(await agreeingSite(out), 'old');
    assert.deepEqual((await readdir(placesOf(out).state)).sort(), ['.gitignore', 'record.json']);
  });
});

describe('an interrupted swap', () => {
  /** Makes the state between the two renames of the site. */
  async function interrupted(test: TestContext): Promise<string> {
    const out = await withOldSite(test);
    const steps = await stepsOf(test);
    const second = steps.findIndex((step) => step === 'rename .dist.bayan/new/site');
    assert.ok(await buildStopped(out, 'new', second + 1));
    assert.equal(await isThere(out), false);
    return out;
  }

  it('is finished by the next build, which reports it', async (test) => {
    const out = await interrupted(test);
    const said = await buildSmall(out, 'next');
    assert.deepEqual(said, [
      `An earlier build was interrupted while it replaced ${out}. Its new site is in place now.`,
    ]);
  });

  it('is not finished over a folder that was made there since', async (test) => {
    const out = await interrupted(test);
    await mkdir(out);
    await writeFile(path.join(out, 'mine.txt'), 'mine');
    const error = await failing(out);
    const { previous, fresh } = placesOf(out);
    assert.equal(
      (error as Error).message,
      `An earlier build was interrupted while it replaced ${out}. Then another folder was made there. The old site is in ${partsIn(previous).site}, the new one in ${partsIn(fresh).site}. Move ${out} away, and run this again.`,
    );
    assert.deepEqual((await wholeSitesNear(out)).sort(), ['new', 'old']);
    await rename(out, `${out}-mine`);
    await buildSmall(out, 'next');
    assert.equal(await agreeingSite(out), 'next');
    assert.equal(await readFile(`${out}-mine/mine.txt`, 'utf8'), 'mine');
  });
});
