import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { count } from '../debug.ts';

/** What a thing is made of: everything that its bytes depend on, and nothing else. */
export type Recipe = readonly (string | Uint8Array)[];

/**
 * Keeps bytes in files, each under the digest of its recipe: the same recipe is made once, and a build after the first takes
 * it from here. The folder may be deleted at any time, and two builds may use it at once. What a killed build or a failing
 * disk has damaged is made anew: each file begins with the digest of its key and of the bytes after it.
 */
export class DigestCache {
  readonly #folder: string;

  /** @param folder it need not exist */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The bytes of a recipe, made by `make` where they are not there. */
  async get(recipe: Recipe, make: () => Promise<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
    const key = keyOf(recipe);
    const kept = this.#read(key);
    count(`cache ${path.basename(this.#folder)}, ${kept ? 'hits' : 'misses'}`);
    if (kept) return kept;
    const made = Buffer.from(await make());
    await this.#write(key, made);
    return made;
  }

  /** At once, and not in turns with other work: a build asks for thousands of small files, one after the other. */
  #read(key: string): Buffer<ArrayBuffer> | undefined {
    let file: Buffer<ArrayBuffer>;
    try {
      file = readFileSync(this.#fileOf(key));
    } catch {
      return undefined;
    }
    const bytes = file.subarray(sealLength);
    return file.subarray(0, sealLength).equals(seal(key, bytes)) ? bytes : undefined;
  }

  /** A cache that cannot be written to costs time, and stops no build. */
  async #write(key: string, bytes: Buffer): Promise<void> {
    const file = this.#fileOf(key);
    // Under another name until it is whole: who reads sees all of it or nothing.
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

/** Each part is told apart from the next by its length. */
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
