import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signsOf } from '../../src/text/signs.ts';

/** Texts with marks, half-spaces, emoji, syllables, and signs that join what follows. */
const texts = [
  'می‌خواهیم همهٔ زندانیان آزاد شوند، «امروز»!',
  'ثُمَّ قَالَ: ﷺ ۝١٢ ؀٣',
  'Café Cafe\u0301 Việt ẹ̀kọ́ “e.g.” 5 %',
  '✊🏽 👨‍👩‍👧 🇮🇷🇩🇪 1️⃣ ❤️ ❤‍🔥 🏳️‍🌈 ‼ ©',
  'सभी मनुष्य स्वतंत्र हैं। क्ष',
  'กำ ຳ 모든 각 각',
  'ܐ\u070fܟܠ ܒܪܢܫܐ',
  '\u{111c3}\u{16139}a\u0301\u200db',
  '\u0301a',
];

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

describe('the signs of a text', () => {
  for (const text of texts)
    it(`are its characters with their marks: ${text}`, () => {
      const signs = new Set(signsOf(text));
      for (const { segment } of segmenter.segment(text)) assert.ok(signs.has(segment), segment);
      for (const sign of signs) assert.ok(text.includes(sign), sign);
    });

  it('are each there once', () => {
    assert.deepEqual(signsOf('آزادی، آزادی!').sort(), [...new Set('آزادی، !')].sort());
  });
});
