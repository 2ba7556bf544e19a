import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differences, shownOrder } from '../../src/text/bidi-order.ts';
import { isolationsOf } from '../../src/text/isolations.ts';
import { tokensOf as allTokens } from '../../src/text/tokens.ts';
import { tokensOf } from '../support/shown-tokens.ts';

const frames = [
  (token: string) => `${token} آنجا بود.`,
  (token: string) => `گفتند که ${token} آمده است.`,
  (token: string) => `«${token}»، (${token})؛ ${token}؟`,
  (token: string) => `این است: ${token}`,
];

describe('the isolated parts of a line', () => {
  const lines = (['fa', 'ar'] as const).flatMap((tag) =>
    tokensOf(tag).flatMap(([token]) => frames.map((frame) => frame(token))),
  );

  it('are all needed: without one of them, the line is shown in another order', () => {
    const superfluous = lines.filter((line) => {
      const isolations = isolationsOf(line, 'rtl').filter(({ within }) => within.length === 0);
      const all = isolationsOf(line, 'rtl');
      const order = shownOrder(line, 'rtl', all);
      return isolations.some(
        (one) =>
          differences(
            order,
            shownOrder(
              line,
              'rtl',
              all.filter(({ start }) => start !== one.start),
            ),
          ).length === 0,
      );
    });
    assert.deepEqual(superfluous, []);
  });

  it('cover whole words and numbers, and nothing else', () => {
    for (const line of lines) {
      const tokens = allTokens(line, 'rtl').map(({ start, end }) => `${start} ${end}`);
      for (const { start, end } of isolationsOf(line, 'rtl'))
        assert.ok(tokens.includes(`${start} ${end}`), line.slice(start, end));
    }
  });

  it('do not depend on how long the line is', () => {
    const sentence = 'در سال 2022 گزارش Watch (HRW) و تلفن 021-88881234 و C++، C# آمد. ';
    const once = isolationsOf(sentence, 'rtl');
    assert.equal(isolationsOf(sentence.repeat(300), 'rtl').length, 300 * once.length);
  });

  it('are needed in a row of names if they would be one with the next', () => {
    const inRow = (text: string) => isolationsOf(text, 'rtl', { isInRow: true }).length;
    assert.deepEqual(['Library Watch', 'حلقه', '۱۴۰۰', '021-8888123'].map(inRow), [1, 0, 0, 1]);
    assert.equal(isolationsOf('Library Watch', 'rtl').length, 0);
  });
});
