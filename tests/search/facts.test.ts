import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataOfFacts, factKey, factsOf } from '../../src/search/facts.ts';

const [year, other, circle, topic] = [
  factKey(0, 'persian-1400'),
  factKey(0, 'gregory-2021'),
  factKey(1, 'circle'),
  factKey(2, 'circle'),
];

describe('the facts that one can choose results by', () => {
  const named = [
    { key: year, name: '۱۴۰۰' },
    { key: circle, name: 'حلقه کتاب' },
  ];
  it('are in their file once each, with those of each text', () => {
    const data = dataOfFacts(named, [[year, other, circle], [], [circle, topic]]);
    assert.equal(
      data,
      '4\n0persian-1400 ۱۴۰۰\n1circle حلقه کتاب\n0gregory-2021\n2circle\n0 2 1\n\n1 3',
    );
    const { all, ofTexts } = factsOf(data);
    assert.deepEqual(
      ofTexts.map((places) => places.map((place) => all[place]?.key)),
      [[year, other, circle], [], [circle, topic]],
    );
    assert.deepEqual(
      all.map(({ name }) => name),
      ['۱۴۰۰', 'حلقه کتاب', '', ''],
    );
  });

  it('have names on one line', () => {
    assert.equal(factsOf(dataOfFacts([{ key: '1a', name: 'a\nb' }], [])).all[0]?.name, 'a b');
  });
});
