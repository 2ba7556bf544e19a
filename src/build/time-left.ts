/** How far back the speed of a phase is measured, in milliseconds: what was kept goes faster than what has to be made. */
const window = 15_000;

/** Estimates when a phase is done, from its speed in the last seconds. */
export class TimeLeft {
  /** Points at least a second apart, the oldest first. */
  #points: { readonly at: number; readonly done: number }[];

  /** @param start when the phase began, in milliseconds of any clock */
  constructor(start: number) {
    this.#points = [{ at: start, done: 0 }];
  }

  /** Returns the milliseconds until `total` is reached, if `done` is reached `now`; `undefined` before there is a speed. */
  estimate(now: number, done: number, total: number): number | undefined {
    const last = this.#points.at(-1);
    if (last && now - last.at >= 1000) this.#points.push({ at: now, done });
    // One point before the window stays, so that there is always a span to measure.
    while ((this.#points[1]?.at ?? now) <= now - window) this.#points.shift();
    const [first = { at: now, done }] = this.#points;
    const [span, steps] = [now - first.at, done - first.done];
    return span < 1000 || steps <= 0 ? undefined : ((total - done) * span) / steps;
  }
}

/** Returns a time left in words, rounded up: `8 s left`, `3 min left`, `1 h 5 min left`. */
export function timeLeftWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s left`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min left`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}
