import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRetracted } from '../../src/domain/statement.ts';
import { statesOf } from '../../src/domain/status.ts';

const translation = { isTraced: true, isStale: false, isReviewed: true };
const facts = { isDraft: false, isRecorded: true, isRetracted: false, translation: undefined };
const states = (over: Partial<typeof translation>, isRecorded = true) =>
  statesOf({ ...facts, isRecorded, translation: { ...translation, ...over } });

describe('the states of an edition', () => {
  it('of a translation are its relation to the source, then its review, then its publication', () => {
    assert.deepEqual(states({}), ['fresh']);
    assert.deepEqual(states({ isStale: true }), ['stale']);
    assert.deepEqual(states({ isTraced: false }), ['untraced']);
    assert.deepEqual(states({ isStale: true, isReviewed: false }, false), [
      'stale',
      'unreviewed',
      'unpublished',
    ]);
  });

  it('of an original are `original`, then its publication', () => {
    assert.deepEqual(statesOf(facts), ['original']);
    assert.deepEqual(statesOf({ ...facts, isRecorded: false }), ['original', 'unpublished']);
  });

  it('include its retraction', () => {
    assert.deepEqual(statesOf({ ...facts, isRetracted: true }), ['original', 'retracted']);
  });

  it('are only draft for a draft, and only missing without an edition', () => {
    assert.deepEqual(statesOf({ ...facts, isDraft: true, isRecorded: false, translation }), [
      'draft',
    ]);
    assert.deepEqual(statesOf(undefined), ['missing']);
  });
});

describe('a retraction', () => {
  const note = (kind: 'retraction' | 'update') => ({
    corrections: [{ date: '2021-08-01', kind, note: 'متن' }],
  });
  const none = { corrections: [] };

  it('applies to the edition that it is in, and to every translation of a retracted original', () => {
    assert.equal(isRetracted({ original: none }, note('retraction')), true);
    assert.equal(isRetracted({ original: note('retraction') }, none), true);
    assert.equal(isRetracted({ original: note('update') }, note('update')), false);
  });
});
