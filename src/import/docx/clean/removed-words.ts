import { leftOut } from '../../left-out.ts';

/** Collects the words of a paragraph that are left out, so that the review note has those of neighbouring runs together. */
export class RemovedWords {
  readonly #reviewNotes: Set<string>;
  #words = '';
  #why = '';

  constructor(reviewNotes: Set<string>) {
    this.#reviewNotes = reviewNotes;
  }

  /** Adds the words of a run. `why` follows "was left out:". */
  add(words: string, why: string): void {
    if (why !== this.#why) this.end();
    this.#words += words;
    this.#why = why;
  }

  /** Adds a space between runs. */
  addSpace(): void {
    if (this.#words !== '') this.#words += ' ';
  }

  /** Ends a passage, because other words follow or the paragraph ends. */
  end(): void {
    if (this.#words.trim() !== '') this.#reviewNotes.add(leftOut(this.#words, this.#why));
    this.#words = '';
    this.#why = '';
  }
}
