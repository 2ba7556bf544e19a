import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { charactersOf, type CharacterNeed } from './characters.ts';

/** How a subset is made. */
const options = { targetFormat: 'woff2' } as const;

/**
 * Gives pages their own fonts: of one prepared font, the characters that a page needs with every form that they can take in
 * joining (layout closure). Each subset is made once and kept by a digest of font, characters and how it is made.
 */
export class FontSubsets {
  readonly #font: Promise<Buffer>;
  readonly #cache: string;
  readonly #makers: string;
  readonly #made = new Map<string, Promise<Buffer>>();

  /**
   * @param font file of the prepared font
   * @param cache folder; it may be missing, and be deleted at any time
   * @param makers what tells the releases of the libraries that make subsets, so that none of another release is taken from
   *   the cache
   */
  constructor(font: string, cache: string, makers: string) {
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
    const recipe = JSON.stringify([options, this.#makers, characters]);
    const key = createHash('sha256').update(recipe).update(font).digest('hex');
    const file = path.join(this.#cache, `${key}.woff2`);
    const kept = await readFile(file).catch(() => undefined);
    // A file that a killed build or a bad disk has cut is made anew.
    if (kept && isWhole(kept)) return kept;
    const made = await subsetFont(font, characters, options);
    await mkdir(this.#cache, { recursive: true });
    const partial = `${file}.${randomUUID()}`;
    await writeFile(partial, made);
    await rename(partial, file);
    return made;
  }
}

/** Whether the bytes are a WOFF2 file of the length that its header says. */
function isWhole(bytes: Buffer): boolean {
  return (
    bytes.length >= 48 &&
    bytes.toString('latin1', 0, 4) === 'wOF2' &&
    bytes.readUInt32BE(8) === bytes.length
  );
}
