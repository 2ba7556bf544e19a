import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foreignRuns } from '../../src/text/foreign-runs.ts';

/** The foreign runs of a text, between brackets. */
const marked = (text: string, dir: 'ltr' | 'rtl') =>
  foreignRuns(text, dir)
    .map((run) => (run.dir === undefined ? run.text : `⟦${run.text}⟧`))
    .join('');

describe('foreign runs in a right-to-left text', () => {
  const cases = [
    'بیانیه ⟦Amnesty International⟧ منتشر شد.',
    'گزارش ⟦Human Rights Watch⟧ (⟦HRW⟧) را «⟦Read⟧» کنید.',
    'نشانی ⟦https://example.org/fa/x.html⟧، رایانامه ⟦info@example.org⟧ و ⟦@bayan_site⟧.',
    'روز ⟦2021-07-23⟧ و ساعت 10:30 و سال 2021/07',
    'تلفن ⟦+98 21 555 0100⟧ است',
    '⟦COVID-19⟧ و ⟦C++⟧ و ⟦U.S.⟧ و ⟦don’t⟧',
    'بی هیچ واژه بیگانه، ۱۰:۳۰',
  ];
  for (const text of cases) {
    it(`are found in ${text}`, () => {
      assert.equal(marked(text.replaceAll(/[⟦⟧]/g, ''), 'rtl'), text);
    });
  }
});

describe('foreign runs in a left-to-right text', () => {
  const cases = [
    'The slogan «⟦زن، زندگی، آزادی⟧» was heard.',
    'On ⟦۷ مرداد ۱۴۰۰⟧ and in ⟦آبان ۹۸⟧.',
    'Held (⟦تا ۱۴۰۰/۵/۷⟧) and no longer.',
    'At ⟦ساعت ۱۰:۳۰⟧, ⟦۱٬۲۰۰٫۵ نفر⟧.',
    'No foreign word, 10:30.',
  ];
  for (const text of cases) {
    it(`are found in ${text}`, () => {
      assert.equal(marked(text.replaceAll(/[⟦⟧]/g, ''), 'ltr'), text);
    });
  }
});

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
    const [, latin] = foreignRuns('در Berlin', 'rtl');
    assert.deepEqual(latin, { text: 'Berlin', dir: 'ltr', tag: 'und-Latn' });
  });
});
