import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writtenSize, type SizeWords } from '../../src/text/file-size.ts';

const english: SizeWords = { numerals: 'latn', kilobytes: 'KB', megabytes: 'MB' };
const persian: SizeWords = { numerals: 'arabext', kilobytes: 'کیلوبایت', megabytes: 'مگابایت' };

describe('the size of a file', () => {
  it('is in kilobytes, rounded up', () => {
    assert.equal(writtenSize(1, english), '1\u00a0KB');
    assert.equal(writtenSize(2048, english), '2\u00a0KB');
    assert.equal(writtenSize(2049, english), '3\u00a0KB');
    assert.equal(writtenSize(10 * 1024 * 1024 - 1, english), '10240\u00a0KB');
  });

  it('is in megabytes from ten of them on', () => {
    assert.equal(writtenSize(10 * 1024 * 1024, english), '10\u00a0MB');
    assert.equal(writtenSize(10 * 1024 * 1024 + 1, english), '11\u00a0MB');
  });

  it('is in the digits and the units of the reader’s language', () => {
    assert.equal(writtenSize(35_000, persian), '۳۵\u00a0کیلوبایت');
    assert.equal(writtenSize(12 * 1024 * 1024, persian), '۱۲\u00a0مگابایت');
  });
});
