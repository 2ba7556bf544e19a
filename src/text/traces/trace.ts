import { textSearch } from './needles.ts';

/** Something that a program writes into a text and that can identify a person or a machine. */
export interface Trace {
  /** Offsets in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** What it is: `a path on a computer`. */
  readonly what: string;
}

/** A form of such a trace. It is looked for only where one of its needles is. */
export interface TracePattern {
  /** In lower case. */
  readonly needles: readonly string[];
  /** Sticky (`y`): it matches at a needle. What precedes the needle is in a lookbehind, as its group `lead`. */
  readonly pattern: RegExp;
  readonly what: string;
  /** Whether a match is a trace; always if absent. */
  readonly isTrace?: (match: RegExpExecArray) => boolean;
}

/** Returns a function that finds the traces in a text, in the order of `patterns`. */
export function traceFinder(patterns: readonly TracePattern[]): (text: string) => Trace[] {
  const visit = traceVisitor(patterns);
  return (text) => {
    const found: Trace[][] = patterns.map(() => []);
    visit(
      text,
      () => false,
      (index, trace) => found[index]?.push(trace),
    );
    return found.flat();
  };
}

/**
 * Returns a function that calls `tell` with each trace in a text and the index of its pattern, in the order of the text. Patterns for
 * which `isDone` is true are left out. Its time is proportional to the length of the text if each pattern has bounds.
 */
export function traceVisitor(patterns: readonly TracePattern[]) {
  const needles = [...new Set(patterns.flatMap((pattern) => pattern.needles))];
  const search = textSearch(needles);
  const patternsOf = needles.map((needle) =>
    patterns.flatMap((pattern, index) => (pattern.needles.includes(needle) ? [index] : [])),
  );
  return (
    text: string,
    isDone: (index: number) => boolean,
    tell: (index: number, trace: Trace) => void,
  ): void => {
    // Where the last occurrence of each needle ended for each pattern: they do not overlap.
    const ends = new Map<number, number>();
    search(text, (needle, at) => {
      for (const index of patternsOf[needle] ?? []) {
        const { pattern, what, isTrace } = patterns[index] ?? unreachable();
        const key = needle * patterns.length + index;
        if ((ends.get(key) ?? 0) > at || isDone(index)) continue;
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        let end = at + (needles[needle]?.length ?? 0);
        if (match && (isTrace?.(match) ?? true)) {
          end = Math.max(end, at + match[0].replace(/[.:]+$/, '').length);
          tell(index, { start: at - (match.groups?.['lead']?.length ?? 0), end, what });
        }
        ends.set(key, end);
      }
    });
  };
}

function unreachable(): never {
  throw new Error('unreachable');
}
