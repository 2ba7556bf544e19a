import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fingerprintOf, roomsOfOutputs } from '../../src/cache/build-fingerprint.ts';
import { importsIn, sourceFiles } from '../support/imports.ts';
import { project } from '../support/sites.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-test-'));
after(() => rm(folder, { recursive: true }));
for (const part of ['src', 'public/fonts.txt', 'package-lock.json'])
  await cp(path.join(project, part), path.join(folder, part), { recursive: true });

/** Returns whether the fingerprint of the project changes if `file` gets one more line. */
async function changesWith(file: string): Promise<boolean> {
  const before = fingerprintOf(folder);
  await appendFile(path.join(folder, file), '\n');
  return fingerprintOf(folder) !== before;
}

describe('the build fingerprint', () => {
  const deciding = [
    'src/outputs/epub/style.ts',
    'src/outputs/leaflet/leaflet.typ',
    'src/text/digits.ts',
    'src/markdown/rehype-tables.ts',
    'src/fonts/leaflet-bold.ttf',
    'public/fonts.txt',
    'package-lock.json',
  ];
  for (const file of deciding)
    it(`changes with ${file}`, async () => {
      assert.ok(await changesWith(file));
    });

  const others = ['src/cli/target.ts', 'src/lint/rules/quotes.ts', 'src/source/yaml.ts'];
  for (const file of others)
    it(`does not depend on ${file}`, async () => {
      assert.ok(!(await changesWith(file)));
    });

  it('covers every room whose code runs for a format, and no other', async () => {
    const imports = await importsIn(await sourceFiles());
    const reached = new Set(
      imports.map(({ file }) => file).filter((file) => file.startsWith('outputs/')),
    );
    // The set grows while it is walked.
    for (const file of reached)
      for (const { target, isType } of imports.filter((one) => one.file === file))
        if (target !== undefined && !isType) reached.add(target);
    const rooms = new Set(
      [...reached].filter((file) => file.includes('/')).map((file) => file.split('/')[0]),
    );
    assert.deepEqual([...rooms].sort(), roomsOfOutputs);
  });
});
