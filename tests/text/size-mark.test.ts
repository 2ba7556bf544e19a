import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillSizeMarks, sizeMark, type SizeWords } from '../../src/text/size-mark.ts';

const english: SizeWords = { numerals: 'latn', kilobytes: 'KB', megabytes: 'MB' };
const persian: SizeWords = { numerals: 'arabext', kilobytes: 'کیلوبایت', megabytes: 'مگابایت' };

const filled = (bytes: number | undefined, words = english) =>
  fillSizeMarks(`PDF ${sizeMark('fa/call.pdf', words)}.`, () => bytes);

describe('the size of a file on a page', () => {
  it('is in kilobytes, rounded up', () => {
    assert.equal(filled(1), 'PDF 1\u00a0KB.');
    assert.equal(filled(2048), 'PDF 2\u00a0KB.');
    assert.equal(filled(2049), 'PDF 3\u00a0KB.');
    assert.equal(filled(10 * 1024 * 1024 - 1), 'PDF 10240\u00a0KB.');
  });

  it('is in megabytes from ten of them on', () => {
    assert.equal(filled(10 * 1024 * 1024), 'PDF 10\u00a0MB.');
    assert.equal(filled(10 * 1024 * 1024 + 1), 'PDF 11\u00a0MB.');
  });

  it('is in the digits and the units of the reader’s language', () => {
    assert.equal(filled(35_000, persian), 'PDF ۳۵\u00a0کیلوبایت.');
    assert.equal(filled(12 * 1024 * 1024, persian), 'PDF ۱۲\u00a0مگابایت.');
  });

  it('is that of the file at the path, for each file on the page', () => {
    const page = `${sizeMark('a.pdf', english)} · ${sizeMark('b.zip', english)}`;
    const sizes: Record<string, number> = { 'a.pdf': 1024, 'b.zip': 4096 };
    assert.equal(
      fillSizeMarks(page, (path) => sizes[path]),
      ' 1\u00a0KB · 4\u00a0KB',
    );
  });

  it('is left out if it is not known, with the space before it', () => {
    assert.equal(filled(undefined), 'PDF.');
  });
});
