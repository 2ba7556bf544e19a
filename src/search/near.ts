/** Returns whether two words differ in one letter, or in the order of two letters next to each other. */
export function isNear(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [a, b, restA, restB] = [at, at + 1].flatMap((from) => [one.slice(from), other.slice(from)]);
  return (
    restA === restB ||
    a === restB ||
    restA === b ||
    (one[at] === other[at + 1] &&
      one[at + 1] === other[at] &&
      one.slice(at + 2) === other.slice(at + 2))
  );
}
