import assert from 'node:assert/strict';
import { it } from 'node:test';
import { turnTaker } from '../../src/source/take-turns.ts';

it('long work lets what waits run between its steps', async () => {
  let waited = 0;
  const timer = setInterval(() => {
    waited += 1;
  }, 1);
  const takeTurns = turnTaker();
  // Steps of work that does not wait for anything, until a timer has run, or for long enough.
  const end = performance.now() + 10_000;
  while (waited === 0 && performance.now() < end) await takeTurns();
  clearInterval(timer);
  assert.ok(waited > 0);
});
