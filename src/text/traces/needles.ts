/** Strings or bytes to search for, with the code units that are treated as one. */
interface Automaton {
  /** The class of each code unit; 0 if it is in no needle. */
  readonly classes: Uint16Array;
  /** The row of the next state, by the row of a state and a class. */
  readonly next: Uint32Array;
  /** Rows from here on are of states in which needles end. */
  readonly firstEnd: number;
  /** The needles that end in a state, by its row. */
  readonly ends: ReadonlyMap<number, readonly number[]>;
}

/** What is told of each place of a needle: its index in the list, and where it begins. */
export type TellNeedle = (needle: number, at: number) => void;

/** Letters that `toLowerCase` makes of another letter than their own capital, by the small letter. */
const capitals: Readonly<Record<string, string>> = {
  k: 'K\u212a',
  å: 'Å\u212b',
  ω: 'Ω\u2126',
  θ: 'Θ\u03f4',
  ß: 'ß\u1e9e',
  σ: 'Σς',
  i: 'I\u0130',
};

/** Returns a function that finds all needles in a text in one pass. Needles are in lower case; a text is in any. */
export function textSearch(needles: readonly string[]): (text: string, tell: TellNeedle) => void {
  const folded = needles.map((needle) => needle.replaceAll('ς', 'σ'));
  const lengths = needles.map(({ length }) => length);
  const { classes, next, firstEnd, ends } = automatonOf(folded.map(unitsOf), (unit) => {
    const letter = String.fromCharCode(unit);
    return unitsOf(letter + (capitals[letter] ?? letter.toUpperCase()));
  });
  return (text, tell) => {
    let row = 0;
    for (let at = 0; at < text.length; at += 1) {
      row = next[row + (classes[text.charCodeAt(at)] ?? 0)] ?? 0;
      if (row >= firstEnd)
        for (const needle of ends.get(row) ?? []) tell(needle, at + 1 - (lengths[needle] ?? 0));
    }
  };
}

/** Does the same for bytes, in which only ASCII letters may be capital ones. */
export function byteSearch(needles: readonly Buffer[]): (bytes: Buffer, tell: TellNeedle) => void {
  const lengths = needles.map(({ length }) => length);
  const isSmall = (byte: number) => byte >= 0x61 && byte <= 0x7a;
  const { classes, next, firstEnd, ends } = automatonOf(needles, (byte) =>
    isSmall(byte) ? [byte, byte - 0x20] : [byte],
  );
  return (bytes, tell) => {
    let row = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      row = next[row + (classes[bytes[at] ?? 0] ?? 0)] ?? 0;
      if (row >= firstEnd)
        for (const needle of ends.get(row) ?? []) tell(needle, at + 1 - (lengths[needle] ?? 0));
    }
  };
}

const unitsOf = (text: string): number[] =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));

/** Builds the automaton of Aho and Corasick. `formsOf` returns all code units that are treated as the given one. */
function automatonOf(
  needles: readonly ArrayLike<number>[],
  formsOf: (unit: number) => readonly number[],
): Automaton {
  const classes = new Uint16Array(0x10000);
  let classCount = 1;
  for (const needle of needles)
    for (const unit of Array.from(needle)) {
      if (classes[unit] !== 0) continue;
      for (const form of formsOf(unit)) classes[form] = classCount;
      classCount += 1;
    }

  const children = [new Map<number, number>()];
  const endsOf: number[][] = [[]];
  needles.forEach((needle, index) => {
    let state = 0;
    for (const unit of Array.from(needle)) {
      const known = children[state]?.get(classes[unit] ?? 0);
      const child = known ?? children.length;
      if (known === undefined) {
        children.push(new Map());
        endsOf.push([]);
        children[state]?.set(classes[unit] ?? 0, child);
      }
      state = child;
    }
    endsOf[state]?.push(index);
  });

  const next = new Uint32Array(children.length * classCount);
  const fallbacks = new Uint32Array(children.length);
  const queue = [0];
  for (const state of queue) {
    const fallback = fallbacks[state] ?? 0;
    if (state > 0) endsOf[state]?.push(...(endsOf[fallback] ?? []));
    for (let unit = 0; unit < classCount; unit += 1) {
      const after = state === 0 ? 0 : (next[fallback * classCount + unit] ?? 0);
      const child = children[state]?.get(unit);
      next[state * classCount + unit] = child ?? after;
      if (child === undefined) continue;
      fallbacks[child] = after;
      queue.push(child);
    }
  }
  return withEndsLast({ classes, next, classCount, endsOf });
}

/** Numbers the states again, so that one comparison shows whether a needle ends. States become offsets of their rows. */
function withEndsLast(from: {
  classes: Uint16Array;
  next: Uint32Array;
  classCount: number;
  endsOf: readonly (readonly number[])[];
}): Automaton {
  const { classes, next, classCount, endsOf } = from;
  const states = endsOf.map((_, state) => state);
  const isEnd = (state: number) => (endsOf[state]?.length ?? 0) > 0;
  const order = [...states.filter((state) => !isEnd(state)), ...states.filter(isEnd)];
  const rows = new Uint32Array(order.length);
  order.forEach((state, position) => {
    rows[state] = position * classCount;
  });
  const renumbered = new Uint32Array(next.length);
  for (const state of states)
    for (let unit = 0; unit < classCount; unit += 1)
      renumbered[(rows[state] ?? 0) + unit] = rows[next[state * classCount + unit] ?? 0] ?? 0;
  return {
    classes,
    next: renumbered,
    firstEnd: states.filter((state) => !isEnd(state)).length * classCount,
    ends: new Map(states.filter(isEnd).map((state) => [rows[state] ?? 0, endsOf[state] ?? []])),
  };
}
