import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localizedSchema, pick } from '../../src/domain/localized.ts';

const names = { ckb: 'ڕەفە', fa: 'قفسه', en: 'The Shelf' };

describe('a name in several languages', () => {
  it('is shown in the first requested language that it has', () => {
    assert.deepEqual(pick(names, ['de', 'en', 'fa']), { text: 'The Shelf', tag: 'en' });
    assert.deepEqual(pick(names, ['fa', 'en']), { text: 'قفسه', tag: 'fa' });
  });

  it('is shown in the first language of its file if it has none of those', () => {
    assert.deepEqual(pick(names, ['de']), { text: 'ڕەفە', tag: 'ckb' });
    assert.deepEqual(pick(names, []), { text: 'ڕەفە', tag: 'ckb' });
  });

  it('is refused without a language, with an unknown one, or empty', () => {
    for (const wrong of [{}, { persian: 'قفسه' }, { fa: ' ' }])
      assert.equal(localizedSchema.safeParse(wrong).success, false, JSON.stringify(wrong));
    assert.deepEqual(localizedSchema.parse({ fa: ' قفسه ' }), { fa: 'قفسه' });
  });
});
