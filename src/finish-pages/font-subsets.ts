import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import type { DigestCache } from '../cache/digest-cache.ts';
import { charactersOf, type CharacterNeed } from '../fonts/character-groups.ts';

/** Options of a subset. */
const options = { targetFormat: 'woff2' } as const;

/**
 * Subsets of one prepared font: the characters that a page needs, with all their joining forms (layout closure). Each subset is
 * made once and cached.
 */
export class FontSubsets {
  readonly #font: Promise<Buffer>;
  readonly #cache: DigestCache;
  readonly #makers: string;
  readonly #made = new Map<string, Promise<Buffer>>();

  /**
   * @param font the prepared font
   * @param makers versions of the libraries that make subsets: part of the cache key
   */
  constructor(font: string, cache: DigestCache, makers: string) {
    this.#font = readFile(font);
    this.#cache = cache;
    this.#makers = makers;
  }

  /** The number of different subsets so far. */
  get count(): number {
    return this.#made.size;
  }

  /** Returns a subset as WOFF2: the same bytes for the same need. */
  subset(need: CharacterNeed): Promise<Buffer> {
    const characters = charactersOf(need);
    const made = this.#made.get(characters) ?? this.#load(characters);
    this.#made.set(characters, made);
    return made;
  }

  async #load(characters: string): Promise<Buffer> {
    const font = await this.#font;
    return this.#cache.get([JSON.stringify(options), this.#makers, characters, font], () =>
      subsetFont(font, characters, options),
    );
  }
}
