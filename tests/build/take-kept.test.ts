import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { MadeFile } from '../../src/build/made-file.ts';
import type { SiteFile } from '../../src/build/made-files.ts';
import { takeKept, type KeptOptions } from '../../src/build/take-kept.ts';
import { factsOf, keyOf, siteTexts } from '../support/made-site.ts';
import { temporaryFolder } from '../support/roots.ts';
import { workSettings } from '../support/work-settings.ts';

const text = siteTexts['fa/azadi.txt'];
const facts = factsOf(text);
const known = { ...facts, key: keyOf(text), mode: 0o100644, signature: '1 2 3 4 5' };

/** Two kept files that the last ZIP has: one deflated, one as it is. */
const kept = new Map<string, MadeFile>([
  ['fa/azadi.txt', { ...known, packed: { start: 100, end: 100 + facts.size - 1 } }],
  ['fa/azadi.png', { ...known, packed: { start: 900, end: 900 + facts.size } }],
]);

async function take(test: TestContext, options: Partial<KeptOptions> = {}) {
  const files = new Map<string, SiteFile>();
  const settings = workSettings(await temporaryFolder(test), [...kept.keys()]);
  const again = takeKept(kept, files, {
    settings,
    isSameGate: true,
    hasZip: true,
    publicPaths: new Set(),
    ...options,
  });
  return {
    again: again.map(({ path }) => path),
    packed: [...files].map(([name, { packed }]) => [name, packed]),
  };
}

describe('kept files', () => {
  it('are taken with their content in the last ZIP', async (test) => {
    const { again, packed } = await take(test);
    assert.deepEqual(again, []);
    assert.deepEqual(
      packed,
      [...kept].map(([name, { packed: range }]) => [name, { from: 'zip', range }]),
    );
  });

  it('are packed again without the last ZIP, if it had them deflated', async (test) => {
    assert.deepEqual(await take(test, { hasZip: false }), {
      again: ['fa/azadi.txt'],
      packed: [['fa/azadi.png', undefined]],
    });
  });

  it('are inspected again by another gate', async (test) => {
    assert.deepEqual(await take(test, { isSameGate: false }), {
      again: [...kept.keys()],
      packed: [],
    });
  });
});
