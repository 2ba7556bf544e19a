import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ltrLetter, mayHaveLtr, mayHaveRtl, rtlLetter } from '../../src/text/scripts.ts';
import { ltrWords } from '../../src/text/words.ts';

/** All characters of the first two planes. */
const characters = Array.from({ length: 0x20000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

describe('the quick test of a text', () => {
  it('fails for no left-to-right letter, digit or @', () => {
    const sought = new RegExp(String.raw`${ltrLetter}|[\p{N}@]`, 'u');
    const missed = characters.filter((one) => sought.test(one) && !mayHaveLtr(one));
    assert.deepEqual(missed, []);
  });

  it('fails for no right-to-left letter or digit', () => {
    const sought = new RegExp(String.raw`${rtlLetter}|\p{N}`, 'u');
    const missed = characters.filter((one) => sought.test(one) && !mayHaveRtl(one));
    assert.deepEqual(missed, []);
  });

  it('fails for plain sentences', () => {
    assert.equal(mayHaveLtr('«آزادی»، نان و کار؛ می‌خواهیم (همین امروز)!'), false);
    assert.equal(mayHaveRtl('Freedom, bread – “today”! Свобода, ελευθερία'), false);
  });
});

it('words begin right after a letter, a mark or a space of Arabic script', () => {
  for (const [text, word] of [
    ['و$100', '$100'],
    ['الـ#MeToo', '#MeToo'],
    ['بِPDF', 'PDF'],
    ['می\u200cGo', 'Go'],
  ] as const)
    assert.deepEqual(
      ltrWords(text).map(({ start, end }) => text.slice(start, end)),
      [word],
    );
});
