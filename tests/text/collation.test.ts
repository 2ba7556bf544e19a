import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collationOf } from '../../src/text/collation.ts';

const sorted = (tag: string, ...names: string[]) => names.sort(collationOf(tag));

describe('the order of names', () => {
  it('is that of the Kurdish alphabet, which ICU does not know', () => {
    const names = [
      'ئازادی',
      'بەندیخانە',
      'ڕۆژنامە',
      'ژنان',
      'زیندانییان',
      'کرێکاران',
      'گەل',
      'لاوان',
    ];
    const more = [
      'ڵاوان',
      'مافی مرۆڤ',
      'نان',
      'هەڵەبجە',
      'ەوە',
      'وڵات',
      'ۆردوگا',
      'یەکسانی',
      'ێستا',
    ];
    const right = [
      ...names.slice(0, 3),
      names[4] ?? '',
      names[3] ?? '',
      ...names.slice(5),
      ...more,
    ];
    assert.deepEqual(sorted('ckb', ...right.toReversed()), right);
  });

  it('takes a Kurdish letter that was typed as another one for itself', () => {
    assert.deepEqual(sorted('ckb', 'گەل', 'كار', 'قەڵا'), ['قەڵا', 'كار', 'گەل']);
    assert.deepEqual(sorted('ckb', 'ێستا', 'يەكسانی', 'وڵات'), ['وڵات', 'يەكسانی', 'ێستا']);
  });

  it('has words before longer ones, digits before letters, and Latin names after Kurdish ones', () => {
    assert.deepEqual(sorted('ckb', 'ARTICLE 19', 'مافەکان', 'ماف', 'ماف و نان', '١٠ی ئایار'), [
      '١٠ی ئایار',
      'ماف',
      'ماف و نان',
      'مافەکان',
      'ARTICLE 19',
    ]);
  });

  it('is that of each other language', () => {
    assert.deepEqual(sorted('fa', 'یاس', 'هنر', 'وطن', 'گل', 'پل', 'آب'), [
      'آب',
      'پل',
      'گل',
      'وطن',
      'هنر',
      'یاس',
    ]);
    assert.deepEqual(sorted('de', 'Zug', 'Ärzte', 'Auto', 'Öl'), ['Ärzte', 'Auto', 'Öl', 'Zug']);
    assert.deepEqual(sorted('ar', 'يد', 'أرض', 'بيت', 'هرم'), ['أرض', 'بيت', 'هرم', 'يد']);
  });
});
