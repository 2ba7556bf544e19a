import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { readMade, writeMade, type MadeFile, type MadeSite } from '../../src/build/made-file.ts';
import { writeRecord } from '../../src/cache/record-file.ts';
import { writeSite } from '../support/made-site.ts';
import { temporaryFolder } from '../support/roots.ts';

const nothing: MadeSite = { gate: '', files: new Map() };

const whole: MadeFile = {
  key: 'a',
  sha256: '1'.repeat(64),
  size: 40,
  crc32: 7,
  mode: 0o100644,
  signature: '1 2 40 3 4',
  basis: { files: [['fa/باز.html', true]], traces: ['Öffnet'], allowed: [], isMade: true },
  page: { links: ['../de/azadi.html#باز'], ids: ['باز'] },
  packed: { start: 30, end: 60 },
};

/** Writes a record with these values, as text or as data, in the form of this version. */
async function recordWith(
  test: TestContext,
  values: Readonly<Record<string, unknown>>,
  fingerprint = 'made-1',
): Promise<string> {
  const file = path.join(await temporaryFolder(test), 'made');
  await writeRecord(file, {
    fingerprint,
    owner: 'out',
    values: new Map(
      Object.entries(values).map(([name, value]) => [
        name,
        Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
      ]),
    ),
    digests: new Set(),
    textOf: () => undefined,
  });
  return file;
}

describe('the record of what a build has made', () => {
  it('is read as it was written', async (test) => {
    const folder = await temporaryFolder(test);
    const site = await writeSite(path.join(folder, 'out'));
    const names = ['fa/متن\tبا\nخط.html', '__proto__', 'constructor'];
    const files = new Map([...site.files, ...names.map((name) => [name, whole] as const)]);
    const file = path.join(folder, 'made');
    await writeMade(file, 'out', { gate: 'gate', files });
    assert.deepEqual(readMade(file), { gate: 'gate', files });
  });

  it('is empty if there is none', async (test) => {
    assert.deepEqual(readMade(path.join(await temporaryFolder(test), 'made')), nothing);
  });

  it('is empty wherever it is torn, and whichever byte of it is another', async (test) => {
    const file = await recordWith(test, { '': '"gate"', 'fa/azadi.html': whole });
    const bytes = await readFile(file);
    assert.equal(readMade(file).files.size, 1);
    for (let at = 0; at < bytes.length; at += 7) {
      await writeFile(file, bytes.subarray(0, at));
      assert.deepEqual(readMade(file), nothing, `torn at ${at}`);
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(file, changed);
      // The owner is not read.
      if (bytes.toString().indexOf('"out"') !== at - 1) assertHarmless(readMade(file));
    }
  });

  it('is empty if it is from another version', async (test) => {
    const file = await recordWith(test, { 'fa/azadi.html': whole }, 'made-0');
    assert.deepEqual(readMade(file), nothing);
  });

  const foreign: Record<string, unknown> = {
    'is no JSON': '{',
    'is null': null,
    'is a text': '"azadi"',
    'is a list': [],
    ...Object.fromEntries(
      ['key', 'sha256', 'size', 'crc32', 'mode', 'signature', 'basis'].map((field) => [
        `lacks ${field}`,
        { ...whole, [field]: undefined },
      ]),
    ),
    'has a size that is no number': { ...whole, size: '40' },
    'has no list of allowed files': { ...whole, basis: { ...whole.basis, allowed: undefined } },
    'has a page without links': { ...whole, page: { ids: [] } },
    'has a range that ends before it starts': { ...whole, packed: { start: 60, end: 30 } },
    'has a range before its file': { ...whole, packed: { start: -1, end: 30 } },
  };
  for (const [what, value] of Object.entries(foreign))
    it(`is empty if a value in it ${what}`, async (test) => {
      const file = await recordWith(test, { 'de/azadi.html': whole, 'fa/azadi.html': value });
      assert.deepEqual(readMade(file), nothing);
    });

  it('changes nothing but itself if it has the names of other files or of objects', async (test) => {
    const names = ['../x', '/etc/hostname', '__proto__', 'constructor', 'a/../../x'];
    const file = await recordWith(test, Object.fromEntries(names.map((name) => [name, whole])));
    const { files } = readMade(file);
    assert.ok(files.size >= names.length - 1);
    assert.ok(!('key' in {}));
  });
});

/** A changed byte can only be in what is not read. */
function assertHarmless({ gate, files }: MadeSite): void {
  if (files.size === 0) return;
  assert.equal(gate, 'gate');
  assert.deepEqual([...files], [['fa/azadi.html', whole]]);
}
