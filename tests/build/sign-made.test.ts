import assert from 'node:assert/strict';
import { appendFile, rm, stat, symlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { isUnchanged } from '../../src/build/keep-files.ts';
import { signed } from '../../src/build/sign-made.ts';
import { siteTexts, writeSite } from '../support/made-site.ts';
import { temporaryFolder } from '../support/roots.ts';

const name = 'fa/azadi.txt';
const all = Object.keys(siteTexts);
const others = all.filter((one) => one !== name);

/** Returns the names that are signed if something is done to a file after its site was complete, and a function on the rest. */
async function signedAfter(test: TestContext, change: (file: string) => Promise<void>) {
  const out = await temporaryFolder(test);
  const made = await writeSite(out);
  const file = path.join(out, name);
  const times = await Promise.all(
    all.map(async (one) => (await stat(path.join(out, one))).mtimeMs),
  );
  const complete = new Date(Math.max(...times));
  await change(file);
  const { files } = await signed(made, out, complete);
  return { names: [...files.keys()], files, out };
}

describe('the record of a build', () => {
  it('has every file that was not changed since the site was complete', async (test) => {
    const { names, files, out } = await signedAfter(test, () => Promise.resolve());
    assert.deepEqual(names, all);
    for (const [at, made] of files) assert.ok(isUnchanged(path.join(out, at), made));
  });

  it('lacks a file that was changed since', async (test) => {
    const { names } = await signedAfter(test, async (file) => {
      await appendFile(file, 'x');
      await utimes(file, new Date(), new Date(Date.now() + 1000));
    });
    assert.deepEqual(names, others);
  });

  it('lacks a file that was deleted', async (test) => {
    const { names } = await signedAfter(test, (file) => rm(file));
    assert.deepEqual(names, others);
  });

  it('lacks a file in the place of which is a link', async (test) => {
    const { names } = await signedAfter(test, async (file) => {
      await rm(file);
      await symlink(path.join(path.dirname(file), 'azadi.html'), file);
      const past = new Date(0);
      const { lutimes } = await import('node:fs/promises');
      await lutimes(file, past, past);
    });
    assert.deepEqual(names, others);
  });
});
