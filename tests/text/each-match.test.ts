import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachMatch } from '../../src/text/each-match.ts';

const indexes = (matches: Iterable<RegExpExecArray>) =>
  Array.from(matches, ({ index, 0: found }) => [index, found]);

describe('each match of a pattern', () => {
  for (const [pattern, text] of [
    [/ن+/g, 'نان و نمک'],
    [/(?:)/g, 'a𝄞ب'],
    [/(?:)/gu, 'a𝄞ب'],
    [/\d*/gu, '12 𝄞 ۳4'],
    [/(?<=^|\s)و/gu, 'و این و آن'],
  ] as const)
    it(`is one of matchAll: ${String(pattern)}`, () => {
      assert.deepEqual(indexes(eachMatch(text, pattern)), indexes(text.matchAll(pattern)));
    });

  it('is found although the same pattern is used between two of them', () => {
    const pattern = /و/g;
    const found = Array.from(eachMatch('و و و', pattern), ({ index }) => {
      assert.equal(indexes(eachMatch('یک و دو', pattern)).length, 2);
      return index;
    });
    assert.deepEqual(found, [0, 2, 4]);
  });
});
