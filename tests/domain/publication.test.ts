import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareLines, latestLines, type LedgerLine } from '../../src/domain/ledger.ts';
import { publicationBy } from '../../src/domain/publication.ts';

const line = (date: string, event: LedgerLine['event'], text: string): LedgerLine => ({
  id: 'azadi',
  tag: 'fa',
  path: '/fa/azadi.html',
  date,
  event,
  text: text.repeat(64),
  words: text.toLowerCase().repeat(64),
});
const published = line('2021-08-02', 'published', 'a');

describe('the publication of an edition', () => {
  it('has the first and the last day of the ledger and of the notes above its text', () => {
    const lines = [line('2021-09-01', 'correction', 'b'), published];
    assert.deepEqual(publicationBy(lines), {
      published: '2021-08-02',
      updated: '2021-09-01',
      reworded: '2021-09-01',
      firstText: 'a'.repeat(64),
    });
    assert.equal(publicationBy(lines, ['2021-10-05', '2021-08-20'])?.updated, '2021-10-05');
    assert.equal(publicationBy([line('2021-09-01', 'correction', 'b')]), undefined);
  });

  it('counts from the first publication, even if an edition was recorded twice', () => {
    const again = line('2021-10-01', 'published', 'c');
    const publication = publicationBy([again, published]);
    assert.equal(publication?.published, '2021-08-02');
    assert.equal(publication.firstText, 'a'.repeat(64));
  });

  it('has the day of its current words, which a note or a typo does not change', () => {
    const corrected = line('2021-09-01', 'correction', 'b');
    const later = [line('2021-09-05', 'clarification', 'b'), line('2021-09-07', 'typo', 'B')];
    assert.equal(publicationBy([...later, corrected, published])?.reworded, '2021-09-01');
    assert.equal(publicationBy([published, line('2021-09-07', 'typo', 'A')])?.reworded, undefined);
  });
});

describe('the order of the ledger', () => {
  it('is by day, with the publication first on its day', () => {
    const before = line('2021-08-01', 'published', 'f');
    const typo = line('2021-08-02', 'typo', '0');
    const after = line('2021-08-03', 'update', '0');
    for (const lines of [
      [after, typo, published, before],
      [typo, before, after, published],
    ])
      assert.deepEqual(lines.sort(compareLines), [before, published, typo, after]);
  });
});

describe('the latest lines of the ledger', () => {
  it('are those of the last day, without published if there are others', () => {
    const typo = line('2021-08-02', 'typo', '0');
    const update = line('2021-08-02', 'update', '1');
    assert.deepEqual(latestLines([published]), [published]);
    assert.deepEqual(latestLines([update, published, typo]), [update, typo]);
    assert.deepEqual(latestLines([line('2021-07-01', 'published', 'd'), update]), [update]);
    assert.deepEqual(latestLines([]), []);
  });
});
