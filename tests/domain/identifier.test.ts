import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refuseId } from '../../src/domain/identifier.ts';

describe('an id', () => {
  for (const id of ['khuzestan-detainees', 'a', '8-march', 'x1']) {
    it(`may be ${id}`, () => {
      assert.equal(refuseId(id), undefined);
    });
  }
  const refused: Record<string, RegExp> = {
    'Azadi Now': /for instance to "azadi-now"/,
    آزادی: /may hold only a-z/,
    '1400': /needs a letter/,
    '--': /needs a letter/,
    topics: /is reserved/,
    index: /is reserved/,
    'a.b': /may hold only/,
  };
  for (const [id, message] of Object.entries(refused)) {
    it(`may not be ${id}`, () => {
      assert.match(refuseId(id) ?? '', message);
    });
  }
});
