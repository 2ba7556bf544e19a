import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldWords } from '../../src/text/fold.ts';

const same = (a: string, b: string) => {
  assert.equal(foldWords(a), foldWords(b));
};
const other = (a: string, b: string) => {
  assert.notEqual(foldWords(a), foldWords(b));
};

describe('folded words', () => {
  it('are equal whether a word is joined, spaced or has its ZWNJ', () => {
    same('دستگیر شده\u200cاند', 'دستگیر شده اند');
    same('می\u200cتواند', 'میتواند');
  });

  it('are equal from an Arabic keyboard and a Persian one', () => {
    same('كتابي', 'کتابی');
    same('علی', 'على');
    same('خانۀ', 'خانه');
    same('ہمہ', 'همه');
  });

  it('are equal with the Kurdish letter ە and with ه', () => {
    same('سەرچاوە', 'سهرچاوه');
  });

  it('are equal with Persian, Arabic and ASCII digits', () => {
    same('آبان ۹۸', 'آبان 98');
    same('ئابانی ٩٨', 'ئابانی 98');
  });

  it('are equal with and without harakat, tatweel and direction marks', () => {
    same('قُرآنِ', 'قرآن');
    same('آزادی', 'آزا\u0640\u0640دی');
    same('\u200fآزادی\u00a0فوری', 'آزادی فوری');
  });

  it('are equal in presentation forms', () => {
    same('ﺁﺯﺍﺩﯼ', 'آزادی');
  });

  it('differ by one word, one letter or one mark of punctuation', () => {
    other('زندانیان سیاسی', 'زندانی سیاسی');
    other('آزاد شوند', 'آزاد شدند');
    other('از عفو! شماری', 'از عفو شماری');
  });

  it('differ by the marks and the case of other scripts', () => {
    other('schon', 'schön');
    other('Die Alten', 'Die alten');
  });
});
