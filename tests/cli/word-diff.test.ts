import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diffWords } from '../../src/cli/word-diff.ts';

/** Returns the lines of the difference without direction isolates. */
const shown = (before: string, after: string, tag = 'fa') => {
  const diff = diffWords(before, after, tag);
  return (
    diff && { ...diff, lines: diff.lines.map((line) => line.replaceAll(/[\u2066-\u2069]/g, '')) }
  );
};

describe('the difference of two texts', () => {
  it('shows the lines that differ, word by word', () => {
    assert.deepEqual(
      shown('عنوان\nکتابخانه هفت قفسه دارد.\nهمین.', 'عنوان\nکتابخانه هشت قفسه دارد!\nهمین.'),
      { lines: ['  کتابخانه [-هفت-]{+هشت+} قفسه دارد[-.-]{+!+}'], words: 1 },
    );
  });

  it('shows a space that became a ZWNJ, and names invisible characters', () => {
    assert.deepEqual(shown('آزاد می شود.', 'آزاد می‌شود.'), {
      lines: ['  آزاد [-می شود-]{+می‌شود+}.'],
      words: 2,
    });
    assert.deepEqual(shown('یک دو', 'یک\u00a0دو')?.lines, ['  [-یک-]{+یک<U+00A0>+}دو']);
  });

  it('counts words that were removed, added and replaced', () => {
    assert.equal(shown('a b c d e', 'a x c e', 'en')?.words, 2);
    assert.equal(shown('a d', 'a b c d', 'en')?.words, 2);
    assert.equal(shown('آزادی، نان.', 'آزادی؛ نان.')?.words, 0);
  });

  it('shows an added paragraph, and some words before and after each change', () => {
    assert.deepEqual(shown('یک\nسه', 'یک\nدو\nسه')?.lines, ['  {+دو ¶ +}سه']);
    const long = Array.from({ length: 40 }, () => 'کتاب').join(' ');
    assert.match(
      shown(`${long} هفت ${long}`, `${long} هشت ${long}`)?.lines[0] ?? '',
      /^ {2}…( کتاب){8} \[-هفت-\]\{\+هشت\+\} (کتاب ){8,9}…$/,
    );
  });

  it('separates the words of a language without spaces', () => {
    assert.equal(shown('我们要求立即释放所有人', '我们要求立即释放他们', 'zh-Hant')?.words, 2);
  });

  it('is not shown if the texts have nothing in common', () => {
    const words = (letter: string) => Array.from({ length: 3000 }, () => letter).join(' ');
    assert.equal(shown(words('a'), words('b'), 'en'), undefined);
  });
});
