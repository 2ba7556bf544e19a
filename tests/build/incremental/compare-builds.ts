import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { differenceOfFolders } from '../../../scripts/diff/difference-of-folders.ts';
import type { Change } from './change.ts';
import { changes } from './changes.ts';
import { Scene, type Outcome } from './scene.ts';

/** npm run test:incremental tries all changes, or some groups. */
const tried = changesOf(process.env['BAYAN_CHANGES']);

describe('an incremental build has the bytes of a clean one after a change of', () => {
  let folder: string;
  let scene: Scene;
  /** The clean build before the change. */
  let old: Outcome;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-test-'));
    scene = await Scene.open(folder);
    const first = await scene.build();
    assert.equal(first.code, 0, first.stderr);
    old = await scene.clean();
    await assertSame(first, old);
  });
  after(async () => {
    scene.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const change of tried)
    it(change.name, async () => {
      await change.apply(scene);
      const made = await scene.build();
      const clean = await scene.clean();
      if (change.expects instanceof RegExp) await assertRefused(change, made, clean);
      else {
        assert.equal(clean.code, 0, clean.stderr);
        assert.equal(made.code, 0, made.stderr);
        await assertSame(made, clean);
        const isSame = isEqual(clean.files, old.files);
        assert.equal(isSame ? 'same bytes' : 'other bytes', change.expects ?? 'other bytes');
        old = clean;
      }
    });

  /** Fails unless both builds have failed, and the site is as it was. Makes the next build possible again. */
  async function assertRefused({ expects, undo }: Change, made: Outcome, clean: Outcome) {
    const wanted = expects as RegExp;
    assert.match(made.stderr, wanted);
    assert.notEqual(made.code, 0);
    // A clean build does not see what was changed in the built site.
    if (clean.code !== 0) {
      assert.match(clean.stderr, wanted);
      await assertSame(made, old);
    }
    await undo?.(scene);
  }
});

function changesOf(groups = Object.keys(changes).join(',')): readonly Change[] {
  return Object.entries(changes).flatMap(([name, group]) =>
    groups.split(',').includes(name) ? group : [],
  );
}

const isEqual = (a: Outcome['files'], b: Outcome['files']): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** Fails unless two sites have the same files, with a report of what is different. */
async function assertSame(made: Outcome, clean: Outcome): Promise<void> {
  if (isEqual(made.files, clean.files)) return;
  assert.fail(
    `${await differenceOfFolders(clean.out, made.out)}\n${JSON.stringify(
      Object.keys({ ...clean.files, ...made.files }).filter(
        (file) => made.files[file] !== clean.files[file],
      ),
    )}`,
  );
}
