import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Planting, PlantingGroup } from '../leaks/planting.ts';
import { findIn } from './planted.ts';

/** Runs the gate on the plantings of a group that have files in `public/` only: it finds each leak, and no harmless file. */
export function testPlantings({ title, leaks, harmless }: PlantingGroup): void {
  describe(`the leaks of the corpus: ${title}`, () => {
    it('are all found', async (test) => {
      const { found, slugs } = await plantAll(test, leaks);
      const missed = leaks.filter(
        (_, index) => !found.some((line) => line.startsWith(slugs[index] ?? '')),
      );
      assert.deepEqual(
        missed.map(({ name }) => name),
        [],
      );
    });

    it('are not found in harmless files', async (test) => {
      const { found } = await plantAll(test, harmless);
      assert.deepEqual(found, []);
    });
  });
}

async function plantAll(test: Parameters<typeof findIn>[0], plantings: readonly Planting[]) {
  const slugs = plantings.map((_, index) => `n${index}x.`);
  const files: Record<string, string | Uint8Array | null> = {};
  for (const [index, planting] of plantings.entries())
    for (const [file, content] of Object.entries(await planting.files(`n${index}x`)))
      files[file.replace(/^public\//, '')] = content;
  return { found: await findIn(test, files), slugs };
}
