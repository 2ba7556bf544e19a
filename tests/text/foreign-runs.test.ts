import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foreignRuns, type Run } from '../../src/text/foreign-runs.ts';

/** A text with its isolated parts between brackets. Those of a `bdo` have an exclamation mark. */
const marked = (runs: readonly Run[]): string =>
  runs
    .map(({ text, dir, isOverride, runs: parts }) =>
      dir === undefined
        ? text
        : `⟦${isOverride ? '!' : ''}${parts === undefined ? text : marked(parts)}⟧`,
    )
    .join('');

function describeCases(name: string, dir: 'ltr' | 'rtl', cases: readonly string[]) {
  describe(name, () => {
    for (const text of cases) {
      it(`are found in ${text}`, () => {
        assert.equal(marked(foreignRuns(text.replaceAll(/[⟦⟧]|(?<=⟦)!/g, ''), dir)), text);
      });
    }
  });
}

describeCases('the isolated parts of a right-to-left text', 'rtl', [
  // A bracket or a comma of the sentence between two names needs one of them isolated.
  'گزارش Human Rights Watch (⟦HRW⟧) را «Read» کنید.',
  'در ⟦Signal⟧، WhatsApp، ⟦Telegram⟧',
  'نشانی ⟦https://example.org/⟧، ایمیل info@example.org و ⟦@bayan_site⟧.',
  'پروندهٔ ⟦https://example.org/شهر/⟦کتاب⟧/a⟧ را',
  'روز ⟦2021-07-23⟧ و ⟦۲۰۲۱-۰۷-۲۳⟧ و ساعت 10:30 و سال 2021/07',
  'تلفن ⟦+98 21 555 0100⟧ است',
  'شماره ⟦!٠٢١-٨٨٨٨١٢٣٤⟧، ⟦!٦٠٣٧ ٩٩١١ ٢٢٣٣ ٤٤٥٥⟧',
  '⟦C++⟧ و ⟦U.S.⟧ و ⟦.NET⟧ و ⟦50 %⟧',
  '⟦۵۰⟧٪ کارگران، ۵۰٪ کارگران، ۱۰-۱۵ نفر',
  '۱۰-⟦۱۵⟧ نفر، ۳-۱',
  'یکی ⟦12-345⟧، یکی\n⟦12-345⟧',
]);

describeCases('no isolated parts of a right-to-left text', 'rtl', [
  'بیانیه Amnesty International منتشر شد.',
  'شبکه 5G و COVID-19 و 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy و don’t',
  'سازمان ARTICLE 19 و Windows 11 و Windows ۱۱ و شبا: IR06 0120 0000 0000 1234 5678 90',
  'از ۱۳۵۷–۱۴۰۱ و 1979–2022، سال 2022 500 نفر، ۳-۱ و بند ۱-۲-۳، 3/4 و ۱٬۲۰۰٫۵',
  'گفت: We call on the "government" (and others) to act now و رفت',
  'بی هیچ واژه بیگانه، ۱۰:۳۰، کتـاب، #زن_زندگی، گزارش.pdf',
  '',
]);

describeCases('the isolated parts of a left-to-right text', 'ltr', [
  'The slogan «⟦زن، زندگی، آزادی⟧» was heard.',
  'On ⟦۷ مرداد ۱۴۰۰⟧ and in ⟦آبان ۹۸⟧.',
  'Held (⟦تا ۱۴۰۰/۵/۷⟧) and no longer.',
  'At ⟦ساعت ۱۰:۳۰⟧, ⟦۱٬۲۰۰٫۵ نفر⟧.',
  'The paper ⟦کیهان⟧ 12 times, on card 6037-9911-2233-4455 and ۶۰۳۷-۹۹۱۱.',
  'It is ⟦کارت ⟦۶۰۳۷-۹۹۱۱-۲۲۳۳-۴۴۵۵⟧⟧, or ⟦!٦٠٣٧-٩٩١١⟧.',
  'See https://fa.wikipedia.org/wiki/⟦ایران⟧.',
  'No foreign word, 10:30.',
]);

describe('the runs of a text', () => {
  it('joined are the same text', () => {
    const text = 'در 2021-07-23 (UTC)، @a و +98 21 555 0100 — «Read; this» a.b, c\u200cd :x[y]{z}';
    for (const dir of ['ltr', 'rtl'] as const) {
      assert.equal(
        foreignRuns(text, dir)
          .map((run) => run.text)
          .join(''),
        text,
      );
    }
  });

  it('have the tag of their script if it shows the language', () => {
    assert.deepEqual(foreignRuns('در Berlin، Köln', 'rtl').at(-1), {
      text: 'Köln',
      dir: 'ltr',
      tag: 'und-Latn',
    });
    assert.deepEqual(foreignRuns('در +98', 'rtl')[1], { text: '+98', dir: 'ltr' });
  });
});
