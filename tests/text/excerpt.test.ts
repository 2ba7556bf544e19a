import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt } from '../../src/text/excerpt.ts';

describe('an excerpt', () => {
  it('is the whole text where that is short enough', () => {
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

  it('ends with a word and an ellipsis where no sentence fits', () => {
    assert.equal(
      excerpt('در اعتراضات مردم خوزستان، صدها نفر دستگیر شده‌اند.', 26),
      'در اعتراضات مردم خوزستان…',
    );
    assert.equal(excerpt('می‌خوانیم‌شان‌همیشه', 9), 'می‌خوانیم…');
  });
});
