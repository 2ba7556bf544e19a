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
 * begins at the size nearest to `guess`, and never measures one at which the lines that there are would already be too high.
 */
export async function fit({ sizes, limit, measure }: Fitting, guess: number): Promise<Fitted> {
  const last = sizes.length - 1;
  const fitAt = async (at: number): Promise<Fitted> => {
    const size = sizes[at] ?? 0;
    return { size, height: await measure(size) };
  };
  const nearest = sizes.findIndex((size) => size <= guess);
  let index = nearest < 0 ? last : nearest;
  let fitted = await fitAt(index);
  if (fitted.height > limit) {
    while (fitted.height > limit && index < last) fitted = await fitAt(++index);
    return fitted;
  }
  while (index > 0) {
    const growth = (sizes[index - 1] ?? 0) / fitted.size;
    if (fitted.height * growth > limit) break;
    const larger = await fitAt(--index);
    if (larger.height > limit) break;
    fitted = larger;
  }
  return fitted;
}
