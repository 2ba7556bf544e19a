import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt } from '../../src/text/excerpt.ts';

describe('an excerpt', () => {
  it('is the whole text if that is short enough', () => {
    assert.equal(excerpt('کلیدها را بدهید.', 20), 'کلیدها را بدهید.');
  });

  it('ends with a sentence, its quotation closed', () => {
    assert.equal(
      excerpt('گفتند «بسته است!» و رفتند. ما هنوز پشت در ایستاده‌ایم و می‌خوانیم.', 40),
      'گفتند «بسته است!» و رفتند.',
    );
    assert.equal(
      excerpt('They said 10:30. We waited at the door for hours.', 20),
      'They said 10:30.',
    );
  });

  it('ends with the last sentence that fits, not with the first', () => {
    assert.equal(
      excerpt('درها بسته است. کلیدها گم شده است. ما پشت در ایستاده‌ایم و می‌خوانیم.', 40),
      'درها بسته است. کلیدها گم شده است.',
    );
  });

  it('includes a sentence and a word that end at the limit', () => {
    assert.equal(excerpt('We waited. We read. The door stayed shut.', 19), 'We waited. We read.');
    assert.equal(excerpt('Nobody opened the library', 17), 'Nobody opened the…');
  });

  it('is the whole text if that has exactly as many characters as the limit', () => {
    assert.equal(excerpt('We waited at the door', 21), 'We waited at the door');
    assert.equal(excerpt('We waited at the door', 20), 'We waited at the…');
  });

  it('ends with a sentence from a third of the limit on', () => {
    assert.equal(excerpt('We waited. The door of the library stayed shut.', 30), 'We waited.');
    assert.equal(
      excerpt('We waited. The door of the library stayed shut.', 31),
      'We waited. The door of the…',
    );
  });

  it('goes on after a sentence that is shorter than a third of the limit', () => {
    assert.equal(
      excerpt('Nein! Wir bleiben vor der Tür und lesen.', 30),
      'Nein! Wir bleiben vor der Tür…',
    );
  });

  it('ends with a word and an ellipsis if no sentence fits', () => {
    assert.equal(
      excerpt('در اعتراضات مردم خوزستان، صدها نفر دستگیر شده‌اند.', 26),
      'در اعتراضات مردم خوزستان…',
    );
    assert.equal(excerpt('می‌خوانیم‌شان‌همیشه', 9), 'می‌خوانیم…');
  });

  it('does not end with a number or an initial and its full stop', () => {
    assert.equal(excerpt('Wir lesen am 3. Mai vor der Tür.', 20), 'Wir lesen am 3. Mai…');
    assert.equal(excerpt('نامه م. کریمی به شورا رسید.', 14), 'نامه م. کریمی…');
  });

  it('does not end with a title or an abbreviation', () => {
    assert.equal(excerpt('We wrote to Dr. Braun and waited.', 17), 'We wrote to Dr…');
    assert.equal(excerpt('Im Brief steht Nr. 5 und mehr.', 19), 'Im Brief steht Nr…');
    assert.equal(excerpt('در کتاب ما ص. ۱۲ را بخوانید.', 14), 'در کتاب ما ص…');
    assert.equal(excerpt('We read e.g. at night. We wait.', 24), 'We read e.g. at night.');
  });

  it('never ends within a letter and its marks', () => {
    assert.equal(excerpt('👩‍👩‍👧👩‍👩‍👧', 10), '👩‍👩‍👧…');
    assert.equal(excerpt('بّبّبّ', 3), 'بّ…');
    assert.equal(excerpt('𐎠𐎠𐎠', 3), '𐎠…');
  });
});
