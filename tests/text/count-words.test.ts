import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countWords } from '../../src/text/count-words.ts';
import { readingMinutes } from '../../src/views/reading-time.ts';

describe('the words of a text', () => {
  it('are counted in every script, and signs are not', () => {
    assert.equal(countWords(['کتاب‌ها را می‌خوانیم – و نمی‌بندیم!', 'از ۱۰:۳۰']), 8);
    assert.equal(countWords(['We’ll open it — all 3 shelves.']), 6);
    assert.equal(countWords(['إن حركةَ التضامن']), 3);
  });

  it('are estimated where no spaces part them', () => {
    assert.equal(countWords(['我们要求释放所有囚犯']), 5);
    assert.equal(countWords(['ปล่อยนักโทษทุกคน']), 4);
  });

  it('of no text are none', () => {
    assert.equal(countWords([]), 0);
  });
});

describe('the time to read a text', () => {
  it('is longer in Arabic script, and rounded up to minutes', () => {
    assert.deepEqual(
      [1, 320, 321].map((words) => readingMinutes(words, 'fa')),
      [1, 2, 3],
    );
    assert.deepEqual(
      [1, 420, 421].map((words) => readingMinutes(words, 'de')),
      [1, 2, 3],
    );
  });
});
