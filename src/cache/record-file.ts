import { createHash, hash, randomUUID, type Hash } from 'node:crypto';
import { closeSync, fstatSync, readSync } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { openPlain } from './open-plain.ts';

/** The end of the file, as JSON. Lengths are in bytes. */
interface Trailer {
  readonly format: 2;
  /** What decides the values. A record with another one is not used. */
  readonly fingerprint: string;
  /** Where the record belongs to, to find the records of folders that are gone. */
  readonly owner: string;
  /** The values are deflated in blocks. */
  readonly blockLengths: readonly number[];
  readonly indexLength: number;
  /** SHA-256 of the values and the index, which are below the texts. */
  readonly digest: string;
}

/** Where a text is in the file, deflated. */
interface Place {
  readonly offset: number;
  readonly length: number;
}

/**
 * A file of small values by key, which are read at once, and of large texts by their SHA-256, which are read one by one. It may be
 * deleted at any time, and two processes may write it at once: a reader keeps the file that it has opened. A file that is damaged
 * or from other code is empty.
 */
export class RecordFile {
  readonly values: ReadonlyMap<string, Buffer>;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #descriptor: number | undefined;

  private constructor(
    values: ReadonlyMap<string, Buffer>,
    places: ReadonlyMap<string, Place>,
    descriptor?: number,
  ) {
    this.values = values;
    this.#places = places;
    this.#descriptor = descriptor;
  }

  /** Opens a record. With `undefined` as fingerprint it has only texts, which are the same whatever code has written them. */
  static open(file: string, fingerprint: string | undefined): RecordFile {
    const empty = new RecordFile(new Map(), new Map());
    let descriptor: number | undefined;
    try {
      descriptor = openPlain(file);
      const record = parse(descriptor, fingerprint);
      if (record) return new RecordFile(record.values, record.places, descriptor);
    } catch {
      // It does not exist, or is damaged.
    }
    if (descriptor !== undefined) closeSync(descriptor);
    return empty;
  }

  /** Whether it has no texts. */
  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  /** The same record without its values, which take memory for as long as it is in use. */
  get texts(): RecordFile {
    return new RecordFile(new Map(), this.#places, this.#descriptor);
  }

  has(digest: string): boolean {
    return this.#places.has(digest);
  }

  /** Returns the text with a digest; `undefined` if it is not there or damaged. */
  text(digest: string): Buffer | undefined {
    const packed = this.packedText(digest);
    try {
      const text = packed && inflateRawSync(packed);
      return text && hash('sha256', text) === digest ? text : undefined;
    } catch {
      return undefined;
    }
  }

  /** Returns the same text as {@link packText} has packed it, for another record. It may be damaged. */
  packedText(digest: string): Buffer | undefined {
    const place = this.#places.get(digest);
    if (!place || this.#descriptor === undefined) return undefined;
    try {
      const bytes = readAt(this.#descriptor, place.offset, place.length);
      return bytes.length === place.length ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
  }
}

/** What a record is to contain. */
export interface RecordContents {
  readonly fingerprint: string;
  readonly owner: string;
  /** JSON in one line each, or several pieces of JSON with tabs between them. */
  readonly values: Iterable<readonly [key: string, value: Buffer]>;
  /** The digests of the texts, and a function that returns each as {@link packText} does. A text that it lacks is left out. */
  readonly digests: ReadonlySet<string>;
  readonly packedTextOf: (digest: string) => Buffer | undefined;
}

/** Returns a text as records have it: quickly deflated. */
export const packText = (text: Buffer): Buffer => deflateRawSync(text, { level: 1 });

/**
 * Writes a record whole, or not at all. Returns whether it could: a record that cannot be written costs time, but stops nothing.
 */
export async function writeRecord(file: string, contents: RecordContents): Promise<boolean> {
  const partial = `${file}.${randomUUID()}`;
  let handle: FileHandle | undefined;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    handle = await open(partial, 'wx');
    await writeAll(handle, contents);
    await handle.close();
    handle = undefined;
    await rename(partial, file);
    return true;
  } catch {
    await handle?.close().catch(() => undefined);
    await rm(partial, { force: true }).catch(() => undefined);
    return false;
  }
}

/** How many bytes are written, or deflated, at once. */
const chunk = 4_000_000;

async function writeAll(handle: FileHandle, contents: RecordContents): Promise<void> {
  const { fingerprint, owner } = contents;
  const index = await writeTexts(handle, contents);
  const digest = createHash('sha256');
  const blockLengths = await writeValues(handle, contents, digest);
  const trailer: Trailer = {
    format: 2,
    fingerprint,
    owner,
    blockLengths,
    indexLength: index.length,
    digest: digest.update(index).digest('hex'),
  };
  const end = Buffer.from(JSON.stringify(trailer));
  const size = Buffer.from(String(end.length).padStart(sizeLength));
  await handle.writeFile(Buffer.concat([index, end, size]));
}

/** Writes the texts, and returns the digest and the length of each, in lines. */
async function writeTexts(
  handle: FileHandle,
  { digests, packedTextOf }: RecordContents,
): Promise<Buffer> {
  const index: string[] = [];
  const waiting = new Pieces();
  for (const digest of digests) {
    const text = packedTextOf(digest);
    if (!text) continue;
    index.push(`${digest} ${text.length}\n`);
    waiting.add(text);
    if (waiting.length >= chunk) await handle.writeFile(waiting.take());
  }
  await handle.writeFile(waiting.take());
  return Buffer.from(index.join(''));
}

/** Writes the values in blocks, and returns their lengths. */
async function writeValues(
  handle: FileHandle,
  { values }: RecordContents,
  digest: Hash,
): Promise<number[]> {
  const lengths: number[] = [];
  const waiting = new Pieces();
  const write = async () => {
    const block = packText(waiting.take());
    digest.update(block);
    lengths.push(block.length);
    await handle.writeFile(block);
  };
  for (const [key, value] of values) {
    waiting.add(Buffer.from(`${JSON.stringify(key)}\t`), value, newline);
    if (waiting.length >= chunk) await write();
  }
  if (waiting.length > 0) await write();
  return lengths;
}

/** Bytes that are collected. */
class Pieces {
  length = 0;
  #pieces: Buffer[] = [];

  add(...pieces: readonly Buffer[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.length += piece.length;
    }
  }

  /** Returns them as one, and begins again. */
  take(): Buffer {
    const whole = Buffer.concat(this.#pieces);
    this.length = 0;
    this.#pieces = [];
    return whole;
  }
}

const newline = Buffer.from('\n');

/** The last bytes of a record are the length of its trailer. */
const sizeLength = 8;

/** Returns the owner of the record in a file; `undefined` if the file is no record. */
export function ownerOf(file: string): string | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openPlain(file);
    return readTrailer(descriptor)?.trailer.owner;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readTrailer(descriptor: number): { trailer: Trailer; start: number } | undefined {
  const end = fstatSync(descriptor).size - sizeLength;
  const size = Number(readAt(descriptor, end, sizeLength).toString());
  if (!(size > 0 && size < end)) return undefined;
  const start = end - size;
  const trailer = JSON.parse(readAt(descriptor, start, size).toString()) as Partial<Trailer> | null;
  return trailer?.format === 2 ? { trailer: trailer as Trailer, start } : undefined;
}

function parse(descriptor: number, fingerprint: string | undefined) {
  const end = readTrailer(descriptor);
  if (!end || (fingerprint !== undefined && end.trailer.fingerprint !== fingerprint))
    return undefined;
  const { blockLengths, indexLength, digest } = end.trailer;
  const valuesLength = blockLengths.reduce((sum, length) => sum + length, 0);
  const length = valuesLength + indexLength;
  const bytes = readAt(descriptor, end.start - length, length);
  if (hash('sha256', bytes) !== digest) return undefined;
  const places = new Map<string, Place>();
  let offset = 0;
  for (const line of bytes.toString('latin1', valuesLength).split('\n')) {
    const [text = '', size] = line.split(' ');
    if (size === undefined) continue;
    places.set(text, { offset, length: Number(size) });
    offset += Number(size);
  }
  const values = new Map<string, Buffer>();
  let start = 0;
  for (const blockLength of fingerprint === undefined ? [] : blockLengths) {
    addValues(values, inflateRawSync(bytes.subarray(start, start + blockLength)));
    start += blockLength;
  }
  return { values, places };
}

function addValues(values: Map<string, Buffer>, bytes: Buffer): void {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf('\n', start);
    const tab = bytes.indexOf('\t', start);
    values.set(
      JSON.parse(bytes.toString('utf8', start, tab)) as string,
      bytes.subarray(tab + 1, end),
    );
    start = end + 1;
  }
}

function readAt(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let at = 0;
  while (at < length) {
    const read = readSync(descriptor, bytes, at, length - at, offset + at);
    if (read === 0) break;
    at += read;
  }
  return bytes.subarray(0, at);
}
