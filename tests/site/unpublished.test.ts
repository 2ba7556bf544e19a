import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { sites } from '../support/built-sites.ts';
import { readZip } from '../support/read-zip.ts';

/** Ids, names, words and the year of what only a draft of the shelf uses, and of an issuer that no file uses. */
const unpublished = [
  'unfinished',
  'پیش‌نویسی که نباید دیده شود',
  '1998',
  'seed-keepers',
  'نگهبانان بذر کوه قاف',
  'Imaginary Seed Keepers of Mount Qaf',
  'seed-vaults',
  'گنجینه‌های بذر',
  'Imaginary seed vaults',
  'lamp-lighters',
  'چراغ‌افروزان خیالی',
  'Erdachte Laternenwärter',
];

/** Returns the places in a file, and in the archives within it, that have one of `unpublished` in the name or the bytes. */
function placesIn(name: string, bytes: Buffer): string[] {
  const own = unpublished
    .filter((words) => name.includes(words) || bytes.includes(words))
    .map((words) => `${name}: ${words}`);
  if (!/\.(zip|epub|xdc)$/.test(name)) return own;
  const inside = readZip(bytes).flatMap((file) =>
    placesIn(`${name}/${file.path}`, Buffer.from(file.bytes)),
  );
  return [...own, ...inside];
}

describe('what no published statement uses', () => {
  it('is in no built file, nor in an archive', async () => {
    const { dist } = sites.shelf;
    const entries = await readdir(dist, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    assert.ok(files.length > 100);
    const found: string[] = [];
    for (const file of [...files, `${dist}.car`])
      found.push(...placesIn(path.relative(path.dirname(dist), file), await readFile(file)));
    assert.deepEqual(found, []);
  });
});
