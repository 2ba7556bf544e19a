import { differences, shownOrder, type Isolate } from './bidi-order.ts';
import { rtlLetter } from './scripts.ts';

/** What may be in the same line, before and after a text. */
export type Neighbours = readonly [before: string, after: string];

/** What decides which isolates are left out. */
export interface Choice<T extends Isolate> {
  readonly dir: 'ltr' | 'rtl';
  readonly neighbours: readonly Neighbours[];
  /** Isolates that stay anyway. */
  readonly isNeeded: (isolate: T) => boolean;
}

/** Up to how many isolates the fewest are looked for: the time grows with the square of their number. */
const maxIsolates = 200;

/** Returns the fewest isolates with which a line of direction `dir` is shown as with `all` of them; all if they are very many. */
export function fewestIsolates<T extends Isolate>(
  line: string,
  all: readonly T[],
  { dir, neighbours, isNeeded }: Choice<T>,
): T[] {
  if (all.length > maxIsolates) return [...all];
  const chosen = new Set(all.filter(isNeeded));
  const lines = neighbours.map((around) => withNeighbours(line, around, dir, all));
  const wrongPlaces = () => lines.flatMap((places) => places(inOrder(chosen)));
  const added: T[] = [];
  for (let places = wrongPlaces(); places.length > 0; places = wrongPlaces()) {
    const round = new Set<T>();
    for (const place of places) {
      const near = nearest(all, line, place);
      const next = near.find((one) => !chosen.has(one));
      if (next && !near.some((one) => round.has(one))) round.add(next);
    }
    if (round.size === 0) break;
    for (const one of round) chosen.add(one);
    added.push(...round);
  }
  // A later one may have made an earlier one superfluous.
  for (const one of added.length > 1 ? added : []) {
    chosen.delete(one);
    if (wrongPlaces().length > 0) chosen.add(one);
  }
  return inOrder(chosen);
}

/** Returns a function that returns where some isolates give another order than `all`, between the given neighbours. */
function withNeighbours(
  line: string,
  [before, after]: Neighbours,
  dir: 'ltr' | 'rtl',
  all: readonly Isolate[],
): (isolates: readonly Isolate[]) => number[] {
  const text = before + line + after;
  const [start, end] = [before.length, before.length + line.length];
  const shifted = (isolates: readonly Isolate[]) =>
    isolates.map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
  const neighbour = after === '' ? [] : [{ start: end + 1, end: text.length, dir: 'ltr' } as const];
  const wanted = shownOrder(text, dir, [...shifted(all), ...neighbour]);
  return (isolates) =>
    differences(wanted, shownOrder(text, dir, shifted(isolates))).map((place) => place - start);
}

const inOrder = <T extends Isolate>(isolates: Iterable<T>): T[] =>
  [...isolates].sort((a, b) => a.start - b.start);

const anyRtl = new RegExp(rtlLetter, 'u');

/** Returns the isolates that may change the order after `place`, the most likely first. */
function nearest<T extends Isolate>(all: readonly T[], line: string, place: number): T[] {
  const at = (index: number) => all.find(({ start, end }) => start <= index && index < end);
  const next = all.find(({ start }) => start > place);
  const last = all.findLast(({ end }) => end <= place);
  const isNear = next && !anyRtl.test(line.slice(place + 1, next.start));
  const found = [at(place + 1), isNear ? next : undefined, at(place), next, last];
  return found.filter((one) => one !== undefined);
}
