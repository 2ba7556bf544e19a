import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readingTime, statementCount } from '../../src/views/count.ts';
import { madeCatalog } from '../support/made-catalog.ts';

const { locales } = madeCatalog([]);

const counted = (tag: string, ...counts: readonly number[]) => {
  const locale = locales.find((candidate) => candidate.tag === tag);
  assert.ok(locale);
  return counts.map((count) => statementCount(count, locale).replace('\u00a0', ' '));
};

describe('a number of statements', () => {
  it('is on the line of its number, and a time to read is on one line', () => {
    const english = locales.find(({ tag }) => tag === 'en');
    assert.ok(english);
    assert.equal(statementCount(7, english), '7\u00a0statements');
    assert.equal(readingTime(3, english), '3\u00a0min\u00a0read');
  });

  it('is in the words and digits of each language', () => {
    assert.deepEqual(counted('fa', 1, 12), ['۱ بیانیه', '۱۲ بیانیه']);
    assert.deepEqual(counted('en', 1, 12), ['1 statement', '12 statements']);
    assert.deepEqual(counted('de', 1, 12), ['1 Erklärung', '12 Erklärungen']);
    assert.deepEqual(counted('ckb', 1, 12), ['١ بەیاننامە', '١٢ بەیاننامە']);
    assert.deepEqual(counted('ar', 0, 1, 2, 7, 12, 100), [
      'لا بيانات',
      'بيان واحد',
      'بيانان',
      '٧ بيانات',
      '١٢ بيانا',
      '١٠٠ بيان',
    ]);
  });

  it('is in the general form in a language without plural rules, and alone without words', () => {
    const [persian] = locales;
    assert.ok(persian);
    const forms = { one: 'one', other: '{count} letters' };
    assert.equal(
      statementCount(1, {
        ...persian,
        tag: 'tlh',
        numerals: 'latn',
        counts: { statements: forms },
      }),
      '1\u00a0letters',
    );
    assert.equal(statementCount(7, { ...persian, counts: {} }), '۷');
  });
});
