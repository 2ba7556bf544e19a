/**
 * Returns a function that finds the characters like `part` around an index, with the one at the index. It looks about as far as
 * `step` to either side. It remembers the last stretch, which is asked for once for each of its letters.
 */
export function stretchAround(
  part: RegExp,
  step: number,
): (value: string, index: number) => string {
  let last = { value: '', from: 0, start: 0, end: 0, stretch: '' };
  return (value, index) => {
    const from = index - (index % step);
    const isLast = value === last.value && from === last.from;
    if (isLast && index >= last.start && index < last.end) return last.stretch;
    const first = Math.max(0, from - step / 2);
    const after = Math.min(value.length, from + 1.5 * step);
    let [start, end] = [index, Math.min(value.length, index + 1)];
    while (start > first && part.test(value[start - 1] ?? '')) start -= 1;
    while (end < after && part.test(value[end] ?? '')) end += 1;
    const stretch = value.slice(start, end);
    if (part.test(value[index] ?? '')) last = { value, from, start, end, stretch };
    return stretch;
  };
}
