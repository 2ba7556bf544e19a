import leven from 'leven';

/** Whether `found` is `right` with one letter wrong, missing or added, or with two letters swapped. */
export function isSlip(found: string, right: string): boolean {
  const [one, other] = [found.toLowerCase(), right.toLowerCase()];
  if (leven(one, other) === 1) return true;
  return one.length === other.length && leven(one, other) === 2 && sorted(one) === sorted(other);
}

const sorted = (one: string): string => one.split('').toSorted().join('');
