/** Returns data without its predictor, as in PNG or TIFF; `undefined` if its rows are malformed. */
export function undoPredictor(
  data: Buffer,
  predictor: number,
  { colors, bits, columns }: { colors: number; bits: number; columns: number },
): Buffer | undefined {
  const pixel = Math.max(1, Math.ceil((colors * bits) / 8));
  const row = Math.ceil((colors * bits * columns) / 8);
  if (!(row > 0 && row < 1 << 28)) return undefined;
  // The difference to the left in whole bytes. Finer ones are only in images.
  if (predictor === 2) {
    if (bits !== 8) return data;
    for (let at = 0; at < data.length; at += 1)
      if (at % row >= pixel) data[at] = ((data[at] ?? 0) + (data[at - pixel] ?? 0)) & 0xff;
    return data;
  }
  const rows = Math.ceil(data.length / (row + 1));
  const result = Buffer.alloc(rows * row);
  let length = 0;
  for (let from = 0; from < data.length; from += row + 1) {
    const type = data[from] ?? 0;
    const count = Math.min(row, data.length - from - 1);
    if (type > 4) return undefined;
    for (let index = 0; index < count; index += 1) {
      const left = index >= pixel ? (result[length + index - pixel] ?? 0) : 0;
      const up = length > 0 ? (result[length + index - row] ?? 0) : 0;
      const corner = length > 0 && index >= pixel ? (result[length + index - row - pixel] ?? 0) : 0;
      result[length + index] =
        ((data[from + 1 + index] ?? 0) + predicted(type, left, up, corner)) & 0xff;
    }
    length += count;
  }
  return result.subarray(0, length);
}

/** Returns what PNG's filter `type` expects from the bytes to the left, above and at the corner. */
function predicted(type: number, left: number, up: number, corner: number): number {
  switch (type) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [left, up, corner].map((byte) => Math.abs(left + up - corner - byte));
      return (a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0)
        ? left
        : (b ?? 0) <= (c ?? 0)
          ? up
          : corner;
    }
    default:
      return 0;
  }
}
