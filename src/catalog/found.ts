/** Returns the first item that matches. Throws an error about `what` if there is none. */
export function found<T>(items: readonly T[], matches: (item: T) => boolean, what: string): T {
  return present(items.find(matches), what);
}

/** Returns `value`. Throws an error about `what` if it is `undefined`. */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the catalog has no ${what}`);
  return value;
}
