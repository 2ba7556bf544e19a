import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { digestText } from '../../src/text/digest.ts';
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

describe('the digests of an edition', () => {
  it('differ in text and agree in words if only a ZWNJ was corrected', async () => {
    const before = await digestText('عنوان', ['دستگیر شده اند.', 'بند دوم']);
    const after = await digestText('عنوان', ['دستگیر شده\u200cاند.', 'بند دوم']);
    assert.notEqual(before.text, after.text);
    assert.equal(before.words, after.words);
  });

  it('are SHA-256 of the title and the blocks, one line feed between them', async () => {
    // printf 'a\nb c' | sha256sum
    const { text } = await digestText('a', [' b\n c ']);
    assert.equal(text, 'c5f89cb93b42c46a485c44cc6f42a41a28624ef577a94affbc3fa8eafc5c1265');
  });

  it('see a no-break space, but not ASCII white space around a block or an empty block', async () => {
    const plain = await digestText('عنوان', ['دستگیر شدند.']);
    for (const block of ['\u00a0دستگیر شدند.', 'دستگیر شدند.\u00a0', 'دستگیر\u00a0شدند.']) {
      const { text, words } = await digestText('عنوان', [block]);
      assert.notEqual(text, plain.text);
      assert.equal(words, plain.words);
    }
    assert.deepEqual(await digestText(' عنوان', ['\n', '\tدستگیر  شدند. ', '']), plain);
  });

  it('are the same for a composed and a decomposed letter', async () => {
    assert.deepEqual(await digestText('آ', ['é']), await digestText('ا\u0653', ['e\u0301']));
  });
});
