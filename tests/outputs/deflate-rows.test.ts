import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { deflateRows } from '../../src/outputs/png/deflate-rows.ts';

/** Rows of one length, with the marks of those that are the same as the one above. */
function rowsOf(rows: readonly Uint8Array[]) {
  const repeats = Uint8Array.from(rows, (row, index) =>
    Number(index > 0 && Buffer.compare(row, rows[index - 1] ?? row) === 0),
  );
  return { bytes: Buffer.concat(rows), length: rows[0]?.length ?? 0, repeats };
}

/** Numbers that look random and are the same every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
}

const isKept = (rows: readonly Uint8Array[]) => {
  const given = rowsOf(rows);
  assert.deepEqual(inflateSync(deflateRows(given)), given.bytes);
};

describe('the compressed rows of a drawing', () => {
  it('are the rows again for every reader of zlib, whatever is in them', () => {
    const next = random(7);
    for (let round = 0; round < 60; round += 1) {
      const length = 1 + Math.floor(next() * 700);
      const few = 1 + Math.floor(next() * (round % 2 === 0 ? 3 : 256));
      let row = new Uint8Array(length);
      const rows = Array.from({ length: 1 + Math.floor(next() * 40) }, () => {
        const kind = next();
        if (kind < 0.3) row = row.map(() => Math.floor(next() * few));
        else if (kind < 0.6) row = row.map((byte) => (next() < 0.02 ? 255 - byte : byte));
        else if (kind < 0.7) row = new Uint8Array(length).fill(few);
        return row;
      });
      isKept(rows);
    }
  });

  it('may be as long as a length that no symbol expresses', () => {
    for (let length = 256; length < 264; length += 1) {
      isKept([new Uint8Array(length)]);
      isKept([new Uint8Array(length).map((_, at) => at), new Uint8Array(length)]);
      isKept([new Uint8Array(2 * length).fill(9, 1, length + 1)]);
    }
  });

  it('have short codes even if some bytes are millions of times rarer than others', () => {
    // As often as the numbers of Fibonacci, which give the deepest tree.
    const bytes = Array.from({ length: 24 }, (_, byte) =>
      Array.from({ length: Math.round(1.618 ** byte) }, () => byte),
    ).flat();
    const next = random(3);
    const mixed = bytes.map((byte) => ({ byte, place: next() })).sort((a, b) => a.place - b.place);
    isKept([Uint8Array.from(mixed, ({ byte }) => byte)]);
  });

  it('of a page without words take a thousandth', () => {
    const rows = Array.from({ length: 2560 }, () => new Uint8Array(401));
    assert.ok(deflateRows(rowsOf(rows)).length < 1200);
  });
});
