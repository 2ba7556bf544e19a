import { hash } from 'node:crypto';
import { packText, type RecordFile } from './record-file.ts';

/**
 * Large texts by their SHA-256, such as the syntax trees of editions. Those that are in a record are read when they are needed, so
 * that the memory of a process does not grow with the number of editions.
 *
 * The state is on `globalThis`, because `dev` has several instances of this module: Vite loads those of the pages.
 */
interface Texts {
  readonly own: Map<string, Buffer>;
  /** The newest first. */
  readonly records: RecordFile[];
}

/** A catalog that is still in use may have texts that the next reading no longer has. */
const mostRecords = 8;

const key = Symbol.for('bayan.texts');
const holder = globalThis as { [key]?: Texts | undefined };
const texts: Texts = (holder[key] ??= { own: new Map(), records: [] });

/** Keeps a text in memory, and returns its digest. */
export function keepText(text: string): string {
  const bytes = Buffer.from(text);
  const digest = hash('sha256', bytes);
  if (!texts.records[0]?.has(digest)) texts.own.set(digest, bytes);
  return digest;
}

/** Drops a text from memory. */
export function dropText(digest: string): void {
  texts.own.delete(digest);
}

/** Reads texts from a record, too, and drops those from memory that are in it. */
export function keepTextsOf(record: RecordFile): void {
  if (record.isEmpty) return;
  texts.records.unshift(record.texts);
  for (const old of texts.records.splice(mostRecords)) old.close();
  for (const digest of texts.own.keys()) if (record.has(digest)) texts.own.delete(digest);
}

/** Returns a text in UTF-8; `undefined` if it is not kept. */
export function keptText(digest: string): Buffer | undefined {
  const own = texts.own.get(digest);
  if (own) return own;
  for (const record of texts.records) {
    const text = record.text(digest);
    if (text) return text;
  }
  return undefined;
}

/** Returns a text as {@link packText} does, without reading what a record has of it; `undefined` if it is not kept. */
export function packedText(digest: string): Buffer | undefined {
  const own = texts.own.get(digest);
  if (own) return packText(own);
  for (const record of texts.records) {
    const packed = record.packedText(digest);
    if (packed) return packed;
  }
  return undefined;
}
