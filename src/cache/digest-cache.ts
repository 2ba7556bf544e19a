import { createHash, randomUUID } from 'node:crypto';
import { closeSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { count } from '../debug.ts';
import { openPlain } from './open-plain.ts';

/** The cache key before it is hashed: everything that the bytes of an entry depend on, and nothing else. */
export type Recipe = readonly (string | Uint8Array)[];

/**
 * A folder of files, each named by the digest of its recipe. The folder may be deleted at any time, and two builds may use it
 * at once. Each file begins with a digest of its key and its bytes, so a damaged one is a miss.
 */
export class DigestCache {
  readonly #folder: string;

  /** @param folder does not have to exist */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Returns the bytes of a recipe, from the cache or from `make`. */
  async get(recipe: Recipe, make: () => Promise<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
    const key = keyOf(recipe);
    const kept = this.#read(key);
    count(`cache ${path.basename(this.#folder)}, ${kept ? 'hits' : 'misses'}`);
    if (kept) return kept;
    const made = Buffer.from(await make());
    await this.#write(key, made);
    return made;
  }

  /** Reads synchronously: a build reads thousands of small files one after the other. */
  #read(key: string): Buffer<ArrayBuffer> | undefined {
    let file: Buffer<ArrayBuffer>;
    let descriptor: number | undefined;
    try {
      descriptor = openPlain(this.#fileOf(key));
      file = readFileSync(descriptor);
    } catch {
      return undefined;
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
    const bytes = file.subarray(sealLength);
    return file.subarray(0, sealLength).equals(seal(key, bytes)) ? bytes : undefined;
  }

  /** A cache that cannot be written costs time, but must not stop a build. */
  async #write(key: string, bytes: Buffer): Promise<void> {
    const file = this.#fileOf(key);
    // Written under another name first, so that a reader never sees half a file.
    const partial = `${file}.${randomUUID()}`;
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(partial, Buffer.concat([seal(key, bytes), bytes]));
      await rename(partial, file);
    } catch {
      await rm(partial, { force: true }).catch(() => undefined);
    }
  }

  #fileOf(key: string): string {
    return path.join(this.#folder, key);
  }
}

/** Returns the key of a recipe. It hashes the length of each part too, so that `ab` + `c` differs from `a` + `bc`. */
function keyOf(recipe: Recipe): string {
  const hash = createHash('sha256');
  for (const part of recipe) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

const sealLength = 32;

const seal = (key: string, bytes: Uint8Array): Buffer =>
  createHash('sha256').update(key).update(bytes).digest();
