import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { readingFingerprintOf, roomsOfReading } from '../../src/cache/reading-fingerprint.ts';
import { importsIn, sourceFiles } from '../support/imports.ts';
import { project } from '../support/sites.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-test-'));
after(() => rm(folder, { recursive: true }));
for (const part of ['src', 'package-lock.json'])
  await cp(path.join(project, part), path.join(folder, part), { recursive: true });

/** Returns whether the fingerprint changes if `file` gets one more line. */
async function changesWith(file: string): Promise<boolean> {
  const before = readingFingerprintOf(folder);
  await appendFile(path.join(folder, file), '\n');
  return readingFingerprintOf(folder) !== before;
}

describe('the fingerprint of readings', () => {
  const deciding = [
    'src/lint/rules/quotes.ts',
    'src/source/yaml.ts',
    'src/markdown/plain-text.ts',
    'src/text/digits.ts',
    'src/domain/edition.ts',
    'src/images/png.ts',
    'package-lock.json',
  ];
  for (const file of deciding)
    it(`changes with ${file}`, async () => {
      assert.ok(await changesWith(file));
    });

  for (const file of ['src/cli/target.ts', 'src/outputs/epub.ts'])
    it(`does not depend on ${file}`, async () => {
      assert.ok(!(await changesWith(file)));
    });

  it('names the version of Node, whose Unicode tables decide what expressions match', () => {
    assert.ok(readingFingerprintOf(folder).includes(process.version));
  });

  it('covers every room whose code runs for a reading', async () => {
    const imports = await importsIn(await sourceFiles());
    const reached = new Set(['source/read-content.ts']);
    // The set grows while it is walked.
    for (const file of reached)
      for (const { target, isType } of imports.filter((one) => one.file === file))
        if (target !== undefined && !isType) reached.add(target);
    const rooms = new Set(
      [...reached].filter((file) => file.includes('/')).map((file) => file.split('/')[0]),
    );
    assert.deepEqual([...rooms].sort(), roomsOfReading);
  });
});
