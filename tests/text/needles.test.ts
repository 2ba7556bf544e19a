import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byteSearch, textSearch, type TellNeedle } from '../../src/text/traces/needles.ts';

/** Returns the places that a search tells, as `needle@offset`. */
function placesOf(needles: readonly string[], search: (tell: TellNeedle) => void): string[] {
  const places: string[] = [];
  search((needle, at) => places.push(`${needles[needle] ?? ''}@${at}`));
  return places.sort();
}

const needles = ['home', 'me', 'omelette', 'شهلا', ':\\', 'ß', 'σας'];

describe('a search for several needles', () => {
  it('finds each of them wherever indexOf does, also where they overlap', () => {
    const text = 'Somewhere: home, HOME, homelette, xomelette and شهلا C:\\x MEHOME';
    const lower = text.toLowerCase();
    const expected = needles.flatMap((needle) => {
      const places: string[] = [];
      for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + 1))
        places.push(`${needle}@${at}`);
      return places;
    });
    assert.ok(expected.length > 10);
    assert.deepEqual(
      placesOf(needles, (tell) => {
        textSearch(needles)(text, tell);
      }),
      expected.sort(),
    );
  });

  it('treats capital letters as small ones, also those of other scripts', () => {
    const text = '\u212a\u0130 STRAẞE ΣΑΣ σας';
    assert.deepEqual(
      placesOf(['ki', 'ß', 'σας'], (tell) => {
        textSearch(['ki', 'ß', 'σας'])(text, tell);
      }),
      ['ki@0', 'ß@7', 'σας@10', 'σας@14'],
    );
  });

  it('finds them in bytes', () => {
    const bytes = Buffer.from('\0/HOME/شهلا');
    assert.deepEqual(
      placesOf(needles, (tell) => {
        byteSearch(needles.map((needle) => Buffer.from(needle)))(bytes, tell);
      }),
      ['home@2', 'me@4', 'شهلا@7'],
    );
  });
});
