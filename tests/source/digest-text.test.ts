import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { describe, it } from 'node:test';
import { digestText } from '../../src/source/digest-text.ts';
import { canonicalText } from '../../src/text/canonical.ts';
import { foldWords } from '../../src/text/fold.ts';

describe('the digests of an edition', () => {
  it('differ in text and agree in words if only a ZWNJ was corrected', () => {
    const before = digestText('عنوان', ['دستگیر شده اند.', 'بند دوم']);
    const after = digestText('عنوان', ['دستگیر شده\u200cاند.', 'بند دوم']);
    assert.notEqual(before.text, after.text);
    assert.equal(before.words, after.words);
  });

  it('are SHA-256 of the title and the blocks, one line feed between them', () => {
    // printf 'a\nb c' | sha256sum
    const { text } = digestText('a', [' b\n c ']);
    assert.equal(text, 'c5f89cb93b42c46a485c44cc6f42a41a28624ef577a94affbc3fa8eafc5c1265');
  });

  it('see a no-break space, but not ASCII white space around a block or an empty block', () => {
    const plain = digestText('عنوان', ['دستگیر شدند.']);
    for (const block of ['\u00a0دستگیر شدند.', 'دستگیر شدند.\u00a0', 'دستگیر\u00a0شدند.']) {
      const { text, words } = digestText('عنوان', [block]);
      assert.notEqual(text, plain.text);
      assert.equal(words, plain.words);
    }
    assert.deepEqual(digestText(' عنوان', ['\n', '\tدستگیر  شدند. ', '']), plain);
  });

  it('of words are that of the folded canonical text, although each block is folded alone', () => {
    const blocks = [
      '\u0301آزادی ك',
      ' \u064bنان\u0640',
      'e',
      '\u0301é ۴٢',
      '',
      'ΟΔΟΣ',
      'ﺁﺯﺍﺩﯼ \u200c',
    ];
    const canonical = canonicalText('عنوان\u0301', blocks);
    const { words } = digestText('عنوان\u0301', blocks);
    assert.equal(words, hash('sha256', foldWords(canonical)));
  });

  it('are the same for a composed and a decomposed letter', () => {
    assert.deepEqual(digestText('آ', ['é']), digestText('ا\u0653', ['e\u0301']));
  });
});
