/** The codes of symbols: their bits, of which the first is the lowest, and how many they are; 0 for a symbol that is not used. */
export interface Codes {
  readonly bits: Uint16Array;
  readonly lengths: Uint8Array;
}

/** Returns codes for symbols that occur so many times: the more often, the shorter, and none longer than `longest` bits. */
export function codesFor(counts: Uint32Array, longest: number): Codes {
  let weights = counts;
  let lengths = lengthsFor(weights);
  // Weights that are more alike give a tree that is less deep.
  while (lengths.some((length) => length > longest)) {
    weights = weights.map((weight) => (weight === 0 ? 0 : (weight >> 1) | 1));
    lengths = lengthsFor(weights);
  }
  return { bits: bitsOf(lengths, longest), lengths };
}

interface Tree {
  readonly weight: number;
  readonly symbol: number;
  readonly branches: readonly Tree[];
}

function lengthsFor(weights: Uint32Array): Uint8Array {
  const lengths = new Uint8Array(weights.length);
  const leaves = [...weights.entries()]
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => x - y || a - b)
    .map(([symbol, weight]): Tree => ({ weight, symbol, branches: [] }));
  // The joined trees grow in weight, so the lightest tree is at the front of one of the two lists.
  const joined: Tree[] = [];
  const lightest = (): Tree | undefined =>
    (leaves[0]?.weight ?? Infinity) <= (joined[0]?.weight ?? Infinity)
      ? leaves.shift()
      : joined.shift();
  for (;;) {
    const [a, b] = [lightest(), lightest()];
    if (!a) return lengths;
    if (!b) {
      setLengths(a, 0);
      return lengths;
    }
    joined.push({ weight: a.weight + b.weight, symbol: -1, branches: [a, b] });
  }

  function setLengths({ symbol, branches }: Tree, depth: number): void {
    // A single symbol has a code of one bit.
    if (branches.length === 0) lengths[symbol] = Math.max(depth, 1);
    for (const branch of branches) setLengths(branch, depth + 1);
  }
}

/** Returns the codes of these lengths, in the order that RFC 1951 lays down. */
function bitsOf(lengths: Uint8Array, longest: number): Uint16Array {
  const bits = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= longest; length += 1) {
    for (const [symbol, own] of lengths.entries())
      if (own === length) bits[symbol] = reversed(code++, length);
    code <<= 1;
  }
  return bits;
}

function reversed(code: number, length: number): number {
  let bits = 0;
  for (let at = 0; at < length; at += 1) bits |= ((code >> at) & 1) << (length - 1 - at);
  return bits;
}
