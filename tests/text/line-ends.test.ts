import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressPieces, titlePieces } from '../../src/text/line-ends.ts';

describe('a title', () => {
  const kept = (title: string) =>
    titlePieces(title)
      .filter(({ isKept }) => isKept)
      .map(({ text }) => text);

  it('keeps each lone و with the word after it', () => {
    assert.deepEqual(kept('همه دستگیرشدگان و کلیه زندانیان و معلمان باید آزاد شوند!'), [
      'و کلیه',
      'و معلمان',
    ]);
    assert.deepEqual(kept('دەستگیرکراوانی ناڕەزایەتییەکان و گشت زیندانییانی سیاسی'), ['و گشت']);
  });

  it('leaves words that only begin or end with و, and a word that is wider than a phone', () => {
    assert.deepEqual(kept('وکافة السجناء، گفتگو کنید و'), []);
    assert.deepEqual(kept(`کتاب و ${'ب'.repeat(40)}`), []);
  });

  it('is the same title, to the letter', () => {
    for (const title of ['و کتاب و و دفتر', 'کتاب', '', 'و ۱۲ بند و، نامه'])
      assert.equal(
        titlePieces(title)
          .map(({ text }) => text)
          .join(''),
        title,
      );
  });
});

describe('an address', () => {
  it('that is longer than a line may be divided after its slashes', () => {
    assert.deepEqual(
      addressPieces('https://shelf.example/copies/first/fa/open-the-library.html').map(
        ({ text }) => text,
      ),
      ['https://shelf.example/', 'copies/', 'first/', 'fa/', 'open-the-library.html'],
    );
  });

  it('may be divided between the parts of its query', () => {
    assert.deepEqual(
      addressPieces('https://shelf.example/find?shelf=second&language=fa&from=2021').map(
        ({ text }) => text,
      ),
      ['https://shelf.example/', 'find?', 'shelf=second&', 'language=fa&', 'from=2021'],
    );
  });

  it('is not divided after a hyphen, except in a piece that is longer than a line', () => {
    const long = 'the-catalogue-of-all-that-was-ever-lent.html';
    assert.deepEqual(
      addressPieces(`https://shelf.example/first-shelf/${long}`).map(({ isKept }) => isKept),
      [false, true, false],
    );
  });

  it('that fits into a line is whole', () => {
    const address = 'https://example.org/fa/khuzestan-detainees.html';
    assert.deepEqual(addressPieces(address), [{ text: address, isKept: false }]);
  });
});
