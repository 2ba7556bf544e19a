import assert from 'node:assert/strict';
import { readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { DigestCache, type Recipe } from '../../src/cache/digest-cache.ts';
import { temporaryFolder } from '../support/roots.ts';

/** A cache that counts how often it makes something. */
async function counted(test: TestContext, inside = '') {
  const folder = path.join(await temporaryFolder(test), inside);
  const made: string[] = [];
  const get = async (...recipe: Recipe) => {
    const bytes = await new DigestCache(folder).get(recipe, () => {
      made.push(recipe.join('|'));
      return Promise.resolve(Buffer.from(`<${recipe.join('|')}>`));
    });
    return bytes.toString();
  };
  const entry = async () => path.join(folder, (await readdir(folder))[0] ?? '');
  return { folder, made, get, entry };
}

describe('the cache', () => {
  it('makes an entry once, in a folder that does not have to exist', async (test) => {
    const { get, made } = await counted(test, 'not/there/yet');
    assert.deepEqual([await get('عنوان'), await get('عنوان')], ['<عنوان>', '<عنوان>']);
    assert.deepEqual(made, ['عنوان']);
  });

  it('distinguishes recipes by each of their parts, and by where one ends', async (test) => {
    const { get, made } = await counted(test);
    await get('ab', 'c');
    await get('a', 'bc');
    await get('abc');
    await get('ab', 'c');
    assert.equal(made.length, 3);
  });

  it('makes an entry again if its file was cut short, emptied or changed in a bit', async (test) => {
    const { get, made, entry } = await counted(test);
    await get('x');
    const whole = await readFile(await entry());
    const damages = [
      (file: string) => truncate(file, whole.length - 1),
      (file: string) => truncate(file, 0),
      ...[0, 31, 32, whole.length - 1].map((index) => (file: string) => {
        const flipped = Buffer.from(whole);
        flipped[index] = (flipped[index] ?? 0) ^ 1;
        return writeFile(file, flipped);
      }),
    ];
    for (const [index, damage] of damages.entries()) {
      await damage(await entry());
      assert.equal(await get('x'), '<x>');
      assert.equal(made.length, index + 2);
      assert.deepEqual(await readFile(await entry()), whole);
    }
  });

  it('makes an entry again if the file of another was put in its place', async (test) => {
    const { folder, get, entry } = await counted(test);
    await get('one');
    const one = await entry();
    await rename(one, path.join(folder, '../aside'));
    await get('two');
    await rename(path.join(folder, '../aside'), await entry());
    assert.equal(await get('two'), '<two>');
  });

  it('ignores half-written files of a killed build, and leaves none', async (test) => {
    const { get, made, entry, folder } = await counted(test);
    await get('x');
    await writeFile(`${await entry()}.half`, 'half');
    await get('x');
    await get('y');
    assert.deepEqual(made, ['x', 'y']);
    assert.equal((await readdir(folder)).length, 3);
  });

  it('may be deleted at any time', async (test) => {
    const { folder, get, made } = await counted(test, 'cache');
    await get('x');
    await rm(folder, { recursive: true });
    assert.equal(await get('x'), '<x>');
    await new DigestCache(folder).get(['z'], async () => {
      await rm(folder, { recursive: true });
      return Buffer.from('z');
    });
    assert.equal(made.length, 2);
  });

  it('does not stop a build if it cannot be written', async (test) => {
    const { folder, get } = await counted(test);
    await writeFile(path.join(folder, 'file'), '');
    const cache = new DigestCache(path.join(folder, 'file/cache'));
    assert.equal(String(await cache.get(['x'], () => Promise.resolve(Buffer.from('x')))), 'x');
    assert.equal(await get('x'), '<x>');
  });

  it('is shared by two builds that make the same entry at once', async (test) => {
    const { get, folder, entry } = await counted(test);
    assert.deepEqual(await Promise.all([get('x'), get('x'), get('x')]), ['<x>', '<x>', '<x>']);
    assert.equal((await readdir(folder)).length, 1);
    assert.ok((await stat(await entry())).size > 32);
  });
});
