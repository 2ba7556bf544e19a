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

/**
 * Yields the traces in a text, by pattern. Its time is proportional to the length of the text if each pattern has bounds.
 * @param lower `text` in lower case, with the same offsets ({@link lowerCase})
 */
export function* findTraces(
  text: string,
  lower: string,
  patterns: readonly TracePattern[],
): Generator<Trace> {
  for (const { needles, pattern, what, isTrace } of patterns) {
    for (const needle of needles) {
      let at = lower.indexOf(needle);
      while (at >= 0) {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        let end = at + needle.length;
        if (match && (isTrace?.(match) ?? true)) {
          const start = at - (match.groups?.['lead']?.length ?? 0);
          end = Math.max(end, at + match[0].replace(/[.:]+$/, '').length);
          yield { start, end, what };
        }
        at = lower.indexOf(needle, end);
      }
    }
  }
}

/** Returns a text in lower case, of the same length. */
export const lowerCase = (text: string): string => text.replaceAll('\u0130', 'I').toLowerCase();
