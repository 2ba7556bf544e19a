import type { VerdictBasis } from './verdict.ts';

/** A longer part is most likely in one file only. */
const longest = 100_000;

/** How many characters are remembered: those of some hundred fonts and styles. */
const most = 4_000_000;

/** What a gate has read and found clean in several files, such as the font and the styles of pages. */
export class KnownParts {
  readonly #bases = new Map<string, VerdictBasis>();
  #size = 0;

  add(part: string, basis: VerdictBasis): void {
    if (part.length > longest) return;
    if (this.#size + part.length > most) {
      this.#bases.clear();
      this.#size = 0;
    }
    this.#bases.set(part, basis);
    this.#size += part.length;
  }

  /** Returns what the clean verdict of a part depends on, if it is known. */
  find(part: string): VerdictBasis | undefined {
    return this.#bases.get(part);
  }
}
