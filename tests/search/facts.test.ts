import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataOfFacts, factsOf, type Fact } from '../../src/search/facts.ts';

const fact = (kind: Fact['kind'], name: string): Fact => ({ kind, name });

describe('the facts that one can choose results by', () => {
  it('are in their file once each, with those of each text', () => {
    const data = dataOfFacts([
      [fact(0, '۱۴۰۰'), fact(1, 'حلقه کتاب')],
      [],
      [fact(0, '۱۴۰۱'), fact(1, 'حلقه کتاب'), fact(2, 'حلقه کتاب')],
    ]);
    assert.equal(data, '4\n0۱۴۰۰\n1حلقه کتاب\n0۱۴۰۱\n2حلقه کتاب\n0 1\n\n2 1 3');
    const { all, ofTexts } = factsOf(data);
    assert.deepEqual(
      ofTexts.map((places) => places.map((place) => all[place]?.name)),
      [['۱۴۰۰', 'حلقه کتاب'], [], ['۱۴۰۱', 'حلقه کتاب', 'حلقه کتاب']],
    );
  });

  it('have names on one line', () => {
    assert.equal(factsOf(dataOfFacts([[fact(1, 'a\nb')]])).all[0]?.name, 'a b');
  });
});
