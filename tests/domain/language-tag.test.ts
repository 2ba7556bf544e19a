import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf, refuseLanguageTag } from '../../src/domain/language-tag.ts';

describe('a language tag', () => {
  for (const tag of ['fa', 'ckb', 'en', 'zh-Hant', 'az-Arab', 'pt-BR', 'bqi', 'de-CH-1996']) {
    it(`may be ${tag}`, () => {
      assert.equal(refuseLanguageTag(tag), undefined);
    });
  }
  for (const tag of [
    'fa_IR',
    'FA',
    'persian',
    'xx',
    'en-gb',
    'zh-hant',
    '',
    'f',
    'x-private',
    '../fa',
  ]) {
    it(`may not be "${tag}"`, () => {
      assert.ok(refuseLanguageTag(tag));
    });
  }

  it('is suggested in its canonical form if only its case is wrong', () => {
    assert.match(refuseLanguageTag('zh-hant') ?? '', /; write "zh-Hant"$/);
  });

  it('has the direction of its likely script', () => {
    assert.deepEqual(
      [
        'fa',
        'ckb',
        'ar',
        'ur',
        'he',
        'syr',
        'dv',
        'nqo',
        'ff-Adlm',
        'rhg',
        'az-Arab',
        'ku-Arab',
      ].map(directionOf),
      Array(12).fill('rtl'),
    );
    assert.deepEqual(
      ['en', 'de', 'tr', 'ku', 'az', 'fa-Latn', 'uz'].map(directionOf),
      Array(7).fill('ltr'),
    );
  });
});
