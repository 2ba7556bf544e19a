import { codesOf } from './codes.ts';
import { backwards } from './near.ts';
import { languageOf } from './languages.ts';
import { termsOf } from './words.ts';
import type { Lists } from './shards.ts';

/** Collects the lists of an index from texts in the order of their numbers. */
export class ListMaker {
  readonly #lists = new Map<string, number[][]>();

  /** Adds the terms of a text with their levels. */
  add(number: number, terms: ReadonlyMap<string, number>): void {
    for (const [term, level] of terms) {
      let levels = this.#lists.get(term);
      if (!levels) this.#lists.set(term, (levels = [[], [], [], []]));
      levels[level]?.push(number);
    }
  }

  /** Returns the lists: for each term the texts of each level in codes, with points between them. */
  lists(tag: string): Lists {
    const language = languageOf(tag);
    const lists = new Map<string, string>();
    for (const [term, levels] of this.#lists) {
      lists.set(term, levels.map(codesOf).join('.').replace(/\.+$/, ''));
      if (term.length > 3 && termsOf(term, language).length === 1) lists.set(backwards(term), '');
    }
    return lists;
  }
}
