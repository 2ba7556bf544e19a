import type { Siblings } from './site-file.ts';
import type { VerdictBasis } from './verdict.ts';

/** What a reader has asked for while it read a file. */
export class Notes {
  /** Files by path, and whether they are there. */
  readonly files = new Map<string, boolean>();
  readonly traces = new Set<string>();
  readonly allowed = new Set<string>();
  isMade: boolean | undefined = undefined;

  /** Returns the same siblings, and writes down what they are asked for. */
  siblingsOf(siblings: Siblings): Siblings {
    return {
      has: (path) => {
        const is = siblings.has(path);
        this.files.set(path, is);
        return is;
      },
    };
  }

  /** Adds those about a file inside the current one, except for the files that it has asked for. */
  add({ traces, allowed, isMade }: KeptNotes): void {
    for (const trace of traces) this.traces.add(trace);
    for (const digest of allowed) this.allowed.add(digest);
    this.isMade ??= isMade;
  }

  /** Returns them as plain data. */
  get basis(): VerdictBasis {
    const { files, traces, allowed, isMade } = this;
    if (files.size + traces.size + allowed.size === 0)
      return isMade === undefined ? none : isMade ? noneIfMade : noneIfNotMade;
    return {
      files: [...files],
      traces: [...traces],
      allowed: [...allowed],
      ...(isMade !== undefined && { isMade }),
    };
  }
}

interface KeptNotes {
  readonly traces: Iterable<string>;
  readonly allowed: Iterable<string>;
  readonly isMade?: boolean | undefined;
}

// Most files ask for nothing else. One object for all of them saves memory.
const none: VerdictBasis = { files: [], traces: [], allowed: [] };
const noneIfMade: VerdictBasis = { ...none, isMade: true };
const noneIfNotMade: VerdictBasis = { ...none, isMade: false };
