/** What is fitted, and into what. */
export interface Fitting {
  /** Descending. */
  readonly sizes: readonly number[];
  /** The height that there is. */
  readonly limit: number;
  /** The height at a size. */
  readonly measure: (size: number) => Promise<number>;
}

/** A size, and the height at it. */
export interface Fitted {
  readonly size: number;
  readonly height: number;
}

/**
 * The largest of the sizes at which the height is within the limit; the smallest where none is. Measures as few as it can:
 * begins at the size nearest to `guess`, goes down by as much as the height is too much (it grows as the square of the size,
 * about) and up one by one, and never measures one at which the lines that there are would already be too high.
 */
export async function fitFontSize(
  { sizes, limit, measure }: Fitting,
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
  while (fitted.height > limit && index < last) {
    tooLarge = index;
    index = Math.max(index + 1, nearest(fitted.size * Math.sqrt(limit / fitted.height) * slack));
    fitted = await fitAt(index);
  }
  while (index - 1 > tooLarge && fitted.height <= limit) {
    const growth = (sizes[index - 1] ?? 0) / fitted.size;
    if (fitted.height * growth > limit) break;
    const larger = await fitAt(index - 1);
    if (larger.height > limit) break;
    index -= 1;
    fitted = larger;
  }
  return fitted;
}

/** Lines end where words do, and so a size that should be too large by a little may fit. */
const slack = 1.03;
