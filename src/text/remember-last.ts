/** Returns a function that does what `work` does, and remembers the result of its last call for the next with the same values. */
export function rememberLast<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  let last: { readonly given: Given; readonly result: Result } | undefined;
  return (...given) => {
    const known =
      last?.given.length === given.length && last.given.every((one, index) => one === given[index])
        ? last
        : undefined;
    last = known ?? { given, result: work(...given) };
    return last.result;
  };
}
