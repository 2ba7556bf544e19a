import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf, refuseLanguageTag } from '../../src/domain/language-tag.ts';

describe('a language tag', () => {
  for (const tag of [
    ...['fa', 'ckb', 'en', 'zh-Hant', 'az-Arab', 'pt-BR', 'bqi', 'de-CH-1996'],
    // CLDR has other names for these.
    ...['pnb', 'prs', 'kmr', 'pes', 'azj', 'cmn', 'arb', 'sh', 'fa-AF', 'ku-Arab-IQ', 'ur-Arab'],
    ...['sr-Latn-RS', 'es-419', 'sl-rozaj-biske', 'en-x-own', 'fa-u-nu-latn'],
  ]) {
    it(`may be ${tag}`, () => {
      assert.equal(refuseLanguageTag(tag), undefined);
    });
  }
  for (const tag of [
    'fa_IR',
    'iw',
    'PNB',
    'prs-af',
    'en-GB-US',
    'en-a-bbb-a-ccc',
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
    assert.match(refuseLanguageTag('iw') ?? '', /; write "he"$/);
    assert.match(refuseLanguageTag('SR-latn-rs') ?? '', /; write "sr-Latn-RS"$/);
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
        'pnb',
        'prs',
      ].map(directionOf),
      Array(14).fill('rtl'),
    );
    assert.deepEqual(
      ['en', 'de', 'tr', 'ku', 'az', 'fa-Latn', 'uz', 'kmr'].map(directionOf),
      Array(8).fill('ltr'),
    );
  });
});
