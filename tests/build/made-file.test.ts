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

/** The ZIP that has the range of {@link whole} in it. */
const zip: MadeFile = {
  key: 'b',
  sha256: '2'.repeat(64),
  size: 60,
  crc32: 0,
  mode: 0o100644,
  signature: '1 3 60 3 4',
  basis: { files: [], traces: [], allowed: [] },
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
    packedTextOf: () => undefined,
  });
  return file;
}

describe('the record of what a build has made', () => {
  it('is read as it was written', async (test) => {
    const folder = await temporaryFolder(test);
    const site = await writeSite(path.join(folder, 'out'));
    const names = ['fa/متن\tبا\nخط.html', '__proto__', 'constructor'];
    const files = new Map([
      ...site.files,
      ['site.zip', zip],
      ...names.map((name) => [name, whole] as const),
    ]);
    const file = path.join(folder, 'made');
    await writeMade(file, 'out', { gate: 'gate', files });
    assert.deepEqual(readMade(file), { gate: 'gate', files });
  });

  it('is empty if there is none', async (test) => {
    assert.deepEqual(readMade(path.join(await temporaryFolder(test), 'made')), nothing);
  });

  it('is empty wherever it is torn, and whichever byte of it is another', async (test) => {
    const file = await recordWith(test, {
      '': '"gate"',
      'site.zip': zip,
      'fa/azadi.html': whole,
    });
    const bytes = await readFile(file);
    assert.equal(readMade(file).files.size, 2);
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
    'has a size that is not that of its signature': { ...whole, size: 41 },
    'has a digest that is none': { ...whole, sha256: '' },
    'has a range after the end of the ZIP': { ...whole, packed: { start: 30, end: 61 } },
    'has a range before its file': { ...whole, packed: { start: -1, end: 30 } },
  };
  for (const [what, value] of Object.entries(foreign))
    it(`is empty if a value in it ${what}`, async (test) => {
      const file = await recordWith(test, {
        'site.zip': zip,
        'de/azadi.html': whole,
        'fa/azadi.html': value,
      });
      assert.deepEqual(readMade(file), nothing);
    });

  it('is empty if any part of it is of another type', async (test) => {
    const full = {
      ...whole,
      inner: [{ path: 'a.txt', sha256: '3'.repeat(64), basis: whole.basis }],
      broken: [{ file: 'fa/azadi.epub', message: 'a link' }],
      overweight: { severity: 'warning', message: 'heavy', excess: 3 },
    };
    const others = [null, 'x', -1, 1e300, 0.5, [], {}, [null]];
    for (const at of placesIn(full))
      for (const other of others) {
        const old = valueAt(full, at);
        // A text may be any text, and a list may be empty.
        if (typeof old === typeof other && typeof old === 'string') continue;
        if (Array.isArray(old) && Array.isArray(other) && other.length === 0) continue;
        const file = await recordWith(test, { 'site.zip': zip, a: replaced(full, at, other) });
        assert.deepEqual(readMade(file), nothing, `${at.join('.')}: ${JSON.stringify(other)}`);
      }
  });

  it('changes nothing but itself if it has the names of other files or of objects', async (test) => {
    const names = ['../x', '/etc/hostname', '__proto__', 'constructor', 'a/../../x'];
    const file = await recordWith(test, {
      'site.zip': zip,
      ...Object.fromEntries(names.map((name) => [name, whole])),
    });
    const { files } = readMade(file);
    assert.ok(files.size >= names.length - 1);
    assert.ok(!('key' in {}));
  });
});

/** A changed byte can only be in what is not read. */
function assertHarmless({ gate, files }: MadeSite): void {
  if (files.size === 0) return;
  assert.equal(gate, 'gate');
  assert.deepEqual(
    [...files],
    [
      ['site.zip', zip],
      ['fa/azadi.html', whole],
    ],
  );
}

/** Returns the paths of everything in a value, but for the value itself. */
function placesIn(value: unknown, at: readonly string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [...at, key],
    ...placesIn(inner, [...at, key]),
  ]);
}

function valueAt(value: unknown, at: readonly string[]): unknown {
  let found = value;
  for (const key of at) found = (found as Record<string, unknown>)[key];
  return found;
}

/** Returns a copy of a value with another value at a place in it. */
function replaced(value: unknown, at: readonly string[], other: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const parent = valueAt(copy, at.slice(0, -1)) as Record<string, unknown>;
  parent[at.at(-1) ?? ''] = other;
  return copy;
}
