import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groups } from './groups.ts';
import type { Planting } from './planting.ts';
import { tryPlantings, type Outcome } from './try-plantings.ts';

/**
 * Every eighth planting, in a site without formats, whose leaks have tests of their own. `npm run test:leaks` takes all plantings
 * and all formats.
 */
const trySome = (plantings: readonly Planting[]): Promise<Outcome[]> =>
  tryPlantings(
    plantings.filter((_, index) => index % 8 === 0),
    { formats: false },
  );

describe('the corpus of leaks', () => {
  it('has a different name for each planting', () => {
    const names = groups
      .flatMap(({ leaks, harmless }) => [...leaks, ...harmless])
      .map(({ name }) => name);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });

  it('is kept out of a site by import, check and build', async () => {
    const outcomes = await trySome(groups.flatMap(({ leaks }) => leaks));
    assert.ok(outcomes.length > 0);
    const missed = outcomes.filter(({ by }) => by === undefined);
    assert.deepEqual(
      missed.map(({ planting }) => planting.name),
      [],
    );
  });

  it('has harmless files too, which a site may have', async () => {
    const outcomes = await trySome(groups.flatMap(({ harmless }) => harmless));
    const refused = outcomes.filter(({ by }) => by !== undefined);
    assert.deepEqual(
      refused.map(({ planting, report }) => `${planting.name}: ${report}`),
      [],
    );
  });
});
