import type { Row } from './rows.ts';

/** What a picture shows of a text: from the top of its first row to the bottom of its last one. */
export interface Window {
  readonly top: number;
  readonly bottom: number;
}

/** Share of a picture that may stay free to avoid the worst end. */
const patience = 0.4;

/**
 * Returns windows of at most `room` on rows: each row is in one window, whole. A window ends where it is least bad, and they are about
 * equally full.
 */
export function windowsOf(rows: readonly Row[], room: number): Window[] {
  const first = cut(rows, room);
  let [best, low, high] = [first, room / 2, room];
  for (let step = 0; step < 7 && first.length > 1; step += 1) {
    const middle = (low + high) / 2;
    const tried = cut(rows, middle);
    if (tried.length > first.length || costOf(tried) > costOf(first)) low = middle;
    else [best, high] = [tried, middle];
  }
  return best;
}

interface Cut extends Window {
  readonly cost: number;
}

const costOf = (cuts: readonly Cut[]): number => cuts.reduce((sum, { cost }) => sum + cost, 0);

function cut(rows: readonly Row[], room: number): Cut[] {
  const cuts: Cut[] = [];
  for (let start = 0; start < rows.length;) {
    const top = rows[start]?.top ?? 0;
    let [end, best] = [start, -Infinity];
    for (let at = start; at < rows.length; at += 1) {
      const { bottom, cost } = rows[at] ?? { bottom: 0, cost: 0 };
      if (bottom - top > room && at > start) break;
      const isLast = at === rows.length - 1;
      const score = isLast ? Infinity : (bottom - top) / room - cost * patience;
      if (score >= best) [end, best] = [at, score];
    }
    const last = rows[end];
    const isEnd = end === rows.length - 1;
    cuts.push({ top, bottom: last?.bottom ?? top, cost: isEnd ? 0 : (last?.cost ?? 0) });
    start = end + 1;
  }
  return cuts;
}
