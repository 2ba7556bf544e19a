import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePartialDate } from '../../src/domain/partial-date.ts';

describe('a date in a file', () => {
  it('covers a day, a month, a year or an interval', () => {
    assert.deepEqual(parsePartialDate('2024-02'), {
      iso: '2024-02',
      start: '2024-02-01',
      end: '2024-02-29',
      precision: 'month',
    });
    assert.deepEqual(parsePartialDate('2021'), {
      iso: '2021',
      start: '2021-01-01',
      end: '2021-12-31',
      precision: 'year',
    });
    assert.deepEqual(parsePartialDate('2021-07-23'), {
      iso: '2021-07-23',
      start: '2021-07-23',
      end: '2021-07-23',
      precision: 'day',
    });
    assert.deepEqual(parsePartialDate('2021-07-23/2021-08'), {
      iso: '2021-07-23/2021-08',
      start: '2021-07-23',
      end: '2021-08-31',
      precision: 'month',
    });
  });

  it('has the coarser precision of an interval, in either order', () => {
    for (const iso of ['2021-07-23/2022', '2021/2022-01', '2020/2021'])
      assert.equal(parsePartialDate(iso).precision, 'year', iso);
    for (const iso of ['2021-07/2021-08-22', '2021-07-23/2021-08'])
      assert.equal(parsePartialDate(iso).precision, 'month', iso);
    assert.equal(parsePartialDate('2021-07-23/2021-08-22').precision, 'day');
  });

  it('may be any day of the years 1800 to 2199, but not outside them', () => {
    for (const iso of ['1800', '1800-01-01', '2199', '2199-12-31', '2199-12', '2024-02-29'])
      assert.equal(parsePartialDate(iso).iso, iso);
    for (const iso of ['1799-12-31', '2200', '2200-01-01'])
      assert.throws(() => parsePartialDate(iso), /outside the years 1800 to 2199/, iso);
  });

  it('may be the last day of each month', () => {
    const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const [index, last] of days.entries()) {
      const month = `2021-${String(index + 1).padStart(2, '0')}`;
      assert.equal(parsePartialDate(month).end, `${month}-${last}`);
      assert.equal(parsePartialDate(`${month}-${last}`).end, `${month}-${last}`);
      assert.throws(() => parsePartialDate(`${month}-${last + 1}`), /does not exist/);
    }
  });

  const refused: Record<string, RegExp> = {
    '2021-07-00': /2021-07 has 31 days/,
    '2021/2021-07': /ends before it starts/,
    '2021-07/2021-07-23': /ends before it starts/,
    '2026-02-30': /2026-02-30 does not exist: 2026-02 has 28 days; correct it/,
    '2023-02-29': /2023-02 has 28 days/,
    '2021-13': /there is no month 13/,
    '2021-00': /there is no month 00/,
    '1400-05-10': /Solar Hijri date; write the Gregorian day 2021-08-01/,
    '1400-05': /Solar Hijri date; .* 2021-07-23\/2021-08-22/,
    '1400': /Solar Hijri date; .* 2021-03-21\/2022-03-20/,
    '۲۰۲۱-۰۷': /in ASCII digits/,
    '2021-7': /is not a date/,
    '23.7.2021': /is not a date/,
    '2021-08-22/2021-07-23': /ends before it starts/,
    '2021/2022/2023': /is not a date/,
    '': /is not a date/,
    '3021': /outside the years/,
  };
  for (const [text, message] of Object.entries(refused)) {
    it(`is refused as ${text === '' ? 'an empty text' : text}`, () => {
      assert.throws(() => parsePartialDate(text), { message });
    });
  }
});
