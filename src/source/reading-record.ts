import { hash } from 'node:crypto';
import path from 'node:path';
import { settledState, type FileState } from '../cache/file-state.ts';
import { keepTextsOf, packedText } from '../cache/kept-texts.ts';
import { pruneRecords } from '../cache/prune-records.ts';
import { readingFingerprint } from '../cache/reading-fingerprint.ts';
import { RecordFile, writeRecord } from '../cache/record-file.ts';
import { count } from '../debug.ts';
import { cacheFolder } from '../environment.ts';
import type { FileFacts, FileReading, Findings, SinglePath } from './file-reading.ts';
import { readBytes } from './read-bytes.ts';
import { readFile } from './read-file.ts';

/** A file whose reading is known, as long as its bytes are the same. */
interface Known {
  /** `undefined` if the file has to be read to find out whether it has changed. */
  readonly state: FileState | undefined;
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly facts: FileFacts;
  readonly problems: FileReading['problems'];
  /** As JSON, because not every command needs them; `undefined` if nothing has looked for them. */
  readonly findings: string | undefined;
}

/**
 * What was read of the files of a root, so that those with the same bytes are not read again. It is a file in the cache; a missing
 * or damaged one costs time and nothing else.
 */
export class ReadingRecord {
  readonly #root: string;
  readonly #file: string;
  readonly #fingerprint = readingFingerprint();
  readonly #stored: ReadonlyMap<string, Buffer>;
  /** Of files that were read, or looked up, in this process. */
  readonly #known = new Map<string, Known>();
  readonly #notes = new Map<string, string>();
  #hasChanged = false;

  private constructor(root: string) {
    this.#root = root;
    this.#file = recordFileOf(root);
    const record = RecordFile.open(this.#file, this.#fingerprint);
    this.#stored = record.values;
    keepTextsOf(record);
  }

  static of(root: string): ReadingRecord {
    return new ReadingRecord(path.resolve(root));
  }

  /** Returns what a file says: as it is known, or else read. `name` is its path relative to the root. */
  read(name: string, place: SinglePath, options: { readonly lint: boolean }): FileReading {
    const file = path.join(this.#root, name);
    // Looked at before the file is read, so that a change during reading is found next time.
    const state = settledState(file);
    const known = this.#knownOf(name, place);
    const reading = known && readingOf(known, options);
    if (reading && state !== undefined && known.state === state) return reading;
    const bytes = readBytes(file, name);
    if (!Buffer.isBuffer(bytes)) return readFile(name, place, bytes, options);
    const digest = hash('sha256', bytes);
    if (reading && known.digest === digest) {
      if (known.state !== state) this.#keep(name, { ...known, state });
      return reading;
    }
    count('files read and checked');
    const { facts, problems, findings } = readFile(name, place, bytes, options);
    const json = JSON.stringify([facts, problems]);
    // As it will be read from the record, so that both are always the same.
    const [kept, faults] = JSON.parse(json) as [FileFacts, FileReading['problems']];
    const read: Known = {
      state,
      digest,
      facts: kept,
      problems: faults,
      findings: findings && JSON.stringify(findings),
    };
    this.#keep(name, read);
    return readingOf(read, options) ?? { facts: kept, problems: faults, findings };
  }

  /** Returns a fact under a name that begins with no folder; `undefined` if it is not known. */
  note(name: string): unknown {
    const json = this.#notes.get(name) ?? this.#stored.get(name)?.toString();
    return json === undefined ? undefined : orDamaged(() => JSON.parse(json) as unknown);
  }

  setNote(name: string, fact: unknown): void {
    const json = JSON.stringify(fact);
    if (json !== (this.#notes.get(name) ?? this.#stored.get(name)?.toString()))
      this.#hasChanged = true;
    this.#notes.set(name, json);
  }

  /** Writes the record if it has changed. Files that are not among `names` are left out. */
  async save(names: readonly string[]): Promise<void> {
    const files = new Set(names);
    const isSame = [...this.#stored.keys()].every((name) => !name.includes('/') || files.has(name));
    if (isSame && !this.#hasChanged) return;
    this.#hasChanged = false;
    const values = new Map<string, Buffer>();
    const digests = new Set<string>();
    for (const name of names) {
      const known = this.#known.get(name);
      const stored = this.#stored.get(name);
      if (known) values.set(name, bytesOf(known));
      else if (stored) values.set(name, stored);
      if (known?.facts.kind === 'edition' && known.facts.edition?.treeDigest !== undefined)
        digests.add(known.facts.edition.treeDigest);
    }
    for (const [name, stored] of this.#stored)
      if (!name.includes('/') && !this.#notes.has(name)) values.set(name, stored);
    for (const [name, json] of this.#notes) values.set(name, Buffer.from(json));
    const contents = {
      fingerprint: this.#fingerprint,
      owner: this.#root,
      values,
      digests,
      packedTextOf: packedText,
    };
    if (!(await writeRecord(this.#file, contents))) return;
    keepTextsOf(RecordFile.open(this.#file, undefined));
    pruneRecords(path.dirname(this.#file));
  }

  #knownOf(name: string, { kind }: SinglePath): Known | undefined {
    const known = this.#known.get(name);
    if (known) return known;
    const stored = this.#stored.get(name);
    const read = stored && knownIn(stored, kind);
    if (read) this.#known.set(name, read);
    return read;
  }

  #keep(name: string, known: Known): void {
    this.#known.set(name, known);
    this.#hasChanged = true;
  }
}

/** Returns the path of the record of a root, which is absolute. */
export const recordFileOf = (root: string): string =>
  path.join(cacheFolder('reading'), hash('sha256', root).slice(0, 32));

/** Returns what is known of a file; `undefined` if its findings are needed, and are not known. */
function readingOf(
  { facts, problems, findings: json }: Known,
  { lint }: { readonly lint: boolean },
): FileReading | undefined {
  if (!lint) return { facts, problems, findings: undefined };
  const findings = json === undefined ? undefined : orDamaged(() => JSON.parse(json) as Findings);
  return Array.isArray(findings?.problems) ? { facts, problems, findings } : undefined;
}

/** Returns what `parse` returns; `undefined` if it throws: what a damaged line was about is read again. */
function orDamaged<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

/** A line of the record: the state and the digest, the facts, and what the rules find, with tabs between them. */
function bytesOf({ state, digest, facts, problems, findings }: Known): Buffer {
  const parts = [
    [state ?? '', digest],
    [facts, problems],
  ].map((part) => JSON.stringify(part));
  return Buffer.from([...parts, findings ?? ''].join('\t'));
}

/** Returns what a line of the record says about a file; `undefined` if it is damaged, or about a file of another kind. */
function knownIn(bytes: Buffer, kind: SinglePath['kind']): Known | undefined {
  return orDamaged(() => {
    const known = parse(bytes);
    const { digest, facts, problems } = known;
    const isWhole = /^[0-9a-f]{64}$/.test(digest) && facts.kind === kind && Array.isArray(problems);
    return isWhole ? known : undefined;
  });
}

function parse(bytes: Buffer): Known {
  const first = bytes.indexOf('\t');
  const second = bytes.indexOf('\t', first + 1);
  const [state = '', digest = ''] = JSON.parse(bytes.toString('utf8', 0, first)) as string[];
  const [facts, problems] = JSON.parse(bytes.toString('utf8', first + 1, second)) as [
    FileFacts,
    FileReading['problems'],
  ];
  return {
    state: state === '' ? undefined : state,
    digest,
    facts,
    problems,
    findings: second + 1 === bytes.length ? undefined : bytes.toString('utf8', second + 1),
  };
}
