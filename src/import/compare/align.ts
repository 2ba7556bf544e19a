/** The most differences that are aligned. The time and memory grow with their square. */
const most = 1500;

/**
 * Aligns two sequences of words by a longest common subsequence (Myers). Returns for each word of `from` the index of its
 * counterpart in `to`, or -1; `undefined` if there are too many differences.
 */
export function align(from: readonly string[], to: readonly string[]): Int32Array | undefined {
  const traces: Int32Array[] = [];
  const limit = Math.min(most, from.length + to.length);
  const offset = limit + 1;
  const reach = new Int32Array(2 * offset + 1);
  for (let depth = 0; depth <= limit; depth += 1) {
    traces.push(reach.slice(offset - depth - 1, offset + depth + 2));
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      let x = step(reach, offset + diagonal, diagonal, depth);
      while (x < from.length && x - diagonal < to.length && from[x] === to[x - diagonal]) x += 1;
      reach[offset + diagonal] = x;
      if (x >= from.length && x - diagonal >= to.length) return walkBack(from, to, traces);
    }
  }
  return undefined;
}

/** Returns where a path on a diagonal begins: after an insertion, from the diagonal above, or after a deletion, from the one below. */
function step(reach: Int32Array, at: number, diagonal: number, depth: number): number {
  const [below = 0, above = 0] = [reach[at - 1], reach[at + 1]];
  if (depth === 0) return 0;
  const isDown = diagonal === -depth || (diagonal !== depth && below < above);
  return isDown ? above : below + 1;
}

function walkBack(
  from: readonly string[],
  to: readonly string[],
  traces: readonly Int32Array[],
): Int32Array {
  const matches = new Int32Array(from.length).fill(-1);
  let [x, y] = [from.length, to.length];
  for (let depth = traces.length - 1; depth >= 0; depth -= 1) {
    const reach = traces[depth] ?? new Int32Array();
    const diagonal = x - y;
    const at = diagonal + depth + 1;
    const isDown =
      diagonal === -depth || (diagonal !== depth && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0));
    const start = depth === 0 ? 0 : step(reach, at, diagonal, depth);
    while (x > start && y > start - diagonal && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      matches[x] = y;
    }
    if (depth === 0) break;
    if (isDown) y -= 1;
    else x -= 1;
  }
  return matches;
}
