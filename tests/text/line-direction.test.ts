import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markLines } from '../../src/text/line-direction.ts';

const [lrm, rlm] = ['\u200e', '\u200f'];

describe('the direction of a line of plain text', () => {
  it('is marked if the line begins with a word in the other direction', () => {
    assert.equal(markLines('Amnesty International گفت', 'rtl'), `${rlm}Amnesty International گفت`);
    assert.equal(markLines('بیان is a publisher', 'ltr'), `${lrm}بیان is a publisher`);
    assert.equal(markLines('«Library Watch» نوشت', 'rtl'), `${rlm}«Library Watch» نوشت`);
  });

  it('has no mark otherwise', () => {
    for (const line of [
      'بیانیه Amnesty International',
      '۱. درها را باز کنید',
      '10:30 قرار ماست',
      '[۱] The second note is in English.',
      'https://example.org/fa/khuzestan-detainees.html',
      'This whole line is in English.',
      '',
      '* * *',
    ])
      assert.equal(markLines(line, 'rtl'), line);
  });

  it('is decided for each line', () => {
    assert.equal(
      markLines('یکم\nAtlas | ۳۴۰ پاره\nسوم', 'rtl'),
      `یکم\n${rlm}Atlas | ۳۴۰ پاره\nسوم`,
    );
  });
});
