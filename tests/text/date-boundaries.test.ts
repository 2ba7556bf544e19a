import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { gregorianOfSolarHijri } from '../../src/text/calendar.ts';
import { displayDate, type DateWords } from '../../src/text/date-display.ts';

const english: DateWords = {
  months:
    'January February March April May June July August September October November December'.split(
      ' ',
    ),
  patterns: {
    day: '{day} {month} {year}',
    dayOfMonth: '{day} {month}',
    days: '{start}–{end} {month} {year}',
    month: '{month} {year}',
    year: '{year}',
    range: '{start} – {end}',
  },
};
const persian: DateWords = {
  ...english,
  months: 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' '),
};

const gregorian = (iso: string) => displayDate(parsePartialDate(iso), 'gregory', english, 'latn');
const solarHijri = (iso: string) =>
  displayDate(parsePartialDate(iso), 'persian', persian, 'arabext');

describe('a date across the end of a year', () => {
  it('has the year at both ends of an interval', () => {
    assert.equal(gregorian('2020-12-31/2021-01-01'), '31 December 2020 – 1 January 2021');
    assert.equal(gregorian('2020-12/2021-01'), 'December 2020 – January 2021');
    assert.equal(gregorian('2020/2021'), '2020 – 2021');
  });

  it('changes the Solar Hijri year between 20 and 21 March 2021', () => {
    assert.equal(solarHijri('2021-03-20'), '۳۰ اسفند ۱۳۹۹');
    assert.equal(solarHijri('2021-03-21'), '۱ فروردین ۱۴۰۰');
    assert.equal(solarHijri('2021-03-20/2021-03-21'), '۳۰ اسفند ۱۳۹۹ – ۱ فروردین ۱۴۰۰');
  });

  it('is one Solar Hijri month in the middle of a Gregorian new year', () => {
    assert.equal(solarHijri('2020-12-21/2021-01-19'), 'دی ۱۳۹۹');
    assert.equal(solarHijri('2020-12-31/2021-01-01'), '۱۱–۱۲ دی ۱۳۹۹');
  });
});

describe('an interval of days', () => {
  it('is shown as whole months or years only if it has all of their days', () => {
    assert.equal(gregorian('2021-07-01/2021-07-31'), 'July 2021');
    assert.equal(gregorian('2021-07-01/2021-07-30'), '1–30 July 2021');
    assert.equal(gregorian('2021-07-02/2021-07-31'), '2–31 July 2021');
    assert.equal(gregorian('2021-01-01/2021-12-31'), '2021');
    assert.equal(gregorian('2021-01-01/2021-12-30'), '1 January – 30 December 2021');
    assert.equal(gregorian('2021-07-01/2022-06-30'), 'July 2021 – June 2022');
  });

  it('names a month once, and a year once', () => {
    assert.equal(gregorian('2021-07-01/2021-07-01'), '1 July 2021');
    assert.equal(gregorian('2021-07-31/2021-08-01'), '31 July – 1 August 2021');
  });
});

describe('a Solar Hijri month', () => {
  it('ends where the next one begins, in each half of the year and at its end', () => {
    const months: [written: string, gregorian: string][] = [
      ['1400-01', '2021-03-21/2021-04-20'],
      ['1400-06', '2021-08-23/2021-09-22'],
      ['1400-07', '2021-09-23/2021-10-22'],
      ['1400-11', '2022-01-21/2022-02-19'],
      ['1400-12', '2022-02-20/2022-03-20'],
      // A leap year: Esfand has 30 days.
      ['1399-12', '2021-02-19/2021-03-20'],
    ];
    for (const [written, expected] of months)
      assert.equal(gregorianOfSolarHijri(written), expected, written);
  });
});
