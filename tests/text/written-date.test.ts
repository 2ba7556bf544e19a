import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readWrittenDate } from '../../src/text/written-date.ts';

describe('a date as people write it', () => {
  it('is read in the Solar Hijri calendar, in any digits and with any separator', () => {
    for (const text of ['1400/05/10', '۱۴۰۰/۵/۱۰', '1400-05-10', '١٤٠٠.٥.١٠', ' ۱۴۰۰ / ۰۵ / ۱۰ '])
      assert.deepEqual(readWrittenDate(text), { iso: '2021-08-01', solarHijri: '1400-05-10' });
  });

  it('is an interval for a month or a year of that calendar', () => {
    assert.equal(readWrittenDate('1400-05').iso, '2021-07-23/2021-08-22');
    assert.equal(readWrittenDate('۱۴۰۰').iso, '2021-03-21/2022-03-20');
  });

  it('may be Gregorian, and is converted to the form of files', () => {
    for (const [text, iso] of [
      ['2021/8/1', '2021-08-01'],
      ['۲۰۲۱-۰۷', '2021-07'],
      ['2021', '2021'],
      ['2021-07-23/2021-08-22', '2021-07-23/2021-08-22'],
    ] as const)
      assert.deepEqual(readWrittenDate(text), { iso });
  });

  it('stays unchanged if it is not a date of either calendar', () => {
    assert.equal(readWrittenDate('1400/12/30').iso, '1400-12-30');
    assert.equal(readWrittenDate('10 مرداد').iso, '10مرداد');
  });
});
