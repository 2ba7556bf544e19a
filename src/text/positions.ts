/** A place in a text: 1-based line, and column in UTF-16 code units. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Returns a function that converts an offset of `value`, whose lines end in LF, to its line and column. */
export function positionsIn(value: string): (offset: number) => Place {
  const starts = [0];
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
