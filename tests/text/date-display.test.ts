import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { present } from '../../src/catalog/found.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { shippedLocale } from '../../src/locales/shipped-locales.ts';
import { displayInYear } from '../../src/text/date-display.ts';
import { dateView } from '../../src/views/date.ts';

function locale(tag: string): Locale {
  const { search, ...data } = present(shippedLocale(tag), tag);
  return { tag, ...data, search: { tag, ...present(search, 'search') } };
}

const shown = (iso: string, tag: string) => {
  const { text, gregorian } = dateView(parsePartialDate(iso), locale(tag));
  return gregorian === undefined ? text : `${text} (${gregorian})`;
};

describe('a date, as readers see it', () => {
  it('is the time that a month covers in the other calendar, never an invented day', () => {
    assert.equal(shown('2021-07', 'fa'), 'تیر–مرداد ۱۴۰۰ (ژوئیه ۲۰۲۱)');
    assert.equal(shown('2021-07', 'ckb'), 'پووشپەڕ–گەلاوێژی ١٤٠٠ (تەممووزی ٢٠٢١)');
    assert.equal(shown('2021-07', 'ar'), 'تموز/يوليو ٢٠٢١');
    assert.equal(shown('2021-07', 'en'), 'July 2021');
    assert.equal(shown('2021-07', 'de'), 'Juli 2021');
  });

  it('is a day if the file has a day', () => {
    assert.equal(shown('2021-08-01', 'fa'), '۱۰ مرداد ۱۴۰۰ (۱ اوت ۲۰۲۱)');
    assert.equal(shown('2021-08-01', 'ckb'), '١٠ی گەلاوێژی ١٤٠٠ (١ی ئابی ٢٠٢١)');
    assert.equal(shown('2021-08-01', 'de'), '1. August 2021');
  });

  it('has the form of the month that follows a day, and the words between them', () => {
    assert.deepEqual(
      ['ru', 'es', 'he', 'ku', 'tr', 'ps'].map((tag) => [
        shown('2021-08-01', tag),
        shown('2021-08', tag),
      ]),
      [
        ['1 августа 2021', 'август 2021'],
        ['1 de agosto de 2021', 'agosto de 2021'],
        ['1 באוגוסט 2021', 'אוגוסט 2021'],
        ['1ê tebaxa 2021an', 'tebaxa 2021an'],
        ['1 Ağustos 2021', 'Ağustos 2021'],
        ['۱۰ زمری ۱۴۰۰ (۱ اګست ۲۰۲۱)', 'زمری–وږی ۱۴۰۰ (اګست ۲۰۲۱)'],
      ],
    );
    assert.equal(shown('2021-07-30/2021-08-02', 'ru'), '30 июля–2 августа 2021');
  });

  it('spans two years if a Gregorian year does', () => {
    assert.equal(shown('2021', 'fa'), '۱۳۹۹–۱۴۰۰ (۲۰۲۱)');
    assert.equal(shown('2024-03', 'fa'), 'اسفند ۱۴۰۲–فروردین ۱۴۰۳ (مارس ۲۰۲۴)');
  });

  it('is a month or a year if an interval is exactly that', () => {
    assert.equal(shown('2021-07-23/2021-08-22', 'fa'), 'مرداد ۱۴۰۰ (۲۳ ژوئیه–۲۲ اوت ۲۰۲۱)');
    assert.equal(shown('2021-03-21/2022-03-20', 'fa'), '۱۴۰۰ (۲۱ مارس ۲۰۲۱–۲۰ مارس ۲۰۲۲)');
    assert.equal(shown('2021-07-01/2021-07-31', 'en'), 'July 2021');
  });

  it('names the month and the year of an interval once if they are the same', () => {
    assert.equal(shown('2023-05-14/2023-05-20', 'en'), '14–20 May 2023');
    assert.equal(shown('2023-05-14/2023-05-20', 'de'), '14.–20. Mai 2023');
    assert.equal(shown('2023-05-14/2023-05-20', 'ckb'), '٢٤–٣٠ی گوڵانی ١٤٠٢ (١٤–٢٠ی ئایاری ٢٠٢٣)');
    assert.equal(shown('2023-05-30/2023-06-02', 'de'), '30. Mai–2. Juni 2023');
    assert.equal(shown('2021-07/2021-09', 'en'), 'July–September 2021');
  });
});

describe('a date in a list of its year', () => {
  const inYear = (iso: string, tag: string) => {
    const words = locale(tag);
    return displayInYear(parsePartialDate(iso), words.calendar, words, words.numerals);
  };

  it('is a day, days or months without the year', () => {
    assert.equal(inYear('2021-08-01', 'fa'), '۱۰ مرداد');
    assert.equal(inYear('2021-08-01', 'de'), '1. August');
    assert.equal(inYear('2021-08-01', 'ckb'), '١٠ی گەلاوێژ');
    assert.equal(inYear('2025-06-23/2025-06-30', 'en'), '23–30 June');
    assert.equal(inYear('2025-06-23/2025-07-02', 'en'), '23 June–2 July');
    assert.equal(inYear('2021-07', 'fa'), 'تیر–مرداد');
    assert.equal(inYear('2021-07', 'ar'), 'تموز/يوليو');
  });

  it('is nothing if it is the whole year, and has both years if it spans two', () => {
    assert.equal(inYear('2021', 'en'), undefined);
    assert.equal(inYear('2021', 'fa'), '۱۳۹۹–۱۴۰۰');
    assert.equal(inYear('2024-12-30/2025-01-02', 'en'), '30 December 2024–2 January 2025');
  });
});
