import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addDays,
  fromSolarHijri,
  gregorianOfSolarHijri,
  toCalendar,
} from '../../src/text/calendar.ts';

describe('Solar Hijri days', () => {
  it('are those of the Gregorian day, at both ends of a leap year', () => {
    assert.deepEqual(toCalendar('2021-08-01', 'persian'), { year: 1400, month: 5, day: 10 });
    assert.deepEqual(toCalendar('2021-03-20', 'persian'), { year: 1399, month: 12, day: 30 });
    assert.deepEqual(toCalendar('2021-03-21', 'persian'), { year: 1400, month: 1, day: 1 });
  });

  it('turn back into the same Gregorian day, every day of a century', () => {
    for (let iso = '1950-01-01'; iso < '2050-01-01'; iso = addDays(iso, 1)) {
      assert.equal(fromSolarHijri(toCalendar(iso, 'persian')), iso);
    }
  });

  it('are rejected if the year has no such day', () => {
    assert.equal(fromSolarHijri({ year: 1400, month: 12, day: 30 }), undefined);
    assert.equal(fromSolarHijri({ year: 1400, month: 7, day: 31 }), undefined);
  });
});

describe('the Gregorian date of a Solar Hijri date', () => {
  it('is its day, or the days that its month or year covers', () => {
    assert.equal(gregorianOfSolarHijri('1400-05-10'), '2021-08-01');
    assert.equal(gregorianOfSolarHijri('1400-05'), '2021-07-23/2021-08-22');
    assert.equal(gregorianOfSolarHijri('1400'), '2021-03-21/2022-03-20');
    assert.equal(gregorianOfSolarHijri('1399-12'), '2021-02-19/2021-03-20');
  });

  it('does not exist for a Gregorian date', () => {
    assert.equal(gregorianOfSolarHijri('2021-08-01'), undefined);
  });
});
