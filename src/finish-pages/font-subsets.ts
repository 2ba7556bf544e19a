import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import type { DigestCache } from '../cache/digest-cache.ts';
import { charactersOf, type CharacterNeed } from './character-groups.ts';

/** How a subset is made. */
const options = { targetFormat: 'woff2' } as const;

/**
 * Gives pages their own fonts: of one prepared font, the characters that a page needs with every form that they can take in
 * joining (layout closure). Each subset is made once, and kept.
 */
export class FontSubsets {
  readonly #font: Promise<Buffer>;
  readonly #cache: DigestCache;
  readonly #makers: string;
  readonly #made = new Map<string, Promise<Buffer>>();

  /**
   * @param font file of the prepared font
   * @param makers what tells the releases of the libraries that make subsets, so that none of another release is taken from
   *   the cache
   */
  constructor(font: string, cache: DigestCache, makers: string) {
    this.#font = readFile(font);
    this.#cache = cache;
    this.#makers = makers;
  }

  /** How many different subsets have been asked for. */
  get count(): number {
    return this.#made.size;
  }

  /** The font in WOFF2: the same bytes for the same need. */
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
