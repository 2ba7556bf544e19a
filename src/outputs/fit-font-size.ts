/** The sizes to choose from, and the limit. */
export interface Fitting {
  /** Descending. */
  readonly sizes: readonly number[];
  /** Maximum height. */
  readonly limit: number;
  /** Returns the height at a size. */
  readonly measure: (size: number) => Promise<number>;
  /**
   * Whether to leave out a size at which the text is probably too high, and so sometimes choose the next smaller one, where
   * measuring takes long.
   */
  readonly isQuick?: boolean;
}

/** A size and the height at that size. */
export interface Fitted {
  readonly size: number;
  readonly height: number;
}

/**
 * Returns the largest size at which the height is within the limit; the smallest if none is.
 *
 * Measures as few sizes as possible. It starts near `guess`, and goes to the size that the height suggests, because height grows with
 * the square of the size. It ends between a size that fits and the next, which does not. It does not measure a size at which the
 * current number of lines would already be too high; if it is quick, nor one at which their area would be.
 */
export async function fitFontSize(
  { sizes, limit, measure, isQuick = false }: Fitting,
  guess: number,
): Promise<Fitted> {
  const last = sizes.length - 1;
  const nearest = (size: number): number => {
    const index = sizes.findIndex((candidate) => candidate <= size);
    return index < 0 ? last : index;
  };
  const fitAt = async (index: number): Promise<Fitted> => {
    const size = sizes[index] ?? 0;
    return { size, height: await measure(size) };
  };
  let index = nearest(guess);
  let tooLarge = -1;
  let fitted = await fitAt(index);
  const suggested = () =>
    nearest(fitted.size * Math.sqrt(limit / fitted.height) * (isQuick ? 1 : slack));
  while (fitted.height > limit && index < last) {
    tooLarge = index;
    index = Math.max(index + 1, suggested());
    fitted = await fitAt(index);
  }
  while (index - 1 > tooLarge && fitted.height <= limit) {
    const growth = (sizes[index - 1] ?? 0) / fitted.size;
    if (fitted.height * (isQuick ? growth ** 2 : growth) > limit) break;
    const next = Math.max(tooLarge + 1, Math.min(index - 1, suggested()));
    const larger = await fitAt(next);
    if (larger.height > limit) tooLarge = next;
    else [index, fitted] = [next, larger];
  }
  return fitted;
}

/** Lines break between words, so a size that is slightly too large by calculation may fit. */
const slack = 1.03;
