import type { Row } from './rows.ts';

/** What a picture shows of a text: from the top of its first row to the bottom of its last one. */
export interface Window {
  readonly top: number;
  readonly bottom: number;
}

/** Share of a picture that may stay free to avoid the worst end. */
const patience = 0.4;

/**
 * Returns windows of at most `room` on rows: each row is in one window, whole. There are as many as if each were as full as its end
 * allows. They are about equally full, and end where it is least bad.
 */
export function windowsOf(rows: readonly Row[], room: number): Window[] {
  const heightOf = (from: number, to: number) => (rows[to]?.bottom ?? 0) - (rows[from]?.top ?? 0);
  const last = rows.length - 1;
  const count = countOf(rows, room);
  const ideal = heightOf(0, last) / count;
  /** How bad a window is that ends with the row `to`. */
  const costOf = (from: number, to: number): number =>
    ((heightOf(from, to) - ideal) / room) ** 2 +
    (to === last ? 0 : (rows[to]?.cost ?? 0) * patience);
  // By the row with which a window ends: the least cost of it and of all before it, and the row with which it begins.
  let ends = new Map<number, Way>([[-1, { cost: 0, starts: [] }]]);
  for (let made = 0; made < count; made += 1) {
    const next = new Map<number, Way>();
    for (const [end, { cost, starts }] of ends) {
      const from = end + 1;
      for (let to = from; to <= last; to += 1) {
        if (to > from && heightOf(from, to) > room) break;
        const sum = cost + costOf(from, to);
        if (sum < (next.get(to)?.cost ?? Infinity))
          next.set(to, { cost: sum, starts: [...starts, from] });
      }
    }
    ends = next;
  }
  const starts = ends.get(last)?.starts ?? [];
  return starts.map((start, index) => ({
    top: rows[start]?.top ?? 0,
    bottom: rows[(starts[index + 1] ?? rows.length) - 1]?.bottom ?? 0,
  }));
}

/** The cheapest windows that end with a row. */
interface Way {
  readonly cost: number;
  /** The first row of each window. */
  readonly starts: readonly number[];
}

/** Returns how many windows there are if each ends where it is fullest and least bad. */
function countOf(rows: readonly Row[], room: number): number {
  let count = 0;
  for (let start = 0; start < rows.length; count += 1) {
    const top = rows[start]?.top ?? 0;
    let [end, best] = [start, -Infinity];
    for (let at = start; at < rows.length; at += 1) {
      const { bottom, cost } = rows[at] ?? { bottom: 0, cost: 0 };
      if (bottom - top > room && at > start) break;
      const isLast = at === rows.length - 1;
      const score = isLast ? Infinity : (bottom - top) / room - cost * patience;
      if (score >= best) [end, best] = [at, score];
    }
    start = end + 1;
  }
  return count;
}
